// A snippet is a slice of its passage with the first word found in it, cut between words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/state/find-in-text.ts';
import { cutSnippet } from '../../src/state/cut-snippet.ts';

const words = fc.array(fc.constantFrom('ferry', 'a', '강을', 'upturned', '😀😀', 'rope,'), { minLength: 1, maxLength: 120, size: 'max' });
const drawn = fc.tuple(words, fc.array(fc.nat(119), { maxLength: 4 })).map(([all, chosen]) => {
  const text = all.join(' ');
  const starts = all.map((_, index) => all.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const highlights = [...new Set(chosen)].filter((index) => index < all.length).sort((one, other) => one - other)
    .map((index): Range => [starts[index] ?? 0, (starts[index] ?? 0) + (all[index]?.length ?? 0)]);
  return { text, highlights };
});

describe('a snippet', () => {
  it('is a slice of the passage, tells where it begins, and keeps the first word found', () => {
    fc.assert(fc.property(drawn, fc.integer({ min: 60, max: 300 }), ({ text, highlights }, length) => {
      const snippet = cutSnippet(text, highlights, length);
      expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
      expect(snippet.cutBefore).toBe(snippet.start > 0);
      expect(snippet.cutAfter).toBe(snippet.start + snippet.text.length < text.length);
      expect(snippet.text.length).toBeLessThanOrEqual(length + 30);
      const found = snippet.highlights.map(([start, end]) => snippet.text.slice(start, end));
      const expected = highlights.map(([start, end]) => text.slice(start, end));
      if (expected[0] !== undefined) expect(found[0]).toBe(expected[0]);
      expect(expected.join(' ').startsWith(found.slice(0, -1).join(' '))).toBe(true);
    }));
  });

  it('is cut between words, and never within a character', () => {
    fc.assert(fc.property(drawn, ({ text, highlights }) => {
      const { start, text: cut } = cutSnippet(text, highlights, 80);
      const isEdge = (at: number): boolean => at === 0 || at === text.length || text[at] === ' ' || text[at - 1] === ' ';
      expect(isEdge(start)).toBe(true);
      expect(isEdge(start + cut.length)).toBe(true);
    }));
  });

  it('leaves a passage whole that is hardly longer', () => {
    expect(cutSnippet('Nobody waited.', [], 300)).toMatchObject({ text: 'Nobody waited.', cutBefore: false, cutAfter: false });
  });
});
