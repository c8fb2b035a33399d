// What a reader has selected, by passages and offsets, whatever of it the page happens to hold.
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';

/** A place in the text of a passage, as a UTF-16 offset. */
export interface TextPoint {
  readonly passage: string;
  readonly offset: number;
}

export interface PassageSelection {
  readonly testimony: TestimonyId;
  readonly passages: readonly PassageId[];
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
  const selected: { passage: PassageId; text: string }[] = [];
  for (let index = from.index; index <= to.index; index += 1) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const start = index === from.index ? from.offset : 0;
    const end = index === to.index ? to.offset : passage.text.length;
    const text = passage.text.slice(start, end).trim();
    if (text !== '') selected.push({ passage: passage.passage, text });
  }
  if (selected.length === 0) return null;
  return { testimony, passages: selected.map(({ passage }) => passage), text: selected.map(({ text }) => text).join('\n\n') };
}
