// Which documents match, against JavaScript's own sets: lists rare and common, required, optional, refused, allowed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentSet } from '../../../archive/search/document-set.ts';
import { matchDocuments } from '../../../archive/search/match-documents.ts';
import { PostingList } from '../../../archive/search/posting-list.ts';

const documents = 200;
/** Of 200 documents a list of four is common. */
const members = fc.oneof(fc.uniqueArray(fc.nat(documents - 1), { maxLength: 3 }), fc.uniqueArray(fc.nat(documents - 1), { minLength: 4, maxLength: 150 }));
const lists = fc.array(members, { maxLength: 4 });

const listOf = (list: readonly number[]): PostingList => new PostingList(
  Uint16Array.from(list).sort(), new Uint8Array(list.length).fill(1), null, new Uint32Array(1),
);

function setOf(list: readonly number[]): DocumentSet {
  const set = new DocumentSet(documents);
  set.addAll(Uint16Array.from(list));
  return set;
}

describe('match-documents', () => {
  test('a document matches that one list of each required clause, or some optional one, holds, and no refused one', () => {
    fc.assert(fc.property(fc.record({
      required: fc.array(lists, { maxLength: 3 }), optional: fc.option(lists), refused: lists, allowed: fc.option(members),
    }), ({ required, optional, refused, allowed }) => {
      const kept = [...required, ...optional === null ? [] : [optional], refused].flat().map(listOf);
      const take = (some: readonly unknown[]): PostingList[] => kept.splice(0, some.length);
      const found = matchDocuments({
        documents, required: required.map(take), optional: optional === null ? null : take(optional), refused: take(refused),
        allowed: allowed === null ? null : setOf(allowed),
      });
      const expected = Array.from({ length: documents }, (_, document) => document).filter((document) => {
        const holds = (some: readonly (readonly number[])[]): boolean => some.some((list) => list.includes(document));
        const wanted = required.length > 0 ? required.every(holds) : optional === null || holds(optional);
        return wanted && !holds(refused) && allowed?.includes(document) !== false;
      });
      const got: number[] = [];
      found?.set.forEach((document) => got.push(document));
      expect(got).toEqual(expected);
      expect(found?.size ?? 0).toBe(expected.length);
    }), { numRuns: 2000 });
  });

  test('what a list keeps for itself is not changed', () => {
    fc.assert(fc.property(members, members, members, (a, b, c) => {
      const [one, two, three] = [listOf(a), listOf(b), listOf(c)];
      const sets = [one, two, three].map((list) => [...list.set(documents).words].join());
      matchDocuments({ documents, required: [[one], [two]], optional: null, refused: [three], allowed: setOf(c) });
      matchDocuments({ documents, required: [], optional: [one, two, three], refused: [], allowed: null });
      matchDocuments({ documents, required: [], optional: [one], refused: [three], allowed: setOf(b) });
      expect([one, two, three].map((list) => [...list.set(documents).words].join())).toEqual(sets);
    }), { numRuns: 500 });
  });
});
