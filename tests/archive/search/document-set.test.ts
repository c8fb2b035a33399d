// Sets of documents against JavaScript's own sets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentSet } from '../../../archive/search/document-set.ts';

const documents = 150;
const members = fc.uniqueArray(fc.nat(documents - 1)).map((list) => list.sort((a, b) => a - b));
const range = fc.tuple(fc.nat(documents - 1), fc.nat(documents)).map(([first, count]) => ({ first, count: Math.min(count, documents - first) }));

function setOf(list: readonly number[]): DocumentSet {
  const set = new DocumentSet(documents);
  set.addAll(Uint16Array.from(list));
  return set;
}

function membersOf(set: DocumentSet): number[] {
  const list: number[] = [];
  set.forEach((document) => list.push(document));
  return list;
}

describe('document-set', () => {
  test('unites, intersects and subtracts', () => {
    fc.assert(fc.property(members, members, (a, b) => {
      const [united, common, rest] = [setOf(a), setOf(a), setOf(a)];
      united.unite(setOf(b));
      common.intersect(setOf(b));
      rest.subtract(setOf(b));
      expect(membersOf(united)).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
      expect(membersOf(common)).toEqual(a.filter((document) => b.includes(document)));
      expect(membersOf(rest)).toEqual(a.filter((document) => !b.includes(document)));
      expect([united.size, common.size, rest.size]).toEqual([united, common, rest].map((set) => membersOf(set).length));
    }), { numRuns: 500 });
  });

  test('counts within a range, adds a range, and finds the next', () => {
    fc.assert(fc.property(members, range, (list, { first, count }) => {
      const set = setOf(list);
      const inside = list.filter((document) => document >= first && document < first + count);
      expect(set.sizeWithin(first, count)).toBe(inside.length);
      expect(set.next(first)).toBe(list.find((document) => document >= first) ?? -1);
      expect(list.every((document) => set.has(document))).toBe(true);
      set.addRange(first, count);
      expect(set.sizeWithin(first, count)).toBe(count);
      expect(set.size).toBe(list.length - inside.length + count);
      expect(DocumentSet.full(count).size).toBe(count);
    }), { numRuns: 500 });
  });
});
