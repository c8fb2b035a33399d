// Where words stand in the turns of a transcript, for finding and replacing: literally, or as whole words.
import type { TextSearch } from '../api/editing-calls.ts';
import type { TurnKey } from '../api/ids.ts';
import type { KeyedTurn } from './split-passages.ts';

export interface FoundWords {
  readonly turn: TurnKey;
  readonly start: number;
  readonly end: number;
}

type Words = Pick<TextSearch, 'find' | 'whole' | 'case'>;

const wordSign = '[\\p{L}\\p{N}\\p{M}]';

function patternOf({ find, whole, case: exact }: Words): RegExp {
  const literal = RegExp.escape(find.normalize('NFC'));
  return new RegExp(whole ? `(?<!${wordSign})${literal}(?!${wordSign})` : literal, exact ? 'gu' : 'giu');
}

/** None overlapping another, in the order of the text. Offsets are UTF-16 code units into NFC text. */
export function findWords(turns: readonly KeyedTurn[], words: Words): FoundWords[] {
  const pattern = patternOf(words);
  return turns.flatMap(({ key, text }) => [...text.matchAll(pattern)].map(({ 0: found, index }) => (
    { turn: key, start: index, end: index + found.length }
  )));
}

/** A turn's text with other words in these places of it. */
export function replaceWords(text: string, places: readonly FoundWords[], replace: string): string {
  return [...places].sort((one, other) => other.start - one.start)
    .reduce((sofar, { start, end }) => sofar.slice(0, start) + replace + sofar.slice(end), text);
}
