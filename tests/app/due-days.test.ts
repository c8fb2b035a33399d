// What is due, by day, and where each thing is dealt with.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DueItem } from '../../archive/api/consent-calls.ts';
import { groupByDay, placeOfDue, waitsNow } from '../../src/state/due-days.ts';
import { testimonyId } from '../support/consent-values.ts';

const kinds = DueItem.shape.kind.options;
const today = '2026-11-22';
const item: fc.Arbitrary<DueItem> = fc.record({
  testimony: fc.constant(testimonyId), kind: fc.constantFrom(...kinds), restriction: fc.constant(null), count: fc.integer({ min: 1, max: 9 }),
  on: fc.constantFrom(null, '2025-01-01', '2026-11-21', '2026-11-22', '2026-11-23', '2027-02-01'),
});

describe('what is due', () => {
  it('stands once, under its own day', () => {
    fc.assert(fc.property(fc.array(item), (items) => {
      const groups = groupByDay(items, today);
      expect(groups.flatMap((group) => group.items).length).toBe(items.length);
      for (const { day, items: inGroup } of groups) for (const one of inGroup) expect(one.on).toBe(day);
      expect(new Set(groups.map(({ day }) => day)).size).toBe(groups.length);
    }));
  });

  it('begins with what is overdue, and what has no day stands before what is still to come', () => {
    const on = (days: readonly (string | null)[]): DueItem[] =>
      days.map((day) => ({ testimony: testimonyId, kind: 'review-due', on: day, restriction: null, count: 1 }));
    const groups = groupByDay(on([null, '2027-02-01', '2026-11-22', '2026-11-23', '2025-01-01', '2026-11-21']), today);
    expect(groups.map(({ when, day }) => [when, day])).toEqual([
      ['overdue', '2025-01-01'], ['overdue', '2026-11-21'], ['today', '2026-11-22'], ['undated', null],
      ['coming', '2026-11-23'], ['coming', '2027-02-01'],
    ]);
  });

  it('waits for somebody now when its day has come or it has none, but never while something has to happen first', () => {
    const waits = (kind: DueItem['kind'], on: string | null): boolean =>
      waitsNow({ testimony: testimonyId, kind, on, restriction: null, count: 1 }, today);
    expect([waits('review-due', today), waits('review-due', '2026-11-23'), waits('name-unruled', null)]).toEqual([true, false, true]);
    expect(waits('event-awaited', null)).toBe(false);
  });

  it('leads to where it is dealt with', () => {
    for (const kind of kinds) {
      const place = placeOfDue({ testimony: testimonyId, kind, on: null, restriction: null, count: 1 });
      const expected = kind === 'name-unruled' ? 'people' : kind === 'redaction-flagged' ? 'reading' : 'consent';
      expect(place, kind).toMatchObject({ screen: expected, testimony: testimonyId });
    }
  });
});
