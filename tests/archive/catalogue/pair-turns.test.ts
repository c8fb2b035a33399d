// Pairing a translation with its original: by timecodes, by turns, by paragraphs, or not at all; and rows that cover both texts.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { besideRows, pairTurns as pairSketches, type Pairing, type TurnPair } from '../../../archive/catalogue/pair-turns.ts';
import { splitPassages, type KeyedTurn } from '../../../archive/catalogue/split-passages.ts';
import { sketchTurns } from '../../../archive/catalogue/turn-sketch.ts';

const id = 't0123456789ab' as TestimonyId;
const key = (side: 'a' | 'b', number: number): TurnKey => `${side}${String(number).padStart(5, '0')}` as TurnKey;
const turn = (side: 'a' | 'b', number: number, words: number, start: number | null = null, session = 1): KeyedTurn => ({
  key: key(side, number), session, speaker: number % 2 === 0 ? 'Q' : 'A', start, end: null,
  text: Array.from({ length: words }, (_, word) => `word${word}`).join(' '),
});
const pair = (number: number, other = number): TurnPair => [key('a', number), key('b', other)];
const pairing = (here: readonly KeyedTurn[], there: readonly KeyedTurn[], by?: 'timecode' | 'turn' | 'paragraph'): Pairing => (
  pairSketches(sketchTurns(here), sketchTurns(there), by)
);
const pairTurns = (here: readonly KeyedTurn[], there: readonly KeyedTurn[]): readonly TurnPair[] => pairing(here, there).pairs;
const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 });

/** An invented interview: questions and answers of very different lengths, as letters without meaning in either language. */
const interview = fc.array(fc.tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 60, max: 1200 })), { minLength: 4, maxLength: 30 });

const letters = (count: number, sign: string): string => Array.from({ length: count }, () => sign).join('');

function spoken(side: 'a' | 'b', exchanges: readonly (readonly [number, number])[]): KeyedTurn[] {
  const [sign, share] = side === 'a' ? ['가', 0.5] as const : ['x', 1] as const;
  return exchanges.flatMap(([question, answer], number) => [
    { speaker: side === 'a' ? '면담자' : 'Interviewer', text: `${letters(Math.ceil(question * share), sign)}?` },
    { speaker: side === 'a' ? '구술자' : 'Narrator', text: `${letters(Math.ceil(answer * share), sign)}.` },
  ].map((said, at) => ({ ...said, key: key(side, number * 2 + at), session: 1, start: null, end: null })));
}

const numberOf = (turnKey: TurnKey): number => Number(turnKey.slice(1));

describe('by turns', () => {
  it('pairs one with one where both have as many', () => {
    const here = [turn('a', 0, 3), turn('a', 1, 5)];
    const there = [turn('b', 0, 9), turn('b', 1, 1)];
    expect(pairing(here, there)).toEqual({
      pairs: [pair(0), pair(1)], aligned: { by: 'turn', paired: 2, unpaired: 0, unpairedThere: 0 },
    });
  });

  it('pairs nothing that it would have to guess', () => {
    expect(pairing([turn('a', 0, 1)], [turn('b', 0, 1), turn('b', 1, 1)])).toEqual({
      pairs: [], aligned: { by: null, paired: 0, unpaired: 1, unpairedThere: 2 },
    });
    expect(pairTurns([turn('a', 0, 1, null, 1)], [turn('b', 0, 1, null, 2)])).toEqual([]);
  });

  it('finds most of what is left of a translation that leaves turns out, and hardly ever a wrong counterpart', () => {
    let [right, wrong, possible] = [0, 0, 0];
    fc.assert(fc.property(interview, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (exchanges, left) => {
      const there = spoken('b', exchanges);
      const gone = new Set(left.map((number) => number % there.length));
      const here = spoken('a', exchanges).filter((_, at) => !gone.has(at));
      const pairs = pairTurns(here, there);
      possible += here.length;
      for (const [turnHere, turnThere] of pairs) {
        if (numberOf(turnHere) === numberOf(turnThere)) right += 1;
        else wrong += 1;
      }
    }), { numRuns: 150, seed: 1 });
    expect(right / possible).toBeGreaterThan(0.8);
    expect(wrong / (right + wrong)).toBeLessThan(0.02);
  });

  it('knows a turn by the numbers and names that it keeps', () => {
    const said = (side: 'a' | 'b', texts: readonly string[]): KeyedTurn[] => (
      texts.map((text, at) => ({ ...turn(side, at, 1), speaker: null, text }))
    );
    const here = said('a', ['1974년에 Hamblin 학교에 갔습니다.', '그렇습니다.', '1981년 3월이었습니다.']);
    const there = said('b', ['In 1974 I went to the school at Hamblin.', 'That was 1981, in March.']);
    expect(pairTurns(here, there)).toEqual([pair(0), pair(2, 1)]);
  });
});

describe('by timecodes', () => {
  it('pairs each turn once and in order', () => {
    const here = [turn('a', 0, 1, 0), turn('a', 1, 1, 10_000), turn('a', 2, 1, 20_000)];
    const there = [turn('b', 0, 1, 500), turn('b', 1, 1, 19_000)];
    expect(pairing(here, there)).toEqual({
      pairs: [pair(0), pair(2, 1)], aligned: { by: 'timecode', paired: 2, unpaired: 1, unpairedThere: 0 },
    });
  });

  it('goes by them before it goes by numbers of turns', () => {
    const here = [turn('a', 0, 1, 0), turn('a', 1, 1, 10_000), turn('a', 2, 1, 20_000)];
    const there = [turn('b', 0, 1, 10_000), turn('b', 1, 1, 20_000), turn('b', 2, 1, 30_000)];
    expect(pairTurns(here, there)).toEqual([pair(1, 0), pair(2, 1)]);
  });

  it('takes what begins nearest, within two seconds, whichever of the two is asked', () => {
    const starts = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(fc.property(starts, starts, (one, other) => {
      const here = one.map((start, at) => turn('a', at, 1, start));
      const there = other.map((start, at) => turn('b', at, 1, start));
      const { pairs } = pairing(here, there, 'timecode');
      for (const [turnHere, turnThere] of pairs) {
        const [start, beside] = [one[numberOf(turnHere)] ?? 0, other[numberOf(turnThere)] ?? 0];
        const apart = Math.abs(start - beside);
        expect(apart).toBeLessThanOrEqual(2000);
        for (const rival of other) expect(apart).toBeLessThanOrEqual(Math.abs(start - rival));
        for (const rival of one) expect(apart).toBeLessThanOrEqual(Math.abs(beside - rival));
      }
    }), { numRuns: 200 });
  });
});

describe('by paragraphs', () => {
  it('pairs a long turn with the paragraphs that a translation without speakers made turns of', () => {
    const paragraphs = [['alpha', 'beta', 'gamma'], ['delta', 'epsilon']];
    const here = paragraphs.flat().map((text, at): KeyedTurn => ({ ...turn('a', at, 1), speaker: null, text }));
    const there = paragraphs.map((texts, at): KeyedTurn => ({ ...turn('b', at, 1), text: texts.join('\n') }));
    expect(pairing(here, there)).toEqual({
      pairs: [pair(0), pair(1, 0), pair(2, 0), pair(3, 1), pair(4, 1)],
      aligned: { by: 'paragraph', paired: 5, unpaired: 0, unpairedThere: 0 },
    });
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
    }), { numRuns: 200 });
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
