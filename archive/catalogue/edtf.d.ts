// What is used here of the edtf library, which brings no types of its own.

/** A date, interval, season, list or set of ISO 8601-2. `min` and `max` are milliseconds since 1970, infinite or null where open. */
export interface ExtendedDate {
  readonly edtf: string;
  readonly min: number | null;
  readonly max: number | null;
  /** Of a list or a set: dates, and pairs of them for what runs from one to another. Of others: numbers. */
  readonly values: readonly unknown[];
}

/** What the words are: `Date`, `Season`, `Interval`, `List`, `Set`, `Year`, `Decade`, `Century`. Throws where they are no date. */
export function parse(date: string): { readonly type: string };

/** Throws where the words are no date. */
// eslint-disable-next-line no-restricted-syntax -- it is the library that exports so
export default function edtf(date: string): ExtendedDate;
