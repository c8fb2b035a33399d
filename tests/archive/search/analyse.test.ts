// The analyser: one result for every way of writing the same text, and words cut where people see words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseText, foldForm, normalise, stemWord } from '../../../archive/search/analyse.ts';
import { stripParticle } from '../../../archive/search/hangul.ts';
import { Inventor } from '../../support/invented-texts.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const termsOf = (text: string): string[] => analyseText(normalise(text)).map(({ term }) => term);
const formsOf = (text: string): string[] => analyseText(normalise(text)).map(({ form }) => form);

describe('analyse', () => {
  test('NFC, NFD and full-width text give the same words', () => {
    const fullWidth = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(seeds, (seed) => {
      const text = new Inventor(seed).text(30).normalize('NFC');
      expect(formsOf(text.normalize('NFD'))).toEqual(formsOf(text));
      expect(formsOf(fullWidth(text))).toEqual(formsOf(text));
    }), { numRuns: 300 });
  });

  test('words ascend, do not overlap, and hold every letter and digit', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
      const text = normalise(raw);
      const words = analyseText(text);
      let rest = '';
      let at = 0;
      for (const { start, end } of words) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        rest += text.slice(at, start);
        at = end;
      }
      rest += text.slice(at);
      expect(rest.replaceAll('ʼ', '')).not.toMatch(/[\p{L}\p{N}]/u);
    }), { numRuns: 2000 });
  });

  test.each([
    ['We were running', ['we', 'were', 'run']],
    ['don\'t Don’t dont', ['dont', 'dont', 'dont']],
    ['the narrator\'s house', ['the', 'narrat', 'hous']],
    ['Ch\'ŏngjin Chongjin', ['chongjin', 'chongjin']],
    ['café CAFÉ cafe straße', ['cafe', 'cafe', 'cafe', 'strass']],
    ['\'quoted\' rock‘n’roll', ['quot', 'rocknrol']],
    ['e-mail U.S. 3.5', ['e', 'mail', 'u', 's', '3', '5']],
    ['1997년에 RoboCup이', ['1997', '년', 'robocup', '이']],
    ['청진시에서 北韓의', ['청진시', '北韓', '의']],
    ['дом 𠀀山', ['дом', '𠀀山']],
    ['ㅋㅋㅋ', ['ㅋㅋㅋ']],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('pairs and singles of characters', () => {
    const [hangul, ideographs] = analyseText('청진시 𠀀山川');
    expect(hangul).toMatchObject({ pairs: ['청진', '진시'], singles: [], width: 3 });
    expect(ideographs).toMatchObject({ pairs: ['𠀀山', '山川'], singles: ['𠀀', '山', '川'], width: 3 });
  });

  test.each([['학교에서', '학교'], ['나', '나'], ['이는', '이'], ['마을에서부터', '마을'], ['들은', '들']])(
    '%s without its particle is %s', (word, noun) => expect(stripParticle(word)).toBe(noun),
  );

  test('a stem begins as its word does, but for its last three letters', () => {
    const endings = ['s', 'ies', 'ed', 'ing', 'ization', 'ational', 'bility', 'bilities', 'fulness', 'ousli', 'y', 'e', 'ence', 'logy'];
    const word = fc.tuple(
      fc.string({ unit: fc.constantFrom(...'aeioubcdlnrstvyz'), minLength: 1, maxLength: 7 }), fc.constantFrom('', ...endings), fc.constantFrom('', ...endings),
    ).map((parts) => parts.join(''));
    fc.assert(fc.property(word, (form) => {
      const stem = stemWord(form);
      expect(foldForm(form)).toBe(form);
      expect(stem[0]).toBe(form[0]);
      expect(form.startsWith(stem.slice(0, Math.max(0, stem.length - 3)))).toBe(true);
    }), { numRuns: 5000 });
  });
});
