// Dates in EDTF (ISO 8601-2): whether words are one, and which years or days it means or touches.
import edtf, { parse, type ExtendedDate } from 'edtf';
import type { DateSpan } from '../api/atlas-calls.ts';

/** Inclusive on both sides. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** A date that may mean more years than this says too little to be found by. */
const mostYears = 100;

/** What an archive dates testimony by; the library also knows centuries (`19`), decades and years of more than four digits. */
const types = ['Date', 'Season', 'Interval', 'List', 'Set'];

interface ReadDate {
  readonly date: ExtendedDate;
  /** Of the words: what the class is called is lost when the library is packed into a program. */
  readonly type: string;
}

/** Null where the words are no date. A bare number of five digits or more would be read as milliseconds. */
function readDate(words: string): ReadDate | null {
  if (!/^[-0-9X/.,~?%TZ:+[\]{}]{1,60}$/u.test(words) || /^[0-9]{5,}$/u.test(words)) return null;
  try {
    const { type } = parse(words);
    return types.includes(type) ? { date: edtf(words), type } : null;
  } catch {
    return null;
  }
}

const yearOf = (time: number): number => new Date(time).getUTCFullYear();

function isDate(value: unknown): value is ExtendedDate {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

/** The library's own last day of a set that ends in `..` is that of the last run's first day: its members are asked one by one. */
function membersOf({ date, type }: ReadDate): ExtendedDate[] {
  if (type !== 'List' && type !== 'Set') return [date];
  const members = date.values.flat(2).filter(isDate);
  return members.length === 0 ? [date] : members;
}

const finite = (time: number | null): number[] => (time === null || !Number.isFinite(time) ? [] : [time]);

const finiteYears = (time: number | null): number[] => finite(time).map(yearOf);

const known = new Map<string, Years | null>();
const mostKnown = 20_000;

function findYears(words: string): Years | null {
  const read = readDate(words);
  if (read === null) return null;
  const found = membersOf(read).flatMap(({ min, max }) => [...finiteYears(min), ...finiteYears(max)]);
  if (found.length === 0) return null;
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return last - first < mostYears ? { first, last } : null;
}

/** The date as EDTF writes it, or null where the words are none. */
export function readEdtf(words: string): string | null {
  return readDate(words.trim())?.date.edtf ?? null;
}

/**
 * `2018`, `2018-02`, `2011-09~`, `2015-XX`, `198X` (ten years), `2019-03/2020-04` (both, and what is between), a set or a
 * choice in brackets (from its earliest to its latest). An interval that is open on one side means the year on the other.
 * Null where no year can be told, or more than a hundred are meant.
 */
export function yearsOf(date: string | null): Years | null {
  const words = (date ?? '').trim();
  if (words === '') return null;
  const before = known.get(words);
  if (before !== undefined) return before;
  const years = findYears(words);
  if (known.size >= mostKnown) known.clear();
  known.set(words, years);
  return years;
}

const dayOf = (time: number): number => Math.floor(time / 86_400_000);

/** The earliest or the latest of the ends, and null where one of them is open: `..` at the end of a list is no member of it. */
function endOf(ends: readonly (number | null)[], isOpen: boolean, choose: (...times: number[]) => number): number | null {
  const known = ends.flatMap(finite);
  return isOpen || known.length < ends.length || known.length === 0 ? null : dayOf(choose(...known));
}

/** Marks of what is approximate, uncertain, both, or left open in a date. */
const doubtful = /[~?%X]/u;

function senseOf(words: string, type: string, isOneDay: boolean): DateSpan['sense'] {
  if (doubtful.test(words)) return 'about';
  return type === 'Interval' || type === 'List' || isOneDay ? 'lasting' : 'within';
}

/**
 * The days that a date means: from the first of its first month to the last of its last, where it says no more. Null where the
 * words are no date, where neither end is known, or where it may be any day of more than a hundred years.
 */
export function spanOf(date: string | null): DateSpan | null {
  const words = (date ?? '').trim();
  const read = words === '' ? null : readDate(words);
  if (read === null) return null;
  const members = membersOf(read);
  const first = endOf(members.map(({ min }) => min), /^[[{]\.\./u.test(words), Math.min);
  const last = endOf(members.map(({ max }) => max), /\.\.[\]}]$/u.test(words), Math.max);
  if (first === null && last === null) return null;
  const sense = senseOf(words, read.type, first === last);
  const isTold = sense === 'lasting' || first === null || last === null || last - first <= mostYears * 366;
  return isTold ? { first, last, sense } : null;
}
