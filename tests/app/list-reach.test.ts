// A long list of hits grows as it is read: to its end, and never further than one reach ahead of the reader.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsListed, isEndNear, reach, type Reached } from '../../src/state/list-reach.ts';

const query = 'lamp';
const none: Reached = { query: '', hits: 0 };

/** Reads on by `step` hits at a time; how many were listed at each. */
function readOn(total: number, step: number): number[] {
  let reached = none;
  let at = 0;
  const grown: number[] = [];
  for (;;) {
    const listed = hitsListed(total, query, reached, 0);
    grown.push(listed);
    if (isEndNear(at, listed, total)) {
      reached = { query, hits: listed + reach };
      continue;
    }
    if (at >= total - 1) return grown;
    at = Math.min(at + step, listed - 1);
  }
}

describe('a list of hits', () => {
  it('is whole where it is short', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: reach }), (total) => {
      expect(hitsListed(total, query, none, 0)).toBe(total);
      expect(isEndNear(total, total, total)).toBe(false);
    }));
  });

  it('can be read to its end, however long, and grows by no more than a reach at a time', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 50 }), (total, step) => {
      const grown = readOn(total, step);
      expect(grown.at(-1)).toBe(total);
      expect(grown[0]).toBe(Math.min(total, reach));
      for (const [index, listed] of grown.slice(1).entries()) expect(listed - (grown[index] ?? 0)).toBeLessThanOrEqual(reach);
    }));
  });

  it('goes on from where somebody was, and begins anew for another query', () => {
    const left = 5 * reach;
    expect(hitsListed(10_000, query, none, left)).toBe(left + reach);
    expect(hitsListed(10_000, query, { query, hits: 900 }, 0)).toBe(900);
    expect(hitsListed(10_000, query, { query: 'other', hits: 900 }, 0)).toBe(reach);
  });
});
