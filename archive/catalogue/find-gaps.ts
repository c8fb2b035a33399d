// What a description still lacks: the fields that must be there before it is called described, and those that should be.
import type { Description } from '../api/description.ts';
import type { Gap } from '../api/catalogue-calls.ts';
import { fitsPattern } from './accession.ts';
import { readEdtf } from './read-edtf.ts';

/** DACS 2.1 calls for these at the least (reference code, title, date, extent, creator, scope), and an interview for its language and place. */
export const requiredFields = ['title', 'accession', 'narrator', 'date', 'place', 'summary'] as const;
export const recommendedFields = ['people', 'duration', 'extent', 'subjects', 'places', 'rights', 'provenance', 'parts'] as const;

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** One word with figures or underscores is what a file was called, and not what a finding aid calls a testimony. */
const isFileName = (title: string): boolean => /^[^\s]+$/u.test(title) && /[0-9_]/u.test(title);

/**
 * In the order in which somebody would mend them: what is required, what is doubtful, what is recommended. `speakers` are the
 * labels of the transcript: where people are named, each should mean one of them.
 */
export function findGaps(description: Description, speakers: readonly string[], pattern: string | null): Gap[] {
  const gaps: Gap[] = requiredFields.filter((field) => isEmpty(description[field])).map((field) => ({ field, gap: 'required' as const }));
  const doubt = (field: Gap['field']): void => void gaps.push({ field, gap: 'doubtful' });
  const { date, accession, people, narrator, title } = description;
  if (date !== null && readEdtf(date) === null) doubt('date');
  if (accession !== null && pattern !== null && !fitsPattern(accession, pattern)) doubt('accession');
  if (isFileName(title)) doubt('title');
  const named = new Set([narrator, ...people.flatMap(({ name, labels }) => [name, ...labels])]);
  if (people.length > 0 && speakers.some((label) => !named.has(label))) doubt('people');
  for (const field of recommendedFields) if (isEmpty(description[field])) gaps.push({ field, gap: 'recommended' });
  return gaps;
}
