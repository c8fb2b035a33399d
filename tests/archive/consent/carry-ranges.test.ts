// Carrying a redaction over to a corrected text: the same words or nothing, and nothing where there is a doubt.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { carryRange } from '../../../archive/consent/carry-ranges.ts';

/** Carries the words between brackets; the answer is the corrected text with its brackets, or null. */
function carry(marked: string, after: string): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const carried = carryRange(marked.replace(/[[\]]/gu, ''), after, { start, end });
  return carried === null ? null : `${after.slice(0, carried.start)}[${after.slice(carried.start, carried.end)}]${after.slice(carried.end)}`;
}

describe('carryRange', () => {
  it('follows words through corrections around them', () => {
    const cases: readonly (readonly [string, string, string | null])[] = [
      ['We met [Orla Venn] at the river.', 'We met Orla Venn at the river.', 'We met [Orla Venn] at the river.'],
      ['We met [Orla Venn] at the rivver.', 'We all met Orla Venn, at the river.', 'We all met [Orla Venn], at the river.'],
      ['We met [Orla Venn] at the rivver.', 'Then we met Orla Venn, at the river.', 'Then we met [Orla Venn], at the river.'],
      ['[Orla Venn] came.', 'Orla Venn went.', '[Orla Venn] went.'],
      ['She is [Orla Venn]', 'He is Orla Venn', 'He is [Orla Venn]'],
      ['met [Orla Venn] there', 'met Orla the Venn there', 'met [Orla the Venn] there'],
      ['met [Orla, Venn] there', 'met Orla Venn there', 'met [Orla Venn] there'],
      ['그날 [남영희]가 왔다', '그 날 남영희는 왔다', '그 날 [남영희]는 왔다'],
      ['그날 [남영희]가 왔다', '그날 남영미가 왔다', null],
      ['so we met [“Orla”] there', 'so they met “Orla” there', 'so they met [“Orla”] there'],
    ];
    for (const [marked, after, expected] of cases) expect([marked, carry(marked, after)]).toEqual([marked, expected]);
  });

  it('gives up where a word of it is gone or changed, where it could be another, and where something is put in beside it', () => {
    for (const [marked, after] of [
      ['We met [Orla Venn] at the river.', 'We met Orla Vane at the river.'],
      ['We met [Orla Venn] at the river.', 'We met Orla at the river.'],
      ['We met [Orla Venn] at the river.', 'We met her at the river.'],
      ['We met [Orla] there.', 'We met Orla Orla there.'],
      ['We met [Orla] there.', 'We met Orla Venn there.'],
      ['We met [Orla] there.', 'We met old Orla there.'],
      ['We met [Orla]', 'We met Orla Venn'],
      ['[Orla] came', 'Old Orla came'],
      ['a [b] a', 'a a b'],
      ['met [, ] there', 'met ; there'],
      ['a [b] c b d', 'x b y'],
    ]) expect([marked, carry(marked ?? '', after ?? '')]).toEqual([marked, null]);
    expect(carryRange('abc', 'abcd', { start: 2, end: 9 })).toBeNull();
    expect(carryRange('abc', 'abcd', { start: 2, end: 2 })).toBeNull();
  });

  const vocabulary = fc.constantFrom('river', 'ice', 'Orla', 'came', '강', '영희', '가', 'the');
  const texts = fc.array(vocabulary, { minLength: 1, maxLength: 12 });
  const wordsOf = (text: string): string[] => text.match(/[가-힣]|[a-z]+/giu) ?? [];
  const isWithin = (words: readonly string[], others: readonly string[]): boolean => {
    let at = 0;
    for (const other of others) if (other === words[at]) at += 1;
    return at === words.length;
  };

  it('covers the same words, in order, whatever became of the text', () => {
    fc.assert(fc.property(texts, texts, fc.nat(), fc.nat(), fc.boolean(), (before, other, from, length, isRelated) => {
      const after = isRelated ? [...before.slice(0, from % before.length), ...other.slice(0, 2), ...before.slice(from % before.length)] : other;
      const [text, corrected] = [before.join(' '), after.join(' ')];
      const start = from % text.length;
      const end = Math.min(text.length, start + 1 + (length % text.length));
      const carried = carryRange(text, corrected, { start, end });
      if (carried === null) return;
      expect(carried.start).toBeLessThan(carried.end);
      const covered = wordsOf(text.slice(start, end));
      const now = wordsOf(corrected.slice(carried.start, carried.end));
      expect([covered, now, isWithin(covered, now)]).toEqual([covered, now, true]);
    }), { numRuns: 5000 });
  });

  /** Every way of matching as many words as can be matched, each as a list of pairs. */
  function longestMatchings(before: readonly string[], after: readonly string[], row = 0, column = 0): (readonly [number, number])[][] {
    if (row === before.length || column === after.length) return [[]];
    const ways = [...longestMatchings(before, after, row + 1, column), ...longestMatchings(before, after, row, column + 1)];
    if (before[row] === after[column]) {
      ways.push(...longestMatchings(before, after, row + 1, column + 1).map((rest) => [[row, column] as const, ...rest]));
    }
    const most = Math.max(...ways.map((way) => way.length));
    return ways.filter((way) => way.length === most);
  }

  it('is certain only where every longest matching agrees', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(few, few, fc.nat(), (before, after, at) => {
      const index = at % before.length;
      const start = before.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
      const carried = carryRange(before.join(' '), after.join(' '), { start, end: start + 1 });
      if (carried === null || before.join() === after.join()) return;
      const partners = new Set(longestMatchings(before, after).map((way) => way.find(([row]) => row === index)?.[1] ?? null));
      expect([...partners].map((column) => (column === null ? null : column * 2))).toEqual([carried.start]);
    }), { numRuns: 2000 });
  });

  it('gives up on texts too long to compare', () => {
    const long = (word: string): string => Array.from({ length: 4000 }, (_none, number) => `${word}${number}`).join(' ');
    expect(carryRange(`${long('a')} Orla`, `${long('b')} Orla`, { start: 0, end: 2 })).toBeNull();
    const text = `${long('a')} Orla ${long('c')}`;
    const at = text.indexOf('Orla');
    expect(carryRange(text, text.replace('a17 ', 'a18 '), { start: at, end: at + 4 })).toEqual({ start: at, end: at + 4 });
  });
});
