// Marked pieces put together are the text again, and each piece is marked as its place asks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withheldMark } from '../../archive/api/testimony.ts';
import type { Range } from '../../src/state/find-in-text.ts';
import { markText, withheldRanges } from '../../src/state/mark-text.ts';

const marks = Object.values(withheldMark).flatMap(({ en, ko }) => [en, ko]);
const text = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...marks)), { maxLength: 8 }).map((all) => all.join(''));
const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([one, other]): Range => [Math.min(one, other), Math.max(one, other)]);

describe('a marked text', () => {
  it('is the text, and marks exactly what the ranges cover', () => {
    fc.assert(fc.property(text, fc.array(range, { maxLength: 4 }), fc.option(range), fc.array(range, { maxLength: 4 }), (whole, found, current, keptRanges) => {
      const kept = keptRanges.map(([start, end]) => ({ start, end }));
      const pieces = markText(whole, found, current, kept);
      expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
      const covered = (ranges: readonly Range[], at: number): boolean => ranges.some(([start, end]) => at >= start && at < end);
      const gone = current === null ? [] : [current];
      let at = 0;
      for (const piece of pieces) {
        for (let offset = 0; offset < piece.text.length; offset += 1, at += 1) {
          expect(piece.found).toBe(covered([...found, ...gone], at));
          expect(piece.current).toBe(covered(gone, at));
          expect(piece.withheld).toBe(covered(withheldRanges(whole), at));
          expect(piece.kept).toEqual(kept.flatMap(({ start, end }, place) => (start <= at && at < end ? [place] : [])));
        }
      }
    }));
  });

  it('knows every mark for withheld words, and nothing that merely looks like one', () => {
    for (const mark of marks) expect(withheldRanges(`— ${mark} —`)).toEqual([[2, 2 + mark.length]]);
    expect(withheldRanges('[unintelligible] (name withheld)')).toEqual([]);
  });
});
