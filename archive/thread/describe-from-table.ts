// A table laid over the descriptions that exist: which row is about which testimony, what it would change, and, once looked at, the changes.
import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Output, Parsed } from '../api/contract.ts';
import type { Description, DescriptionChanges } from '../api/description.ts';
import { ArchiveError, toFault, type FaultCode } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { TableColumn, TableReport } from '../api/import-calls.ts';
import type { SheetRow } from '../api/sheet.ts';
import type { AppliedRow, PlannedRow, TablePlan } from '../api/table-calls.ts';
import { changeDescription } from '../catalogue/describe.ts';
import type { Running } from '../services.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { latestFormerDescription } from '../vault/description-rows.ts';
import { mapError } from '../vault/map-error.ts';
import { setting } from '../vault/setting-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { changeTestimonies } from './change-testimony.ts';
import { changedFields, descriptionChange } from './describe-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';
import type { DescribingColumn } from './table-cells.ts';
import { sayOver, type RowCells } from './table-over-description.ts';
import { findColumns, textOfCell } from './table-rows.ts';

type TableInput = Parsed<'catalogue.planTable'>;

/** Faults that end it: the vault's, not the row's. What was changed before them stays changed. */
const endings: readonly FaultCode[] = ['disk-full', 'cannot-write', 'vault-locked', 'vault-damaged', 'cancelled'];
/** Rows between two looks at whether others wait. */
const atOnce = 50;

const spaced = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ').trim();

interface ReadRow {
  readonly row: number;
  readonly testimony: string;
  readonly cells: RowCells;
}

/** What says which testimony or which file it is, and what says nothing, is no part of a description. */
const describes = (column: TableColumn): column is DescribingColumn => !['file', 'original', 'testimony', 'ignore'].includes(column);

/** Columns of which there may be several, of one list. */
const adds: readonly TableColumn[] = [
  'subjects', 'persons', 'places', 'events', 'interviewer', 'interpreter', 'transcriber', 'translator', 'editor', 'recordist', 'contributor', 'recording',
];

/** Of several columns of one kind the first counts that says something; lists go together, a value a line. */
function readRow(columns: TableReport['columns'], { row, cells }: SheetRow): ReadRow {
  const said = new Map<TableColumn, string>();
  columns.forEach(({ column }, index) => {
    const text = textOfCell(cells[index]);
    const before = said.get(column);
    if (before === undefined || before === '') said.set(column, text);
    else if (text !== '' && adds.includes(column)) said.set(column, `${before}\n${text}`);
  });
  const describing = [...said].flatMap(([column, text]) => (describes(column) ? [[column, text] as const] : []));
  return { row, testimony: said.get('testimony') ?? '', cells: new Map(describing) };
}

interface Held {
  readonly id: TestimonyId;
  readonly description: Description;
}

type Match = Pick<PlannedRow, 'by' | 'fault'> & { readonly held: Held | null };

/** Everything that is held, by what a row may call it. */
class HeldFinder {
  readonly #byId: ReadonlyMap<string, Held>;
  readonly #byAccession = new Map<string, Held>();
  readonly #byTitle: ReadonlyMap<string, readonly Held[]>;

  constructor(rows: readonly Held[]) {
    this.#byId = new Map(rows.map((held) => [held.id, held]));
    for (const held of rows) if (held.description.accession !== null) this.#byAccession.set(spaced(held.description.accession), held);
    this.#byTitle = Map.groupBy(rows, ({ description }) => spaced(description.title));
  }

  /** An id that nothing has is not looked for by other means: it names something else than what would be found. */
  find({ testimony, cells }: ReadRow): Match {
    if (testimony !== '') return this.#match(this.#byId.get(testimony), 'testimony');
    const accession = spaced(cells.get('accession') ?? '');
    const numbered = this.#byAccession.get(accession);
    if (numbered !== undefined) return this.#match(numbered, 'accession');
    const [only, ...others] = this.#byTitle.get(spaced(cells.get('title') ?? '')) ?? [];
    if (others.length > 0) return { held: null, by: null, fault: 'ambiguous' };
    // One that has a number of its own is not what another number means.
    return this.#match(accession !== '' && only?.description.accession !== null ? undefined : only, 'title');
  }

  #match(held: Held | undefined, by: NonNullable<PlannedRow['by']>): Match {
    return held === undefined ? { held: null, by: null, fault: 'unknown' } : { held, by, fault: null };
  }
}

/** Of the numbers, who has which, as row after row is applied. */
class Numbers {
  readonly #of = new Map<string, TestimonyId>();

  constructor(rows: readonly Held[]) {
    for (const { id, description: { accession } } of rows) if (accession !== null) this.#of.set(accession, id);
  }

  taken(accession: string, by: TestimonyId): boolean {
    return (this.#of.get(accession) ?? by) !== by;
  }

  move(before: string | null, after: string | null, to: TestimonyId): void {
    if (before !== null && this.#of.get(before) === to) this.#of.delete(before);
    if (after !== null) this.#of.set(after, to);
  }
}

const pick = (description: Description, fields: readonly (keyof Description)[]): DescriptionChanges => (
  Object.fromEntries(fields.map((field) => [field, description[field]]))
);

const sealOf = (...said: unknown[]): string => createHash('sha256').update(JSON.stringify(said)).digest('hex');

/** What a row calls what it is about. */
const called = ({ testimony, cells }: ReadRow): string | null => (
  [cells.get('title'), cells.get('accession'), testimony].find((said) => said !== undefined && said !== '') ?? null
);

interface Rules {
  readonly emptyClears: boolean;
  readonly pattern: string | null;
  readonly numbers: Numbers;
}

function planRow(session: Session, read: ReadRow, { held, by, fault }: Match, { numbers, ...rules }: Rules): PlannedRow {
  const nothing = { row: read.row, by, fault, problems: [], before: {}, after: {}, seen: null };
  if (held === null) return { ...nothing, testimony: null, title: called(read) };
  const { id, description } = held;
  const known = { ...nothing, testimony: id, title: description.title };
  if (fault !== null) return known;
  const told = clearedRow(session.vault.reading.db, id)?.description ?? null;
  const { changes, problems } = sayOver(read.cells, { testimony: id, description, told }, {
    ...rules, taken: (accession) => numbers.taken(accession, id),
  });
  const next = changeDescription(description, changes);
  const fields = changedFields(description, next);
  if (fields.length === 0) return { ...known, problems: [...problems] };
  numbers.move(description.accession, next.accession, id);
  const [before, after] = [pick(description, fields), pick(next, fields)];
  return { ...known, problems: [...problems], before, after, seen: sealOf(id, before, after) };
}

/** Two rows about one testimony contradict one another, or one of them is about another: nothing is done for either. */
function withoutRepeated(matches: readonly Match[]): Match[] {
  const times = Map.groupBy(matches.filter(({ held }) => held !== null), ({ held }) => held?.id);
  return matches.map((match) => (
    match.held !== null && (times.get(match.held.id)?.length ?? 0) > 1 ? { ...match, fault: 'repeated' } : match
  ));
}

export async function planTable(session: Session, input: TableInput, running: Running): Promise<Output<'catalogue.planTable'>> {
  permit(session, 'archivist', 'cataloguer');
  const { files, readers } = session.services;
  const { name } = await files.describe(input.table);
  const sheet = await readers.table({ name, bytes: await files.read(input.table) });
  const columns = findColumns(sheet.rows, input.tableColumns ?? {});
  const read = sheet.rows.slice(1).map((row) => readRow(columns, row));
  const { db } = stacksOf(session);
  const held = testimonyRows(db).map(({ id, description }) => ({ id, description }));
  const finder = new HeldFinder(held);
  const matches = withoutRepeated(read.map((row) => finder.find(row)));
  const rules: Rules = { emptyClears: input.emptyClears, pattern: setting(db, 'accession-pattern'), numbers: new Numbers(held) };
  const rows: PlannedRow[] = [];
  for (const [at, row] of read.entries()) {
    if (at % atOnce === 0) {
      await othersFirst();
      if (running.signal.aborted) throw new ArchiveError('cancelled');
      running.progress({ stage: 'read', done: at, total: read.length });
    }
    rows.push(planRow(session, row, matches[at] ?? { held: null, by: null, fault: 'unknown' }, rules));
  }
  return { file: name, format: sheet.format, columns, rows };
}

/** One row, as a change of its own; `number` is that of what was said before. */
function applyRow(session: Session, { row, testimony, title, after }: PlannedRow): AppliedRow {
  const fields = Object.keys(after) as (keyof Description)[];
  const change = testimony === null ? null : descriptionChange(session, testimony, after);
  if (testimony === null || change === null) return { row, testimony, title, outcome: 'conflict', fields, number: null, fault: null };
  changeTestimonies(session, [{ testimony, change }]);
  return { row, testimony, title, outcome: 'changed', fields, number: latestFormerDescription(stacksOf(session).db, testimony), fault: null };
}

/** Rows that were looked at and are not the same any more, or not there. */
function conflictOf(row: number, planned: PlannedRow | undefined): AppliedRow {
  return {
    row, testimony: planned?.testimony ?? null, title: planned?.title ?? null, outcome: 'conflict',
    fields: Object.keys(planned?.after ?? {}) as (keyof Description)[], number: null, fault: null,
  };
}

export async function applyTable(session: Session, { rows: wanted, ...input }: Parsed<'catalogue.applyTable'>, running: Running): Promise<Output<'catalogue.applyTable'>> {
  permit(session, 'archivist', 'cataloguer');
  const plan: TablePlan = await planTable(session, input, { ...running, progress: () => undefined });
  const planned = new Map(plan.rows.map((row) => [row.row, row]));
  const inOrder = [...new Map(wanted.map((one) => [one.row, one.seen]))].sort(([one], [other]) => one - other);
  const rows: AppliedRow[] = [];
  let ended: FaultCode | null = null;
  for (const [row, seen] of inOrder) {
    await othersFirst();
    if (running.signal.aborted) ended = 'cancelled';
    if (ended !== null) break;
    const one = planned.get(row);
    if (one === undefined || one.seen !== seen) rows.push(conflictOf(row, one));
    else {
      try {
        rows.push(applyRow(session, one));
      } catch (thrown) {
        const fault = toFault(mapError(thrown, 'vault'));
        if (endings.includes(fault.code)) ended = fault.code;
        else rows.push({ ...conflictOf(row, one), outcome: 'fault', fault });
      }
    }
    running.progress({ stage: 'clear', done: rows.length, total: inOrder.length });
  }
  return {
    file: plan.file, rows, changed: rows.filter(({ outcome }) => outcome === 'changed').length, left: inOrder.length - rows.length, ended,
  };
}
