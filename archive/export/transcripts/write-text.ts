// Writes a transcript as plain text that people read and programs can take in again.
import type { IssueWords } from '../../api/issue.ts';
import { bySession, nameEveryone, type CopiedTurn } from './copied-turns.ts';
import { formatStamp } from './format-stamp.ts';
import { headLines, type TranscriptHead } from './transcript-head.ts';

/** `session` is a heading with `{number}`; it must be one that readers know (`Session 2`, `2회차`). */
export type TextWords = Pick<IssueWords, 'session' | 'unnamedSpeaker'>;

/**
 * The head in lines that begin with `# `, a heading for each session after the first, then a turn with its time in
 * brackets on a line of its own and `NAME:` before its first paragraph; paragraphs are not wrapped and stand apart.
 *
 * Plain text has no escapes and its grammar is a convention. Lost on the way: ends, fractions of a second; where
 * nobody is named, the borders of turns, else that somebody is not; and what a turn is wherever a paragraph looks like a
 * speaker, a time or a heading.
 */
export function writeText(head: TranscriptHead, turns: readonly CopiedTurn[], words: TextWords): string {
  const blocks = [headLines(head).map((line) => `# ${line}`).join('\n'), ...textBlocks(turns, words)];
  return `${blocks.join('\n\n')}\n`;
}

/** The turns alone. */
export function textBlocks(turns: readonly CopiedTurn[], words: TextWords): string[] {
  const blocks: string[] = [];
  for (const [session, said] of bySession(nameEveryone(turns, words.unnamedSpeaker))) {
    if (blocks.length > 0) blocks.push(words.session.replace('{number}', String(session)));
    blocks.push(...said.map(textBlock));
  }
  return blocks;
}

function textBlock({ speaker, start, text }: CopiedTurn): string {
  const time = start === null ? '' : `[${formatStamp(start, null)}]\n`;
  return `${time}${speaker === null ? '' : `${speaker}: `}${text.replaceAll('\n', '\n\n')}`;
}
