// What is to be put into the description of a collection, made sure of; what it lacks; and what two of them say together.
import type { CollectionGap } from '../api/collection-calls.ts';
import {
  collectionFieldNames, emptyCollection, type CollectionChanges, type CollectionField, type CollectionFields, type SeriesDescription,
} from '../api/collection.ts';
import { ArchiveError } from '../api/errors.ts';
import { compose } from './check-description.ts';
import { readEdtf } from './read-edtf.ts';

function checkDates(dates: string | null): string | null {
  if (dates === null || dates === '') return null;
  const written = readEdtf(dates);
  if (written === null) throw new ArchiveError('bad-request', { reason: 'dates' });
  return written;
}

function checkSeries(series: readonly SeriesDescription[]): SeriesDescription[] {
  const named = series.filter(({ name }) => name !== '');
  if (new Set(named.map(({ name }) => name)).size < named.length) throw new ArchiveError('bad-request', { reason: 'series' });
  return named.map(({ name, scope, dates }) => ({ name, scope: scope === '' ? null : scope, dates: checkDates(dates) }));
}

const once = (headings: readonly string[]): string[] => [...new Set(headings.filter((heading) => heading !== ''))];

/** In NFC and trimmed, without white space alone. `bad-request`, reason `collection`, where nothing is left. */
export function checkCollectionName(name: string): string {
  const composed = compose(name);
  if (composed === '') throw new ArchiveError('bad-request', { reason: 'collection' });
  return composed;
}

/** The changes as they will be kept. Throws `bad-request` with the field as its reason: `dates`, `series`. */
export function checkCollection(changes: CollectionChanges): CollectionChanges {
  const composed = Object.entries(compose(changes)).filter(([, value]) => value !== undefined).map(([name, value]) => [name, value === '' ? null : value]);
  const checked = Object.fromEntries(composed) as CollectionChanges;
  const { dates, series, creators, subjects, places, titles, summaries } = checked;
  return {
    ...checked,
    ...(dates === undefined ? {} : { dates: checkDates(dates) }),
    ...(series === undefined ? {} : { series: checkSeries(series) }),
    ...(creators === undefined ? {} : { creators: once(creators) }),
    ...(subjects === undefined ? {} : { subjects: once(subjects) }),
    ...(places === undefined ? {} : { places: once(places) }),
    ...(titles === undefined ? {} : { titles: titles.filter(({ text }) => text !== '') }),
    ...(summaries === undefined ? {} : { summaries: summaries.filter(({ text }) => text !== '') }),
  };
}

const says = (value: unknown): boolean => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Fields in which two descriptions differ; each is plain data, written alike where it says the same. */
export function changedCollectionFields(before: CollectionFields, after: CollectionFields): CollectionField[] {
  return collectionFieldNames.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

export const isBlank = (fields: CollectionFields): boolean => changedCollectionFields(emptyCollection, fields).length === 0;

/** ISAD(G) calls for a reference code, and for its scope and its conditions of access before anybody can use it. */
export const requiredOfCollection = ['identifier', 'scope', 'access'] as const satisfies readonly CollectionField[];
export const recommendedOfCollection = [
  'creators', 'dates', 'summaries', 'arrangement', 'use', 'subjects', 'provenance', 'custody',
] as const satisfies readonly CollectionField[];

/** What is required before what is recommended. */
export function findCollectionGaps(fields: CollectionFields): CollectionGap[] {
  const lacking = (names: readonly CollectionField[], gap: CollectionGap['gap']): CollectionGap[] => (
    names.filter((field) => !says(fields[field])).map((field) => ({ field, gap }))
  );
  return [...lacking(requiredOfCollection, 'required'), ...lacking(recommendedOfCollection, 'recommended')];
}

/** What `into` says, and what it does not say as `from` says it; series of both. How far it has come is for `into` to say. */
export function uniteCollections(into: CollectionFields, from: CollectionFields): CollectionFields {
  const known = new Set(into.series.map(({ name }) => name));
  const filled = collectionFieldNames.filter((field) => !says(into[field])).map((field) => [field, from[field]]);
  return {
    ...into, ...Object.fromEntries(filled) as Partial<CollectionFields>,
    series: [...into.series, ...from.series.filter(({ name }) => !known.has(name))], status: isBlank(into) ? from.status : into.status,
  };
}
