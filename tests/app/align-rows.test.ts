// Rows of a translation and its original: every turn once and in order, and no pair torn apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedTurn } from '../../archive/api/editing-calls.ts';
import { alignRows, type TurnPair } from '../../src/state/align-rows.ts';
import { keyOf } from '../support/turn-edits.ts';

const turnsFrom = (first: number, count: number): EditedTurn[] => Array.from({ length: count }, (_, at) => (
  { turn: keyOf(first + at), session: 1, speaker: null, start: null, end: null, text: `turn ${at}` }
));
const sides = fc.record({
  here: fc.nat(8), there: fc.nat(8), links: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 10 }),
}).map(({ here, there, links }) => {
  const [ours, theirs] = [turnsFrom(0, here), turnsFrom(100, there)];
  const pairs = links.filter(([one, other]) => one < here && other < there).map(([one, other]): TurnPair => [keyOf(one), keyOf(100 + other)]);
  return { ours, theirs, pairs };
});

describe('rows of two sides', () => {
  it('hold every turn once, in its order and with its number, and never part a pair', () => {
    fc.assert(fc.property(sides, ({ ours, theirs, pairs }) => {
      const rows = alignRows(ours, theirs, pairs);
      const here = rows.flatMap((row) => row.here);
      const there = rows.flatMap((row) => row.there);
      expect(here.map(({ turn }) => turn)).toEqual(ours);
      expect(there.map(({ turn }) => turn)).toEqual(theirs);
      expect(here.map(({ number }) => number)).toEqual(ours.map((_, at) => at + 1));
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const [one, other] of pairs) {
        const row = rows.find((each) => each.here.some(({ turn }) => turn.turn === one));
        expect(row?.there.some(({ turn }) => turn.turn === other)).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it('are no larger than their pairs ask for', () => {
    fc.assert(fc.property(sides, ({ ours, theirs, pairs }) => {
      for (const { here, there } of alignRows(ours, theirs, pairs)) {
        expect(here.length + there.length).toBeGreaterThan(0);
        if (here.length > 0 && there.length > 0) {
          const ids = new Set(here.map(({ turn }) => turn.turn));
          expect(pairs.some(([one]) => ids.has(one))).toBe(true);
        } else expect(here.length + there.length).toBe(1);
      }
    }));
  });
});
