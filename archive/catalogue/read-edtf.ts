// The years that a date in EDTF (ISO 8601-2) means or touches: no more of that format is needed for finding by date.

/** Inclusive on both sides. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** A date that may mean more years than this says too little to be found by. */
const mostYears = 100;

/** A year with what may follow it: month or season, day, time, and signs that it is approximate or uncertain. */
const leadingYear = /^[?~%]?(?<sign>-?)(?<digits>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)[?~%]?(?:$|[-T])/u;

function yearsOfOne(date: string): Years | null {
  const { sign, digits } = leadingYear.exec(date)?.groups ?? {};
  if (digits === undefined) return null;
  const least = Number(digits.replaceAll('X', '0'));
  const most = Number(digits.replaceAll('X', '9'));
  return sign === '-' ? { first: -most, last: -least } : { first: least, last: most };
}

/**
 * `2018`, `2018-02`, `2011-09~`, `2015-XX`, `198X` (ten years), `2019-03/2020-04` (both, and what is between), a set or a
 * choice in brackets (from its earliest to its latest). An interval that is open on one side means the year on the other.
 * Null where no year can be told, or more than a hundred are meant.
 */
export function yearsOf(date: string | null): Years | null {
  const members = (date ?? '').trim().replace(/^[[{](.*)[\]}]$/u, '$1').split(/\/|,|\.\./u).map((one) => one.trim());
  const found = members.filter((one) => one !== '').map(yearsOfOne);
  const known = found.filter((years) => years !== null);
  if (known.length === 0 || known.length < found.length) return null;
  const first = Math.min(...known.map((years) => years.first));
  const last = Math.max(...known.map((years) => years.last));
  return last - first < mostYears ? { first, last } : null;
}
