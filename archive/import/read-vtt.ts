// Reads WebVTT: https://www.w3.org/TR/webvtt1/
import { ArchiveError } from '../api/errors.ts';
import { readCues, type CueGrammar } from './read-cues.ts';
import { DropCounter, type Reading } from './reading.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads a WebVTT file: `<v Name>` is a speaker, other tags are taken off, NOTE, STYLE and REGION blocks and fields of
 * the header are left out and counted as `note`.
 *
 * @param text Decoded text (`decodeText`).
 * @param file The name that faults carry.
 * @throws ArchiveError `unreadable-transcript` with line and column; besides the reasons of `readCues`, `missing-header`.
 */
export function readVtt(text: string, file: string): Reading {
  return readVttAs(text, { file, blocks: true });
}

/** Reads WebVTT with the liberties that a grammar takes. Faults as for `readVtt`. */
export function readVttAs(text: string, grammar: CueGrammar): Reading {
  const { file } = grammar;
  const lines = splitLines(text, file);
  const header = lines.findIndex((line) => line.trim() !== '');
  const signed = /^WEBVTT(?:\s|$)/.test(lines[header] ?? '');
  const dropped = new DropCounter();
  if (!signed && grammar.lenient === true) return readCues(lines, 0, grammar, dropped);
  if (!signed) {
    throw new ArchiveError('unreadable-transcript', { file, line: header + 1, column: 1, reason: 'missing-header' });
  }
  let from = header + 1;
  while (from < lines.length && isHeaderField(lines, from)) {
    dropped.add('note');
    from += 1;
  }
  return readCues(lines, from, grammar, dropped);
}

/** What stands right below `WEBVTT`, up to a blank line or the first cue. */
function isHeaderField(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return line.trim() !== '' && !line.includes('-->') && !(lines[index + 1] ?? '').includes('-->');
}
