// What a search is narrowed to and how its results stand: filters, order, grouping; and the chips that say so.
import type { Parsed } from '../../archive/api/contract.ts';
import type { Filters } from '../../archive/api/search-calls.ts';
import type { Words } from '../words/words.ts';

type Wanted = Pick<Parsed<'passages.find'>, 'mode' | 'expand' | 'sort' | 'group'>;

export interface Conditions extends Wanted {
  readonly filters: Filters;
}

export const noConditions: Conditions = { filters: {}, mode: 'query', expand: true, sort: 'relevance', group: false };

export type SearchAsked = Pick<Parsed<'passages.find'>, 'query' | 'filters' | 'mode' | 'expand'>;

/** The search itself, without what only concerns the order of its passages. */
export const searchOf = (query: string, { filters, mode, expand }: Conditions): SearchAsked => ({ query, filters, mode, expand });

/** Filters that hold several values. */
export type ListFilter = 'collections' | 'languages' | 'places' | 'subjects' | 'narrators' | 'roles' | 'speakers' | 'standings';

/** Without the keys that have nothing to say. */
function tidied(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => (
    value !== undefined && !(Array.isArray(value) && value.length === 0)
  )));
}

const valuesOf = (filters: Filters, filter: ListFilter): readonly string[] => filters[filter] ?? [];

export const hasValue = (filters: Filters, filter: ListFilter, value: string): boolean => valuesOf(filters, filter).includes(value);

/** Adds a value to a filter, or takes it out again. */
export function toggleValue(filters: Filters, filter: ListFilter, value: string): Filters {
  const now = valuesOf(filters, filter);
  const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  return tidied({ ...filters, [filter]: next });
}

export function betweenYears({ from: _from, until: _until, ...others }: Filters, from: number | null, until: number | null): Filters {
  return tidied({ ...others, from: from ?? undefined, until: until ?? undefined });
}

/** A year as somebody types it; null for nothing, undefined for what is none. */
export function yearTyped(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^-?\d{1,4}$/u.test(text.trim()) ? Number(text) : undefined;
}

export interface Chip {
  readonly id: string;
  readonly name: string;
  /** What is left without it. */
  readonly without: Conditions;
}

export function nameOfValue(filter: ListFilter, value: string, words: Words): string {
  if (filter === 'languages') return (words.languages as Readonly<Record<string, string>>)[value] ?? value;
  if (filter === 'standings') return (words.standings as Readonly<Record<string, string>>)[value] ?? value;
  if (filter === 'roles') return (words.description.roles as Readonly<Record<string, string>>)[value] ?? value;
  return filter === 'speakers' ? words.page.finding.spokenBy(value) : value;
}

const listFilters: readonly ListFilter[] = ['collections', 'languages', 'places', 'subjects', 'narrators', 'roles', 'speakers', 'standings'];

export function chipsOf(conditions: Conditions, words: Words): Chip[] {
  const { filters, mode } = conditions;
  const { finding } = words.page;
  const lists = listFilters.flatMap((filter) => valuesOf(filters, filter).map((value): Chip => ({
    id: `${filter} ${value}`, name: nameOfValue(filter, value, words),
    without: { ...conditions, filters: toggleValue(filters, filter, value) },
  })));
  const { from, until } = filters;
  const years = from === undefined
    ? (until === undefined ? null : finding.untilYear(String(until)))
    : until === undefined ? finding.sinceYear(String(from)) : finding.yearsBetween(String(from), String(until));
  return [
    ...lists,
    ...(years === null ? [] : [{ id: 'years', name: years, without: { ...conditions, filters: betweenYears(filters, null, null) } }]),
    ...(mode === 'plain' ? [{ id: 'plain', name: finding.plainly, without: { ...conditions, mode: 'query' as const } }] : []),
  ];
}

const oneWord = /^[\p{L}\p{N}\p{M}'’]+$/u;

/** A search for what was found and a word beside it: near one another where that can be said. */
export function searchBeside(query: string, word: string): string {
  return oneWord.test(query.trim()) ? `"${query.trim()} ${word}"~5` : `${query.trim()} +${word}`;
}

/** A query in which a word is replaced by what was meant. */
export const replacePart = (query: string, start: number, end: number, instead: string): string => (
  query.slice(0, start) + instead + query.slice(end)
);
