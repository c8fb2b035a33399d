// Reads a table of turns as CSV (RFC 4180) and its look-alikes: separators, byte-order marks, quoted line ends.
import { parse } from 'csv-parse/sync';
import { ArchiveError } from '../api/errors.ts';
import type { ReadingChoices } from '../api/transcript.ts';
import type { TableRow } from './find-turn-columns.ts';
import { readTurnTable } from './read-turn-table.ts';
import type { Reading } from './reading.ts';
import { mostLines } from './split-lines.ts';

const separators = [',', ';', '\t', '|'] as const;
type Separator = (typeof separators)[number];

/** The parser holds all the cells of a row, however many they are. */
const mostCells = 4_000_000;

/**
 * Reads a CSV file with a turn a row: a column of words, and where there are some of speakers, times and tags, by their
 * headings or, without known ones, by what they hold. `columns` of the result says which was taken for what, and
 * `choices.columns` puts it right. A quotation mark inside a cell that does not begin with one is text.
 *
 * @param text Decoded text with its tabs.
 * @param file The name that faults carry.
 * @throws ArchiveError `unreadable-transcript` with line, column and reason: `quote-not-closed`, `too-many-cells` (a
 * filled cell beyond the last heading), `no-turns`; `file-too-large` beyond 300,000 rows or four million cells.
 */
export function readCsv(text: string, file: string, choices: ReadingChoices = {}): Reading {
  const { body, separator, linesBefore } = findSeparator(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (countUpTo(body, separator, mostCells) === mostCells) throw new ArchiveError('file-too-large', { file, reason: 'cells' });
  const rows = parseRows(body, separator, file, linesBefore);
  return readTurnTable(rows, file, choices.columns ?? {});
}

/** Excel's own first line `sep=;` is believed; otherwise the separator is what stands most often in the first row. */
export function findSeparator(text: string): { readonly body: string; readonly separator: Separator; readonly linesBefore: number } {
  const said = /^"?sep=([,;\t|])"?\n/i.exec(text);
  const named = separators.find((separator) => separator === said?.[1]);
  if (said !== null && named !== undefined) return { body: text.slice(said[0].length), separator: named, linesBefore: 1 };
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]));
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted && [...counts.values()].some((count) => count > 0)) break;
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return { body: text, separator: separators.find((separator) => counts.get(separator) === most) ?? ',', linesBefore: 0 };
}

function countUpTo(text: string, sign: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1 && count < most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function parseRows(text: string, separator: Separator, file: string, linesBefore: number): TableRow[] {
  const rows: TableRow[] = [];
  let width = 0;
  let line = 1 + linesBefore;
  const takeRow = (cells: string[], { lines }: { readonly lines: number }): null => {
    if (rows.length === 0) width = cells.length;
    const extra = cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
    if (extra !== -1) throw fault(file, line, columnOfCell(cells, extra), 'too-many-cells');
    if (rows.length >= mostLines) throw new ArchiveError('file-too-large', { file, reason: 'lines' });
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line = lines + linesBefore + 1;
    return null;
  };
  try {
    parse(text, {
      delimiter: separator, record_delimiter: '\n', relax_quotes: true, relax_column_count: true, skip_empty_lines: true,
      on_record: takeRow,
    });
  } catch (thrown) {
    if (thrown instanceof ArchiveError) throw thrown;
    throw faultAtQuote(text, separator, file, linesBefore);
  }
  return rows;
}

function fault(file: string, line: number, column: number, reason: string): ArchiveError {
  return new ArchiveError('unreadable-transcript', { file, line, column, reason });
}

/** Where the cell begins, if those before it stand on one line and without quotation marks; the row's beginning otherwise. */
function columnOfCell(cells: readonly string[], index: number): number {
  const before = cells.slice(0, index);
  return before.some((cell) => /[\n"]/.test(cell)) ? 1 : before.reduce((column, cell) => column + cell.length + 1, 1);
}

/** The only thing that the parser still objects to is a quotation mark that opens a cell and that nothing closes. */
function faultAtQuote(text: string, separator: Separator, file: string, linesBefore: number): ArchiveError {
  const at = findOpenQuote(text, separator);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return fault(file, before.split('\n').length + linesBefore, at - lineStart + 1, 'quote-not-closed');
}

function findOpenQuote(text: string, separator: Separator): number {
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const end = endOfQuoted(text, at + 1);
      if (end === -1) return at;
      at = end;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
    at += 1;
  }
  return 0;
}

/** The position after the mark that closes a quoted cell, or -1. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at)) {
    if (text[at + 1] !== '"') return at + 1;
    at += 2;
  }
  return -1;
}
