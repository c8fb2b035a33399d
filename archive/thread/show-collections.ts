// Collections as a user may know them: what is said of each as a whole, and what is counted from its holdings.
import type { HeldSeries, ListedCollection, ShownCollection } from '../api/collection-calls.ts';
import { emptyCollection, fieldsOf, type Collection, type CollectionFields } from '../api/collection.ts';
import type { Output } from '../api/contract.ts';
import type { Description } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { findCollectionGaps } from '../catalogue/check-collection.ts';
import { yearsOf } from '../catalogue/read-edtf.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import { allCollections } from '../vault/collection-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import type { Session } from './session.ts';
import { collectionsToldToday, isKnownToday } from './tell-collections.ts';

interface Held {
  readonly testimony: TestimonyId;
  readonly description: Description;
  readonly words: number;
}

/** Everything that the user may know of, in the order in which it came in, by the name of its collection. */
const holdings = keptWhile<ReadonlyMap<string, readonly Held[]>>(stampOf, (session) => {
  const { stacks, reading } = session.vault;
  const held: Held[] = stacks !== null
    ? testimonyRows(stacks.db).map(({ id, description, words }) => ({ testimony: id, description, words }))
    : clearedRows(reading.db).filter((row) => isKnownToday(session, row));
  return Map.groupBy(held, ({ description }) => description.collection);
});

/** As far as the user is told of them. */
export const describedCollections = keptWhile<readonly Collection[]>(stampOf, (session) => {
  const { stacks } = session.vault;
  return stacks !== null ? allCollections(stacks.db) : collectionsToldToday(session);
});

export const heldIn = (session: Session, name: string): readonly Held[] => holdings(session).get(name) ?? [];

/** A collection that is described, or that testimonies name, or both. */
export interface KnownCollection {
  readonly id: Collection['id'] | null;
  readonly name: string;
  readonly fields: CollectionFields;
}

/** Null where there is none of that name, as far as the user may know. */
export function findCollection(session: Session, name: string): KnownCollection | null {
  for (const spelt of new Set([name, name.normalize('NFC'), name.normalize('NFC').trim()])) {
    const one = describedCollections(session).find((each) => each.name === spelt);
    if (one !== undefined) return { id: one.id, name: spelt, fields: fieldsOf(one) };
    if (holdings(session).has(spelt)) return { id: null, name: spelt, fields: emptyCollection };
  }
  return null;
}

export function knownCollection(session: Session, name: string): KnownCollection {
  const found = findCollection(session, name);
  if (found === null) throw new ArchiveError('not-found', { reason: 'collection' });
  return found;
}

const isKeeper = ({ vault }: Session): boolean => vault.stacks !== null;

function listed(session: Session, { id, name, fields }: KnownCollection): ListedCollection {
  return {
    collection: name, id, identifier: fields.identifier, dates: fields.dates, testimonies: heldIn(session, name).length,
    gaps: isKeeper(session) ? findCollectionGaps(fields) : [],
  };
}

export function listCollections(session: Session): Output<'collection.list'> {
  const names = new Set([...describedCollections(session).map(({ name }) => name), ...holdings(session).keys()]);
  return {
    collections: [...names].sort((one, other) => one.localeCompare(other, 'und')).map((name) => listed(session, knownCollection(session, name))),
  };
}

/** The series in their order, those that nobody has described after them, and at the end what is in none. */
function seriesHeld(held: readonly Held[], { series }: CollectionFields): HeldSeries[] {
  const within = Map.groupBy(held, ({ description }) => description.series);
  const entries = (name: string | null): HeldSeries['testimonies'] => (
    (within.get(name) ?? []).map(({ testimony, description: { title, date } }) => ({ testimony, title, date }))
  );
  const known = new Set<string | null>(series.map(({ name }) => name));
  const others = [...within.keys()].filter((name) => name !== null && !known.has(name)).sort();
  return [
    ...series.map((one) => ({ ...one, testimonies: entries(one.name) })),
    ...others.map((name) => ({ name, scope: null, dates: null, testimonies: entries(name) })),
    ...within.has(null) ? [{ name: null, scope: null, dates: null, testimonies: entries(null) }] : [],
  ];
}

function yearsIn(held: readonly Held[]): ShownCollection['years'] {
  const years = held.map(({ description }) => yearsOf(description.date)).filter((one) => one !== null);
  if (years.length === 0) return null;
  return { from: Math.min(...years.map(({ first }) => first)), until: Math.max(...years.map(({ last }) => last)) };
}

export function showCollection(session: Session, name: string): ShownCollection {
  const known = knownCollection(session, name);
  const held = heldIn(session, known.name);
  const durations = held.flatMap(({ description: { duration } }) => (duration === null ? [] : [duration]));
  const languages = [...Map.groupBy(held, ({ description }) => description.language)];
  return {
    ...known.fields, ...listed(session, known),
    words: held.reduce((sum, { words }) => sum + words, 0),
    duration: durations.length === 0 ? null : durations.reduce((sum, one) => sum + one, 0),
    years: yearsIn(held),
    languages: languages.map(([language, some]) => ({ language, testimonies: some.length }))
      .sort((one, other) => other.testimonies - one.testimonies || (one.language < other.language ? -1 : 1)),
    held: seriesHeld(held, known.fields),
  };
}
