// Descriptions as a table for a spreadsheet: edited there, it comes in again, as the table of an import or over what it came from.
import type { Description } from '../../api/description.ts';
import type { TableColumn } from '../../api/import-calls.ts';
import { cellOfParts, cellOfPeople, cellOfPoints, cellOfSummaries, cellOfValues } from '../../api/list-cell.ts';
import { writeCsv } from '../csv.ts';
import type { Entry } from './collections.ts';

/** What a column says of a description; empty where it says nothing. */
type Cell = (description: Description) => string | null;

const inRole = (role: Description['people'][number]['role']): Cell => ({ people }) => (
  cellOfValues(people.filter((person) => person.role === role).map(({ name }) => name))
);

/** Headings are the columns' own names, which the reader of tables knows. What readers are never told has no column. */
const columns: readonly (readonly [column: TableColumn, cell: Cell])[] = [
  ['accession', ({ accession }) => accession], ['title', ({ title }) => title], ['collection', ({ collection }) => collection],
  ['series', ({ series }) => series], ['narrator', ({ narrator }) => narrator], ['date', ({ date }) => date], ['place', ({ place }) => place],
  ['language', ({ language }) => language], ['summary', ({ summary }) => summary], ['subjects', ({ subjects }) => cellOfValues(subjects)],
  ['persons', ({ persons }) => cellOfValues(persons)], ['places', ({ places }) => cellOfValues(places)],
  ['events', ({ events }) => cellOfValues(events)], ['interviewer', inRole('interviewer')], ['interpreter', inRole('interpreter')],
  ['duration', ({ duration }) => (duration === null ? null : clock(duration))], ['extent', ({ extent }) => extent],
  ['scope', ({ scope }) => scope], ['rights', ({ rights }) => rights], ['participants', ({ people }) => cellOfPeople(people)],
  ['parts', ({ parts }) => cellOfParts(parts)], ['summaries', ({ summaries }) => cellOfSummaries(summaries)],
  ['points', ({ points }) => cellOfPoints(points)],
];

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Composed, lines ended as readers end them, and no control characters, before anything is made inert: so what is read is what was written. */
const composed = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

/** What stands in each column of the row of a description. */
export const cellsOfDescription = (description: Description): ReadonlyMap<TableColumn, string> => (
  new Map(columns.map(([column, cell]) => [column, composed(cell(description))]))
);

/** A line for each testimony, its id in the column `testimony`. */
export function writeDescriptionTable(entries: readonly Entry[]): string {
  return writeCsv([
    ['testimony', ...columns.map(([column]) => column)],
    ...entries.map(({ testimony, description }) => [testimony, ...cellsOfDescription(description).values()]),
  ]);
}
