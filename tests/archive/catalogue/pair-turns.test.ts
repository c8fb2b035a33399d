// Pairing a translation with its original: turn by turn, by timecodes, or not at all; and rows that cover both texts.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { besideRows, pairTurns } from '../../../archive/catalogue/pair-turns.ts';
import { splitPassages, type KeyedTurn } from '../../../archive/catalogue/split-passages.ts';

const id = 't0123456789ab' as TestimonyId;
const key = (side: 'a' | 'b', number: number): TurnKey => `${side}${String(number).padStart(5, '0')}` as TurnKey;
const turn = (side: 'a' | 'b', number: number, words: number, start: number | null = null, session = 1): KeyedTurn => ({
  key: key(side, number), session, speaker: number % 2 === 0 ? 'Q' : 'A', start, end: null,
  text: Array.from({ length: words }, (_, word) => `word${word}`).join(' '),
});
const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 });

describe('pairTurns', () => {
  it('pairs turn by turn where both have as many', () => {
    const here = [turn('a', 0, 3), turn('a', 1, 5)];
    const there = [turn('b', 0, 9), turn('b', 1, 1)];
    expect(pairTurns(here, there)).toEqual([[key('a', 0), key('b', 0)], [key('a', 1), key('b', 1)]]);
  });

  it('pairs by timecodes where the numbers differ, each turn once and in order', () => {
    const here = [turn('a', 0, 1, 0), turn('a', 1, 1, 10_000), turn('a', 2, 1, 20_000)];
    const there = [turn('b', 0, 1, 500), turn('b', 1, 1, 19_000)];
    expect(pairTurns(here, there)).toEqual([[key('a', 0), key('b', 0)], [key('a', 2), key('b', 1)]]);
  });

  it('pairs nothing that it would have to guess', () => {
    expect(pairTurns([turn('a', 0, 1)], [turn('b', 0, 1), turn('b', 1, 1)])).toEqual([]);
    expect(pairTurns([turn('a', 0, 1, null, 1)], [turn('b', 0, 1, null, 2)])).toEqual([]);
  });
});

describe('besideRows', () => {
  it('covers both texts in order, once, whatever is paired', () => {
    fc.assert(fc.property(lengths, lengths, fc.boolean(), (one, other, same) => {
      const here = one.map((words, number) => turn('a', number, words));
      const there = (same ? one : other).map((words, number) => turn('b', number, same ? words * 2 : words));
      const [left, right] = [splitPassages(id, here), splitPassages(id, there)];
      const rows = besideRows(left, right, pairTurns(here, there));
      for (const [side, length] of [['here', left.length], ['there', right.length]] as const) {
        const bounds = rows.map((row) => row[side]);
        expect(bounds[0]?.[0]).toBe(0);
        expect(bounds.at(-1)?.[1]).toBe(length);
        for (const [index, [, end]] of bounds.entries()) expect(bounds[index + 1]?.[0] ?? length).toBe(end);
      }
    }), { numRuns: 300 });
  });

  it('begins a row with the same turn on both sides', () => {
    fc.assert(fc.property(lengths, (words) => {
      const here = words.map((count, number) => turn('a', number, count));
      const there = words.map((count, number) => turn('b', number, Math.ceil(count / 2)));
      const [left, right] = [splitPassages(id, here), splitPassages(id, there)];
      for (const { here: [at], there: [beside] } of besideRows(left, right, pairTurns(here, there)).slice(1)) {
        expect(left[at]?.parts.some((part) => right[beside]?.parts.some((other) => other.turn.slice(1) === part.turn.slice(1)))).toBe(true);
      }
    }), { numRuns: 200 });
  });
});
