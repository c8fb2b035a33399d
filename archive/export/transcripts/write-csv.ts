// Writes a transcript as a table, a turn a row, for spreadsheets and for programs that code interviews.
import { writeCsv } from '../csv.ts';
import type { CopiedTurn } from './copied-turns.ts';
import { formatStamp } from './format-stamp.ts';
import type { TranscriptHead } from './transcript-head.ts';

const headings = ['timestamp', 'end', 'speaker', 'words', 'session', 'passage'] as const;

/**
 * CSV by RFC 4180 with a byte-order mark: times as `HH:MM:SS.mmm`, paragraphs as lines of a cell, the id by which the
 * passage that begins there is cited.
 *
 * Lost on the way: the head; nothing of the turns. An apostrophe stands before what a spreadsheet could run, and `&amp;` or
 * `&lt;` where a text has what looks like an entity or a tag, since tables made for the web are read as if they had some.
 */
export function writeTurnsCsv(head: TranscriptHead, turns: readonly CopiedTurn[]): string {
  return writeCsv([[...headings], ...turns.map(({ key, session, speaker, start, end, text }) => [
    start === null ? '' : formatStamp(start, '.'),
    end === null ? '' : formatStamp(end, '.'),
    escapeHtml(speaker ?? ''),
    escapeHtml(text),
    String(session),
    `${head.identifier}.${key}`,
  ])]);
}

function escapeHtml(text: string): string {
  return text.replace(/&(?=#?\w{1,31};)/g, '&amp;').replace(/<(?=\/?[a-z])/gi, '&lt;');
}
