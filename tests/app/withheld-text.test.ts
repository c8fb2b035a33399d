// What is selected is whole characters of the text, at exactly its offsets, in every script; and so is what is kept from readers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageId, RestrictionId, TestimonyId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { stepByCharacter, toWholeCharacters } from '../../src/state/clusters.ts';
import { keptOf, keptOfAll, withheldOf } from '../../src/state/kept-stretches.ts';
import { selectBetween, wordsOf } from '../../src/state/passage-selection.ts';
import { readStep, stepSelection, wordRanges, type DirectedRange } from '../../src/state/step-selection.ts';

/** A family of three, a flag, a hand with a tone of skin: each is one character of several signs. */
const emoji = ['👩‍👩‍👧', '🇰🇷', '👋🏽'];
/** 한 in single jamo; a letter with two marks. */
const composed = ['\u1112\u1161\u11ab', 'e\u0302\u0301', '각', '金'];
const character = fc.constantFrom(...emoji, ...composed, 'a', '’', ' ', '.', '\n');
const drawnText = fc.array(character, { minLength: 1, maxLength: 24 }).map((all) => all.join(''));
const testimony = 't000000000000' as TestimonyId;
const passageOf = (text: string, id = 'p'): Passage => ({ passage: id as PassageId, session: 1, speaker: null, start: null, text });

/** Where characters begin and end, by the standard's own rules. */
const edges = (text: string): number[] => [
  ...[...new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(text)].map(({ index }) => index), text.length,
];

describe('a selection of text', () => {
  it('has the offsets of its words in each passage, and cuts no character in two', () => {
    fc.assert(fc.property(fc.array(drawnText, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (texts, first, last, from, to) => {
      const passages = texts.map((text, index) => passageOf(text, `p${index}`));
      const pointIn = (index: number, offset: number) => {
        const text = texts[index % texts.length] ?? '';
        return { passage: `p${index % texts.length}`, offset: offset % (text.length + 1) };
      };
      const selected = selectBetween(testimony, passages, pointIn(first, from), pointIn(last, to));
      if (selected === null) return;
      expect(wordsOf(passages, selected.stretches).join('\n\n')).toBe(selected.text);
      expect(selected.stretches.map(({ passage }) => passage)).toEqual(selected.passages);
      for (const { passage, start, end } of selected.stretches) {
        const { text } = passages.find((one) => one.passage === passage) ?? passageOf('');
        expect(start).toBeLessThan(end);
        expect(edges(text)).toEqual(expect.arrayContaining([start, end]));
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }
    }));
  });

  it.each([...emoji, ...composed])('takes %s whole, wherever in it the selection ends', (whole) => {
    const text = `가${whole}나`;
    for (let inside = 2; inside <= whole.length; inside += 1) {
      expect(toWholeCharacters(text, [1, inside])).toEqual([1, 1 + whole.length]);
      expect(toWholeCharacters(text, [inside, text.length])).toEqual([1, text.length]);
    }
    expect(toWholeCharacters(text, [0, 1])).toEqual([0, 1]);
    expect(stepByCharacter(text, 1, true)).toBe(1 + whole.length);
    expect(stepByCharacter(text, 1 + whole.length, false)).toBe(1);
  });
});

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

/** What is selected after keys one after another. */
function selectedBy(text: string, keys: readonly ReturnType<typeof press>[]): string | null {
  let now: DirectedRange | null = null;
  for (const key of keys) {
    const step = readStep(key);
    if (step !== null) now = stepSelection(text, now, step);
  }
  return now === null ? null : text.slice(Math.min(now.anchor, now.focus), Math.max(now.anchor, now.focus));
}

describe('selecting with the arrow keys', () => {
  const text = '리순덕이라고, 내가 처음 (金英姬) 맡았던 👩‍👩‍👧 반';
  const right = press('ArrowRight');
  const left = press('ArrowLeft');

  it('goes from word to word, forwards and backwards, and stays at the ends', () => {
    expect(selectedBy(text, [right])).toBe('리순덕이라고');
    expect(selectedBy(text, [right, right])).toBe('내가');
    expect(selectedBy(text, [right, right, left])).toBe('리순덕이라고');
    expect(selectedBy(text, [right, left, left])).toBe('리순덕이라고');
    expect(selectedBy(text, [left])).toBe('반');
    expect(selectedBy('👋🏽 …', [right])).toBeNull();
  });

  it('grows and shrinks by characters with Shift, so that a name stands without its particle', () => {
    const less = press('ArrowLeft', { shiftKey: true });
    const more = press('ArrowRight', { shiftKey: true });
    expect(selectedBy(text, [right, less, less, less])).toBe('리순덕');
    expect(selectedBy(text, [right, less, more])).toBe('리순덕이라고');
    expect(selectedBy('아 👩‍👩‍👧', [right, more, more])).toBe('아 👩‍👩‍👧');
  });

  it('grows by words with Shift and Control, or Option', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }]) {
      expect(selectedBy(text, [right, press('ArrowRight', { shiftKey: true, ...held })])).toBe('리순덕이라고, 내가');
    }
  });

  it('leaves other keys alone', () => {
    for (const key of [press('ArrowUp'), press('ArrowLeft', { altKey: true }), press('ArrowRight', { metaKey: true }), press('a')]) {
      expect(readStep(key)).toBeNull();
    }
  });

  it('never selects nothing, and never a part of a character', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom('ArrowLeft', 'ArrowRight'), fc.boolean(), fc.boolean()), { maxLength: 30 });
    fc.assert(fc.property(drawnText, keys, (drawn, pressed) => {
      let now: DirectedRange | null = null;
      for (const [key, shiftKey, ctrlKey] of pressed) {
        const step = readStep(press(key, { shiftKey, ctrlKey }));
        if (step === null) continue;
        now = stepSelection(drawn, now, step);
        if (wordRanges(drawn).length === 0) expect(now).toBeNull();
        else {
          expect(now?.anchor).not.toBe(now?.focus);
          expect(edges(drawn)).toEqual(expect.arrayContaining([now?.anchor, now?.focus]));
        }
      }
    }));
  });
});

describe('what readers do not get', () => {
  const restriction = (id: string): RestrictionId => id as RestrictionId;
  const passage: Passage = {
    ...passageOf('Kim saw Kim by the well'),
    withheld: [
      { start: 0, end: 3, reason: 'name', by: 'pseudonym' },
      { start: 8, end: 11, reason: 'name', by: 'pseudonym' },
      { start: 12, end: 23, reason: 'safety', by: 'restriction', restrictions: [restriction('r1')] },
    ],
  };

  it('is told by its cause, with all the words of it', () => {
    expect(keptOf(passage).map(({ by, words, restrictions }) => [by, words, restrictions])).toEqual([
      ['pseudonym', ['Kim', 'Kim'], []], ['restriction', ['by the well'], ['r1']],
    ]);
    expect(keptOf(passage, [2]).map(({ words }) => words)).toEqual([['by the well']]);
  });

  it('is told once for several passages, and is nothing where nothing is withheld', () => {
    expect(keptOfAll([passage, passage]).map(({ words }) => words.length)).toEqual([4, 2]);
    expect(withheldOf(passageOf('open'))).toEqual([]);
    expect(withheldOf(passageOf('open'))).toBe(withheldOf(passageOf('open')));
  });
});
