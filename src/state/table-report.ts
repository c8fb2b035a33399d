// What came of a table laid over descriptions, as a report that can be saved: rows, ids and names of fields, and nothing of what they say.
import type { TableApplied } from '../../archive/api/table-calls.ts';
import type { Words } from '../words/words.ts';

/** For machines. */
export const appliedAsJson = ({ rows, ...applied }: TableApplied): string => (
  `${JSON.stringify({ ...applied, rows: rows.map(({ title: _title, ...row }) => row) }, null, 2)}\n`
);

/** For people, in the language of the page. */
export function appliedAsText({ file, rows, changed, left, ended }: TableApplied, words: Words): string {
  const { page: { table }, description, faults } = words;
  const lines = rows.map(({ row, testimony, outcome, fields, number, fault }) => [
    `${table.row(row)}  ${testimony ?? ''}  ${table.outcomes[outcome]}: ${fields.map((field) => description.fields[field]).join(', ')}`,
    ...(fault === null ? [] : [faults[fault.code].what]), ...(testimony === null || number === null ? [] : [table.undoLine(testimony, number)]),
  ].join('\n   '));
  return [
    [table.reportTitle, file].join('\n'),
    [table.changed(changed), ...(left === 0 ? [] : [table.left(left)]), ...(ended === null ? [] : [faults[ended].what])].join('\n'),
    lines.join('\n'),
  ].join('\n\n') + '\n';
}
