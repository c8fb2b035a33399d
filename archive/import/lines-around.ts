// The lines of a file around a place at which it could not be read, for the eyes of whoever brings it in.
import type { FileLine } from '../api/sheet.ts';
import type { Charset, SourceFile } from '../api/transcript.ts';
import { decodeText } from './decode-text.ts';

const linesBeside = 3;
const longestLine = 400;

/** Lines are counted from 1 as readers count them. None where the file is no text. */
export function linesAround(file: SourceFile, line: number, charset?: Charset): FileLine[] {
  const { text } = decodeText(file, charset);
  const first = Math.max(1, line - linesBeside);
  return text.split('\n').slice(first - 1, line + linesBeside)
    .map((found, index) => ({ line: first + index, text: found.slice(0, longestLine).toWellFormed() }));
}
