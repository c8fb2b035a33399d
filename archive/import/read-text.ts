// Reads plain text: `Q:` and `A:`, `NAME:`, timecodes, hard-wrapped lines, pages with heads and feet.
import { ArchiveError } from '../api/errors.ts';
import { buildSessions, DropCounter, type Reading } from './build-sessions.ts';
import { findFurniture } from './page-furniture.ts';
import {
  blankLine, droppedLine, isBreakMark, isSessionHeading, isTapeMark, sessionLine, textLine, type ScriptLine,
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
 * @throws ArchiveError `unreadable-transcript` where no turn is left, `file-too-large` beyond two million lines.
 */
export function readText(text: string, file: string): Reading {
  const rawLines = splitLines(text, file);
  const dropped = new DropCounter();
  const furniture = findFurniture(rawLines);
  const lines = rawLines.map((line, index): ScriptLine => (
    furniture.has(index) ? droppedLine('page-furniture') : readLine(line.trim(), isFree(rawLines, index))
  ));
  const sessions = buildSessions(lines, findSpeakers(lines), dropped, isUnwrapped(rawLines));
  if (sessions.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'no-turns' });
  return { sessions, dropped: dropped.counts };
}

function readLine(line: string, free: boolean): ScriptLine {
  if (line === '') return blankLine;
  if (free && isSessionHeading(line)) return sessionLine('heading');
  if (isTapeMark(line)) return droppedLine('note');
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
