// Finding in a text, against a slow and obvious way of finding, whatever the case and the normal form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText, firstMatchFrom, makeFinder } from '../../src/state/find-in-text.ts';

const letters = fc.constantFrom('a', 'A', 'b', 'b\u0301', 'é', 'É', 'e\u0301', 'ŏ', 'o\u0306', '강', '\u1100\u1161\u11bc', 'İ', 'ς', 'Σ', ' ', '\n', '’', '\'', '😀');
const text = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));
const wanted = fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const alike = (value: string): string =>
  value.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').replaceAll('’', '\'').replace(/\s/gu, ' ').normalize('NFC');

describe('finding in a text', () => {
  it('finds places that read as what was sought, apart from one another and in order', () => {
    fc.assert(fc.property(text, wanted, (within, sought) => {
      let before = 0;
      for (const [start, end] of findInText(within, sought)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(alike(within.slice(start, end))).toContain(alike(sought));
        before = end;
      }
    }));
  });

  it('finds a piece of the text wherever it was taken from, in either normal form and either case', () => {
    fc.assert(fc.property(text, wanted.filter((sought) => sought.trim() !== ''), text, (before, sought, after) => {
      // Between two marks that are no letters, so that no letter of the neighbours composes with the piece.
      const within = `${before}|${sought}|${after}`;
      const forms = [sought, sought.normalize('NFD'), sought.normalize('NFC'), sought.replaceAll('a', 'A'), sought.replaceAll('É', 'é')];
      for (const form of forms) {
        const places = findInText(within, `|${form}|`).map(([start, end]) => within.slice(start, end));
        expect(places).toContain(`|${sought}|`);
      }
    }));
  });

  it('finds nothing where nothing is sought', () => {
    fc.assert(fc.property(text, (within) => {
      expect(findInText(within, ' \n')).toEqual([]);
    }));
  });

  it('finds a composed syllable, not a vowel within it', () => {
    expect(findInText('\u1100\u1161\u11bc강', '강')).toEqual([[0, 3], [3, 4]]);
    expect(findInText('e\u0301', 'e')).toEqual([]);
    expect(findInText('e\u0301b\u0301', 'b')).toEqual([[2, 4]]);
  });
});

describe('a finder over many texts', () => {
  it('finds in each what is found in it alone', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 6 }), wanted, (texts, sought) => {
      const each = texts.flatMap((within, index) => findInText(within, sought).map((range) => ({ index, range })));
      const find = makeFinder(texts);
      expect(find(sought)).toEqual(each);
      expect(find(sought)).toEqual(each);
    }));
  });

  it('begins at the first place that is not above the reader, or else at the top', () => {
    const matches = makeFinder(['reed', 'no', 'reed', 'reed'])('reed');
    expect([0, 1, 3, 4].map((index) => firstMatchFrom(matches, index))).toEqual([0, 1, 2, 0]);
  });
});
