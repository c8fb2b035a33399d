// Reads plain text: `Q:` and `A:`, `NAME:`, timecodes, hard-wrapped lines, pages with heads and feet.
import { ArchiveError } from '../api/errors.ts';
import { buildSessions } from './build-sessions.ts';
import { findFurniture } from './page-furniture.ts';
import { DropCounter, type Reading } from './reading.ts';
import {
  blankLine, droppedLine, isBreakMark, isSessionHeading, isTapeMark, sessionLine, tapeLine, textLine, type ScriptLine,
} from './script-line.ts';
import { findSpeakers, matchLabel } from './speaker-labels.ts';
import { splitLines } from './split-lines.ts';
import { takeTimecode } from './timecode.ts';

/** Lines longer than this at the median are whole paragraphs: the file was never wrapped. */
const wrapWidth = 120;

/**
 * Reads a plain-text transcript. Without any speaker its paragraphs become turns of nobody. What stands before the
 * first speaker is a preface and is left out, unless it is longer than all that follows.
 *
 * @param text Decoded text (`decodeText`).
 * @param file The name that faults carry.
 * @throws ArchiveError `unreadable-transcript` where no turn is left, `file-too-large` beyond 300,000 lines.
 */
export function readText(text: string, file: string): Reading {
  return readScript(splitLines(text, file), file, new DropCounter());
}

/** The time of a line, in milliseconds by its index, where a file keeps times apart from the lines. */
export type TimeOfLine = (index: number) => number | null;

/**
 * Reads the lines of a script, whichever format had them. What is left out is added to `dropped`; times from `timeOf` go
 * to the turns that begin on their lines.
 *
 * @throws ArchiveError as `readText` does.
 */
export function readScript(rawLines: readonly string[], file: string, dropped: DropCounter, timeOf?: TimeOfLine): Reading {
  const furniture = findFurniture(rawLines);
  const lines = rawLines.map((line, index): ScriptLine => (
    furniture.has(index) ? droppedLine('page-furniture') : readLine(line.trim(), isFree(rawLines, index))
  ));
  const speakers = findSpeakers(lines);
  const timed = timeOf === undefined ? lines : timeBeginnings(lines, speakers, timeOf);
  const parted = timed.flatMap((line, index) => partAtSpeakers(line, speakers, timeOf?.(index) ?? null));
  const sessions = buildSessions(parted, speakers, dropped, isUnwrapped(rawLines));
  if (sessions.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'no-turns' });
  const inLine = parted.length - timed.length;
  return { sessions, dropped: dropped.counts, ...(inLine === 0 ? {} : { doubts: { 'speaker-in-line': inLine } }) };
}

/** A sentence's end, and capitals up to a colon: `… the river? FERRY: By the mill.` */
const labelInside = /(?<=[.?!…]["”’)\]]? )(?=\p{Lu}[\p{Lu}.'’ -]{2,39}[:：] )/u;

/** Where a line break was lost, the next speaker stands inside a line; only a name that speaks elsewhere is believed there. */
function partAtSpeakers(line: ScriptLine, speakers: ReadonlySet<string>, time: number | null): ScriptLine[] {
  if (line.kind !== 'text' || !labelInside.test(line.text)) return [line];
  const parts: string[] = [];
  for (const piece of line.text.split(labelInside)) {
    const label = matchLabel(piece);
    if (parts.length === 0 || (label !== null && speakers.has(label.name))) parts.push(piece);
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts.map((part, index) => {
    const text = part.trim();
    const later = time === null ? null : { start: time, end: null, fields: 3 as const };
    return textLine(text, matchLabel(text), index === 0 ? line.timecode : later, index === 0 && line.startsParagraph);
  });
}

/** Turns begin where a speaker does or, where nobody is named, with a paragraph. */
function timeBeginnings(lines: readonly ScriptLine[], speakers: ReadonlySet<string>, timeOf: TimeOfLine): ScriptLine[] {
  return lines.map((line, index) => {
    if (line.kind !== 'text' || line.timecode !== null) return line;
    const begins = speakers.size === 0 ? lines[index - 1]?.kind !== 'text' : line.label !== null && speakers.has(line.label.name);
    const start = begins ? timeOf(index) : null;
    return start === null ? line : { ...line, timecode: { start, end: null, fields: 3 as const } };
  });
}

function readLine(line: string, free: boolean): ScriptLine {
  if (line === '') return blankLine;
  if (free && isSessionHeading(line)) return sessionLine('heading');
  if (isTapeMark(line)) return tapeLine;
  const timed = takeTimecode(line);
  const rest = timed === null ? line : timed.rest.trim();
  const label = matchLabel(rest);
  return isBreakMark(label) ? droppedLine('note') : textLine(rest, label, timed?.timecode ?? null);
}

/** A heading has a blank line, or an end of the file, on one side at least; a wrapped line does not. */
function isFree(lines: readonly string[], index: number): boolean {
  return (lines[index - 1] ?? '').trim() === '' || (lines[index + 1] ?? '').trim() === '';
}

function isUnwrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0).sort((one, other) => one - other);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) > wrapWidth;
}
