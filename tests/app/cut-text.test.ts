// Cutting a text for marks: nothing of it is lost, whatever the ranges are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtRanges, formatTimecode } from '../../src/state/cut-text.ts';

describe('a text cut at ranges', () => {
  it('is the same text again when put together', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (text, ranges) => {
      expect(cutAtRanges(text, ranges).map((piece) => piece.text).join('')).toBe(text);
    }));
  });

  it('is marked exactly where ranges in order say so', () => {
    const lengths = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })), { maxLength: 6 });
    fc.assert(fc.property(fc.string({ minLength: 60, maxLength: 80 }), lengths, (text, steps) => {
      let at = 0;
      const ranges = steps.map(([gap, length]): [number, number] => {
        const start = at + gap;
        at = start + length;
        return [start, at];
      });
      const marked = cutAtRanges(text, ranges).filter((piece) => piece.marked).map((piece) => piece.text).join('');
      expect(marked).toBe(ranges.map(([start, end]) => text.slice(start, end)).join(''));
    }));
  });
});

describe('a timecode', () => {
  it('counts hours, minutes and whole seconds', () => {
    expect([0, 999, 61_000, 3_599_999, 36_000_000].map(formatTimecode))
      .toEqual(['0:00:00', '0:00:00', '0:01:01', '0:59:59', '10:00:00']);
  });
});
