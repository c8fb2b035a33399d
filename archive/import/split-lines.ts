// Cuts a text into lines, with a limit on how many.
import { ArchiveError } from '../api/errors.ts';

/** A day of speech is some 20,000 lines; beyond this a file is no transcript, and an array of its lines would not fit. */
export const mostLines = 300_000;

/** The lines of a text; line n of the file is at n - 1. */
export function splitLines(text: string, file: string): string[] {
  let lines = 1;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    lines += 1;
    if (lines > mostLines) throw new ArchiveError('file-too-large', { file, reason: 'lines' });
  }
  return text.split('\n');
}
