// The journal page by page: whatever is fetched when, every entry stands there once, the newest first and without a gap.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEntry } from '../../archive/api/vault-calls.ts';
import { withNewest, withOlder } from '../../src/state/journal-pages.ts';

const entry = (number: number): JournalEntry => ({
  number, at: '2031-05-01T10:00:00.000Z', user: 'u0123456789ab' as JournalEntry['user'], verb: 'admit', target: 'nothing', detail: {},
});

/** What the engine answers of a journal of so many entries. */
const page = (length: number, limit: number, before = Infinity): JournalEntry[] => {
  const first = Math.min(length, before - 1);
  return Array.from({ length: Math.max(0, Math.min(first, limit)) }, (_, index) => entry(first - index));
};

test('pages that are fetched while entries are added make one list without gaps', () => {
  const steps = fc.array(fc.oneof(
    fc.record({ kind: fc.constant('older' as const) }),
    fc.record({ kind: fc.constant('added' as const), entries: fc.nat({ max: 12 }) }),
  ), { maxLength: 12 });
  fc.assert(fc.property(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 6 }), steps, (begun, limit, taken) => {
    let length = begun;
    let kept = withNewest([], page(length, limit));
    for (const step of taken) {
      if (step.kind === 'older') kept = withOlder(kept, page(length, limit, kept.at(-1)?.number ?? 1));
      else {
        length += step.entries;
        kept = withNewest(kept, page(length, limit));
      }
      expect(kept.map(({ number }) => number)).toEqual(page(length, kept.length).map(({ number }) => number));
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(length, limit));
    }
  }));
});

test('a page that is fetched twice is taken once, and the place in the list is kept where a few entries were added', () => {
  const kept = withOlder(page(10, 3), page(10, 3, 8));
  expect(withOlder(kept, page(10, 3, 8))).toEqual(kept);
  expect(withNewest(kept, page(12, 3))).toHaveLength(8);
});
