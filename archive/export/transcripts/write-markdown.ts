// Writes a transcript as Markdown (CommonMark) with the head as front matter.
import { bySession, nameEveryone, type CopiedTurn } from './copied-turns.ts';
import { formatStamp } from './format-stamp.ts';
import type { TranscriptHead } from './transcript-head.ts';
import type { TextWords } from './write-text.ts';

/**
 * Front matter in YAML, the title as a heading, a heading for each session after the first, then `**Name:**`, the time in
 * brackets and the words of each turn, a Markdown paragraph for each of its own.
 *
 * Lost on the way: ends and fractions of a second; where nobody is named, the borders of turns, else that somebody is not.
 * Every sign that Markdown gives a meaning is escaped.
 */
export function writeMarkdown(head: TranscriptHead, turns: readonly CopiedTurn[], words: TextWords): string {
  const blocks = [`# ${escapeMarkdown(head.title)}`];
  let count = 0;
  for (const [session, said] of bySession(nameEveryone(turns, words.unnamedSpeaker))) {
    if (count > 0) blocks.push(`## ${words.session.replace('{number}', String(session))}`);
    blocks.push(...said.map(turnBlock));
    count += 1;
  }
  return `${frontMatter(head)}\n\n${blocks.join('\n\n')}\n`;
}

/** Strings of JSON are strings of YAML. */
function frontMatter(head: TranscriptHead): string {
  const fields = Object.entries(head).filter(([, value]) => value !== null);
  return ['---', ...fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), '---'].join('\n');
}

function turnBlock({ speaker, start, text }: CopiedTurn): string {
  const name = speaker === null ? '' : `**${escapeMarkdown(speaker)}:** `;
  const time = start === null ? '' : `\\[${formatStamp(start, null)}\\] `;
  return `${name}${time}${text.split('\n').map(escapeParagraph).join('\n\n')}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]*_~`<>&#|]/g, '\\$&');
}

/** What would begin a list, a rule or a timecode if it were the first sign of a paragraph. */
const openingSign = /^[-+=\d([]/;

/** The first sign is written as an entity where it must: escapes do not keep a reader from taking `\[00:12\]` for a time. */
function escapeParagraph(paragraph: string): string {
  const first = paragraph.codePointAt(0) ?? 0;
  return openingSign.test(paragraph) ? `&#${first};${escapeMarkdown(paragraph.slice(1))}` : escapeMarkdown(paragraph);
}
