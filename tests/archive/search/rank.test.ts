// Ranking against lunr: the same hits, scores and order, over one segment and many, and after documents are purged.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexDocument, SegmentReader } from '../../../archive/search/fields.ts';
import { mergeSegments } from '../../../archive/search/merge-segments.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { askLunr } from '../../support/lunr-oracle.ts';
import { cutAt, readerOf, readersOf } from '../../support/segment-readers.ts';

function expectSameAsLunr(readers: readonly SegmentReader[], documents: readonly IndexDocument[], queries: readonly string[]): void {
  const index = openIndex(readers);
  const plans = queries.map((query) => parseQuery(query));
  const answers = askLunr(documents, plans);
  const firsts = readers.map((_, i) => readers.slice(0, i).reduce((sum, reader) => sum + reader.documents, 0));
  for (const [i, plan] of plans.entries()) {
    const expected = answers[i] as Map<number, number>;
    const { total, hits } = index.find(plan, { limit: documents.length + 1, offset: 0 });
    const found = hits.map(({ segment, document, score }) => ({
      document: (firsts[segment] as number) + document, score,
    }));
    const query = queries[i];
    expect({ query, total, documents: found.map(({ document }) => document).sort((a, b) => a - b) })
      .toEqual({ query, total: expected.size, documents: [...expected.keys()].sort((a, b) => a - b) });
    for (const [place, { document, score }] of found.entries()) {
      expect(Math.abs(score - (expected.get(document) as number)), query).toBeLessThan(1e-9);
      const next = found[place + 1];
      if (next === undefined) continue;
      expect(next.score < score || (next.score === score && next.document > document), query).toBe(true);
    }
  }
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('rank', () => {
  test('one segment ranks as lunr does', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const documents = inventor.documents(1 + inventor.below(80));
      expectSameAsLunr(readersOf([documents]), documents, Array.from({ length: 60 }, () => inventor.query()));
    }), { numRuns: 30 });
  });

  test('many segments rank as one index does', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const documents = inventor.documents(1 + inventor.below(80));
      const places = Array.from({ length: 1 + inventor.below(5) }, () => inventor.below(documents.length + 1));
      const queries = Array.from({ length: 60 }, () => inventor.query());
      expectSameAsLunr(readersOf(cutAt(documents, places)), documents, queries);
    }), { numRuns: 30 });
  });

  test('after documents are purged, the rest rank as if the others had never been', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const documents = inventor.documents(2 + inventor.below(60));
      const kept = documents.map((_, i) => i === 0 || inventor.random() < 0.6);
      const purged = mergeSegments(readersOf([documents]), (_, document) => kept[document] === true);
      const rest = documents.filter((_, i) => kept[i] === true);
      expectSameAsLunr([readerOf(purged)], rest, Array.from({ length: 40 }, () => inventor.query()));
    }), { numRuns: 20 });
  });

  test('of many documents, most of which are passed over, the best are the same', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const documents = Array.from({ length: 2500 }, () => ({ text: inventor.text(25), speaker: inventor.pick(['tol', 'mar ven', null]) }));
      const index = openIndex(readersOf(cutAt(documents, [300, 1400])));
      for (let i = 0; i < 60; i += 1) {
        const plan = parseQuery(inventor.query());
        const limit = 1 + inventor.below(20);
        const whole = index.find(plan, { limit: 3000, offset: 0 });
        expect(index.find(plan, { limit, offset: 0 })).toEqual({ total: whole.total, hits: whole.hits.slice(0, limit) });
      }
    }), { numRuns: 8 });
  });

  test('a page of hits is a slice of all of them', () => {
    fc.assert(fc.property(seeds, fc.nat(20), fc.nat(20), (seed, limit, offset) => {
      const inventor = new Inventor(seed);
      const index = openIndex(readersOf(cutAt(inventor.documents(40), [10, 20])));
      const plan = parseQuery(inventor.query());
      const whole = index.find(plan, { limit: 100, offset: 0 });
      const page = index.find(plan, { limit, offset });
      expect(page).toEqual({ total: whole.total, hits: whole.hits.slice(offset, offset + limit) });
    }), { numRuns: 30 });
  });
});
