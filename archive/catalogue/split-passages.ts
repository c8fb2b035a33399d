// Makes passages, which search returns and citations name, from the turns of a testimony, and turns from passages again.
import type { PassageId, TestimonyId, TurnKey } from '../api/ids.ts';
import type { PassagePart, PassageRecord } from '../api/testimony.ts';
import type { Turn } from '../api/transcript.ts';

/** A turn with the key that it keeps through every version of the transcript. `session` counts from 1. */
export interface KeyedTurn extends Turn {
  readonly key: TurnKey;
  readonly session: number;
  /** Keys of turns that were merged into it, under which they may have been cited. */
  readonly also?: readonly TurnKey[];
}

/** Words. A turn of fewer is merged with its neighbours, a turn of more than `mostWords` is split. */
export const fewestWords = 50;
export const mostWords = 150;

/** A run of letters longer than this was written without spaces; it counts by pieces of `pieceLength` code units. */
const longestWord = 40;
const pieceLength = 6;

/**
 * Passages of about 50 to 150 words, never across speakers or sessions. A longer turn is cut at the ends of sentences,
 * else of clauses, else between words, into pieces as even as that allows; consecutive turns of one speaker of fewer
 * than 50 words are put together while the sum is no more than 150. Pieces are exact slices, white space included, so
 * that `joinPassages` gives the same turns again. `start` stands on the first piece of a turn only, `end` on the last.
 *
 * What passages a turn is in depends on nothing but itself and the short turns that it is merged with.
 */
export function splitPassages(testimony: TestimonyId, turns: readonly KeyedTurn[]): PassageRecord[] {
  const passages: PassageRecord[] = [];
  let run: KeyedTurn[] = [];
  let runWords = 0;
  const closeRun = (): void => {
    const first = run[0];
    if (first !== undefined) passages.push(passageOf(testimony, first, 1, run.map(wholePart)));
    run = [];
    runWords = 0;
  };
  for (const turn of turns) {
    const { total: words, pieces } = splitText(turn.text);
    const first = run[0];
    const fits = first !== undefined && words < fewestWords && runWords + words <= mostWords && isSameVoice(first, turn);
    if (!fits) closeRun();
    if (pieces.length > 1) passages.push(...splitTurn(testimony, turn, pieces));
    else {
      run.push(turn);
      runWords += words;
      if (words >= fewestWords) closeRun();
    }
  }
  closeRun();
  return passages;
}

/** The turns from which `splitPassages` made these passages: the same text to the last character, the same times. */
export function joinPassages(passages: readonly PassageRecord[]): KeyedTurn[] {
  const turns: KeyedTurn[] = [];
  for (const { session, speaker, parts } of passages) {
    for (const { turn: key, text, start, end, ...keys } of parts) {
      const last = turns.at(-1);
      if (last !== undefined && last.key === key) turns[turns.length - 1] = { ...last, end, text: last.text + text };
      else turns.push({ key, session, speaker, start, end, text, ...keys });
    }
  }
  return turns;
}

function isSameVoice(one: KeyedTurn, other: KeyedTurn): boolean {
  return one.speaker === other.speaker && one.session === other.session;
}

function wholePart({ key, start, end, text, also }: KeyedTurn): PassagePart {
  return { turn: key, start, end, text, ...(also === undefined ? {} : { also }) };
}

function passageOf(testimony: TestimonyId, turn: KeyedTurn, piece: number, parts: readonly PassagePart[]): PassageRecord {
  const id = `${testimony}.${turn.key}${piece === 1 ? '' : `-${piece}`}` as PassageId;
  return { id, session: turn.session, speaker: turn.speaker, parts };
}

function splitTurn(testimony: TestimonyId, turn: KeyedTurn, pieces: readonly string[]): PassageRecord[] {
  return pieces.map((text, index) => {
    const start = index === 0 ? turn.start : null;
    const end = index === pieces.length - 1 ? turn.end : null;
    const part = wholePart({ ...turn, start, end, text });
    return passageOf(testimony, turn, index + 1, [part]);
  });
}

/** A place where a text may be cut. The lower the rank, the better: sentence, clause, word, anywhere. */
interface Cut {
  readonly at: number;
  readonly rank: number;
  /** Words before it. */
  readonly words: number;
}

/** The words of a text, and the text whole or, beyond `mostWords`, in exact slices. */
function splitText(text: string): { readonly total: number; readonly pieces: readonly string[] } {
  const few = countFewWords(text);
  if (few !== null) return { total: few, pieces: [text] };
  const { total, cuts } = findCuts(text);
  const pieces: string[] = [];
  let from: Cut = { at: 0, rank: 0, words: 0 };
  let next = 0;
  while (total - from.words > mostWords) {
    while (next < cuts.length && (cuts[next]?.words ?? 0) < from.words + fewestWords) next += 1;
    const cut = chooseCut(cuts, next, from.words, total);
    if (cut === null) break;
    pieces.push(text.slice(from.at, cut.at));
    from = cut;
  }
  pieces.push(text.slice(from.at));
  return { total, pieces };
}

/** The best cut that leaves 50 words or more on either side; of equally good ones that which makes the most even pieces. */
function chooseCut(cuts: readonly Cut[], from: number, before: number, total: number): Cut | null {
  const left = total - before;
  const ideal = before + left / Math.max(2, Math.round(left / ((fewestWords + mostWords) / 2)));
  const last = Math.min(before + mostWords, total - fewestWords);
  let best: Cut | null = null;
  for (let index = from; index < cuts.length; index += 1) {
    const cut = cuts[index];
    if (cut === undefined || (cut.words > last && best !== null)) break;
    const better = best === null || cut.rank < best.rank
      || (cut.rank === best.rank && Math.abs(cut.words - ideal) < Math.abs(best.words - ideal));
    if (better) best = cut;
  }
  return best;
}

/** Each cut comes after the white space that follows, which so belongs to the piece before it. */
const cutPatterns: readonly RegExp[] = [
  /\n\s*|[.!?…][”’"')\]]{0,3}\s+|[。！？．][”’"'）」』】]{0,3}\s*/gu,
  /[,;:–—]\s+|[、，；：]\s*/gu,
  /\s+/gu,
];

function findCuts(text: string): { readonly total: number; readonly cuts: readonly Cut[] } {
  const ranks = new Map<number, number>();
  for (const [rank, pattern] of cutPatterns.entries()) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length;
      if (!ranks.has(at) && isBetweenCharacters(text, at)) ranks.set(at, rank);
    }
  }
  const wordEnds = findWords(text, ranks);
  const cuts: Cut[] = [];
  let words = 0;
  for (const [at, rank] of [...ranks].sort(([one], [other]) => one - other)) {
    while (words < wordEnds.length && (wordEnds[words] ?? 0) <= at) words += 1;
    cuts.push({ at, rank, words });
  }
  return { total: wordEnds.length, cuts };
}

/** The pattern of `countWords`, so that words here are words there. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const anywhere = cutPatterns.length;

/** Where the words end, a very long one in pieces. Adds the cuts that only a text without spaces needs. */
function findWords(text: string, ranks: Map<number, number>): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(word)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start > 0 && !ranks.has(start) && isBetweenCharacters(text, start)) ranks.set(start, anywhere);
    let from = start;
    if (match[0].length > longestWord) {
      for (const { index } of graphemes.segment(match[0])) {
        if (start + index - from < pieceLength) continue;
        from = start + index;
        ends.push(from);
        ranks.set(from, anywhere);
      }
    }
    ends.push(end);
  }
  return ends;
}

/** Null where the words are too many, or one is too long, for the text to be a passage as it is. */
function countFewWords(text: string): number | null {
  let words = 0;
  for (const [found] of text.matchAll(word)) {
    words += 1;
    if (words > mostWords || found.length > longestWord) return null;
  }
  return words;
}

/** False before a mark that combines with what precedes it, and at the very end. */
function isBetweenCharacters(text: string, at: number): boolean {
  return at < text.length && !/^(?:\p{M}|\p{Emoji_Modifier}|\u200d)/u.test(text.slice(at, at + 2));
}
