// The catalogue's list: nothing is lost or doubled by sorting and filtering, and the order is a person's, not a machine's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Standing } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { TestimonySummary } from '../../archive/api/testimony.ts';
import {
  columnIds, columnsShown, countCollections, dateKey, filterRows, foldText, sortRows, type SortOrder,
} from '../../src/state/catalogue-rows.ts';

const languages = { en: 'English', ko: 'Korean' };
const plain: TestimonySummary = {
  id: 't000000000000' as TestimonyId, title: 'Kettle', language: 'en', collection: 'Harbour', passages: 3, words: 200,
  consent: 'open', narrator: null, date: null, place: null, accession: null, status: null,
};
const make = (...changes: Partial<TestimonySummary>[]): TestimonySummary[] =>
  changes.map((change, index) => ({ ...plain, id: `t${String(index).padStart(12, '0')}` as TestimonyId, ...change }));

const label = fc.constantFrom('Ängen', 'angel', 'Zinc 10', 'Zinc 9', '가마', '나룻배', 'élan', '');
const rowsOf = fc.array(fc.record({
  title: label, narrator: fc.option(label), collection: label, place: fc.option(label),
  language: fc.constantFrom('en' as const, 'ko' as const), passages: fc.nat(9), words: fc.nat(9),
  consent: fc.constantFrom(...Standing.options), date: fc.option(fc.constantFrom('2020', '2020-05', '1999-12-31', '[..2001]', '198X')),
}), { maxLength: 30 }).map((changes) => make(...changes));
const order = fc.record({ column: fc.constantFrom(...columnIds), direction: fc.constantFrom('ascending', 'descending') }) as fc.Arbitrary<SortOrder>;

describe('sorting', () => {
  it('keeps every row once, and gives one order whatever the order before', () => {
    fc.assert(fc.property(rowsOf, order, fc.constantFrom('en', 'ko'), (rows, sort, locale) => {
      const sorted = sortRows(rows, sort, locale, languages);
      expect(new Set(sorted)).toEqual(new Set(rows));
      expect(sorted).toHaveLength(rows.length);
      expect(sortRows([...rows].reverse(), sort, locale, languages)).toEqual(sorted);
    }));
  });

  it('puts what is not recorded last in both directions', () => {
    fc.assert(fc.property(rowsOf, fc.constantFrom('narrator' as const, 'place' as const, 'date' as const), fc.boolean(), (rows, column, down) => {
      const sorted = sortRows(rows, { column, direction: down ? 'descending' : 'ascending' }, 'en', languages);
      const missing = sorted.map((row) => (row[column] ?? '') === '');
      expect(missing).toEqual([...missing].sort((one, other) => Number(one) - Number(other)));
    }));
  });

  it('turns round with the direction where keys differ', () => {
    const rows = make({ words: 5 }, { words: 1 }, { words: 3 });
    const words = (direction: SortOrder['direction']): number[] =>
      sortRows(rows, { column: 'words', direction }, 'en', languages).map((row) => row.words);
    expect(words('ascending')).toEqual([1, 3, 5]);
    expect(words('descending')).toEqual([5, 3, 1]);
  });

  it('reads numbers as numbers, and accents and case as the language has them', () => {
    const titles = make({ title: 'Reel 10' }, { title: 'Reel 9' }, { title: 'éclair' }, { title: 'Ebb' }, { title: 'fen' });
    expect(sortRows(titles, { column: 'title', direction: 'ascending' }, 'en', languages).map(({ title }) => title))
      .toEqual(['Ebb', 'éclair', 'fen', 'Reel 9', 'Reel 10']);
  });

  it('goes by how far descriptions have come', () => {
    const rows = make({ status: 'reviewed' }, { status: null }, { status: 'in-process' }, { status: 'described' });
    expect(sortRows(rows, { column: 'status', direction: 'ascending' }, 'en', languages).map(({ status }) => status))
      .toEqual(['in-process', 'described', 'reviewed', null]);
  });

  it('puts Hangul first where the page is Korean, and Latin first where it is English', () => {
    const titles = make({ title: 'fen' }, { title: '나루' }, { title: '가마' });
    const sorted = (locale: string): string[] => sortRows(titles, { column: 'title', direction: 'ascending' }, locale, languages).map(({ title }) => title);
    expect(sorted('ko')).toEqual(['가마', '나루', 'fen']);
    expect(sorted('en')).toEqual(['fen', '가마', '나루']);
  });

  it('goes from open to withdrawn by consent', () => {
    const rows = make(...[...Standing.options].reverse().map((consent) => ({ consent })));
    expect(sortRows(rows, { column: 'consent', direction: 'ascending' }, 'en', languages).map(({ consent }) => consent)).toEqual(Standing.options);
  });
});

describe('dates', () => {
  it('sort by the first day that they can mean', () => {
    const inOrder = ['-0044-03-15', '198X', '1985', '1985-04', '1985-04-12', '1985-05~', '1997/1999', '../2004', '2004-XX', '2004-01?', 'Y20000'];
    const keys = inOrder.map(dateKey);
    expect(keys).not.toContain(null);
    expect(keys).toEqual([...keys].sort((one, other) => (one ?? 0) - (other ?? 0)));
  });

  it('are nothing where nothing is said', () => {
    for (const date of [null, '', 'unknown', '/', '..']) expect(dateKey(date)).toBeNull();
  });
});

describe('the filter', () => {
  it('lets through whoever has all of its words, in whatever order, case or accent', () => {
    const rows = make({ title: 'Café by the Weir' }, { title: 'Weir', narrator: 'Caféine' }, { title: 'Weir' });
    expect(filterRows(rows, ' WEIR  cafe', null)).toEqual(rows.slice(0, 2));
  });

  it('finds an accession number', () => {
    const rows = make({ accession: 'OH-2026-0007' }, { accession: 'OH-2026-0008' }, {});
    expect(filterRows(rows, 'oh-2026-0008', null)).toEqual(rows.slice(1, 2));
  });

  it('finds syllables within a Korean name, and no half of a syllable', () => {
    const rows = make({ title: '청진 등대' }, { title: '무산' });
    expect(filterRows(rows, '등대', null)).toEqual(rows.slice(0, 1));
    expect(filterRows(rows, '두', null)).toEqual([]);
    expect(foldText('\u1112\u1161\u11ab')).toBe('한');
  });

  it('is all of a collection when it is empty, and never anything outside of it', () => {
    fc.assert(fc.property(rowsOf, label, label, (rows, collection, filter) => {
      const inside = rows.filter((row) => row.collection === collection);
      expect(filterRows(rows, '  ', collection)).toEqual(inside);
      for (const row of filterRows(rows, filter, collection)) expect(inside).toContain(row);
    }));
  });
});

describe('collections', () => {
  it('are each there once, and their counts come to all rows', () => {
    fc.assert(fc.property(rowsOf, (rows) => {
      const counted = countCollections(rows, 'en');
      expect(new Set(counted.map(({ name }) => name)).size).toBe(counted.length);
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      for (const { name, count } of counted) expect(filterRows(rows, '', name)).toHaveLength(count);
    }));
  });
});

describe('columns', () => {
  it('stand in one order, each once, and the title is always there', () => {
    expect(columnsShown(['consent', 'words', 'words'])).toEqual(['title', 'words', 'consent']);
    expect(columnsShown([])).toEqual(['title']);
    expect(columnsShown([...columnIds].reverse())).toEqual(columnIds);
  });
});
