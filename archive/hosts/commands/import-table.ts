// A plan or a report of an import as a table: one row for each file.
import { inertCell } from '../../api/inert-cell.ts';
import type { Aligned, FileFault, ImportPlan, ImportReport, PlannedFile } from '../../api/import-calls.ts';
import type { ReadingNotes } from '../../api/transcript.ts';

type Row = Readonly<Record<string, string | number | null | undefined>>;

const planColumns = [
  'file', 'outcome', 'testimony', 'sha256', 'format', 'charset', 'language', 'languageFrom', 'sessions', 'turns', 'timed', 'words', 'passages',
  'points', 'speakers', 'dropped', 'doubts', 'title', 'collection', 'narrator', 'date', 'place', 'accession', 'row', 'problems',
  'translates', 'alignedBy', 'paired', 'unpaired', 'unpairedThere', 'fault', 'line', 'column', 'reason',
];
const reportColumns = [
  'file', 'outcome', 'testimony', 'charset', 'language', 'turns', 'words', 'passages', 'speakers', 'dropped', 'doubts', 'original', 'alignedBy',
  'paired', 'unpaired', 'unpairedThere', 'fault', 'line', 'column', 'reason',
];

const counted = (counts: Readonly<Record<string, number>> = {}): string => (
  Object.entries(counts).filter(([, count]) => count > 0).map(([kind, count]) => `${kind}:${count}`).join('; ')
);

const notesCells = ({ charset, speakers, dropped, doubts }: ReadingNotes): Row => (
  { charset, speakers: speakers.join('; '), dropped: counted(dropped), doubts: counted(doubts) }
);

const alignedCells = (aligned: Aligned | null | undefined): Row => (
  aligned === null || aligned === undefined ? {} : {
    alignedBy: aligned.by, paired: aligned.paired, unpaired: aligned.unpaired, unpairedThere: aligned.unpairedThere,
  }
);

const faultCells = (fault: FileFault | null): Row => (
  fault === null ? {} : { fault: fault.code, line: fault.line, column: fault.column, reason: fault.reason }
);

const lines = (columns: readonly string[], rows: readonly Row[]): string[][] => (
  [[...columns], ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
);

function planRow(file: PlannedFile): Row {
  const { reading, description, sources, translates } = file;
  return {
    file: file.file, outcome: file.outcome, testimony: file.testimony, sha256: file.sha256, ...faultCells(file.fault),
    ...(reading === null ? {} : { ...reading, ...notesCells(reading.notes), notes: null, sample: null, translation: null }),
    ...(description === null ? {} : {
      title: description.title, collection: description.collection, narrator: description.narrator, date: description.date,
      place: description.place, accession: description.accession,
    }),
    languageFrom: sources?.language, row: file.row?.row, translates: translates?.name, ...alignedCells(translates?.aligned),
    problems: file.problems.map(({ row, column, reason }) => [row ?? '', column, reason].join(':')).join('; '),
  };
}

export const planTable = (plan: ImportPlan): string[][] => lines(planColumns, plan.files.map(planRow));

export function reportTable({ testimonies, passed, faults, aligned }: ImportReport): string[][] {
  const alignments = new Map(aligned.map((one) => [one.testimony, one]));
  return lines(reportColumns, [
    ...testimonies.map(({ file, id, turns, words, passages, notes }): Row => ({
      file, outcome: 'new', testimony: id, turns, words, passages, ...notesCells(notes), language: notes.language,
      original: alignments.get(id)?.original, ...alignedCells(alignments.get(id)),
    })),
    ...passed.map(({ file, because, testimony }): Row => ({ file, outcome: because, testimony })),
    ...faults.map((fault): Row => ({ file: fault.file, outcome: 'fault', ...faultCells(fault) })),
  ]);
}

/** CSV by RFC 4180, with a byte-order mark, each cell quoted and made inert. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => `"${inertCell(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}
