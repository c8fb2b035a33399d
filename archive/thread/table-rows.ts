// A table of descriptions understood: what its columns are, and what each row says of which file.
import type { DescriptionChanges } from '../api/description.ts';
import { plainCell } from '../api/inert-cell.ts';
import type { DescriptionProblem, TableColumn, TableReport } from '../api/import-calls.ts';
import type { Sheet, SheetRow } from '../api/sheet.ts';
import { recogniseHeading } from '../import/table-headings.ts';
import { readCell, rolesOfColumns } from './table-cells.ts';

export interface TableRow {
  readonly row: number;
  readonly file: string | null;
  readonly accession: string | null;
  /** What it translates: the name of a file, or an accession. */
  readonly original: string | null;
  readonly changes: DescriptionChanges;
  readonly problems: readonly DescriptionProblem[];
}

export interface Table extends Pick<TableReport, 'format' | 'columns' | 'repeated'> {
  readonly rows: readonly TableRow[];
}

/** The widest row of headings that a person is shown. */
const longestHeading = 200;

/** Headings as they are shown, told apart by a number where two are the same. A column without one goes by its number. */
function nameColumns(cells: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const said = (cells[index] ?? '').replace(/\s+/gu, ' ').trim().slice(0, longestHeading - 10).toWellFormed();
    const heading = said === '' ? String(index + 1) : said;
    let name = heading;
    for (let count = 2; taken.has(name); count += 1) name = `${heading} (${count})`;
    taken.add(name);
    return name;
  });
}

export function findColumns(rows: readonly SheetRow[], chosen: Readonly<Record<string, TableColumn>>): TableReport['columns'] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return nameColumns(rows[0]?.cells ?? [], width).map((heading) => {
    const said = Object.hasOwn(chosen, heading) ? chosen[heading] : undefined;
    if (said !== undefined) return { heading, column: said, by: 'chosen' };
    const recognised = recogniseHeading(heading.replace(/ \(\d+\)$/u, ''));
    return recognised === null ? { heading, column: 'ignore', by: 'unknown' } : { heading, column: recognised, by: 'heading' };
  });
}

/** A cell's text, as it was before it was made inert for a spreadsheet. */
export const textOfCell = (cell: string | undefined): string => plainCell(cell ?? '').normalize('NFC').trim();

const lists = ['people', 'parts', 'subjects', 'persons', 'places', 'events'] as const;

/** Several columns of one kind add to one list; of anything else the first that says something counts. */
function addChanges(changes: DescriptionChanges, more: DescriptionChanges): DescriptionChanges {
  const joined = Object.fromEntries(lists.flatMap((list) => {
    const [before, after] = [changes[list], more[list]];
    return before === undefined || after === undefined ? [] : [[list, [...before, ...after]]];
  }));
  return { ...more, ...changes, ...joined };
}

function readRow(columns: TableReport['columns'], { row, cells }: SheetRow): TableRow {
  const problems: DescriptionProblem[] = [];
  const found: { file: string | null; accession: string | null; original: string | null } = { file: null, accession: null, original: null };
  let changes: DescriptionChanges = {};
  const isSaid = (wanted: TableColumn): boolean => columns.some(({ column }, index) => column === wanted && textOfCell(cells[index]) !== '');
  // The same people again, and the same parts.
  const [saysPeople, saysParts] = [isSaid('participants'), isSaid('parts')];
  columns.forEach(({ column }, index) => {
    const cell = textOfCell(cells[index]);
    if (cell === '' || column === 'ignore' || column === 'testimony') return;
    if ((saysPeople && rolesOfColumns[column] !== undefined) || (saysParts && column === 'recording')) return;
    if (column === 'file' || column === 'original') {
      found[column] ??= cell;
      return;
    }
    if (column === 'accession') found.accession ??= cell;
    const said = readCell(column, cell);
    if (said.problem === null) changes = addChanges(changes, said.changes);
    else problems.push({ row, column, reason: said.problem });
  });
  return { row, ...found, changes, problems };
}

function repeatedIn(rows: readonly TableRow[], column: 'file' | 'accession'): TableReport['repeated'] {
  return [...Map.groupBy(rows.filter((row) => row[column] !== null), (row) => row[column]?.toLowerCase() ?? '')]
    .filter(([, same]) => same.length > 1)
    .map(([, same]) => ({ column, value: same[0]?.[column] ?? '', rows: same.map(({ row }) => row) }));
}

/** The first row is that of the headings. Where no column says which file a row is about, no row belongs to any. */
export function readTableRows({ format, rows }: Sheet, chosen: Readonly<Record<string, TableColumn>> = {}): Table {
  const columns = findColumns(rows, chosen);
  const read = rows.slice(1).map((row) => readRow(columns, row));
  return { format, columns, rows: read, repeated: [...repeatedIn(read, 'file'), ...repeatedIn(read, 'accession')] };
}
