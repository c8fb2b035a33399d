// What a row of a table says over a description that exists: the fields that it changes, and what of it cannot stand.
import { withheldMark } from '../api/testimony.ts';
import type { Description, DescriptionChanges, Part } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { TableColumn } from '../api/import-calls.ts';
import { partsOfCell, type PartSaid } from '../api/list-cell.ts';
import type { RowProblem } from '../api/table-calls.ts';
import { checkDescription } from '../catalogue/check-description.ts';
import { untoldCollection } from '../consent/clear-description.ts';
import { cellsOfDescription } from '../export/catalogue/write-description-table.ts';
import { tidyText } from '../import/decode-text.ts';
import { isRewritten, readCell, rolesOfColumns, type DescribingColumn } from './table-cells.ts';

type Reason = RowProblem['reason'];
type Person = Description['people'][number];

/** What stands in a row, by column; a column that is empty in this row is there too. */
export type RowCells = ReadonlyMap<DescribingColumn, string>;

export interface Described {
  readonly testimony: TestimonyId;
  readonly description: Description;
  /** As readers have it today; null where they have nothing. */
  readonly told: Description | null;
}

export interface Rules {
  readonly emptyClears: boolean;
  /** The pattern of the archive's accession numbers. */
  readonly pattern: string | null;
  /** Whether another testimony has that number, or will have it by then. */
  taken(accession: string): boolean;
}

export interface SaidOver {
  readonly changes: DescriptionChanges;
  readonly problems: readonly RowProblem[];
}

const asRead = (text: string): string => tidyText(text).trim();
const marks = Object.values(withheldMark).flatMap(({ en, ko }) => [en, ko]);

const neverEmpty: readonly TableColumn[] = ['title', 'collection', 'language', 'status'];
/** What says the whole of a field is read before what says a part of it. */
const wholes: readonly TableColumn[] = ['participants', 'parts'];
const lists: readonly TableColumn[] = ['subjects', 'persons', 'places', 'events', 'participants', 'parts', 'summaries', 'points'];

/** Those of the role give way, and keep their labels where they are called as before; everybody else stays. */
function withRole(people: readonly Person[], role: Person['role'], said: readonly Person[]): Person[] {
  const before = people.filter((person) => person.role === role);
  const known = said.map((person) => before.find(({ name }) => name === person.name) ?? person);
  const at = people.findIndex((person) => person.role === role);
  const others = people.filter((person) => person.role !== role);
  const place = at === -1 ? others.length : at;
  return [...others.slice(0, place), ...known, ...others.slice(place)];
}

/** A part that does not say where its recording is keeps the one that it has; null where it can't be told which part that is. */
function withRecordings(parts: readonly Part[], said: readonly PartSaid[]): Part[] | null {
  const free = new Set(parts);
  const sameAs = ({ date, place, duration }: PartSaid): Part | undefined => (
    [...free].find((part) => part.date === date && part.place === place && part.duration === duration)
  );
  const found = said.map((one) => {
    const part = one.recording === undefined ? sameAs(one) : undefined;
    if (part !== undefined) free.delete(part);
    return part;
  });
  const open = said.filter(({ recording }, at) => recording === undefined && found[at] === undefined);
  const left = [...free];
  if (open.length !== left.length && open.length > 0 && left.some(({ recording }) => recording !== null)) return null;
  const rest = left.values();
  return said.map(({ recording, ...one }, at) => (
    { ...one, recording: recording === undefined ? (found[at] ?? rest.next().value)?.recording ?? null : recording }
  ));
}

/** Reads one row over one description. */
class OverDescription {
  readonly problems: RowProblem[] = [];
  readonly #described: Described;
  readonly #rules: Rules;
  readonly #written: ReadonlyMap<TableColumn, string>;
  readonly #told: ReadonlyMap<TableColumn, string> | null;
  #changes: DescriptionChanges = {};
  /** Once the column of all people has said something: then no column of a role adds to it. */
  #saysWhole = false;

  constructor(described: Described, rules: Rules) {
    this.#described = described;
    this.#rules = rules;
    this.#written = cellsOfDescription(described.description);
    this.#told = described.told === null ? null : cellsOfDescription(described.told);
  }

  read(cells: RowCells): DescriptionChanges {
    const order = [...cells].sort(([one], [other]) => Number(wholes.includes(other)) - Number(wholes.includes(one)));
    for (const [column, cell] of order) {
      if (!this.#isUntouched(column, cell)) this.#take(column, cell);
    }
    return this.#changes;
  }

  #refuse(column: TableColumn, reason: Reason): void {
    this.problems.push({ column, reason });
  }

  /** It stands there as it was, or would be, written today: sealed or cleared, whatever it would be read as. */
  #isUntouched(column: TableColumn, cell: string): boolean {
    const read = asRead(cell);
    const stands = (cells: ReadonlyMap<TableColumn, string> | null): boolean => {
      const written = cells?.get(column);
      return written !== undefined && asRead(written) === read;
    };
    if (stands(this.#written) || stands(this.#told)) return true;
    // A name that readers are not told goes out as the testimony's id, or as a dash.
    return (column === 'title' && read === this.#described.testimony) || (column === 'collection' && read === untoldCollection);
  }

  #take(column: DescribingColumn, cell: string): void {
    if (cell === '') {
      if (this.#rules.emptyClears) this.#clear(column);
      return;
    }
    const reason = this.#whyNot(column, cell);
    if (reason !== null) return this.#refuse(column, reason);
    if (column === 'parts') return this.#takeParts(partsOfCell(cell) ?? []);
    const { changes, problem } = readCell(column, cell);
    if (problem !== null) return this.#refuse(column, problem);
    this.#put(column, changes);
  }

  /** What went out was not the whole of it: what was made of that would take the rest away. */
  #isToldInPart(column: TableColumn): boolean {
    return this.#told !== null && this.#told.get(column) !== this.#written.get(column);
  }

  #whyNot(column: DescribingColumn, cell: string): Reason | null {
    if (this.#isToldInPart(column) || marks.some((mark) => cell.includes(mark))) return 'withheld';
    const { accession } = this.#described.description;
    // 0012 becomes 12 in a spreadsheet.
    if (column === 'accession' && accession !== null && accession.replace(/^0+/u, '') === cell) return 'rewritten';
    if (isRewritten(cell)) return 'rewritten';
    if (column === 'parts') return readCell(column, cell).problem;
    return null;
  }

  #people(): readonly Person[] {
    return this.#changes.people ?? this.#described.description.people;
  }

  #put(column: DescribingColumn, changes: DescriptionChanges): void {
    const role = rolesOfColumns[column];
    if (role !== undefined) this.#putRole(column, role, changes.people ?? []);
    else if (column === 'recording') this.#putRecordings((changes.parts ?? []).map(({ recording }) => recording));
    else this.#settle(column, changes);
  }

  #putRole(column: DescribingColumn, role: Person['role'], said: readonly Person[]): void {
    const people = withRole(this.#people(), role, said);
    if (JSON.stringify(people) === JSON.stringify(this.#people())) return;
    if (this.#saysWhole) this.#refuse(column, 'said-twice');
    else this.#settle(column, { people });
  }

  #putRecordings(recordings: readonly (string | null)[]): void {
    const parts = this.#changes.parts ?? this.#described.description.parts;
    if (parts.length === recordings.length) this.#settle('recording', { parts: parts.map((part, at) => ({ ...part, recording: recordings[at] ?? null })) });
    else if (parts.length === 0) this.#settle('recording', { parts: recordings.map((recording) => ({ date: null, place: null, duration: null, recording })) });
    else this.#refuse('recording', 'recordings');
  }

  #takeParts(said: readonly PartSaid[]): void {
    const parts = withRecordings(this.#described.description.parts, said);
    if (parts === null) this.#refuse('parts', 'recordings');
    else this.#settle('parts', { parts });
  }

  #clear(column: DescribingColumn): void {
    const role = rolesOfColumns[column];
    if (neverEmpty.includes(column)) this.#refuse(column, 'needed');
    else if (this.#isToldInPart(column)) this.#refuse(column, 'withheld');
    else if (role !== undefined) this.#putRole(column, role, []);
    else if (column === 'recording') this.#putRecordings(this.#described.description.parts.map(() => null));
    else if (column === 'participants') this.#settle(column, { people: [] });
    else this.#settle(column, { [column]: lists.includes(column) ? [] : null });
  }

  /** Made sure of as whatever a person says is, one field at a time: what is wrong in one leaves the others. */
  #settle(column: DescribingColumn, changes: DescriptionChanges): void {
    try {
      const checked = checkDescription(changes, this.#rules.pattern, (accession) => this.#rules.taken(accession));
      this.#changes = { ...this.#changes, ...checked };
      if (column === 'participants') this.#saysWhole = true;
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError)) throw thrown;
      this.#refuse(column, thrown.code === 'conflict' ? 'taken' : column === 'accession' ? 'not-the-pattern' : 'not-a-date');
    }
  }
}

export function sayOver(cells: RowCells, described: Described, rules: Rules): SaidOver {
  const over = new OverDescription(described, rules);
  return { changes: over.read(cells), problems: over.problems };
}
