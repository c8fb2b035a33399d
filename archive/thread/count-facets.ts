// Facets: of all passages that were found, how many come from testimonies that are described so or so.
import type { TestimonyId } from '../api/ids.ts';
import type { Count, Facets } from '../api/search-calls.ts';
import type { Years } from '../catalogue/edtf-years.ts';
import type { ReadableTestimony } from './readable-now.ts';

/** Values that one facet shows. */
const mostValues = 200;

/** Every year that a date touches. */
export function eachYear(years: Years | null): string[] {
  if (years === null) return [];
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => String(years.first + index));
}

const valuesOf: Readonly<Record<keyof Facets, (testimony: ReadableTestimony) => readonly (string | null)[]>> = {
  collections: ({ description }) => [description.collection],
  languages: ({ description }) => [description.language],
  years: ({ years }) => eachYear(years),
  places: ({ description }) => [description.place],
  narrators: ({ description }) => [description.narrator],
  standings: ({ standing }) => [standing],
};

/** The most frequent values first, equally frequent ones by their code points. */
function mostFrequent(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts].map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, mostValues);
}

/** `counts`: how many passages of each testimony were found. */
export function countFacets(
  counts: ReadonlyMap<TestimonyId, number>, testimonies: ReadonlyMap<TestimonyId, ReadableTestimony>, keepsStacks: boolean,
): Facets {
  const count = (facet: keyof Facets): Count[] => {
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
    narrators: count('narrators'), ...(keepsStacks ? { standings: count('standings') } : {}),
  };
}
