// Filters and their chips: what is added can be taken away, one by one, and years are read as they are typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenYears, chipsOf, hasValue, noConditions, replacePart, searchBeside, toggleValue, yearTyped, type Conditions, type ListFilter,
} from '../../src/state/search-conditions.ts';
import { en } from '../../src/words/en.ts';

const filter = fc.constantFrom<ListFilter>('collections', 'places', 'narrators', 'speakers');
const value = fc.constantFrom('Musan', '무산', 'Ferry crews');
const year = fc.option(fc.integer({ min: -9999, max: 9999 }), { nil: null });

const conditions = fc.tuple(fc.uniqueArray(fc.tuple(filter, value), { selector: (pair) => pair.join(' ') }), year, year, fc.boolean())
  .map(([values, from, until, plain]): Conditions => ({
    ...noConditions, mode: plain ? 'plain' : 'query',
    filters: values.reduce((filters, [name, one]) => toggleValue(filters, name, one), betweenYears({}, from, until)),
  }));

describe('conditions of a search', () => {
  it('have a chip for each, and none is left when each has been removed', () => {
    fc.assert(fc.property(conditions, (given) => {
      let now = given;
      const chips = chipsOf(given, en);
      expect(new Set(chips.map(({ id }) => id)).size).toBe(chips.length);
      for (let left = chips.length; left > 0; left -= 1) {
        const [chip] = chipsOf(now, en);
        now = chip?.without ?? now;
        expect(chipsOf(now, en)).toHaveLength(left - 1);
      }
      expect(now).toEqual(noConditions);
    }));
  });

  it('take a value in, and out again', () => {
    fc.assert(fc.property(conditions, filter, fc.string({ minLength: 1 }), (given, name, one) => {
      fc.pre(!hasValue(given.filters, name, one));
      const added = toggleValue(given.filters, name, one);
      expect(hasValue(added, name, one)).toBe(true);
      expect(toggleValue(added, name, one)).toEqual(given.filters);
    }));
  });

  it('read years, and nothing else for one', () => {
    expect(['1994', ' 87 ', '', '-30', '19x', '199O', '20000', '1994-05'].map(yearTyped))
      .toEqual([1994, 87, null, -30, undefined, undefined, undefined, undefined]);
  });

  it('put what was meant, or a word beside it, into the query', () => {
    expect(replacePart('+the lantrn ice', 5, 11, 'lantern')).toBe('+the lantern ice');
    expect(searchBeside('ice ', 'river')).toBe('"ice river"~5');
    expect(searchBeside('speaker:maren ice', 'river')).toBe('speaker:maren ice +river');
  });
});
