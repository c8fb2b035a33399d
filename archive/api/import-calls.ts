// The calls by which files are brought in: looked at first, in a plan that writes nothing, and then admitted.
import { z } from 'zod';
import { Description, DescriptionChanges } from './description.ts';
import { FaultDetail, faultCodes } from './errors.ts';
import { TestimonyId, Ticket } from './ids.ts';
import { Language } from './language.ts';
import { read, write } from './operation.ts';
import { FileLine, SheetFormat } from './sheet.ts';
import { ReadingChoices, ReadingNotes, SourceFormat, Turn } from './transcript.ts';

/**
 * What a column of a table of descriptions holds. `file` is the name of a file, with or without folders and ending; `original`
 * names the file, or the accession, of what the row's file translates. The roles of people take several names; `participants`
 * has them all with their roles and labels. `testimony` is the id of one that is in the vault: of no meaning in an import.
 */
export const tableColumns = [
  'file', 'accession', 'original', 'title', 'collection', 'series', 'language', 'narrator', 'interviewer', 'interpreter',
  'transcriber', 'translator', 'editor', 'recordist', 'contributor', 'date', 'place', 'summary', 'duration', 'extent', 'recording',
  'subjects', 'persons', 'places', 'events', 'scope', 'rights', 'provenance', 'custody', 'notes', 'status', 'testimony', 'participants',
  'parts', 'summaries', 'points', 'ignore',
] as const;
export const TableColumn = z.enum(tableColumns);
export type TableColumn = z.infer<typeof TableColumn>;

/** What a translation belongs to: another file of the same import, or a testimony that is in the vault. */
export const OriginalGiven = z.union([z.object({ file: Ticket }), z.object({ testimony: TestimonyId })]);
export type OriginalGiven = z.infer<typeof OriginalGiven>;

/** What a person says of one file. What is not named is read, taken from the table, or inferred. */
export const FileChoices = ReadingChoices.extend({
  /** Not to be brought in this time. */
  leave: z.boolean().default(false),
  description: DescriptionChanges.optional(),
  /** Null where it is a translation of nothing, whatever its name or the table says. */
  original: OriginalGiven.nullable().optional(),
});
export type FileChoices = z.infer<typeof FileChoices>;

/** A plan and the import that follows from it are asked for alike. Tickets of one call may be other tickets in the next. */
const ImportInput = z.object({
  files: z.array(Ticket).min(1).max(100_000),
  /** For files of which neither the table nor a person says it. */
  collection: Description.shape.collection.optional(),
  language: Language.optional(),
  /** `closed`, or nothing, records no agreement; `open` grants four scopes by name, evidence held elsewhere. */
  consent: z.enum(['open', 'closed']).optional(),
  /** Descriptions, a row for each file: CSV, XLSX or ODS. The first row with words in it is that of the headings. */
  table: Ticket.optional(),
  /** By heading: what a column is to be taken for, instead of what its heading is recognised as. */
  tableColumns: z.record(z.string().max(200), TableColumn).optional(),
  /** By the tickets of `files`. */
  choices: z.record(Ticket, FileChoices).optional(),
  /** The bytes of each file as they came are kept as an attachment of what it becomes. */
  keepOriginals: z.boolean().optional(),
});

export const FileFault = FaultDetail.extend({ file: z.string(), code: z.enum(faultCodes) });
export type FileFault = z.infer<typeof FileFault>;

/** A fault with the lines of the file around its place: content, for the eyes of whoever asked, and for no log. */
export const PlannedFault = FileFault.extend({
  around: z.array(FileLine).max(7),
});
export type PlannedFault = z.infer<typeof PlannedFault>;

/** `new` would be admitted. `known`: its bytes are in the vault; `twice`: an earlier file of this import has the same bytes. */
export const fileOutcomes = ['new', 'known', 'twice', 'left', 'fault'] as const;
export const FileOutcome = z.enum(fileOutcomes);
export type FileOutcome = z.infer<typeof FileOutcome>;

/** What a translation and its original are aligned by. */
export const alignmentMeans = ['timecode', 'turn', 'paragraph'] as const;
export const AlignmentMeans = z.enum(alignmentMeans);
export type AlignmentMeans = z.infer<typeof AlignmentMeans>;

/** How far two texts could be aligned, in turns. `by` is null where nothing could be. */
export const Aligned = z.object({
  by: AlignmentMeans.nullable(),
  paired: z.int().nonnegative(),
  /** Turns of the translation, and of the original, that have no counterpart. */
  unpaired: z.int().nonnegative(),
  unpairedThere: z.int().nonnegative(),
});
export type Aligned = z.infer<typeof Aligned>;

/** Where what is said of a testimony is from; `file` is the file's own header, `import` what holds for the whole import. */
export const descriptionSources = ['chosen', 'table', 'file', 'name', 'import', 'inferred'] as const;
export const DescriptionSource = z.enum(descriptionSources);
export type DescriptionSource = z.infer<typeof DescriptionSource>;

/** Something said in the table, or chosen, that cannot stand as it is: it is left out of the description. */
export const DescriptionProblem = z.object({
  /** Counted from 1 as the table's program counts, headings included; null where it is not from the table. */
  row: z.int().positive().nullable(),
  column: TableColumn,
  /**
   * `taken`: another testimony, or an earlier file, has this accession; `not-the-pattern`: it is not such as the archive gives.
   * `rewritten`: a spreadsheet has made something else of it, a date perhaps; `cut`: Excel keeps no more of a cell.
   */
  reason: z.enum([
    'not-a-date', 'not-a-language', 'not-a-duration', 'not-a-status', 'not-the-pattern', 'too-long', 'too-many', 'taken', 'no-original',
    'not-such-a-list', 'rewritten', 'cut',
  ]),
});
export type DescriptionProblem = z.infer<typeof DescriptionProblem>;

/** What reading a file gave, counted; of its text only the beginning. */
export const PlannedReading = z.object({
  format: SourceFormat,
  language: Language,
  notes: ReadingNotes,
  sessions: z.int().positive(),
  turns: z.int().nonnegative(),
  /** Turns that have a time. */
  timed: z.int().nonnegative(),
  words: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  /** Index points, which the description below leaves out. */
  points: z.int().nonnegative(),
  /** The first turns, each cut off after 400 characters. */
  sample: z.array(Turn),
  /** A second language in the same file, admitted as a testimony of its own and aligned with it. */
  translation: z.object({ language: Language, turns: z.int().nonnegative(), words: z.int().nonnegative(), aligned: Aligned }).nullable(),
});
export type PlannedReading = z.infer<typeof PlannedReading>;

export const PlannedFile = z.object({
  ticket: Ticket,
  /** Its name as the host knows it: a path on the command line, a name without folders elsewhere. */
  file: z.string(),
  size: z.int().nonnegative(),
  /** Hexadecimal; null where the bytes could not be had. */
  sha256: z.string().nullable(),
  outcome: FileOutcome,
  /** Of a `known` file, the testimony that has its bytes. */
  testimony: TestimonyId.nullable(),
  /** Of a file that is there `twice`, the earlier one. */
  earlier: Ticket.nullable(),
  fault: PlannedFault.nullable(),
  /** Null unless `new`, like the two after it. */
  reading: PlannedReading.nullable(),
  description: Description.omit({ points: true }).nullable(),
  /** For each field in which something is said. */
  sources: z.partialRecord(z.enum(Object.keys(Description.shape) as (keyof Description)[]), DescriptionSource).nullable(),
  problems: z.array(DescriptionProblem),
  /** The row of the table that describes it, and how they were brought together. */
  row: z.object({ row: z.int().positive(), by: z.enum(['file', 'accession']) }).nullable(),
  /** What it is a translation of. `aligned` is null where the original is not to be read now: a fault, or left. */
  translates: z.object({
    original: OriginalGiven,
    /** The name of that file, or the title of that testimony. */
    name: z.string(),
    by: z.enum(['name', 'table', 'chosen']),
    aligned: Aligned.nullable(),
  }).nullable(),
});
export type PlannedFile = z.infer<typeof PlannedFile>;

/** A table of descriptions against the files of an import. Rows are counted from 1, headings included. */
export const TableReport = z.object({
  file: z.string(),
  format: SheetFormat,
  /** Every column in order; `unknown` are those that nobody has said anything of, and are ignored. */
  columns: z.array(z.object({ heading: z.string(), column: TableColumn, by: z.enum(['heading', 'chosen', 'unknown']) })),
  rows: z.int().nonnegative(),
  matched: z.int().nonnegative(),
  /** Rows that no file of this import belongs to. */
  withoutFile: z.array(z.object({ row: z.int().positive(), file: z.string().nullable(), accession: z.string().nullable() })),
  /** Files that no row describes. */
  withoutRow: z.array(Ticket),
  /** The same file or accession in several rows: the first counts. */
  repeated: z.array(z.object({ column: z.enum(['file', 'accession']), value: z.string(), rows: z.array(z.int().positive()).min(2) })),
  /** Of rows with and without a file. */
  problems: z.array(DescriptionProblem),
});
export type TableReport = z.infer<typeof TableReport>;

export const ImportPlan = z.object({
  /** In the order of `files`. */
  files: z.array(PlannedFile),
  table: TableReport.nullable(),
  outcomes: z.record(FileOutcome, z.int().nonnegative()),
  /** Of the files that would be admitted. */
  turns: z.int().nonnegative(), words: z.int().nonnegative(), passages: z.int().nonnegative(),
  /** Of those, how many are translations; and of these, how many could be aligned. */
  translations: z.int().nonnegative(), aligned: z.int().nonnegative(),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

export const ImportReport = z.object({
  imported: z.int().nonnegative(),
  /** Files passed over because the same bytes are in the vault already: those of `passed` that are not `left`. */
  skipped: z.int().nonnegative(),
  faults: z.array(FileFault),
  testimonies: z.array(z.object({
    file: z.string(),
    id: TestimonyId,
    turns: z.int().nonnegative(),
    words: z.int().nonnegative(),
    passages: z.int().nonnegative(),
    speakers: z.array(z.string()),
    notes: ReadingNotes,
  })),
  /** In the order of `files`. An import that was broken off and begun again passes over what it had admitted. */
  passed: z.array(z.object({
    file: z.string(), because: FileOutcome.extract(['known', 'twice', 'left']), testimony: TestimonyId.nullable(),
  })),
  /** Translations with their originals, each as far as it could be aligned. */
  aligned: z.array(Aligned.extend({ file: z.string(), testimony: TestimonyId, original: TestimonyId })),
  /** Files whose bytes were kept as attachments. */
  kept: z.int().nonnegative(),
  /** Translations whose original is not in the vault: not read, left, or not there. */
  unaligned: z.array(z.object({ file: z.string(), testimony: TestimonyId })),
  table: TableReport.nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** Of no files. */
export const nothingPlanned: ImportPlan = {
  files: [], table: null, outcomes: { new: 0, known: 0, twice: 0, left: 0, fault: 0 }, turns: 0, words: 0, passages: 0,
  translations: 0, aligned: 0,
};

export const nothingImported: ImportReport = {
  imported: 0, skipped: 0, faults: [], testimonies: [], passed: [], aligned: [], unaligned: [], kept: 0, table: null,
};

export const importCalls = {
  /**
   * Reads every file as an import would, and says what would come of it; nothing is written. Files that are in the vault
   * already are told by their SHA-256 and not read. A table that cannot be read is a fault of the whole.
   */
  'import.plan': read(ImportInput.extend({
    /** How many turns of each file are shown. */
    sample: z.int().min(0).max(50).default(4),
  }), ImportPlan),
  /** Takes the input of a plan as it is. What cannot be read is in the report, and the rest is admitted. */
  'testimony.import': write(ImportInput, ImportReport),
  /**
   * Says by hand that one testimony is a translation of another, as far as their turns can be aligned: by the means given, or
   * by what suits both best. Null undoes it.
   */
  'testimony.align': write(
    z.object({ testimony: TestimonyId, original: TestimonyId.nullable(), by: AlignmentMeans.optional() }), Aligned,
  ),
} as const;
