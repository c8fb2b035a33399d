// Writes WebVTT: https://www.w3.org/TR/webvtt1/
import type { CopiedTurn } from './copied-turns.ts';
import { formatStamp } from './format-stamp.ts';
import { headLines, type TranscriptHead } from './transcript-head.ts';
import { cuesOf } from './write-cues.ts';

/** What stands between two paragraphs: a line break by the standard, or the tags that OHMS puts there. */
export type ParagraphBreak = '\n' | '<br><br>';

/**
 * One session: a NOTE with the head, then a cue for each turn, named by the id of its passage, with its speaker as voice.
 *
 * Lost on the way: paragraphs, unless they are marked as OHMS does; that a turn had no time or end of its own (see
 * `cuesOf`); where consecutive turns of nobody share a cue, the border between them. A reader that puts captions together
 * again, as ours does, makes one turn of consecutive ones of one speaker while the sentence goes on.
 *
 * @throws ArchiveError `bad-request`, reason `no-times`.
 */
export function writeVtt(head: TranscriptHead, turns: readonly CopiedTurn[], paragraphBreak: ParagraphBreak = '\n'): string {
  const note = ['NOTE', ...headLines(head)].map((line) => line.replaceAll('-->', '→')).join('\n');
  const cues = cuesOf(turns).map((cue) => [
    `${head.identifier}.${cue.turns[0]?.key ?? ''}`,
    `${formatStamp(cue.start, '.')} --> ${formatStamp(cue.end, '.')}`,
    ...cue.turns.map((turn) => voiceOf(turn, paragraphBreak, cue.turns.length > 1)),
  ].join('\n'));
  return `${['WEBVTT', note, ...cues].join('\n\n')}\n`;
}

/** The end of a voice need be said only where another follows in the same cue. */
function voiceOf({ speaker, text }: CopiedTurn, paragraphBreak: ParagraphBreak, isClosed: boolean): string {
  const said = escapeCue(text).replaceAll('\n', paragraphBreak);
  if (speaker === null) return said;
  return `<v ${escapeCue(speaker)}>${said}${isClosed ? '</v>' : ''}`;
}

function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
