// Describing collections: what is said of one is changed, kept as it was, put back, and removed.
import type { FormerCollection } from '../api/collection-calls.ts';
import { emptyCollection, type Collection, type CollectionChanges, type CollectionId, type ToldCollection } from '../api/collection.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { changedCollectionFields, checkCollection, checkCollectionName } from '../catalogue/check-collection.ts';
import {
  allCollections, deleteCollection, deleteFormerCollections, formerCollections, putCollection, putFormerCollection,
} from '../vault/collection-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { randomId } from '../vault/random-id.ts';
import type { Readable } from '../vault/sql.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { findCollection, heldIn, knownCollection, showCollection, type KnownCollection } from './show-collections.ts';
import { tellCollections } from './tell-collections.ts';

export const newCollectionId = (): CollectionId => randomId('c', 12) as CollectionId;

type Former = Pick<FormerCollection, 'deed' | 'fields' | 'name' | 'before' | 'merged'>;

interface CollectionChange {
  readonly deed: 'describe' | 'rename' | 'merge' | 'part' | 'remove';
  readonly target: CollectionId;
  readonly put: readonly Collection[];
  readonly remove?: readonly CollectionId[];
  /** What the target was before, to be kept. */
  readonly former?: Former;
  /** Of which nothing is kept either. */
  readonly forget?: readonly CollectionId[];
}

/** Readers are first told nothing of what is changed; then the stacks take it; then readers are told what is to be told. */
export function changeCollections(session: Session, { deed, target, put, remove = [], former, forget = [] }: CollectionChange): void {
  const { vault } = session;
  const stacks = stacksOf(session);
  vault.reading.write((db) => {
    for (const id of [...put.map((one) => one.id), ...remove]) deleteCollection(db, id);
  });
  stacks.write((db) => {
    for (const id of remove) deleteCollection(db, id);
    for (const one of put) putCollection(db, one);
    if (former !== undefined) putFormerCollection(db, target, { at: vault.now().toISOString(), by: vault.user.name, ...former });
    for (const id of forget) deleteFormerCollections(db, id);
    appendJournal(db, vault, { verb: 'collection', target, detail: { deed } });
  });
  tellCollections(session);
}

/** `conflict`, reason `identifier`, where another than these has it. */
export function requireFree(session: Session, identifier: string | null, except: readonly (CollectionId | null)[]): void {
  const taken = allCollections(stacksOf(session).db).some((one) => one.identifier === identifier && !except.includes(one.id));
  if (identifier !== null && taken) throw new ArchiveError('conflict', { reason: 'identifier' });
}

/** As it will be kept: some fields changed, or a description where there was none. */
function describedCollection(session: Session, before: KnownCollection, changes: CollectionChanges): Collection {
  const id = before.id ?? newCollectionId();
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<typeof before.fields>;
  requireFree(session, given.identifier ?? null, [id]);
  return { id, name: before.name, ...before.fields, ...given };
}

export function describeCollection(
  session: Session, { collection: name, ...changes }: Parsed<'collection.describe'>,
): Output<'collection.describe'> {
  permit(session, 'archivist', 'cataloguer');
  stacksOf(session);
  const before = findCollection(session, name) ?? { id: null, name: checkCollectionName(name), fields: emptyCollection };
  const after = describedCollection(session, before, checkCollection(changes));
  const fields = changedCollectionFields(before.fields, after);
  if (fields.length > 0 || before.id === null) {
    changeCollections(session, {
      deed: 'describe', target: after.id, put: [after],
      former: { deed: 'describe', fields, name: before.name, before: before.fields, merged: null },
    });
  }
  return showCollection(session, before.name);
}

/**
 * What another archive says of collections whose testimonies came in: only of those of which nothing is said here, and a reference code
 * only where it is free.
 */
export function takeInCollections(session: Session, coming: readonly ToldCollection[]): void {
  for (const { name, identifier, ...fields } of coming) {
    const here = findCollection(session, name);
    if (here === null || here.id !== null) continue;
    const isTaken = allCollections(stacksOf(session).db).some((one) => one.identifier === identifier);
    describeCollection(session, { collection: here.name, ...fields, identifier: isTaken ? null : identifier });
  }
}

/** Latest first. What nobody has described has none. */
export function readCollectionHistory(session: Session, name: string): FormerCollection[] {
  permit(session, 'archivist', 'cataloguer');
  const { id } = knownCollection(session, name);
  return id === null ? [] : formerCollections(stacksOf(session).db, id).reverse();
}

/** With what was merged into it, and into that: as long as it stands apart, it keeps its own. */
function withMerged(db: Readable, id: CollectionId, standing: ReadonlySet<CollectionId>): CollectionId[] {
  const merged = formerCollections(db, id).flatMap(({ merged: other }) => (other === null || other.id === null ? [] : [other.id]));
  return [id, ...merged.filter((one) => !standing.has(one)).flatMap((one) => withMerged(db, one, standing))];
}

export function removeCollection(session: Session, name: string): Output<'collection.remove'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  const known = knownCollection(session, name);
  if (heldIn(session, known.name).length > 0 || known.id === null) throw new ArchiveError('conflict', { reason: 'holds-testimonies' });
  const standing = new Set(allCollections(db).map(({ id }) => id));
  changeCollections(session, {
    deed: 'remove', target: known.id, put: [], remove: [known.id], forget: withMerged(db, known.id, standing),
  });
  return {};
}
