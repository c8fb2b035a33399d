// What readers are told of a collection as a whole: closed on doubt, field by field.
import { collectionFieldNames, collectionKeepersFields, emptyCollection, type Collection, type CollectionFields } from '../api/collection.ts';
import type { Person } from '../api/consent.ts';
import type { Description } from '../api/description.ts';
import { untoldCollection } from './clear-description.ts';
import { foldText } from './fold-text.ts';
import { textPattern } from './redact.ts';
import { namesOfSomebody, plainName } from './tell-authority.ts';

/** What must not be told in words about a collection. */
export interface Unspoken {
  /** Everybody in the identity compartment; null where they cannot be read, and then nothing is told. */
  readonly people: readonly Person[] | null;
  /** Words that a restriction takes out of labels, of whichever testimony. */
  readonly labels: readonly string[];
  /** Whoever took part in an interview under a name that no reader is told. */
  readonly participants: readonly string[];
}

export const participantsOf = ({ narrator, people }: Description): string[] => (
  [...narrator === null ? [] : [narrator], ...people.map(({ name }) => name)].filter((name) => name.trim() !== '')
);

/** Names of those who took part by `all` descriptions, and not by those that are `told`: each as it is written. */
export function participantsUntold(all: readonly Description[], told: readonly Description[]): string[] {
  const known = new Set(told.flatMap(participantsOf).map(plainName));
  return [...new Set(all.flatMap(participantsOf))].filter((name) => !known.has(plainName(name)));
}

const plainWords = (text: string): string => foldText(text).text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Letters that are not separated by spaces are no boundary: particles follow a Korean name. */
function namePattern(name: string): RegExp {
  const words = plainWords(name);
  const before = /^[\p{Script=Latin}\p{N}]/u.test(words) ? String.raw`(?<![\p{Script=Latin}\p{N}])` : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(words) ? String.raw`(?![\p{Script=Latin}\p{N}])` : '';
  return new RegExp(before + words.split(' ').map((word) => RegExp.escape(word)).join(String.raw`\s*`) + after, 'u');
}

/** Those of the texts that may not be told. */
export function textsUnspoken(texts: readonly string[], { people, labels, participants }: Unspoken): ReadonlySet<string> {
  if (people === null) return new Set(texts);
  const unspoken = namesOfSomebody(texts, people);
  const wanted = labels.map(textPattern).filter((pattern) => pattern !== null);
  const names = participants.map(namePattern);
  for (const text of texts) {
    const composed = text.normalize('NFC');
    const plain = plainWords(text);
    if (wanted.some((pattern) => composed.search(pattern) >= 0) || names.some((name) => name.test(plain))) unspoken.add(text);
  }
  return unspoken;
}

/** Every string in plain data. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The description without every field, or every series, in which such a text stands. */
export function withoutTexts<F extends CollectionFields>(fields: F, isUnspoken: (text: string) => boolean): F {
  const holds = (value: unknown): boolean => textsIn(value).some(isUnspoken);
  const gone = collectionFieldNames.filter((field) => field !== 'series' && holds(fields[field])).map((field) => [field, emptyCollection[field]]);
  const series = fields.series.filter(({ name }) => !isUnspoken(name)).map(({ name, scope, dates }) => (
    { name, scope: holds(scope) ? null : scope, dates: holds(dates) ? null : dates }
  ));
  return { ...fields, ...Object.fromEntries(gone) as Partial<CollectionFields>, series };
}

/** By the name of each collection that readers know of: the names of its series that they know of. */
export type Standing = ReadonlyMap<string, ReadonlySet<string>>;

export function standingIn(told: readonly Description[]): Standing {
  const standing = new Map<string, Set<string>>();
  for (const { collection, series } of told) {
    if (collection === untoldCollection) continue;
    const known = standing.get(collection) ?? new Set();
    if (series !== null) known.add(series);
    standing.set(collection, known);
  }
  return standing;
}

/**
 * A collection is told where its name stands, to the letter, as the collection of a testimony that readers know of; a series where
 * its name does in that collection. What is for keepers never is. A field is told whole or not at all: not where a name of
 * anybody in the identity compartment stands in it, or of anybody who took part in an interview and is told to no reader, or words that
 * a restriction takes out of labels.
 */
export function collectionsToldOf(collections: readonly Collection[], standing: Standing, unspoken: Unspoken): Collection[] {
  const known = collections.filter(({ name }) => standing.has(name)).map((one) => ({
    ...one, ...Object.fromEntries(collectionKeepersFields.map((field) => [field, emptyCollection[field]])) as Partial<CollectionFields>,
    series: one.series.filter(({ name }) => standing.get(one.name)?.has(name) === true),
  }));
  const hidden = textsUnspoken([...new Set(known.flatMap(textsIn))], unspoken);
  return known.filter(({ name }) => !hidden.has(name)).map((one) => withoutTexts(one, (text) => hidden.has(text)));
}
