// What a reader sees as one character: a syllable put together from jamo, a letter with its marks, an emoji of several signs.
import type { Range } from './find-in-text.ts';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where the character that holds this offset begins. */
const startOfCharacter = (segments: Intl.Segments, at: number): number => segments.containing(at)?.index ?? at;

/** The range grown to whole characters, so that no piece of one is left standing beside it. */
export function toWholeCharacters(text: string, [start, end]: Range): Range {
  const segments = characters.segment(text);
  const last = segments.containing(end);
  return [startOfCharacter(segments, start), last === undefined || last.index === end ? end : last.index + last.segment.length];
}

/** Where a step by one character leads, within the text. */
export function stepByCharacter(text: string, at: number, forwards: boolean): number {
  const segments = characters.segment(text);
  if (!forwards) return at <= 0 ? 0 : startOfCharacter(segments, at - 1);
  const here = segments.containing(at);
  return here === undefined ? text.length : here.index + here.segment.length;
}
