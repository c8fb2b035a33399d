// Finding words to be withheld: every occurrence, in NFC, however lines break.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countLabels, countMarks, findText } from '../../../archive/consent/redact.ts';
import { turnKey, turns } from '../../support/consent-values.ts';

describe('findText', () => {
  it('finds every occurrence, in NFC and across line breaks', () => {
    const texts = ['We met Ana\u0301 Ro then. Aná\nRo came back.'.normalize('NFC'), 'Nobody here.', 'Aná Ro'];
    const found = findText(turns(texts), 'Ana\u0301  Ro');
    expect(found.map(({ turn }) => turn)).toEqual([turnKey(0), turnKey(0), turnKey(2)]);
    expect(found.map(({ turn, start, end }) => texts[Number(turn)]?.slice(start, end))).toEqual(['Aná Ro', 'Aná\nRo', 'Aná Ro']);
    expect(findText(turns(texts), ' \n')).toEqual([]);
  });

  it('finds as many as there are, whatever the text', () => {
    const words = fc.array(fc.constantFrom('river', 'Mira', 'ice', '김영희', '무산', 'a.b*', '(', 'x'), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(words, fc.constantFrom('Mira', '김영희', 'a.b*', '('), (list, wanted) => {
      expect(findText(turns([list.join(' ')]), wanted)).toHaveLength(list.filter((word) => word === wanted).length);
    }));
  });

  it('says in how many labels a text stands', () => {
    expect(countLabels(['Mira Ro', 'Mira Ro', null, 'the Mira Ro tapes', 'Mira'], 'Mira Ro')).toBe(2);
    expect(countLabels(['Mira'], ' ')).toBe(0);
    expect(countMarks({ name: 2, place: 1 })).toBe(3);
  });
});
