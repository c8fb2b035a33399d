// Writes SubRip captions, which no standard describes and which have neither speakers nor escapes.
import { nameEveryone, type CopiedTurn } from './copied-turns.ts';
import { formatStamp } from './format-stamp.ts';
import { cuesOf } from './write-cues.ts';

/**
 * One session: numbered cues, `NAME: ` before the words as captioners write it, a line for each paragraph.
 *
 * Lost on the way: paragraphs, the head, what `cuesOf` loses; a speaker is one only by convention, and who has no name is
 * given one where others have. Where the text itself has what players take for a tag, an entity or a timing, an
 * invisible word joiner (U+2060) stands inside it.
 *
 * @throws ArchiveError `bad-request`, reason `no-times`.
 */
export function writeSrt(turns: readonly CopiedTurn[], unnamed: string): string {
  return cuesOf(nameEveryone(turns, unnamed)).map((cue, index) => [
    String(index + 1),
    `${formatStamp(cue.start, ',')} --> ${formatStamp(cue.end, ',')}`,
    ...cue.turns.map(({ speaker, text }) => disarmCaption(speaker === null ? text : `${speaker}: ${text}`)),
    '',
  ].join('\n')).join('\n');
}

/** `<i>`, `&amp;` and `-->` so that they are shown as they stand. */
export function disarmCaption(text: string): string {
  return text.replace(/--(?=>)|<(?=[\p{L}/])|&(?=[#\p{L}])/gu, '$&\u2060');
}
