// Years and days of EDTF dates: every form that an archive writes, and nothing where no year can be told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf, spanOf, yearsOf } from '../../../archive/catalogue/read-edtf.ts';

describe('the years of a date in EDTF', () => {
  it.each([
    ['2018', 2018, 2018], ['2018-02', 2018, 2018], ['2018-02-03', 2018, 2018], ['2018-02-03T10:00:00Z', 2018, 2018],
    ['2011-09~', 2011, 2011], ['1984?', 1984, 1984], ['2004-06%', 2004, 2004], ['?2004-06-~11', 2004, 2004], ['2001-21', 2001, 2001],
    ['2015-XX', 2015, 2015], ['1985-04-XX', 1985, 1985], ['198X', 1980, 1989], ['19XX', 1900, 1999], ['156X-12-25', 1560, 1569],
    ['2019-03/2019-04', 2019, 2019], ['2019-03/2021', 2019, 2021], ['1998/', 1998, 1998], ['1998/..', 1998, 1998], ['../1998', 1998, 1998],
    ['/1998', 1998, 1998], ['[1667,1668,1670..1672]', 1667, 1672], ['{1960,1961-12}', 1960, 1961], ['[..1983]', 1983, 1983],
    ['-0044', -44, -44], ['-010X', -109, -100], ['0000', 0, 0], [' 1994 ', 1994, 1994],
  ])('%s', (date, first, last) => {
    expect(yearsOf(date)).toEqual({ first, last });
  });

  it.each([[null], [''], ['XXXX'], ['1XXX'], ['about 1990'], ['90'], ['19903'], ['1990s'], ['Y170000002'], ['1990/soon'], ['1800/1950'], ['/'], ['..']])('%s tells none', (date) => {
    expect(yearsOf(date)).toBeNull();
  });

  it('are in order, a hundred at most, for anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X/.,~?%[\]]{0,20}$/u)), (date) => {
      const years = yearsOf(date);
      if (years === null) return;
      expect(years.last - years.first).toBeGreaterThanOrEqual(0);
      expect(years.last - years.first).toBeLessThan(100);
    }));
  });

  it.each([['2016-?05-~31', '2016-?05-~31'], ['?2016-?05-31', '2016-05?-31'], ['1998/..', '1998/..'], [' 1994 ', '1994']])('%s is written %s', (date, written) => {
    expect(readEdtf(date)).toBe(written);
  });

  it.each([['spring 1990'], ['1990s'], ['19'], ['19903'], ['2019-13'], ['2019-02-30'], ['']])('%s is no date', (date) => {
    expect(readEdtf(date)).toBeNull();
  });
});

describe('the days of a date in EDTF', () => {
  const said = (day: number | null): string | null => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));

  it.each([
    ['2018', '2018-01-01', '2018-12-31', 'within'], ['2018-02', '2018-02-01', '2018-02-28', 'within'], ['2018-02-03', '2018-02-03', '2018-02-03', 'lasting'],
    ['2018-02-03T10:00:00Z', '2018-02-03', '2018-02-03', 'lasting'], ['2011-09~', '2011-09-01', '2011-09-30', 'about'], ['1984?', '1984-01-01', '1984-12-31', 'about'],
    ['198X', '1980-01-01', '1989-12-31', 'about'], ['1985-04-XX', '1985-04-01', '1985-04-30', 'about'], ['19XX', '1900-01-01', '1999-12-31', 'about'],
    ['2019-03/2019-04', '2019-03-01', '2019-04-30', 'lasting'], ['1800/1950', '1800-01-01', '1950-12-31', 'lasting'], ['1998/..', '1998-01-01', null, 'lasting'],
    ['1998/', '1998-01-01', null, 'lasting'], ['../1998', null, '1998-12-31', 'lasting'], ['/1998~', null, '1998-12-31', 'about'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31', 'within'], ['{1960,1961-12}', '1960-01-01', '1961-12-31', 'lasting'],
    ['[..1983]', null, '1983-12-31', 'within'], ['{1983..}', '1983-01-01', null, 'lasting'], [' 1994 ', '1994-01-01', '1994-12-31', 'within'],
  ])('%s', (date, first, last, sense) => {
    const span = spanOf(date);
    expect([said(span?.first ?? null), said(span?.last ?? null), span?.sense]).toEqual([first, last, sense]);
  });

  it.each([[null], [''], ['XXXX'], ['1XXX'], ['about 1990'], ['/'], ['../..'], ['1990/soon']])('%s tells none', (date) => {
    expect(spanOf(date)).toBeNull();
  });

  it('lie in its years, in order, for anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X/.,~?%[\]]{0,20}$/u)), (date) => {
      const [span, years] = [spanOf(date), yearsOf(date)];
      if (span === null) return;
      if (span.first !== null && span.last !== null) expect(span.first).toBeLessThanOrEqual(span.last);
      if (years === null) return;
      for (const day of [span.first, span.last]) {
        if (day === null) continue;
        const year = new Date(day * 86_400_000).getUTCFullYear();
        expect([year >= years.first, year <= years.last]).toEqual([true, true]);
      }
    }));
  });
});
