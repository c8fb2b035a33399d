// Time as a timeline draws it: days on a line, what lasts in lanes, and a range of them that is chosen.
import type { AtlasEvent, AtlasInterview, DateSpan } from '../../archive/api/atlas-calls.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';

/** Days since 1 January 1970, both inclusive. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const dayLength = 86_400_000;

/** `Date.UTC` takes years before 100 for years of the twentieth century. */
function dayOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return Math.floor(date.getTime() / dayLength);
}

const dayBefore = (day: number): number => day - 1;

export const yearOf = (day: number): number => new Date(day * dayLength).getUTCFullYear();

const knownEnds = (span: DateSpan): number[] => [span.first, span.last].filter((day) => day !== null);

/** All of these in whole years; null where there are none. An open side needs no room of its own. */
export function domainOf(spans: readonly DateSpan[]): DayRange | null {
  const years = spans.flatMap(knownEnds).map(yearOf);
  if (years.length === 0) return null;
  const [first, last] = years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [years[0] ?? 0, years[0] ?? 0]);
  return { first: dayOf(first, 0), last: dayBefore(dayOf(last + 1, 0)) };
}

export const touches = ({ first, last }: DateSpan, range: DayRange): boolean => (
  (first ?? -Infinity) <= range.last && (last ?? Infinity) >= range.first
);

/** Where a span lies in the domain, as parts of its width from 0 to 1; the end of a day is the beginning of the next. */
export function partOf({ first, last }: DateSpan, domain: DayRange): { readonly start: number; readonly width: number } {
  const whole = domain.last - domain.first + 1;
  const start = Math.max(0, ((first ?? domain.first) - domain.first) / whole);
  const end = Math.min(1, ((last ?? domain.last) + 1 - domain.first) / whole);
  return { start, width: Math.max(0, end - start) };
}

/** One bar of the timeline: everything that has the same date. */
export interface Bar {
  readonly key: string;
  /** EDTF. */
  readonly date: string;
  readonly span: DateSpan;
  readonly testimonies: readonly TestimonyId[];
}

export type DatedEvent = AtlasEvent & { readonly span: DateSpan };

export const isDated = (event: AtlasEvent): event is DatedEvent => event.span !== null;

/** Interviews of one date are one bar, the earliest first. */
export function barsOf(interviews: readonly AtlasInterview[]): Bar[] {
  const bars = new Map<string, Bar & { readonly testimonies: TestimonyId[] }>();
  for (const { testimony, dates } of interviews) {
    for (const { date, span } of dates) {
      const bar = bars.get(date) ?? { key: date, date, span, testimonies: [] };
      bar.testimonies.push(testimony);
      bars.set(date, bar);
    }
  }
  const beginning = ({ span }: Bar): number => span.first ?? -Infinity;
  const ending = ({ span }: Bar): number => span.last ?? Infinity;
  return [...bars.values()].sort((one, other) => {
    const [at, after] = [beginning(one), beginning(other)];
    return at === after ? (ending(one) < ending(other) ? -1 : 1) : at - after;
  });
}

/** For each, in the order of their starts, the first lane that is free by then: as few lanes as there can be. */
export function lanesOf(bars: readonly { readonly start: number; readonly width: number }[]): number[] {
  const free: number[] = [];
  return bars.map(({ start, width }) => {
    const found = free.findIndex((until) => until <= start);
    const lane = found < 0 ? free.length : found;
    free[lane] = start + width;
    return lane;
  });
}

/** The days of these years, as far as they are in the domain; null where that is everything. */
export function rangeOfYears(from: number, until: number, domain: DayRange): DayRange | null {
  return rangeWithin({ first: dayOf(Math.min(from, until), 0), last: dayBefore(dayOf(Math.max(from, until) + 1, 0)) }, domain);
}

/** As far as it is in the domain; null where that is everything. */
export function rangeWithin(range: DayRange, domain: DayRange): DayRange | null {
  const within = (day: number): number => Math.min(domain.last, Math.max(domain.first, day));
  const [first, last] = [within(Math.min(range.first, range.last)), within(Math.max(range.first, range.last))];
  return first === domain.first && last === domain.last ? null : { first, last };
}

/** The range that a span means, an open side as far as the timeline goes. */
export const rangeOfSpan = ({ first, last }: DateSpan, domain: DayRange): DayRange | null => (
  rangeWithin({ first: first ?? domain.first, last: last ?? domain.last }, domain)
);

/** The day at a part of the domain's width. */
export function dayAt(part: number, domain: DayRange): number {
  const whole = domain.last - domain.first + 1;
  return domain.first + Math.min(whole - 1, Math.max(0, Math.floor(part * whole)));
}

export type Grain = 'year' | 'month' | 'day';

/** In what its known ends are said: whole years as years, whole months as months. */
export function grainOf({ first, last }: Pick<DateSpan, 'first' | 'last'>): Grain {
  const begins = first === null ? null : new Date(first * dayLength);
  const ends = last === null ? null : new Date((last + 1) * dayLength);
  const known = [begins, ends].filter((date) => date !== null);
  if (known.some((date) => date.getUTCDate() !== 1)) return 'day';
  return known.every((date) => date.getUTCMonth() === 0) ? 'year' : 'month';
}

/** Years to write under the line, at equal distances and round numbers, as many as there is room for. */
export function ticksOf(domain: DayRange, most: number): number[] {
  const [first, last] = [yearOf(domain.first), yearOf(domain.last)];
  const every = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((step) => (last - first) / step < most) ?? 1000;
  const from = Math.ceil(first / every) * every;
  return Array.from({ length: Math.floor((last - from) / every) + 1 }, (_, at) => from + at * every);
}

/** Where a year begins, as a part of the domain's width. */
export const partOfYear = (year: number, domain: DayRange): number => (dayOf(year, 0) - domain.first) / (domain.last - domain.first + 1);
