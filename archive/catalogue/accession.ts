// Accession numbers: the pattern that an archive sets, what fits it, and the next number that is free.
import { ArchiveError } from '../api/errors.ts';

/** `{year}` is a year of four digits, `{number}` counts, `{number:4}` counts with at least four digits; all else is as written. */
const part = /\{(?<what>year|number)(?::(?<digits>[1-9]))?\}/gu;

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

interface Counted {
  readonly digits: number;
  /** Everything before and after the number, the year filled in. */
  readonly before: string;
  readonly after: string;
}

/** @throws ArchiveError `bad-request`, reason `accession-pattern`, where it has not exactly one `{number}`. */
export function checkPattern(pattern: string): string {
  const numbers = [...pattern.matchAll(part)].filter(({ groups }) => groups?.what === 'number');
  const left = pattern.replaceAll(part, '');
  if (numbers.length !== 1 || /[{}]/u.test(left)) throw new ArchiveError('bad-request', { reason: 'accession-pattern' });
  return pattern;
}

function fitting(pattern: string): RegExp {
  let source = '';
  let at = 0;
  for (const found of pattern.matchAll(part)) {
    source += literal(pattern.slice(at, found.index));
    source += found.groups?.what === 'year' ? '[0-9]{4}' : `[0-9]{${found.groups?.digits ?? '1'},}`;
    at = found.index + found[0].length;
  }
  return new RegExp(`^${source}${literal(pattern.slice(at))}$`, 'u');
}

export function fitsPattern(accession: string, pattern: string): boolean {
  return fitting(pattern).test(accession);
}

function countedIn(pattern: string, year: number): Counted {
  const filled = pattern.replaceAll(/\{year\}/gu, String(year).padStart(4, '0'));
  const [number] = [...filled.matchAll(part)];
  if (number === undefined) throw new ArchiveError('bad-request', { reason: 'accession-pattern' });
  return {
    digits: Number(number.groups?.digits ?? 1), before: filled.slice(0, number.index), after: filled.slice(number.index + number[0].length),
  };
}

/** One more than the highest number of that year that is in use. */
export function nextAccession(pattern: string, year: number, used: Iterable<string>): string {
  const { digits, before, after } = countedIn(pattern, year);
  let highest = 0;
  for (const accession of used) {
    if (!accession.startsWith(before) || !accession.endsWith(after)) continue;
    const middle = accession.slice(before.length, accession.length - after.length);
    if (/^[0-9]{1,15}$/u.test(middle)) highest = Math.max(highest, Number(middle));
  }
  return `${before}${String(highest + 1).padStart(digits, '0')}${after}`;
}
