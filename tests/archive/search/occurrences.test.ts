// Positions against naive scans: phrases, words near one another, exact forms, Hangul inside words; and collocates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseText, normalise } from '../../../archive/search/analyse.ts';
import { DocumentSet } from '../../../archive/search/document-set.ts';
import type { Span } from '../../../archive/search/occurrences.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { counter } from '../../support/lunr-oracle.ts';
import { cutAt, readersOf } from '../../support/segment-readers.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const all = { limit: 100_000, offset: 0 };

/** A phrase, words near one another, exact forms, or a word alone. */
function positionalQuery(inventor: Inventor): string {
  const words = Array.from({ length: 1 + inventor.below(4) }, () => inventor.word().replaceAll('"', '')).join(' ');
  return inventor.pick([`"${words}"`, `"${words}"~${inventor.below(8)}`, `="${words}"`, `="${words}"~${inventor.below(8)}`]);
}

function inParts<T>(inventor: Inventor, list: readonly T[]): T[][] {
  return cutAt(list, [inventor.below(list.length + 1), inventor.below(list.length + 1)]);
}

describe('occurrences', () => {
  test('2,000 phrases, near words and exact forms are found where a scan of the texts finds them', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const parts = inParts(inventor, Array.from({ length: 30 }, () => ({ text: inventor.text(40) })));
      const scanned = parts.map((part) => part.map(({ text }) => analyseText(normalise(text))));
      const index = openIndex(readersOf(parts));
      for (let i = 0; i < 50; i += 1) {
        const query = positionalQuery(inventor);
        const plan = parseQuery(query);
        const [clause] = plan.clauses;
        if (clause === undefined || clause.match.kind === 'any') continue;
        const count = counter(clause.match, []);
        const expected = scanned.flatMap((part, segment) => part.flatMap((words, document) => (
          count(words) > 0 ? [`${segment}.${document}`] : []
        )));
        const { total, hits } = index.find(plan, all);
        expect({ query, found: hits.map(({ segment, document }) => `${segment}.${document}`).sort() })
          .toEqual({ query, found: expected.sort() });
        expect(total).toBe(expected.length);
        if (clause.match.kind === 'inside') continue;
        const places = new Map<string, number>();
        index.occurrences(plan, {}, (segment, spans) => {
          for (const [document, list] of spans) places.set(`${segment}.${document}`, list.length);
        });
        for (const place of expected) {
          const [segment = 0, document = 0] = place.split('.').map(Number);
          expect({ query, place, count: places.get(place) }).toEqual({ query, place, count: count(scanned[segment]![document]!) });
        }
        expect(places.size).toBe(expected.length);
      }
    }), { numRuns: 40 });
  });

  test('spans stand where the words stand, Hangul inside a word where the word stands', () => {
    const index = openIndex(readersOf([[{ text: 'the big house by the river' }, { text: '그는 청진시에서 왔다 big' }, { text: 'river, big river' }]]));
    const spansOf = (query: string): Record<number, readonly Span[]> => {
      const found: Record<number, readonly Span[]> = {};
      index.occurrences(parseQuery(query), {}, (_, spans) => Object.assign(found, Object.fromEntries(spans)));
      return found;
    };
    expect(spansOf('"big house"')).toEqual({ 0: [{ first: 1, words: 2 }] });
    expect(spansOf('청진')).toEqual({ 1: [{ first: 1, words: 1 }] });
    expect(spansOf('river +big')).toEqual({
      0: [{ first: 1, words: 1 }, { first: 5, words: 1 }], 1: [{ first: 3, words: 1 }], 2: [0, 1, 2].map((first) => ({ first, words: 1 })),
    });
    expect(spansOf('"river house"~3')).toEqual({ 0: [{ first: 2, words: 5 }] });
  });

  test('collocates are what a scan of the words around each occurrence counts', () => {
    fc.assert(fc.property(seeds, fc.nat(4), (seed, within) => {
      const inventor = new Inventor(seed);
      const texts = Array.from({ length: 25 }, () => inventor.text(30));
      const plan = parseQuery(inventor.pick([inventor.word(), `"${inventor.word()} ${inventor.word()}"`].map((query) => query.replaceAll(/[=~^:+-]/g, ' '))));
      const index = openIndex(readersOf(inParts(inventor, texts.map((text) => ({ text })))));
      const near = new Map<string, number>();
      const total = new Map<string, number>();
      const spans: (readonly Span[])[] = [];
      // One segment, so that documents are numbered as the texts are.
      openIndex(readersOf([texts.map((text) => ({ text }))])).occurrences(plan, {}, (_, found) => {
        for (const [document, list] of found) spans[document] = list;
      });
      let words = 0;
      for (const [document, text] of texts.entries()) {
        const list = spans[document] ?? [];
        for (const [at, { term }] of analyseText(normalise(text)).entries()) {
          words += 1;
          total.set(term, (total.get(term) ?? 0) + 1);
          const inside = list.some((span) => at >= span.first && at < span.first + span.words);
          const close = list.some((span) => at >= span.first - within && at < span.first + span.words + within);
          if (close && !inside) near.set(term, (near.get(term) ?? 0) + 1);
        }
      }
      const { collocates, words: counted, wordsNear } = index.collocates(plan, { within, most: 1000 });
      expect(counted).toBe(words);
      expect(wordsNear).toBe([...near.values()].reduce((sum, count) => sum + count, 0));
      expect(new Map(collocates.map(({ term, near: count }) => [term, count]))).toEqual(near);
      for (const { term, total: count } of collocates) expect(count).toBe(total.get(term));
      expect(collocates.map(({ near: count }) => count)).toEqual([...near.values()].sort((a, b) => b - a));
    }), { numRuns: 100 });
  });

  test('collocates among some documents are those of an index of them alone', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const parts = [0, 1].map(() => Array.from({ length: 12 }, () => ({ text: inventor.text(30) })));
      const allow = (segment: number): DocumentSet => (segment === 1 ? DocumentSet.full(12) : new DocumentSet(12));
      const plan = parseQuery(inventor.word(), { plain: true });
      const among = openIndex(readersOf(parts)).collocates(plan, { within: 3, most: 1000, allow });
      expect(among).toEqual(openIndex(readersOf([parts[1]!])).collocates(plan, { within: 3, most: 1000 }));
    }), { numRuns: 60 });
  });

  test('every document that matches is told of, once, and no other', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const index = openIndex(readersOf(inParts(inventor, inventor.documents(60))));
      for (let i = 0; i < 20; i += 1) {
        const plan = parseQuery(inventor.query());
        const told: string[] = [];
        const { hits, total } = index.find(plan, {
          ...all, visit: (segment, matched) => matched.forEach((document) => told.push(`${segment}.${document}`)),
        });
        expect(told.sort()).toEqual(hits.map(({ segment, document }) => `${segment}.${document}`).sort());
        expect(index.find(plan, { limit: 0, offset: 0 })).toEqual({ total, hits: [] });
      }
    }), { numRuns: 30 });
  });
});
