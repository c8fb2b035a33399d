// Time on a line: where bars lie, in which lane, and what a range of days takes in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasInterview, DateSpan } from '../../archive/api/atlas-calls.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import {
  barsOf, dayAt, domainOf, grainOf, lanesOf, partOf, partOfYear, rangeOfSpan, rangeOfYears, rangeWithin, ticksOf, touches, yearOf, type DayRange,
} from '../../src/state/atlas-time.ts';
import { sayRange, saySpan } from '../../src/state/say-days.ts';
import { atlasWords } from '../../src/words/atlas-words.ts';

const day = fc.integer({ min: -60_000, max: 40_000 });
const range: fc.Arbitrary<DayRange> = fc.tuple(day, day).map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
const span: fc.Arbitrary<DateSpan> = fc.tuple(range, fc.constantFrom<DateSpan['sense']>('lasting', 'within', 'about'), fc.constantFrom('both', 'first', 'last'))
  .map(([{ first, last }, sense, known]) => ({ first: known === 'last' ? null : first, last: known === 'first' ? null : last, sense }));
const dayOf = (written: string): number => Date.parse(`${written}T00:00:00Z`) / 86_400_000;
const daysOf = (first: string, last: string): DateSpan => ({ first: dayOf(first), last: dayOf(last), sense: 'lasting' });

describe('a timeline', () => {
  it('reaches over everything in whole years, and every span lies in it', () => {
    fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 20 }), (spans) => {
      const domain = domainOf(spans)!;
      expect([yearOf(domain.first - 1) < yearOf(domain.first), yearOf(domain.last + 1) > yearOf(domain.last)]).toEqual([true, true]);
      for (const one of spans) {
        const { start, width } = partOf(one, domain);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(start + width).toBeLessThanOrEqual(1 + 1e-9);
        if (one.first === null) expect(start).toBe(0);
        if (one.last === null) expect(start + width).toBeCloseTo(1, 9);
        expect(touches(one, domain)).toBe(true);
      }
    }));
    expect(domainOf([])).toBeNull();
  });

  it('puts bars into lanes in which none lies over another, and no more of them than there are at one time', () => {
    const bars = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 40 })
      .map((all) => all.map(([start, width]) => ({ start, width })).sort((one, other) => one.start - other.start));
    fc.assert(fc.property(bars, (all) => {
      const lanes = lanesOf(all);
      const isOver = (one: number, other: number): boolean => all[one]!.start < all[other]!.start + all[other]!.width && all[other]!.start < all[one]!.start + all[one]!.width;
      for (const [at, lane] of lanes.entries()) {
        for (let other = at + 1; other < lanes.length; other += 1) if (lanes[other] === lane) expect(isOver(at, other)).toBe(false);
      }
      const most = Math.max(...all.map(({ start }) => all.filter((one) => one.start <= start && start < one.start + one.width).length));
      expect(Math.max(...lanes) + 1).toBe(most);
    }));
  });

  it('has one bar for each date, the earliest first, with every testimony of that date', () => {
    const interview = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.uniqueArray(fc.constantFrom('2018', '2018-05-03', '201X', '../1998'), { minLength: 1 }));
    const spans: Readonly<Record<string, DateSpan>> = {
      2018: daysOf('2018-01-01', '2018-12-31'), '2018-05-03': daysOf('2018-05-03', '2018-05-03'), '201X': daysOf('2010-01-01', '2019-12-31'),
      '../1998': { first: null, last: dayOf('1998-12-31'), sense: 'lasting' },
    };
    fc.assert(fc.property(fc.uniqueArray(interview, { selector: ([id]) => id }), (given) => {
      const interviews = given.map(([id, dates]): AtlasInterview => ({ testimony: String(id) as TestimonyId, dates: dates.map((date) => ({ date, span: spans[date]! })) }));
      const bars = barsOf(interviews);
      expect(bars.map(({ date }) => date)).toEqual(['../1998', '201X', '2018', '2018-05-03'].filter((date) => given.some(([, dates]) => dates.some((one) => one === date))));
      for (const { date, testimonies } of bars) expect(testimonies).toEqual(given.filter(([, dates]) => dates.some((one) => one === date)).map(([id]) => String(id)));
    }));
  });

  it('writes at most so many years, at round numbers and where they begin', () => {
    fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), fc.integer({ min: 2, max: 12 }), (spans, most) => {
      const domain = domainOf(spans)!;
      const years = ticksOf(domain, most);
      expect(years.length).toBeLessThanOrEqual(most + 1);
      for (const year of years) {
        expect(partOfYear(year, domain)).toBeGreaterThanOrEqual(0);
        expect(partOfYear(year, domain)).toBeLessThan(1);
        expect(yearOf(dayAt(partOfYear(year, domain) + 1e-9, domain))).toBe(year);
      }
    }));
  });
});

describe('a range', () => {
  it('is within the timeline, and nothing where it is all of it', () => {
    fc.assert(fc.property(range, range, (wanted, domain) => {
      const kept = rangeWithin(wanted, domain);
      if (kept === null) return;
      expect(kept.first >= domain.first && kept.last <= domain.last && kept.first <= kept.last).toBe(true);
      expect(rangeWithin({ first: wanted.last, last: wanted.first }, domain)).toEqual(kept);
    }));
    fc.assert(fc.property(range, (domain) => {
      expect([rangeWithin(domain, domain), rangeOfYears(yearOf(domain.first), yearOf(domain.last), domain)]).toEqual([null, null]);
      expect(rangeOfSpan({ first: null, last: domain.last, sense: 'about' }, domain)).toBeNull();
    }));
  });

  it('takes in what has a day in it, and what may have one', () => {
    fc.assert(fc.property(span, range, (one, chosen) => {
      const days = [one.first ?? -100_000, one.last ?? 100_000] as const;
      expect(touches(one, chosen)).toBe(days[0] <= chosen.last && days[1] >= chosen.first);
    }));
    expect(touches(daysOf('2018-05-03', '2018-05-03'), { first: dayOf('2018-05-03'), last: dayOf('2018-05-03') })).toBe(true);
    expect(touches(daysOf('2018-05-03', '2018-05-03'), { first: dayOf('2018-05-04'), last: dayOf('2018-05-05') })).toBe(false);
  });

  it('of years has their first and their last day', () => {
    const domain = { first: dayOf('1990-01-01'), last: dayOf('2020-12-31') };
    expect(rangeOfYears(1998, 1994, domain)).toEqual({ first: dayOf('1994-01-01'), last: dayOf('1998-12-31') });
  });
});

describe('days', () => {
  const said = (first: string | null, last: string | null, sense: DateSpan['sense'] = 'lasting') => (
    [atlasWords.en, atlasWords.ko].map((words, at) => saySpan({ first: first === null ? null : dayOf(first), last: last === null ? null : dayOf(last), sense }, words, at === 0 ? 'en' : 'ko'))
  );

  it('are said as years where they are whole years, as months where they are whole months', () => {
    expect(said('2018-01-01', '2018-12-31', 'within')).toEqual(['some time in 2018', '2018년 중 어느 때']);
    expect(said('2019-03-01', '2019-04-30')).toEqual(['March 2019 to April 2019', '2019년 3월부터 2019년 4월까지']);
    expect(said('2011-09-01', '2011-09-30', 'about')).toEqual(['about September 2011', '2011년 9월 무렵']);
    expect(said('2015-06-21', '2015-06-21')).toEqual(['21 June 2015', '2015년 6월 21일']);
    expect(said('1997-01-01', null)).toEqual(['from 1997 on', '1997년부터']);
    expect(said(null, '1998-12-31')).toEqual(['until 1998', '1998년까지']);
    expect(sayRange({ first: dayOf('1994-01-01'), last: dayOf('1998-12-31') }, atlasWords.en, 'en')).toBe('1994 to 1998');
    fc.assert(fc.property(range, ({ first, last }) => {
      if (grainOf({ first, last }) === 'day') return;
      expect(new Date((last + 1) * 86_400_000).getUTCDate()).toBe(1);
      expect(new Date(first * 86_400_000).getUTCDate()).toBe(1);
    }));
  });
});
