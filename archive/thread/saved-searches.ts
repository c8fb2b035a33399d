// Saved searches: each remembers which passages it showed when it was last looked at, and so tells what is new.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { PassageId } from '../api/ids.ts';
import { SavedSearch, type SavedSearchId, type Search } from '../api/search-calls.ts';
import type { Running } from '../services.ts';
import { deleteItem, itemsOf, putItem } from '../vault/desk-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { passageReader } from '../vault/text-rows.ts';
import { matchesOf, scopeOf } from './search-scope.ts';
import type { Session } from './session.ts';

/** Searches that one user may save. */
const mostSaved = 200;
/**
 * So many passages are remembered one by one. Of a search that finds more, the number alone is remembered, and what is
 * new is by how much it has grown: what came is then not told from what went.
 */
const mostSeen = 2000;

const StoredSearch = SavedSearch.omit({ total: true, fresh: true }).extend({
  seenTotal: z.int().nonnegative(),
  /** Null where they were too many. */
  seen: PassageId.array().max(mostSeen).nullable(),
});
type StoredSearch = z.infer<typeof StoredSearch>;

interface Saved {
  /** Under which it lies on the desk. */
  readonly number: number;
  readonly search: StoredSearch;
}

/** What a search finds: how many passages, and which, where they are no more than `mostSeen`. */
interface Found {
  readonly total: number;
  readonly passages: readonly PassageId[] | null;
}

/** All that a search finds today in what the user's key opens. Throws as `scopeOf` does. */
function passagesFor(session: Session, search: Search, running: Running): Found {
  const scope = scopeOf(session, search, running.signal);
  const { total, counts, passagesOf } = matchesOf(session, scope, { limit: 0, offset: 0 });
  if (total > mostSeen) return { total, passages: null };
  const read = passageReader(session.searched);
  const passages = [...counts.keys()].flatMap((testimony) => (
    passagesOf(testimony).flatMap((number) => read(testimony, number)?.id ?? [])
  ));
  return { total, passages };
}

/** The newest first. What an earlier version of the program wrote and this one does not understand is passed over. */
function savedSearches({ vault }: Session): Saved[] {
  return itemsOf(vault, 'saved-search').flatMap(({ number, value }) => {
    const stored = StoredSearch.safeParse(value);
    return stored.success ? [{ number, search: stored.data }] : [];
  });
}

function savedSearch(session: Session, id: SavedSearchId): Saved {
  const found = savedSearches(session).find(({ search }) => search.id === id);
  if (found === undefined) throw new ArchiveError('not-found', { reason: 'search' });
  return found;
}

function told({ seen, seenTotal, ...search }: StoredSearch, { total, passages }: Found): SavedSearch {
  if (seen === null || passages === null) return { ...search, total, fresh: Math.max(0, total - seenTotal) };
  const known = new Set(seen);
  return { ...search, total, fresh: passages.filter((passage) => !known.has(passage)).length };
}

type NamedSearch = Search & Pick<StoredSearch, 'id' | 'name' | 'savedAt'>;

/** Keeps a search as looked at now: what it finds today is not new tomorrow. */
function keep(session: Session, number: number, search: NamedSearch, running: Running): SavedSearch {
  const { vault } = session;
  const found = passagesFor(session, search, running);
  const { total, passages } = found;
  const stored: StoredSearch = {
    ...search, lastSeen: vault.now().toISOString(), seenTotal: total, seen: passages === null ? null : [...passages],
  };
  vault.desk.write((db) => putItem(db, vault, 'saved-search', number, stored));
  return told(stored, found);
}

export async function listSavedSearches(session: Session, running: Running): Promise<Output<'saved.list'>> {
  const searches: SavedSearch[] = [];
  for (const { search } of savedSearches(session)) {
    // Each is a search of its own: others are not kept waiting for all of them.
    await nextTurn();
    if (running.signal.aborted) throw new ArchiveError('cancelled');
    searches.push(told(search, passagesFor(session, search, running)));
  }
  return { searches };
}

export function saveSearch(session: Session, search: Parsed<'saved.save'>, running: Running): SavedSearch {
  const saved = itemsOf(session.vault, 'saved-search');
  if (saved.length >= mostSaved) throw new ArchiveError('conflict', { reason: 'too-many-searches' });
  const id = randomId('q', 12) as SavedSearchId;
  return keep(session, (saved[0]?.number ?? 0) + 1, { ...search, id, savedAt: session.vault.now().toISOString() }, running);
}

export function markSearchSeen(session: Session, { search: id }: Parsed<'saved.seen'>, running: Running): SavedSearch {
  const { number, search } = savedSearch(session, id);
  return keep(session, number, search, running);
}

export function removeSavedSearch(session: Session, { search: id }: Parsed<'saved.remove'>): void {
  const { vault } = session;
  const { number } = savedSearch(session, id);
  vault.desk.write((db) => deleteItem(db, vault, 'saved-search', number));
  vault.desk.checkpoint();
}
