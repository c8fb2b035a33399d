// Finding against naive scans: Hangul inside words, wildcards by form, phrases; paging filters; cancellation; marks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { DocumentSet } from '../../../archive/search/document-set.ts';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { highlight } from '../../../archive/search/highlight.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { cutAt, readersOf } from '../../support/segment-readers.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const all = { limit: 100_000, offset: 0 };
const textOnly = (text: string): IndexDocument => ({ text, speaker: null, title: '', collection: '' });

/** The texts that a query finds among those given, in their order. */
function findTexts(texts: readonly string[], query: string): string[] {
  const { hits } = openIndex(readersOf([texts.map(textOnly)])).find(parseQuery(query), all);
  return hits.map(({ document }) => document).sort((a, b) => a - b).map((document) => texts[document] as string);
}

const syllable = fc.constantFrom('가', '나', '진', '청', '에', '서', '는');
const hangulText = fc.array(fc.oneof(
  fc.string({ unit: syllable, minLength: 1, maxLength: 6 }), fc.constantFrom('mar', '1997', '北', '진ㅋㅋ', ','),
), { maxLength: 12 }).chain((words) => fc.constantFrom(words.join(' '), words.join('')))
  .chain((text) => fc.constantFrom(text, text.normalize('NFD')));

describe('find', () => {
  test('Hangul of two syllables or more is found exactly where a plain scan finds it', () => {
    const query = fc.string({ unit: syllable, minLength: 2, maxLength: 4 });
    fc.assert(fc.property(fc.array(hangulText, { maxLength: 20 }), query, fc.array(fc.nat(20), { maxLength: 3 }), (texts, word, places) => {
      const parts = cutAt(texts.map(textOnly), places.map((place) => Math.min(place, texts.length)));
      const { total } = openIndex(readersOf(parts)).find(parseQuery(word), all);
      expect(total).toBe(texts.filter((text) => text.normalize('NFC').includes(word)).length);
    }), { numRuns: 600 });
  });

  test('what is found is marked, and what is marked inside words is what was typed', () => {
    fc.assert(fc.property(fc.array(hangulText, { minLength: 1, maxLength: 8 }), fc.string({ unit: syllable, minLength: 2, maxLength: 3 }), (texts, word) => {
      const plan = parseQuery(word);
      for (const text of texts) {
        const marks = highlight(plan, text);
        expect(marks.length > 0).toBe(text.normalize('NFC').includes(word));
        for (const [start, end] of marks) expect(text.slice(start, end).normalize('NFC')).toContain(word);
      }
    }), { numRuns: 400 });
  });

  test('every hit of optional words has marks; they ascend, apart from one another, inside the text', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const texts = Array.from({ length: 20 }, () => inventor.text(20));
      const index = openIndex(readersOf([texts.map(textOnly)]));
      for (let i = 0; i < 20; i += 1) {
        const plan = parseQuery(inventor.query().replaceAll(/[+-]?(speaker|title|collection):/g, '').replaceAll('-', ''));
        const found = new Set(index.find(plan, all).hits.map(({ document }) => document));
        for (const [document, text] of texts.entries()) {
          const marks = highlight(plan, text);
          if (found.has(document)) expect(marks.length).toBeGreaterThan(0);
          let last = -1;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }
    }), { numRuns: 100 });
  });

  test.each([
    ['running*', ['they were running']],
    ['run*', ['they were running', 'he runs', 'a run']],
    ['runs*', ['he runs']],
    ['ponies*', ['two ponies']],
    ['poni*', ['two ponies', 'a pony']],
    ['pony*', ['a pony']],
    ['=runs', ['he runs']],
    ['=pony', ['a pony']],
    ['"he runs"', ['he runs']],
    ['"he running"', ['he runs']],
    ['="he running"', []],
    ['don’t', ['I don\'t']],
    ['-run', ['two ponies', 'a pony', 'I don\'t']],
    ['running* -were', []],
    ['+he +run', ['he runs']],
    ['a house', ['a run', 'a pony']],
  ])('%s', (query, expected) => {
    const texts = ['they were running', 'he runs', 'a run', 'two ponies', 'a pony', 'I don\'t'];
    expect(findTexts(texts, query)).toEqual(texts.filter((text) => expected.includes(text)));
  });

  test.each([
    ['1997년', ['1997년에 왔다', '1997년대']],
    ['1997', ['1997년에 왔다', '1997년대', '1997, 겨울']],
    ['집', ['집에서', '집']],
    ['"우리 마을"', ['우리 마을에는', '우리는 마을']],
    ['北', ['北韓', '山北']],
    ['韓北', []],
  ])('%s', (query, expected) => {
    const texts = ['1997년에 왔다', '1997년대', '1997, 겨울', '집에서', '집', '집값', '우리 마을에는', '우리는 마을', '새우리 마을', '北韓', '山北', '11997년'];
    expect(findTexts(texts, query)).toEqual(texts.filter((text) => expected.includes(text)));
  });

  test.each([
    ['1997년', '그는 1997년에 왔다', ['1997년에']],
    ['cafe', 'the café, CAFÉ', ['café', 'CAFÉ']],
    ['cafe', 'the cafe\u0301s', ['cafe\u0301s']],
    ['"he runs"', 'There he runs. He ran.', ['he runs']],
    ['청진', 'In 청진시에서'.normalize('NFD'), ['청진'.normalize('NFD')]],
    ['run', 'ﬁne ｒｕｎｎｉｎｇ', ['ｒｕｎｎｉｎｇ']],
    ['housses~1 -barn speaker:kim', 'The house, kim and the barn', ['house']],
    ['진진', '진진진', ['진진진']],
  ])('%s is marked in "%s"', (query, text, marked) => {
    expect(highlight(parseQuery(query), text).map(([start, end]) => text.slice(start, end))).toEqual(marked);
  });

  test('what is not allowed is neither counted nor returned', () => {
    const index = openIndex(readersOf([['tol', 'tol mar', 'tol tol'].map(textOnly), [textOnly('tol')]]));
    const allow = (segment: number): DocumentSet => {
      const set = new DocumentSet(segment === 0 ? 3 : 1);
      if (segment === 0) set.addRange(1, 2);
      return set;
    };
    const found = index.find(parseQuery('tol'), { ...all, allow });
    expect(found.total).toBe(2);
    expect(found.hits.map(({ segment, document }) => [segment, document])).toEqual(expect.arrayContaining([[0, 1], [0, 2]]));
  });

  test('a search that was cancelled stops', () => {
    const index = openIndex(readersOf([[textOnly('tol')]]));
    expect(() => index.find(parseQuery('tol'), { ...all, signal: AbortSignal.abort() })).toThrow(new ArchiveError('cancelled'));
  });
});
