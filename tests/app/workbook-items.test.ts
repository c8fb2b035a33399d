// Passages of a workbook that are moved, annotated, taken out: nothing is lost on the way, and nothing comes twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import { collectedOf, moveItems, withNote, withoutItem, type ShownItem } from '../../src/state/workbook-items.ts';

const testimony = 't0a1b2c3d4e5f' as TestimonyId;
const idOf = (letter: string): PassageId => `${testimony}.00000${letter}` as PassageId;
const itemsOf = (letters: string): ShownItem[] => [...letters].map((letter) => ({ testimony, passage: idOf(letter), note: '', shown: null }));
const lettersOf = (items: readonly ShownItem[]): string => items.map(({ passage }) => passage.at(-1)).join('');

describe('passages of a workbook', () => {
  it.each([
    ['abcd', 'a', 'c', 'after', 'bcad'], ['abcd', 'd', 'a', 'before', 'dabc'], ['abcd', 'ca', 'd', 'after', 'bdac'],
    ['abcd', 'a', 'a', 'after', 'abcd'], ['abcd', 'ab', 'b', 'before', 'abcd'], ['abcd', 'a', 'z', 'after', 'abcd'],
  ] as const)('%s, with %s moved by %s (%s), is %s', (before, moved, target, place, after) => {
    const items = moveItems(itemsOf(before), new Set([...moved].map(idOf)), idOf(target), place);
    expect(lettersOf(items)).toBe(after);
  });

  it('are the same ones after any move', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(fc.property(letters, letters, fc.constantFrom(...'abcdefgh'), fc.constantFrom('before' as const, 'after' as const), (all, moved, target, place) => {
      const items = moveItems(itemsOf(all.join('')), new Set(moved.map(idOf)), idOf(target), place);
      expect([...lettersOf(items)].sort()).toEqual([...all].sort());
    }));
  });

  it('are annotated and taken out one at a time, and are kept without their text', () => {
    const items = withNote(itemsOf('abc'), idOf('b'), 'See a.');
    expect(items.map(({ note }) => note)).toEqual(['', 'See a.', '']);
    expect(lettersOf(withoutItem(items, idOf('a')))).toBe('bc');
    const shown = { ...items[1] as ShownItem, shown: { title: 'T', speaker: null, start: null, text: 'words', language: 'en' as const } };
    expect(collectedOf(shown)).toEqual({ testimony, passage: idOf('b'), note: 'See a.' });
  });
});
