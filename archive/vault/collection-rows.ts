// Descriptions of collections as the stacks keep them, with what they were before each change, and as far as readers are told them.
import { FormerCollection } from '../api/collection-calls.ts';
import { Collection, type CollectionId } from '../api/collection.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody, requireBody } from './stored-json.ts';

export const CollectionBody = Collection.omit({ id: true });
export const FormerCollectionBody = FormerCollection.omit({ number: true });

interface Stored {
  readonly id: CollectionId;
  readonly body: string;
}

/** Puts a description, or replaces the one of that id. */
export function putCollection(db: Writable, { id, ...body }: Collection): void {
  db.prepare('INSERT INTO collection (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body').run(id, JSON.stringify(body));
}

export function deleteCollection(db: Writable, id: CollectionId): void {
  db.prepare('DELETE FROM collection WHERE id = ?').run(id);
}

/** For the reading room, before a change on which what is told may depend. */
export function deleteAllCollections(db: Writable): void {
  db.prepare('DELETE FROM collection').run();
}

/** In the order of their ids. One that cannot be read is left out, and so told to nobody: `verify` names it. */
export function allCollections(db: Readable): Collection[] {
  return db.prepare<[], Stored>('SELECT id, body FROM collection ORDER BY id').all().flatMap(({ id, body }) => {
    const read = readBody(CollectionBody, body);
    return read === null ? [] : [{ id, ...read }];
  });
}

export function hasCollections(db: Readable): boolean {
  return db.prepare('SELECT 1 FROM collection LIMIT 1').get() !== undefined;
}

/** It gets the next number, from 1. For the stacks, as are those below. */
export function putFormerCollection(db: Writable, id: CollectionId, former: Omit<FormerCollection, 'number'>): void {
  db.prepare(`
    INSERT INTO collection_former (collection, number, body)
    SELECT :id, coalesce(max(number), 0) + 1, :body FROM collection_former WHERE collection = :id
  `).run({ id, body: JSON.stringify(former) });
}

/** In the place of what was kept there. */
export function replaceFormerCollection(db: Writable, id: CollectionId, { number, ...former }: FormerCollection): void {
  db.prepare('UPDATE collection_former SET body = ? WHERE collection = ? AND number = ?').run(JSON.stringify(former), id, number);
}

/** Oldest first. `vault-damaged` where one cannot be read. */
export function formerCollections(db: Readable, id: CollectionId): FormerCollection[] {
  return db.prepare<[string], { readonly number: number; readonly body: string }>(
    'SELECT number, body FROM collection_former WHERE collection = ? ORDER BY number',
  ).all(id).map(({ number, body }) => ({ number, ...requireBody(FormerCollectionBody, body, 'collection_former') }));
}

/** Every collection that has a history: those that were merged into another keep theirs, for when they are parted again. */
export function collectionsWithHistory(db: Readable): CollectionId[] {
  return db.prepare<[], CollectionId>('SELECT DISTINCT collection FROM collection_former').pluck().all();
}

export function deleteFormerCollections(db: Writable, id: CollectionId): void {
  db.prepare('DELETE FROM collection_former WHERE collection = ?').run(id);
}
