// Words with their places in a text as it was given, whatever its normalisation: for showing what the index has found.
import { analyseText, normalise, type PlacedWord } from './analyse.ts';

interface NormalisedText {
  readonly text: string;
  /** For each unit of `text`, where the cluster that it came from begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Normalises cluster by cluster, since a cluster (a letter with its marks, a syllable) never joins with the next. Null
 * where the text is normalised already.
 */
export function normaliseWithOffsets(original: string): NormalisedText | null {
  if (normalise(original) === original) return null;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(original)) {
    const piece = normalise(segment);
    text += piece;
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { text, starts, ends };
}

/** The words of a text in their order, as the index numbers them from 0; offsets are UTF-16, into the text as given. */
export function placeWords(original: string): PlacedWord[] {
  const mapped = normaliseWithOffsets(original);
  if (mapped === null) return analyseText(original);
  const { text, starts, ends } = mapped;
  return analyseText(text).map((word) => ({
    ...word, start: starts[word.start] as number, end: ends[word.end - 1] as number,
  }));
}
