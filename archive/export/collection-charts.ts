// What a collection is made of, counted for charts: testimonies by year and by place, words by language.
import type { DescribedTestimony, FindingAidWords, IssueWords } from '../api/issue.ts';
import { Language } from '../api/language.ts';
import { fillForm } from './citation.ts';

export interface Count {
  readonly label: string;
  readonly count: number;
}

/** More bars than this are not told apart at a glance. */
const mostYears = 24;
const mostPlaces = 15;

/** The first year that a date of EDTF names; null where it names none. */
export function yearOf(date: string | null): number | null {
  const year = /(?:^|[^\d])(\d{4})(?=$|[^\d])/u.exec(date ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

/** Every year from the first to the last, or every decade where there are many; those without a year last. */
export function countYears(testimonies: readonly DescribedTestimony[], words: FindingAidWords): Count[] {
  const years = testimonies.map(({ description }) => yearOf(description.date));
  const known = years.filter((year) => year !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const step = last - first < mostYears ? 1 : 10;
  const counts: Count[] = [];
  for (let from = first - (first % step); from <= last; from += step) {
    const count = known.filter((year) => year >= from && year < from + step).length;
    counts.push({ label: step === 1 ? String(from) : fillForm(words.decade, { decade: String(from) }), count });
  }
  return [...counts, ...rest(words.undated, years.length - known.length)];
}

/** The most frequent first; beyond so many, all others together; those without a place last. */
export function countPlaces(testimonies: readonly DescribedTestimony[], words: FindingAidWords): Count[] {
  const places = testimonies.flatMap(({ description }) => description.place?.trim() || []);
  const counted = [...Map.groupBy(places, (place) => place)].map(([label, all]) => ({ label, count: all.length }));
  counted.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const others = counted.slice(mostPlaces).reduce((sum, { count }) => sum + count, 0);
  return [
    ...counted.slice(0, mostPlaces), ...rest(words.otherPlaces, others), ...rest(words.unplaced, testimonies.length - places.length),
  ];
}

export function countWordsByLanguage(testimonies: readonly DescribedTestimony[], words: IssueWords): Count[] {
  return Language.options.flatMap((language) => {
    const count = testimonies.filter(({ description }) => description.language === language).reduce((sum, each) => sum + each.words, 0);
    return rest(words.languageName[language], count);
  });
}

function rest(label: string, count: number): Count[] {
  return count === 0 ? [] : [{ label, count }];
}
