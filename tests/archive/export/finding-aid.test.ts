// Finding aids: charts that show what was counted, links that lead to their entries, nothing that a reader is not told.
import fc from 'fast-check';
import { PDFArray, PDFHexString, PDFName, PDFRef } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { keepersFields } from '../../../archive/api/description.ts';
import type { DescribedTestimony } from '../../../archive/api/issue.ts';
import { countPlaces, countWordsByLanguage, countYears, yearOf } from '../../../archive/export/collection-charts.ts';
import { writeFindingAid } from '../../../archive/export/finding-aid.ts';
import { composeFindingAid } from '../../../archive/export/pdf/compose-finding-aid.ts';
import { elementsIn } from '../../../archive/export/pdf/document.ts';
import { reopen } from '../../../archive/export/pdf/reopen.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { described, describedTestimonies, findingAidParticulars } from '../../support/described-copies.ts';
import { setInSteps } from '../../support/issued-files.ts';
import { fontDicts } from '../../support/plant.ts';
import { textOf } from '../../support/poppler.ts';
import { asCleared, testimonyId } from '../../support/testimony-copy.ts';

const words = issueWords.en;

const testimony = fc.record({
  date: fc.oneof(fc.constant(null), fc.integer({ min: 1900, max: 2030 }).map(String), fc.constantFrom('1998-04', '2001?', 'unknown', '1990/1995')),
  place: fc.oneof(fc.constant(null), fc.constantFrom(...Array.from({ length: 40 }, (_, index) => `Quay ${index}`), ' ')),
  language: fc.constantFrom('en' as const, 'ko' as const),
  words: fc.nat(50_000),
}).map(({ date, place, language, words: count }): DescribedTestimony => ({
  testimony: testimonyId,
  words: count, passages: 1, description: { ...described[language], date, place, language },
}));
const collection = fc.array(testimony, { minLength: 1, maxLength: 80 });
const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);

describe('what is counted', () => {
  test('is every testimony once, in no more bars than an eye takes in', () => {
    fc.assert(fc.property(collection, (all) => {
      for (const counts of [countYears(all, words.findingAid), countPlaces(all, words.findingAid)]) {
        expect(sum(counts)).toBe(all.length);
        expect(counts.length).toBeLessThanOrEqual(25);
        expect(new Set(counts.map(({ label }) => label)).size).toBe(counts.length);
      }
      expect(sum(countWordsByLanguage(all, words))).toBe(all.reduce((total, each) => total + each.words, 0));
    }));
  });

  test('is in order of time, without a gap', () => {
    fc.assert(fc.property(collection, (all) => {
      const labels = countYears(all, words.findingAid).map(({ label }) => label).filter((label) => /^\d/.test(label));
      const years = labels.map((label) => Number(label.slice(0, 4)));
      const step = labels[0]?.endsWith('s') === true ? 10 : 1;
      expect(years).toEqual(Array.from({ length: years.length }, (_, index) => (years[0] ?? 0) + index * step));
      for (const { description } of all) {
        const year = yearOf(description.date);
        if (year !== null) expect(years.some((from) => year >= from && year < from + step)).toBe(true);
      }
    }));
  });
});

describe('a finding aid', () => {
  test.each(['en', 'ko'] as const)('in %s draws bars as long as what they stand for', async (language) => {
    const document = composeFindingAid(describedTestimonies(40), findingAidParticulars, issueWords[language]);
    const { pages } = await setInSteps(document);
    const charts = elementsIn(document.root).flatMap(({ chart }) => chart ?? []);
    const drawn = pages.flatMap(({ marks }) => marks).filter(({ leaf }) => leaf.role === 'Figure');
    expect(drawn.length).toBe(3);
    for (const [index, { bars }] of drawn.entries()) {
      const values = charts[index]?.bars.map(({ value }) => Number(value.text.replaceAll(',', ''))) ?? [];
      const most = Math.max(...values);
      const widest = Math.max(...bars.map(({ width }) => width));
      expect(bars.length).toBe(values.length);
      for (const [at, { width }] of bars.entries()) {
        if (values[at] !== 0) expect(width / widest).toBeCloseTo((values[at] ?? 0) / most, 2);
      }
      for (const { label, value } of charts[index]?.bars ?? []) {
        expect(charts[index]?.alternative).toContain(label.text);
        expect(charts[index]?.alternative).toContain(value.text);
      }
    }
  });

  test('leads from its table to the entries, and names their pages', async () => {
    const file = await writeFindingAid(describedTestimonies(40), findingAidParticulars, words);
    const context = await reopen(file.bytes);
    const pages = textOf(file.bytes).split('\f');
    const links = fontDicts(context, 'Link');
    expect(links.length).toBe(80);
    for (const [index, each] of describedTestimonies(40).entries()) {
      const page = pages.findIndex((text, at) => at > 3 && text.replace(/\s+/g, ' ').includes(`${each.description.title} Narrator`));
      const number = links[2 * index + 1]?.lookup(PDFName.of('Contents'), PDFHexString).decodeText();
      expect(number).toBe(String(page + 1));
      expect(links[2 * index]?.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBeInstanceOf(PDFRef);
    }
  });

  test('says what its descriptions say, and nothing of what is for the keepers alone', async () => {
    const all = describedTestimonies(3).map((each) => asCleared({
      ...each, description: { ...each.description, provenance: 'Keepersprovenance', custody: 'Keeperscustody', notes: 'Keepersnotes' },
    }));
    const text = textOf((await writeFindingAid(all, findingAidParticulars, words)).bytes);
    for (const told of ['M. Quillfeather', 'OM 2019/17', 'Ferries and fords', 'The long frost', 'l’hiver']) expect(text).toContain(told);
    expect(text).not.toMatch(/Keepers/);
    expect(keepersFields).toEqual(['provenance', 'custody', 'notes', 'status']);
  });

  test('of nothing is a cover', async () => {
    const file = await writeFindingAid([], findingAidParticulars, words);
    expect(file.pages).toBe(1);
    expect(file.name).toBe('finding-aid-2026-03-04.pdf');
    expect(textOf(file.bytes)).toContain(findingAidParticulars.title);
  });
});
