// Reads the files of oTranscribe: JSON with the text as HTML, in which spans carry times.
import { z } from 'zod';
import { ArchiveError } from '../api/errors.ts';
import { buildSessions } from './build-sessions.ts';
import { tidyText } from './decode-text.ts';
import { htmlLines, type HtmlLine } from './html-lines.ts';
import { positionOfSyntaxError } from './locate-json.ts';
import { DropCounter, type Reading } from './reading.ts';
import {
  isSessionHeading, isTapeMark, sessionLine, tapeLine, textLine, type ScriptLine,
} from './script-line.ts';
import { findSpeakers, matchLabel } from './speaker-labels.ts';

const OtrFile = z.object({ text: z.string() });

/**
 * Reads an `.otr` file: a paragraph or a line is a paragraph, `NAME:` a speaker by the rule for plain text, and a time
 * belongs to the words after it.
 *
 * @throws ArchiveError `unreadable-transcript` with line, column and reason: `json`, `no-text` or `no-turns`.
 */
export function readOtr(text: string, file: string): Reading {
  const parsed = OtrFile.safeParse(parseJson(text, file));
  if (!parsed.success) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'no-text' });
  const dropped = new DropCounter();
  const lines = htmlLines(parsed.data.text, dropped).map(readLine);
  const sessions = buildSessions(lines, findSpeakers(lines), dropped, true);
  if (sessions.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'no-turns' });
  return { sessions, dropped: dropped.counts };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveError('unreadable-transcript', { file, ...positionOfSyntaxError(text), reason: 'json' });
  }
}

function readLine(line: HtmlLine): ScriptLine {
  const text = tidyText(line.text).trim();
  if (isSessionHeading(text)) return sessionLine('heading');
  if (isTapeMark(text)) return tapeLine;
  const label = matchLabel(text);
  const timecode = line.start === null ? null : { start: line.start, end: null, fields: 3 as const };
  return textLine(text, label === null ? null : { ...label, bold: line.bold }, timecode);
}
