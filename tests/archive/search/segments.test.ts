// Segments: building, merging and purging agree byte for byte, nothing dropped remains, and damage is noticed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import { blockBytes } from '../../../archive/search/bytes.ts';
import { compareTerms } from '../../../archive/search/dictionary.ts';
import { maximumDocuments, type IndexDocument, type Segment } from '../../../archive/search/fields.ts';
import { mergeSegments } from '../../../archive/search/merge-segments.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { openSegment } from '../../../archive/search/open-segment.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { cutAt, readerOf, readersOf } from '../../support/segment-readers.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const textOnly = (text: string): IndexDocument => ({ text, speaker: null, title: '', collection: '' });
const all = { limit: 100_000, offset: 0 };

describe('segments', () => {
  test('merging and purging give the bytes of a fresh build', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const documents = inventor.documents(inventor.below(60));
      const parts = cutAt(documents, [inventor.below(documents.length + 1), inventor.below(documents.length + 1)]);
      const kept = new Set(documents.filter(() => inventor.random() < 0.7));
      const merged = mergeSegments(readersOf(parts), (reader, document) => kept.has(parts[reader]![document]!));
      expect(merged).toEqual(buildSegment(documents.filter((document) => kept.has(document))));
    }), { numRuns: 120 });
  });

  test('a list that fills several blocks is read over their seams', () => {
    const documents = Array.from({ length: 30_000 }, (_, i) => textOnly(`tol ${i % 3 === 0 ? 'tol ' : ''}mar`));
    const segment = buildSegment(documents);
    expect(segment.postings.length).toBeGreaterThan(2);
    for (const block of segment.postings) expect(block.length).toBeLessThan(blockBytes + 1024);
    const index = openIndex([readerOf(segment)]);
    expect(index.find(parseQuery('+tol +mar'), all).total).toBe(30_000);
    expect(index.find(parseQuery('"tol tol"'), all).total).toBe(10_000);
    expect(index.find(parseQuery('"tol mar"'), all).total).toBe(30_000);
    const half = mergeSegments([readerOf(segment)], (_, document) => document % 2 === 1);
    expect(half).toEqual(buildSegment(documents.filter((_, i) => i % 2 === 1)));
  });

  test('of a purged document no word is left, in any form', () => {
    const documents = [textOnly('harbors by the sea'), textOnly('the Secrethaven harbour 청진나루에서'), textOnly('harbor')];
    const purged = mergeSegments(readersOf([documents]), (_, document) => document !== 1);
    const bytes = Buffer.concat([purged.dictionary, ...purged.postings, ...purged.positions]).toString('utf8');
    for (const gone of ['secret', 'haven', 'harbour', '청진', '나루']) expect(bytes).not.toContain(gone);
    expect(openIndex([readerOf(purged)]).find(parseQuery('secrethaven* harbour~0 =harbour 나루 -x'), all).total).toBe(0);
  });

  test('every term is found again, and no other', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), { maxLength: 80 }), (texts) => {
      const view = openSegment(readerOf(buildSegment(texts.map(textOnly))));
      const terms = [...view.words.entries()].map(({ term }) => term);
      expect(terms).toEqual([...terms].sort(compareTerms));
      expect(view.words.list().terms).toEqual(terms);
      const odd = terms.map((_, i) => i).filter((i) => i % 3 === 1);
      expect(view.words.at(odd).map(({ term }) => term)).toEqual(odd.map((i) => terms[i]));
      for (const [i, term] of terms.entries()) {
        expect(view.words.find(term)?.term).toBe(term);
        expect(view.words.at([i])[0]?.term).toBe(term);
        if (!terms.includes(`${term}x`)) expect(view.words.find(`${term}x`)).toBeUndefined();
      }
    }), { numRuns: 300 });
  });

  test('terms are in the order of their bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareTerms(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }));
  });

  test('more documents than a segment holds are refused', () => {
    const many = new Array<IndexDocument>(maximumDocuments + 1).fill(textOnly(''));
    expect(() => buildSegment(many)).toThrow(expect.objectContaining({ code: 'internal' }));
    const full = buildSegment(many.slice(1));
    const one = buildSegment([textOnly('tol')]);
    expect(() => mergeSegments([readerOf(full), readerOf(one)], () => true)).toThrow(ArchiveError);
  });

  test('an empty index finds nothing', () => {
    for (const readers of [[], readersOf([[]]), readersOf([[], []])]) {
      const index = openIndex(readers);
      for (const query of ['tol', 'tol*', '-tol', '"a b"', '청진', '*']) {
        expect(index.find(parseQuery(query), all)).toEqual({ total: 0, hits: [] });
      }
    }
  });

  test('a damaged segment is told as damage, never as another fault', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const inventor = new Inventor(seed);
      const damaged = damage(buildSegment(inventor.documents(20)), inventor);
      try {
        const index = openIndex([readerOf(damaged)]);
        for (let i = 0; i < 10; i += 1) {
          const { hits } = index.find(parseQuery(inventor.query()), all);
          expect(hits.every(({ document, score }) => document < damaged.documents && Number.isFinite(score))).toBe(true);
        }
        mergeSegments([readerOf(damaged)], () => true);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ArchiveError);
        expect(thrown).toMatchObject({ code: 'vault-damaged', detail: { reason: 'index' } });
      }
    }), { numRuns: 500 });
  });

  test.each(['dictionary', 'lengths', 'postings', 'positions'] as const)('a short run of %s is noticed', (part) => {
    const segment = buildSegment([textOnly('tol mar'), textOnly('mar tol')]);
    const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, -1);
    const held = segment[part];
    const damaged = { ...segment, [part]: held instanceof Uint8Array ? cut(held) : held.map(cut) };
    expect(() => openIndex([readerOf(damaged)]).find(parseQuery('"tol mar"'), all))
      .toThrow(expect.objectContaining({ code: 'vault-damaged' }));
  });

  test('an unknown version of the format is not read', () => {
    const segment = buildSegment([textOnly('tol')]);
    const newer = { ...segment, dictionary: segment.dictionary.with(0, segment.dictionary[0]! + 1) };
    expect(() => openIndex([readerOf(newer)])).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
  });
});

/** Changes one byte of one part, or cuts the part short. */
function damage(segment: Segment, inventor: Inventor): Segment {
  const spoil = (bytes: Uint8Array): Uint8Array => {
    if (bytes.length === 0) return bytes;
    const at = inventor.below(bytes.length);
    return inventor.random() < 0.3 ? bytes.slice(0, at) : bytes.with(at, inventor.below(256));
  };
  switch (inventor.below(3)) {
    case 0: return { ...segment, dictionary: spoil(segment.dictionary) };
    case 1: return { ...segment, postings: segment.postings.map(spoil) };
    default: return { ...segment, positions: segment.positions.map(spoil) };
  }
}
