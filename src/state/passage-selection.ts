// What a reader has selected, by passages and offsets, whatever of it the page happens to hold.
import type { Stretch } from '../../archive/api/consent-calls.ts';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { toWholeCharacters } from './clusters.ts';
import type { Range } from './find-in-text.ts';

/** A place in the text of a passage, as a UTF-16 offset. */
export interface TextPoint {
  readonly passage: string;
  readonly offset: number;
}

export interface PassageSelection {
  readonly testimony: TestimonyId;
  readonly passages: readonly PassageId[];
  /** What of each passage: whole characters, without the blanks at the ends. */
  readonly stretches: readonly Stretch[];
  /** The words themselves; passages are apart by an empty line. */
  readonly text: string;
}

/**
 * The selection between two points of one testimony, in either direction; null where nothing is between them. Passages
 * of which nothing is selected are no part of it.
 */
export function selectBetween(
  testimony: TestimonyId, passages: readonly Passage[], one: TextPoint, other: TextPoint,
): PassageSelection | null {
  const places = [one, other].map(({ passage, offset }) => ({
    index: passages.findIndex((candidate) => candidate.passage === passage), offset,
  }));
  places.sort((left, right) => left.index - right.index || left.offset - right.offset);
  const [from, to] = places;
  if (from === undefined || to === undefined || from.index < 0) return null;
  const stretches = passages.slice(from.index, to.index + 1).flatMap(({ passage, text }, place): Stretch[] => {
    const index = from.index + place;
    const [start, end] = withoutBlanks(text, toWholeCharacters(text, [
      index === from.index ? from.offset : 0, index === to.index ? to.offset : text.length,
    ]));
    return start < end ? [{ passage, start, end }] : [];
  });
  if (stretches.length === 0) return null;
  return {
    testimony, stretches, passages: stretches.map(({ passage }) => passage), text: wordsOf(passages, stretches).join('\n\n'),
  };
}

function withoutBlanks(text: string, [start, end]: Range): Range {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, start + words.trimEnd().length];
}

/** The words of each stretch. */
export function wordsOf(passages: readonly Passage[], stretches: readonly Stretch[]): string[] {
  const texts = new Map(passages.map(({ passage, text }) => [passage, text]));
  return stretches.map(({ passage, start, end }) => texts.get(passage)?.slice(start, end) ?? '');
}
