// Reads SubRip captions, which no standard describes: a number, a timing line, lines of text, a blank line.
import { readCues } from './read-cues.ts';
import { DropCounter, type Reading } from './reading.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads an SRT file. Numbers may be missing or wrong, the fraction may follow a point, and `NAME:` is a speaker by the
 * rule for plain text.
 *
 * @param text Decoded text (`decodeText`).
 * @param file The name that faults carry.
 * @throws ArchiveError `unreadable-transcript` with line, column and a reason of `readCues`.
 */
export function readSrt(text: string, file: string): Reading {
  return readCues(splitLines(text, file), 0, { file, blocks: false }, new DropCounter());
}
