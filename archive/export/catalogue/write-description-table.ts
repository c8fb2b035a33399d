// Descriptions as a table for a spreadsheet: edited there, it comes in again as the table of an import.
import type { Description } from '../../api/description.ts';
import { writeCsv } from '../csv.ts';
import type { Entry } from './collections.ts';

type Cell = (description: Description) => string | null | number | readonly string[];

/** Headings are the fields' own names, which the reader of tables knows; several values are parted by `;`. */
const columns: readonly (readonly [heading: string, cell: Cell])[] = [
  ['accession', ({ accession }) => accession], ['title', ({ title }) => title], ['collection', ({ collection }) => collection],
  ['series', ({ series }) => series], ['narrator', ({ narrator }) => narrator], ['date', ({ date }) => date], ['place', ({ place }) => place],
  ['language', ({ language }) => language], ['summary', ({ summary }) => summary], ['subjects', ({ subjects }) => subjects],
  ['persons', ({ persons }) => persons], ['places', ({ places }) => places], ['events', ({ events }) => events],
  ['interviewer', ({ people }) => people.filter(({ role }) => role === 'interviewer').map(({ name }) => name)],
  ['interpreter', ({ people }) => people.filter(({ role }) => role === 'interpreter').map(({ name }) => name)],
  ['duration', ({ duration }) => (duration === null ? null : clock(duration))], ['extent', ({ extent }) => extent],
  ['scope', ({ scope }) => scope], ['rights', ({ rights }) => rights],
];

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function textOf(value: ReturnType<Cell>): string {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('; ');
}

/** A line for each testimony, its id in the column `testimony`. */
export function writeDescriptionTable(entries: readonly Entry[]): string {
  return writeCsv([
    ['testimony', ...columns.map(([heading]) => heading)],
    ...entries.map(({ testimony, description }) => [testimony, ...columns.map(([, cell]) => textOf(cell(description)))]),
  ]);
}
