// Cuts a text into pieces that are each shown in one way: found, found and gone to, withheld, or plain.
import { withheldMark } from '../../archive/api/testimony.ts';
import type { Range } from './find-in-text.ts';

export interface MarkedPiece {
  readonly text: string;
  readonly found: boolean;
  /** The match that the reader has gone to. */
  readonly current: boolean;
  readonly withheld: boolean;
}

const escaped = (text: string): string => text.replace(/[[\]()\\.*+?^${}|]/g, '\\$&');
const marks = new RegExp(Object.values(withheldMark).flatMap(({ en, ko }) => [en, ko]).map(escaped).join('|'), 'gu');

/** Where marks stand for words that were withheld. */
export function withheldRanges(text: string): Range[] {
  return [...text.matchAll(marks)].map((mark) => [mark.index, mark.index + mark[0].length]);
}

const covers = (ranges: readonly Range[], at: number): boolean => ranges.some(([start, end]) => start <= at && at < end);

/** The pieces of a text in order; put together they are the text. Offsets outside of it are cut to its ends. */
export function markText(text: string, found: readonly Range[], current: Range | null): MarkedPiece[] {
  const withheld = withheldRanges(text);
  const gone = current === null ? [] : [current];
  const bounds = [...found, ...gone, ...withheld].flat().filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...bounds, text.length])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    found: covers(found, start) || covers(gone, start),
    current: covers(gone, start),
    withheld: covers(withheld, start),
  }));
}
