// What is to be put into a description, made sure of: dates are EDTF, words composed, numbers the archive's own.
import type { DescriptionChanges } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import { fitsPattern } from './accession.ts';
import { readEdtf } from './read-edtf.ts';

function checkDate(date: string | null): string | null {
  if (date === null || date.trim() === '') return null;
  const written = readEdtf(date);
  if (written === null) throw new ArchiveError('bad-request', { reason: 'date' });
  return written;
}

/** NFC and trimmed, in every string of plain data; what is empty then is null where it stood alone. */
export function compose<V>(value: V): V {
  if (typeof value === 'string') return value.normalize('NFC').trim() as V;
  if (Array.isArray(value)) return value.map(compose) as V;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, compose(one)])) as V;
}

const needed = ['title', 'collection', 'language'];

function emptied([name, value]: [string, unknown]): [string, unknown] {
  if (value !== '') return [name, value];
  if (needed.includes(name)) throw new ArchiveError('bad-request', { reason: name });
  return [name, null];
}

const once = (headings: readonly string[]): string[] => [...new Set(headings.filter((heading) => heading !== ''))];
const lists = ['subjects', 'persons', 'places', 'events'] as const;

/**
 * The changes as they will be kept. `pattern` is that of the archive's accession numbers, if it has one; `taken` says
 * whether another testimony has a number.
 *
 * @throws ArchiveError `bad-request` with the field as its reason; `conflict`, reason `accession`.
 */
export function checkDescription(
  changes: DescriptionChanges, pattern: string | null, taken: (accession: string) => boolean,
): DescriptionChanges {
  const named = Object.entries(compose(changes)).filter(([, value]) => value !== undefined).map(emptied);
  const checked = Object.fromEntries(named) as DescriptionChanges;
  const { date, parts, accession } = checked;
  if (accession !== undefined && accession !== null) {
    if (pattern !== null && !fitsPattern(accession, pattern)) throw new ArchiveError('bad-request', { reason: 'accession' });
    if (taken(accession)) throw new ArchiveError('conflict', { reason: 'accession' });
  }
  const tidy: Partial<Record<(typeof lists)[number], string[]>> = {};
  for (const list of lists) if (checked[list] !== undefined) tidy[list] = once(checked[list]);
  return {
    ...checked, ...tidy,
    ...(date === undefined ? {} : { date: checkDate(date) }),
    ...(parts === undefined ? {} : { parts: parts.map((one) => ({ ...one, date: checkDate(one.date) })) }),
  };
}
