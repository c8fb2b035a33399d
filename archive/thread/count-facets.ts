// Facets: of all passages that were found, how many come from testimonies that are described so or so, and who speaks in them.
import type { Count, Facets } from '../api/search-calls.ts';
import { placesOf, subjectsOf } from '../catalogue/headings.ts';
import type { Years } from '../catalogue/read-edtf.ts';
import type { Index } from '../search/open-index.ts';
import type { ReadableTestimony } from './readable-now.ts';
import type { Matches, Scope } from './search-scope.ts';
import { voicesByRole } from './voices.ts';

/** Values that one facet shows. */
const mostValues = 200;

/** Every year that a date touches. */
export function eachYear(years: Years | null): string[] {
  if (years === null) return [];
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => String(years.first + index));
}

const valuesOf: Readonly<Record<Exclude<keyof Facets, 'roles'>, (testimony: ReadableTestimony) => readonly (string | null)[]>> = {
  collections: ({ description }) => [description.collection],
  languages: ({ description }) => [description.language],
  years: ({ years }) => eachYear(years),
  places: ({ description }) => placesOf(description),
  narrators: ({ description }) => [description.narrator],
  subjects: ({ description }) => subjectsOf(description),
  standings: ({ standing }) => [standing],
};

/** The most frequent values first, equally frequent ones by their code points. */
function mostFrequent(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts].map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, mostValues);
}

/** Of the passages that were found, in how many somebody of each role speaks. */
function countRoles(index: Index, matched: Matches['matched']): Facets['roles'] {
  return [...voicesByRole(index)].map(([value, voices]) => {
    let count = 0;
    for (const [segment, found] of matched) count += voices.get(segment)?.sizeWith(found) ?? 0;
    return { value, count };
  }).filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

export function countFacets({ counts, matched }: Matches, { index, testimonies }: Scope, keepsStacks: boolean): Facets {
  const count = (facet: keyof typeof valuesOf): Count[] => {
    const byValue = new Map<string, number>();
    for (const [id, passages] of counts) {
      const testimony = testimonies.get(id);
      for (const value of testimony === undefined ? [] : valuesOf[facet](testimony)) {
        if (value !== null && value !== '') byValue.set(value, (byValue.get(value) ?? 0) + passages);
      }
    }
    return mostFrequent(byValue);
  };
  return {
    collections: count('collections'), languages: count('languages'), years: count('years'), places: count('places'),
    narrators: count('narrators'), subjects: count('subjects'), roles: countRoles(index, matched),
    ...(keepsStacks ? { standings: count('standings') } : {}),
  };
}
