// After any history of adding, taking out and merging, the index answers, byte for byte and hit for hit, as a fresh one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import type { IndexDocument, Segment, SegmentReader } from '../../../archive/search/fields.ts';
import { mergeSegments } from '../../../archive/search/merge-segments.ts';
import { openIndex, type Index } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { readerOf } from '../../support/segment-readers.ts';

interface Part {
  readonly id: number;
  readonly documents: readonly IndexDocument[];
  readonly segment: Segment;
}

/** The parts of an index, each change made to those segments alone that it concerns. */
class History {
  parts: Part[] = [];
  /** Opened anew after each change, on top of what it was. */
  index: Index = openIndex([]);
  #last = 0;

  step(inventor: Inventor): void {
    const choice = inventor.below(4);
    if (choice < 2 || this.parts.length === 0) this.#add(inventor);
    else if (choice === 2) this.#takeOut(inventor);
    else this.#merge(inventor);
    this.index = openIndex(this.readers(), this.index);
  }

  readers(): SegmentReader[] {
    return this.parts.map(({ id, segment }) => readerOf(segment, id));
  }

  documents(): IndexDocument[] {
    return this.parts.flatMap(({ documents }) => documents);
  }

  #part(documents: readonly IndexDocument[], segment: Segment): Part {
    this.#last += 1;
    return { id: this.#last, documents, segment };
  }

  #add(inventor: Inventor): void {
    const documents = inventor.documents(1 + inventor.below(8));
    this.parts.push(this.#part(documents, buildSegment(documents)));
  }

  #takeOut(inventor: Inventor): void {
    const at = inventor.below(this.parts.length);
    const { documents, segment } = this.parts[at] as Part;
    const kept = documents.map(() => inventor.random() < 0.6);
    const rest = documents.filter((_, i) => kept[i] === true);
    const rewritten = mergeSegments([readerOf(segment)], (_, document) => kept[document] === true);
    this.parts.splice(at, 1, ...(rest.length === 0 ? [] : [this.#part(rest, rewritten)]));
  }

  #merge(inventor: Inventor): void {
    const at = inventor.below(this.parts.length);
    const merged = this.parts.slice(at, at + 1 + inventor.below(3));
    const segment = mergeSegments(merged.map((part) => readerOf(part.segment, part.id)), () => true);
    this.parts.splice(at, merged.length, this.#part(merged.flatMap(({ documents }) => documents), segment));
  }
}

describe('histories', () => {
  test('end in the index that a fresh build gives', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const inventor = new Inventor(seed);
      const history = new History();
      const queries = Array.from({ length: 8 }, () => inventor.query());
      for (let i = 0; i < 12; i += 1) {
        history.step(inventor);
        const firsts = new Map<number, number>();
        let first = 0;
        for (const { id, documents } of history.parts) {
          firsts.set(id, first);
          first += documents.length;
        }
        const fresh = openIndex([readerOf(buildSegment(history.documents()))]);
        for (const query of queries) {
          const plan = parseQuery(query);
          const { total, hits } = history.index.find(plan, { limit: 1000, offset: 0 });
          const expected = fresh.find(plan, { limit: 1000, offset: 0 });
          const found = hits.map(({ segment, document, score }) => ({ document: (firsts.get(segment) ?? 0) + document, score }));
          expect({ query, total, found })
            .toEqual({ query, total: expected.total, found: expected.hits.map(({ document, score }) => ({ document, score })) });
        }
      }
      expect(mergeSegments(history.readers(), () => true)).toEqual(buildSegment(history.documents()));
    }), { numRuns: 40 });
  });
});
