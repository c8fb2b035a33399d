// The entrance for tables of descriptions: CSV, XLSX or ODS in, the rows of its first sheet out.
import { ArchiveError } from '../api/errors.ts';
import type { Sheet } from '../api/sheet.ts';
import type { SourceFile } from '../api/transcript.ts';
import { largestFile } from './read.ts';
import { readTableCsv } from './read-table-csv.ts';
import { readTableOds } from './read-table-ods.ts';
import { readTableXlsx } from './read-table-xlsx.ts';

const holds = (bytes: Uint8Array, part: string): boolean => (
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part)
);

/**
 * Reads the first sheet that is not hidden. What a cell holds comes as words: a number as it is written in JSON, a date as
 * ISO 8601 as exactly as its format shows it (day, month or year), a time as `H:MM:SS`. What a formula last gave is believed.
 *
 * @throws ArchiveError `empty-file`, `binary-file`, `wrong-charset`, `unknown-format`, `file-too-large` (with a reason), or
 * `unreadable-transcript` with line, column and reason. Each carries the file's name.
 */
export async function readTable(file: SourceFile): Promise<Sheet> {
  const { bytes, name } = file;
  if (bytes.length > largestFile) throw new ArchiveError('file-too-large', { file: name });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readTableCsv(file);
  if (holds(bytes, 'xl/workbook')) return readTableXlsx(file);
  if (holds(bytes, 'content.xml')) return readTableOds(file);
  throw new ArchiveError('unknown-format', { file: name });
}
