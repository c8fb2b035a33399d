// Tables as CSV that a spreadsheet opens in any language and of which it runs nothing.
import { stringify } from 'csv-stringify/sync';
import { inertCell } from '../api/inert-cell.ts';

/** Without it Excel reads the file in the code page of the machine, and Korean names with it. */
const byteOrderMark = '\uFEFF';

/** CSV by RFC 4180, with a byte-order mark: a line for each row, each cell made inert. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const inert = rows.map((cells) => cells.map(inertCell));
  return byteOrderMark + stringify(inert, { record_delimiter: '\r\n', quote_record_delimiter: true });
}
