// One change for several descriptions: only what becomes another is planned, and undoing it gives back what was said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDescription, type Description } from '../../archive/api/description.ts';
import { PassageId, type TestimonyId } from '../../archive/api/ids.ts';
import { numberAfter, planChanges, type ChangeOfMany, type Described } from '../../src/state/describe-several.ts';
import { passageAt } from '../../src/state/point-passages.ts';
import { countFields, filterGaps, type QualityLine } from '../../src/state/quality-filter.ts';

const subject = fc.constantFrom('Rivers', 'Boats', '겨울', 'Rope');
const number = fc.constantFrom('OH-2026-0001', 'OH-2026-0002', 'OH-2026-0007');
const all = fc.array(fc.record({
  collection: fc.constantFrom('Harbour', 'Dyke'), series: fc.option(fc.constantFrom('One', 'Two')),
  subjects: fc.uniqueArray(subject, { maxLength: 3 }), accession: fc.option(number),
}), { maxLength: 12 }).map((some): Described[] => some.map((said, index) => ({
  testimony: `t${String(index).padStart(12, '0')}` as TestimonyId, title: `Reel ${index}`,
  description: { ...emptyDescription, title: `Reel ${index}`, language: 'en', ...said },
})));
const change: fc.Arbitrary<ChangeOfMany> = fc.oneof(
  fc.record({ field: fc.constant('collection' as const), value: fc.constantFrom('Harbour', 'Pier') }),
  fc.record({ field: fc.constant('series' as const), value: fc.option(fc.constantFrom('One', 'Three')) }),
  fc.record({ field: fc.constant('subjects' as const), add: fc.uniqueArray(subject), remove: fc.uniqueArray(subject) }),
);
const pattern = 'OH-{year}-{number:4}';

describe('a change of several', () => {
  it('is planned for those that it makes others, and for no more; what was said before gives them back', () => {
    fc.assert(fc.property(all, change, (described, wanted) => {
      const planned = planChanges(wanted, described, { taken: new Set(), pattern });
      for (const { testimony, description } of described) {
        const one = planned.find((each) => each.testimony === testimony);
        const after: Description = { ...description, ...one?.after } as Description;
        if (one !== undefined) {
          expect(after).not.toEqual(description);
          expect({ ...after, ...one.before }).toEqual(description);
        }
        if (wanted.field === 'subjects') {
          expect(wanted.add.every((heading) => after.subjects.includes(heading))).toBe(true);
          expect(after.subjects.filter((heading) => wanted.remove.includes(heading) && !wanted.add.includes(heading))).toEqual([]);
          expect(new Set(after.subjects).size).toBe(after.subjects.length);
        } else if (wanted.field === 'collection' || wanted.field === 'series') expect(after[wanted.field]).toBe(wanted.value);
      }
    }));
  });

  it('gives numbers that nobody has, in order, to those that have none', () => {
    fc.assert(fc.property(all, fc.uniqueArray(number), (described, others) => {
      const taken = new Set([...others, ...described.flatMap(({ description }) => description.accession ?? [])]);
      const planned = planChanges({ field: 'accession', first: 'OH-2026-0001' }, described, { taken, pattern });
      const given = planned.map(({ after }) => after.accession ?? '');
      expect(planned.map(({ testimony }) => testimony)).toEqual(described.filter(({ description }) => description.accession === null).map(({ testimony }) => testimony));
      expect(given).toEqual([...new Set(given)].sort());
      expect(given.filter((one) => taken.has(one))).toEqual([]);
    }));
  });

  it('counts where the pattern counts, else by the last figures; without any there is no number', () => {
    expect(numberAfter('0009/2026', 1, '{number:4}/{year}')).toBe('0010/2026');
    expect(numberAfter('A.(9)-2', 3, 'A.({number})-2')).toBe('A.(12)-2');
    expect(numberAfter('Box 9b', 2, null)).toBe('Box 11b');
    expect(numberAfter('Box', 2, pattern)).toBeNull();
    expect(planChanges({ field: 'accession', first: 'Box' }, [
      { testimony: 't000000000000' as TestimonyId, title: 'A', description: { ...emptyDescription, title: 'A', collection: 'B', language: 'en' } },
    ], { taken: new Set(), pattern })).toEqual([]);
  });
});

const passageOf = (index: number) => PassageId.parse(`t000000000000.${String(index + 1).padStart(6, '0')}`);

describe('a line of the contents', () => {
  it('leads to the last passage that has begun by its time', () => {
    fc.assert(fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), fc.nat(1000), (gaps, start) => {
      let at = 0;
      const passages = gaps.map((gap, index) => {
        at += gap;
        return { passage: passageOf(index), session: 1, start: at };
      });
      const found = passages.findIndex(({ passage }) => passage === passageAt(start, passages));
      const next = passages[found + 1];
      expect(found).toBeGreaterThanOrEqual(0);
      if (found > 0) expect(passages[found]?.start).toBeLessThanOrEqual(start);
      if (next !== undefined && found > 0) expect(next.start).toBeGreaterThan(start);
    }));
  });

  it('leads nowhere without a time, and where sessions have clocks of their own', () => {
    const passages = [1, 2].map((session, index) => ({ passage: passageOf(index), session, start: 0 }));
    expect(passageAt(null, passages.slice(0, 1))).toBeNull();
    expect(passageAt(5, passages)).toBeNull();
    expect(passageAt(5, passages.slice(0, 1).map((one) => ({ ...one, start: null })))).toBeNull();
  });
});

describe('what descriptions lack', () => {
  const field = fc.constantFrom('date' as const, 'place' as const, 'subjects' as const);
  const gap = fc.constantFrom('required' as const, 'doubtful' as const, 'recommended' as const);
  const lines = fc.array(fc.array(fc.record({ field, gap }), { minLength: 1, maxLength: 4 }), { maxLength: 8 }).map((some) => some.map((gaps, index): QualityLine => ({
    testimony: `t${String(index).padStart(12, '0')}` as TestimonyId, title: 'A', collection: 'B', status: 'in-process', gaps,
  })));

  it('is shown as far as it is asked for, in its order, and counted by testimony', () => {
    fc.assert(fc.property(lines, fc.constantFrom('all' as const, 'required' as const, 'doubtful' as const), fc.option(field), (every, kind, of) => {
      const shown = filterGaps(every, { gap: kind, field: of ?? 'all' });
      const fits = (one: QualityLine['gaps'][number]): boolean => (kind === 'all' || one.gap === kind) && (of === null || one.field === of);
      expect(shown.map(({ testimony }) => testimony)).toEqual(every.filter(({ gaps }) => gaps.some(fits)).map(({ testimony }) => testimony));
      expect(shown.flatMap(({ gaps }) => gaps)).toEqual(every.flatMap(({ gaps }) => gaps).filter(fits));
      for (const { field: counted, count } of countFields(every, kind)) expect(filterGaps(every, { gap: kind, field: counted })).toHaveLength(count);
    }));
  });
});
