// Brings into the reading room what readers are told of collections, and takes out of it what they are told no more.
import { asTold, type Collection, type CollectionId, type ToldCollection } from '../api/collection.ts';
import type { Description } from '../api/description.ts';
import { collectionsToldOf, participantsUntold, standingIn, type Standing, type Unspoken } from '../consent/tell-collection.ts';
import { decide } from '../consent/decide.ts';
import { canonicalJson } from '../vault/canonical.ts';
import { clearedRows, type ClearedRow } from '../vault/cleared-rows.ts';
import { allCollections, deleteAllCollections, deleteCollection, hasCollections, putCollection } from '../vault/collection-rows.ts';
import { allConsent } from '../vault/consent-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import type { Writable } from '../vault/sql.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import type { Session } from './session.ts';
import { everybody } from './tell-authorities.ts';

/** What may not be said, as the stacks know it. One restriction that cannot be read may hide any word: then nobody is known. */
function unspokenInStacks(session: Session, stacks: Compartment, told: readonly Description[]): Unspoken {
  const consent = [...allConsent(stacks.db).values()];
  const labels = consent.flatMap(({ restrictions }) => restrictions).flatMap(({ target }) => (target.of === 'label' ? [target.text] : []));
  return {
    people: consent.some(({ unreadable }) => unreadable) ? null : everybody(session), labels: [...new Set(labels)],
    participants: participantsUntold(testimonyRows(stacks.db).map(({ description }) => description), told),
  };
}

/** What readers are to be told, where these descriptions are all that they know of. For archivists, who have the key to names. */
export function collectionsToTell(session: Session, told: readonly Description[]): Collection[] {
  const { stacks, identity } = session.vault;
  if (stacks === null || identity === null || !hasCollections(stacks.db)) return [];
  return collectionsToldOf(allCollections(stacks.db), standingIn(told), unspokenInStacks(session, stacks, told));
}

const descriptionsTold = ({ vault: { reading } }: Session): Description[] => clearedRows(reading.db).map(({ description }) => description);

interface Telling {
  readonly put: readonly Collection[];
  readonly gone: readonly CollectionId[];
}

const written = (one: Collection | undefined): string => (one === undefined ? '' : canonicalJson(one));

/** Without the key to names it is only narrowed: names are not in what is told already, and who has no key adds none. */
function planTelling(session: Session): Telling {
  const { stacks, reading, identity } = session.vault;
  if (stacks === null || (!hasCollections(stacks.db) && !hasCollections(reading.db))) return { put: [], gone: [] };
  const told = allCollections(reading.db);
  const descriptions = descriptionsTold(session);
  const all = identity !== null ? collectionsToTell(session, descriptions)
    : collectionsToldOf(told, standingIn(descriptions), { ...unspokenInStacks(session, stacks, descriptions), people: [] });
  const before = new Map(told.map((one) => [one.id, written(one)]));
  const ids = new Set(all.map(({ id }) => id));
  return { put: all.filter((one) => before.get(one.id) !== written(one)), gone: told.map(({ id }) => id).filter((id) => !ids.has(id)) };
}

/** After a change, and on an archivist's opening: what is told follows again from the stacks and from what is cleared. */
export function tellCollections(session: Session): void {
  const { put, gone } = planTelling(session);
  if (put.length + gone.length === 0) return;
  session.vault.reading.write((db) => {
    for (const one of put) putCollection(db, one);
    for (const id of gone) deleteCollection(db, id);
  });
}

/** What a change that is about to be made adds to what may not be said. `persons`: it may be any name. */
export interface ForeseenWords {
  readonly persons: boolean;
  readonly labels: readonly string[];
  readonly descriptions: readonly Description[];
}

/** Before a change, inside the write by which it closes testimonies: nothing stays told that may not be afterwards, whatever comes between. */
export function narrowCollections(session: Session, db: Writable, { persons, labels, descriptions: coming }: ForeseenWords): void {
  const { stacks, reading } = session.vault;
  if (!hasCollections(reading.db)) return;
  const told = allCollections(reading.db);
  deleteAllCollections(db);
  if (persons || stacks === null) return;
  const known = descriptionsTold(session);
  const now = unspokenInStacks(session, stacks, known);
  const all = [...testimonyRows(stacks.db).map(({ description }) => description), ...coming];
  const unspoken = { people: [], labels: [...now.labels, ...labels], participants: participantsUntold(all, known) };
  for (const one of collectionsToldOf(told, standingIn(known), unspoken)) putCollection(db, one);
}

/** Whether readers are told anything that they are not to be told; less than they might be told is no fault. */
export function isTooMuchToldOfCollections(session: Session): boolean {
  const told = allCollections(session.vault.reading.db);
  if (told.length === 0) return false;
  const toTell = new Map(collectionsToTell(session, descriptionsTold(session)).map((one) => [one.id, one]));
  return told.some((one) => written(toTell.get(one.id)) !== written(one));
}

const scholar = { role: 'scholar' } as const;

/** A testimony is known of where it may be read today, or the catalogue may tell of it. */
export function isKnownToday({ vault }: Session, { state, consent }: ClearedRow): boolean {
  const may = (purpose: string): boolean => decide(consent, [], scholar, purpose, vault.now()).allowed;
  return may('catalogue') || (state === 'open' && may('read'));
}

/**
 * What is told in the reading room, as far as it may be today: a grant that has ended since closes what stood in its description alone,
 * and hides whoever is named there alone. `standing`: of what; otherwise of everything that readers know of today.
 */
export function collectionsToldToday(session: Session, standing?: Standing): Collection[] {
  const { db } = session.vault.reading;
  if (!hasCollections(db)) return [];
  const rows = clearedRows(db);
  const today = rows.filter((row) => isKnownToday(session, row)).map(({ description }) => description);
  const participants = participantsUntold(rows.map(({ description }) => description), today);
  return collectionsToldOf(allCollections(db), standing ?? standingIn(today), { people: [], labels: [], participants });
}

/** Of the collections and series of these descriptions, which are to leave: what may leave with them. */
export function collectionsLeavingWith(session: Session, descriptions: readonly Description[]): ToldCollection[] {
  return collectionsToldToday(session, standingIn(descriptions)).map(asTold);
}
