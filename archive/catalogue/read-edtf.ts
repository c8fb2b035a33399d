// Dates in EDTF (ISO 8601-2): whether words are one, and which years it means or touches.
import edtf, { parse, type ExtendedDate } from 'edtf';

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
  /** A list or a set: what its class is called is lost when the library is packed into a program. */
  readonly isSeveral: boolean;
}

/** Null where the words are no date. A bare number of five digits or more would be read as milliseconds. */
function readDate(words: string): ReadDate | null {
  if (!/^[-0-9X/.,~?%TZ:+[\]{}]{1,60}$/u.test(words) || /^[0-9]{5,}$/u.test(words)) return null;
  try {
    const { type } = parse(words);
    return types.includes(type) ? { date: edtf(words), isSeveral: type === 'List' || type === 'Set' } : null;
  } catch {
    return null;
  }
}

const yearOf = (time: number): number => new Date(time).getUTCFullYear();

function isDate(value: unknown): value is ExtendedDate {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

/** The library's own last day of a set that ends in `..` is that of the last run's first day: its members are asked one by one. */
function membersOf({ date, isSeveral }: ReadDate): ExtendedDate[] {
  if (!isSeveral) return [date];
  const members = date.values.flat(2).filter(isDate);
  return members.length === 0 ? [date] : members;
}

function finiteYears(time: number | null): number[] {
  return time === null || !Number.isFinite(time) ? [] : [yearOf(time)];
}

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
