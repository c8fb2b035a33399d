// The calls by which descriptions, transcripts and whole collections leave for other systems, and come in from them.
import { z } from 'zod';
import { refusals } from './consent.ts';
import { TestimonyId, Ticket, PassageId } from './ids.ts';
import { Language } from './language.ts';
import { read, write } from './operation.ts';

/** One file for all that is chosen: its descriptions. `json` carries the texts as well, and can be read back. */
export const catalogueFormats = ['json', 'csv', 'ead3', 'dublin-core', 'csl-json', 'ris', 'bibtex'] as const;
/** One file for each testimony. */
export const transcriptFormats = ['text', 'markdown', 'vtt', 'srt', 'ohms', 'eaf', 'tei', 'turns-csv'] as const;
/** A BagIt package (RFC 8493), zipped: the collection as JSON, EAD3 and Dublin Core, each transcript as text and TEI. */
export const ExportFormat = z.enum([...catalogueFormats, ...transcriptFormats, 'bag']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What is to leave. Without testimonies, and without a collection: everything that the user may know of. */
export const ExportInput = z.object({
  format: ExportFormat,
  testimonies: z.array(TestimonyId).min(1).max(10_000).optional(),
  collection: z.string().min(1).max(200).optional(),
  /** As in `testimony.issue`; `catalogue` where only descriptions leave and nothing is said. */
  purpose: z.string().min(1).max(200).optional(),
  to: z.string().min(1).max(200).optional(),
  language: Language.optional(),
});
export type ExportInput = z.infer<typeof ExportInput>;

/** What of it may leave for that purpose today, and what is left behind, and why. */
const Reach = z.object({
  testimonies: z.array(z.object({
    testimony: TestimonyId, title: z.string(), passages: z.int().nonnegative(),
    /** Marks in the text where words are withheld; 0 where no text leaves. */
    withheld: z.int().nonnegative(),
  })),
  /** `no-times`: captions need them. `no-turns`: nothing of its text is left. */
  left: z.array(z.object({ testimony: TestimonyId, title: z.string(), why: z.enum([...refusals, 'no-times', 'no-turns']) })),
});

export const CitationStyle = z.enum(['chicago', 'csl-json', 'ris', 'bibtex']);
export type CitationStyle = z.infer<typeof CitationStyle>;

/** What has become of something that was cited. */
export const Resolved = z.object({
  testimony: TestimonyId,
  passage: PassageId.nullable(),
  /**
   * `held`: it can be read. `closed`: it is here and may not be read, now or by this user. `gone`: the testimony is here, the passage is not
   * (a correction joined or parted it, or it is withheld). `erased`: only the id is left, by the wish of who spoke. `unknown`: never was here.
   */
  state: z.enum(['held', 'closed', 'gone', 'erased', 'unknown']),
  /** The version of the text that is held now. */
  version: z.int().positive().nullable(),
  /** When it was erased. */
  erasedAt: z.iso.datetime().nullable(),
});
export type Resolved = z.infer<typeof Resolved>;

export const exchangeCalls = {
  /** Looks and writes nothing. */
  'export.preview': read(ExportInput, Reach),
  /** Recorded as a disclosure of each testimony in it. Several files, and a bag, come as one ZIP. `consent-refused` where nothing is left to go. */
  'export.write': write(ExportInput, Reach.extend({
    ticket: Ticket, name: z.string(), bytes: z.int().positive(), sha256: z.string(), files: z.int().positive(),
  })),
  /** The JSON Schema (2020-12) of the `json` format. */
  'export.schema': read(z.object({}), z.object({ schema: z.record(z.string(), z.unknown()) })),
  /** Cites a testimony, or passages of it, with the version of its text. */
  'testimony.cite': read(z.object({
    testimony: TestimonyId, passages: z.array(PassageId).min(1).max(500).optional(), style: CitationStyle.default('chicago'),
  }), z.object({ text: z.string(), version: z.int().positive() })),
  /** What a citation leads to today. */
  'citation.resolve': read(z.object({ testimony: TestimonyId, passage: PassageId.optional() }), Resolved),
  /** Brings in what `json` wrote, each testimony without an agreement: consent is not carried from one archive to another. */
  'collection.import': write(z.object({ file: Ticket, dryRun: z.boolean().default(false) }), z.object({
    testimonies: z.array(z.object({
      /** Its id where it came from, and here; null in a dry run, and where it is passed over. */
      from: TestimonyId, id: TestimonyId.nullable(), title: z.string(), turns: z.int().nonnegative(), words: z.int().nonnegative(),
      passed: z.enum(['known', 'no-text']).nullable(),
    })),
  })),
} as const;
