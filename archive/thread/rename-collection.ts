// Renaming a collection, merging it into another, and undoing either: the testimonies follow, each with its history.
import type { FormerCollection } from '../api/collection-calls.ts';
import type { Collection, CollectionFields } from '../api/collection.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { changedCollectionFields, checkCollectionName, uniteCollections } from '../catalogue/check-collection.ts';
import { allCollections } from '../vault/collection-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { changeTestimonies } from './change-testimony.ts';
import { changeCollections, describeCollection, newCollectionId, readCollectionHistory, requireFree } from './describe-collection.ts';
import { describedAs } from './describe-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { findCollection, heldIn, knownCollection, showCollection, type KnownCollection } from './show-collections.ts';

/** Those of the testimonies that are in one collection come into another. Gives how many. */
function moveTestimonies(session: Session, testimonies: ReadonlySet<TestimonyId>, from: string, to: string): number {
  const changes = testimonyRows(stacksOf(session).db).flatMap(({ id, description }) => {
    if (!testimonies.has(id) || description.collection !== from) return [];
    const change = describedAs(session, description, { ...description, collection: to });
    return change === null ? [] : [{ testimony: id, change }];
  });
  if (changes.length > 0) changeTestimonies(session, changes);
  return changes.length;
}

function giveName(session: Session, before: KnownCollection, name: string): void {
  const id = before.id ?? newCollectionId();
  changeCollections(session, {
    deed: 'rename', target: id, put: [{ ...before.fields, id, name }],
    former: { deed: 'rename', fields: [], name: before.name, before: before.fields, merged: null },
  });
}

function unite(session: Session, from: KnownCollection, into: KnownCollection, testimonies: readonly TestimonyId[]): void {
  const id = into.id ?? newCollectionId();
  const fields = uniteCollections(into.fields, from.fields);
  changeCollections(session, {
    deed: 'merge', target: id, put: [{ ...fields, id, name: into.name }], remove: from.id === null ? [] : [from.id],
    former: {
      deed: 'merge', fields: changedCollectionFields(into.fields, fields), name: into.name, before: into.fields,
      merged: { name: from.name, id: from.id, before: from.fields, testimonies: [...testimonies] },
    },
  });
}

/** Testimonies are moved first: cut off after that, the same call with `merge` finishes what is left. */
export function renameCollection(session: Session, { collection, to, merge }: Parsed<'collection.rename'>): Output<'collection.rename'> {
  permit(session, 'archivist', 'cataloguer');
  const from = knownCollection(session, collection);
  const name = checkCollectionName(to);
  if (name === from.name) return { collection: showCollection(session, name), testimonies: 0 };
  const into = findCollection(session, name);
  if (into !== null && !merge) throw new ArchiveError('conflict', { reason: 'collection-name' });
  const moving = heldIn(session, from.name).map(({ testimony }) => testimony);
  const testimonies = moveTestimonies(session, new Set(moving), from.name, into?.name ?? name);
  if (into === null) giveName(session, from, name);
  else unite(session, from, into, moving);
  return { collection: showCollection(session, into?.name ?? name), testimonies };
}

const asBefore = ({ fields, before }: FormerCollection): Partial<CollectionFields> => (
  Object.fromEntries(fields.map((field) => [field, before[field]]))
);

/** What was merged stands again by itself, with its description and those testimonies that came with it and are still there. */
function part(session: Session, current: KnownCollection & { readonly id: Collection['id'] }, former: FormerCollection): number {
  const { merged } = former;
  if (merged === null) return 0;
  const { name, id, before, testimonies } = merged;
  const isTaken = allCollections(stacksOf(session).db).some((one) => one.name === name || one.id === id);
  if (isTaken) throw new ArchiveError('conflict', { reason: 'collection-name' });
  if (id !== null) requireFree(session, before.identifier, [current.id]);
  const fields = { ...current.fields, ...asBefore(former) };
  const moved = moveTestimonies(session, new Set(testimonies), current.name, name);
  const changed = changedCollectionFields(current.fields, fields);
  changeCollections(session, {
    deed: 'part', target: current.id,
    put: [{ ...fields, id: current.id, name: current.name }, ...id === null ? [] : [{ ...before, id, name }]],
    ...(changed.length === 0 ? {} : {
      former: { deed: 'describe', fields: changed, name: current.name, before: current.fields, merged: null },
    }),
  });
  return moved;
}

export function restoreCollection(session: Session, { collection, number }: Parsed<'collection.restore'>): Output<'collection.restore'> {
  permit(session, 'archivist', 'cataloguer');
  const former = readCollectionHistory(session, collection).find((one) => one.number === number);
  const { id, name, fields } = knownCollection(session, collection);
  if (former === undefined || id === null) throw new ArchiveError('not-found', { reason: 'version' });
  if (former.deed === 'rename') return renameCollection(session, { collection: name, to: former.name, merge: false });
  if (former.deed === 'merge') {
    const testimonies = part(session, { id, name, fields }, former);
    return { collection: showCollection(session, name), testimonies };
  }
  return { collection: describeCollection(session, { collection: name, ...asBefore(former) }), testimonies: 0 };
}
