// The files of an import before they are read: their names, what was chosen for each, its row of the table, what it translates.
import type { Parsed } from '../api/contract.ts';
import { ArchiveError, toFault, type Fault } from '../api/errors.ts';
import type { TestimonyId, Ticket } from '../api/ids.ts';
import type { DescriptionProblem, FileChoices, OriginalGiven, PlannedFile, TableReport } from '../api/import-calls.ts';
import type { ReadingChoices } from '../api/transcript.ts';
import type { Running } from '../services.ts';
import { setting } from '../vault/setting-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { accessionFinder, fileFinder, pairByName } from './file-names.ts';
import { stacksOf, type Session } from './session.ts';
import { readTableRows, type Table, type TableRow } from './table-rows.ts';

export type ImportInput = Parsed<'testimony.import'>;

type Translates = Omit<NonNullable<PlannedFile['translates']>, 'aligned'>;

export interface ImportSource {
  readonly ticket: Ticket;
  readonly name: string;
  /** Bytes; 0 where it can't be looked at. */
  readonly size: number;
  readonly fault: Fault | null;
  readonly choices: FileChoices;
  readonly reading: ReadingChoices;
  readonly row: { readonly said: TableRow; readonly by: 'file' | 'accession' } | null;
  readonly translates: Translates | null;
  /** What was said of the original and leads nowhere. */
  readonly problems: readonly DescriptionProblem[];
}

export interface ImportSources {
  readonly files: readonly ImportSource[];
  readonly table: { readonly name: string; readonly read: Table } | null;
  /** The row of a file that says its own accession, where none was found by its name. */
  rowOfAccession(accession: string): TableRow | null;
  /** The pattern of the archive's accession numbers, and those that are in use. */
  readonly pattern: string | null;
  readonly accessions: ReadonlyMap<string, TestimonyId>;
}

const nothingChosen: FileChoices = { leave: false };

interface Described {
  readonly ticket: Ticket;
  readonly name: string;
  readonly size: number;
  readonly fault: Fault | null;
}

/** A file that can't be looked at goes by its ticket, until its turn comes and it is a fault. */
async function describe({ services: { files } }: Session, ticket: Ticket): Promise<Described> {
  try {
    const { name, size } = await files.describe(ticket);
    return { ticket, name, size, fault: null };
  } catch (thrown) {
    const fault = toFault(thrown);
    return { ticket, name: fault.detail.file ?? ticket, size: 0, fault };
  }
}

async function readTheTable({ services: { files, readers } }: Session, ticket: Ticket, input: ImportInput): Promise<ImportSources['table']> {
  const { name } = await files.describe(ticket);
  const sheet = await readers.table({ name, bytes: await files.read(ticket) });
  return { name, read: readTableRows(sheet, input.tableColumns) };
}

/** Each row by the file that it names; each file by one row. */
function rowsByFile(rows: readonly TableRow[], files: readonly Described[]): Map<Described, ImportSource['row']> {
  const find = fileFinder(files, ({ name }) => name);
  const found = new Map<Described, ImportSource['row']>();
  for (const said of rows) {
    const file = said.file === null ? null : find(said.file);
    if (file !== null && !found.has(file)) found.set(file, { said, by: 'file' });
  }
  const free = rows.filter((row) => row.file === null || find(row.file) === null);
  const findAccession = accessionFinder(free, ({ accession }) => accession);
  for (const file of files) {
    const said = found.has(file) ? null : findAccession(file.name);
    if (said !== null) found.set(file, { said, by: 'accession' });
  }
  return found;
}

/** By file name or accession, in this import or in the vault. */
function originalFinder(
  files: readonly Described[], rows: ReadonlyMap<Described, ImportSource['row']>, accessions: ReadonlyMap<string, TestimonyId>,
): (called: string) => Pick<Translates, 'original' | 'name'> | null {
  const find = fileFinder(files, ({ name }) => name);
  const byAccession = new Map([...rows].map(([file, row]) => [row?.said.accession?.toLowerCase() ?? '', file]));
  return (called) => {
    const file = find(called) ?? byAccession.get(called.toLowerCase()) ?? null;
    if (file !== null) return { original: { file: file.ticket }, name: file.name };
    const testimony = accessions.get(called);
    return testimony === undefined ? null : { original: { testimony }, name: called };
  };
}

/** By a person's word, else by the table, else by the names of the files. */
function findTranslations(
  session: Session, files: readonly Described[], rows: ReadonlyMap<Described, ImportSource['row']>, input: ImportInput,
  accessions: ReadonlyMap<string, TestimonyId>,
): (file: Described, at: number) => Pick<ImportSource, 'translates' | 'problems'> {
  const byName = pairByName(files.map(({ name }) => name));
  const byTicket = new Map(files.map((file) => [file.ticket, file]));
  const titles = new Map(testimonyRows(stacksOf(session).db).map(({ id, description }) => [id, description.title]));
  const find = originalFinder(files, rows, accessions);
  const none = { translates: null, problems: [] };
  const chosen = (original: OriginalGiven): Pick<ImportSource, 'translates' | 'problems'> => {
    const name = 'file' in original ? byTicket.get(original.file)?.name : titles.get(original.testimony);
    if (name !== undefined) return { translates: { original, name, by: 'chosen' }, problems: [] };
    return { translates: null, problems: [{ row: null, column: 'original', reason: 'no-original' }] };
  };
  return (file, at) => {
    const said = input.choices?.[file.ticket]?.original;
    if (said !== undefined) return said === null ? none : chosen(said);
    const row = rows.get(file)?.said;
    if (row !== undefined && row.original !== null) {
      const found = find(row.original);
      if (found === null) return { translates: null, problems: [{ row: row.row, column: 'original', reason: 'no-original' }] };
      const isItself = 'file' in found.original && found.original.file === file.ticket;
      return isItself ? none : { translates: { ...found, by: 'table' }, problems: [] };
    }
    const original = files[byName.get(at) ?? -1];
    return original === undefined ? none : {
      translates: { original: { file: original.ticket }, name: original.name, by: 'name' }, problems: [],
    };
  };
}

/** What holds for the reading of one file: a person's word, else the table's language, else that of the whole import. */
function readingOf(choices: FileChoices, row: ImportSource['row'], input: ImportInput): ReadingChoices {
  const { leave: _leave, description, original: _original, ...reading } = choices;
  const language = reading.language ?? description?.language ?? row?.said.changes.language ?? input.language;
  return { ...reading, ...(language === undefined ? {} : { language }) };
}

/** Faults: those of the table, which are the whole import's; `cancelled`. */
export async function importSources(session: Session, input: ImportInput, running: Running): Promise<ImportSources> {
  const described: Described[] = [];
  for (const ticket of input.files) {
    if (running.signal.aborted) throw new ArchiveError('cancelled');
    described.push(await describe(session, ticket));
  }
  const table = input.table === undefined ? null : await readTheTable(session, input.table, input);
  if (running.signal.aborted) throw new ArchiveError('cancelled');
  const { db } = stacksOf(session);
  const accessions = new Map(testimonyRows(db).flatMap(({ id, description: { accession } }) => (
    accession === null ? [] : [[accession, id] as const]
  )));
  const rows = rowsByFile(table?.read.rows ?? [], described);
  const translation = findTranslations(session, described, rows, input, accessions);
  const byAccession = new Map((table?.read.rows ?? []).map((row) => [row.accession?.toLowerCase() ?? '', row]));
  return {
    table, pattern: setting(db, 'accession-pattern'), accessions,
    rowOfAccession: (accession) => byAccession.get(accession.toLowerCase()) ?? null,
    files: described.map((file, at) => {
      const choices = input.choices?.[file.ticket] ?? nothingChosen;
      const row = rows.get(file) ?? null;
      return { ...file, choices, row, reading: readingOf(choices, row, input), ...translation(file, at) };
    }),
  };
}

/** What came of a table, once it is known which rows belong to which files. `problems` are those of the files. */
export function reportOfTable(
  { files, table }: ImportSources, used: ReadonlyMap<Ticket, TableRow>, problems: readonly DescriptionProblem[],
): TableReport | null {
  if (table === null) return null;
  const matched = new Set(used.values());
  const { rows, ...read } = table.read;
  return {
    file: table.name, format: read.format, columns: read.columns, rows: rows.length, matched: matched.size,
    withoutFile: rows.filter((row) => !matched.has(row)).map(({ row, file, accession }) => ({ row, file, accession })),
    withoutRow: files.filter(({ ticket }) => !used.has(ticket)).map(({ ticket }) => ticket),
    repeated: read.repeated, problems: [...rows.filter((row) => !matched.has(row)).flatMap((row) => row.problems), ...problems],
  };
}
