// Cuts a text into pieces that are each shown in one way: found, found and gone to, withheld, kept from readers, or plain.
import { withheldMark } from '../../archive/api/testimony.ts';
import type { Range } from './find-in-text.ts';

export interface MarkedPiece {
  readonly text: string;
  readonly found: boolean;
  /** The match that the reader has gone to. */
  readonly current: boolean;
  /** A mark that stands for words. */
  readonly withheld: boolean;
  /** Which of the stretches that readers do not get cover it, by their place in the list. */
  readonly kept: readonly number[];
}

/** A stretch of a text, as the contract has it. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

const escaped = (text: string): string => text.replace(/[[\]()\\.*+?^${}|]/g, '\\$&');
const marks = new RegExp(Object.values(withheldMark).flatMap(({ en, ko }) => [en, ko]).map(escaped).join('|'), 'gu');

/** Where marks stand for words that were withheld. */
export function withheldRanges(text: string): Range[] {
  return [...text.matchAll(marks)].map((mark) => [mark.index, mark.index + mark[0].length]);
}

const covers = (ranges: readonly Range[], at: number): boolean => ranges.some(([start, end]) => start <= at && at < end);

/** The pieces of a text in order; put together they are the text. Offsets outside of it are cut to its ends. */
export function markText(
  text: string, found: readonly Range[], current: Range | null, kept: readonly Bounds[] = [],
): MarkedPiece[] {
  const withheld = withheldRanges(text);
  const gone = current === null ? [] : [current];
  const keptRanges = kept.map(({ start, end }): Range => [start, end]);
  const bounds = [...found, ...gone, ...withheld, ...keptRanges].flat().filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...bounds, text.length])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    found: covers(found, start) || covers(gone, start),
    current: covers(gone, start),
    withheld: covers(withheld, start),
    kept: keptRanges.flatMap((range, place) => (covers([range], start) ? [place] : [])),
  }));
}
