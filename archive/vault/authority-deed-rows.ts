// What was done to authorities, as the stacks keep it: each deed with the authorities that it changed, before and after.
import { Authority, AuthorityDeed, type AuthorityId } from '../api/authority.ts';
import type { Readable, Writable } from './sql.ts';
import { requireBody } from './stored-json.ts';

interface StoredDeed {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly deed: string;
  readonly whole: string | null;
}

interface StoredState {
  readonly authority: string;
  readonly before: string | null;
  readonly after: string | null;
}

const written = (authority: Authority | null): string | null => (authority === null ? null : JSON.stringify(authority));

/** The number that the next deed gets, from 1. */
export function nextDeedNumber(db: Readable): number {
  return db.prepare<[], number>('SELECT ifnull(max(number), 0) + 1 FROM authority_deed').pluck().get() ?? 1;
}

/** It gets the next number. */
export function putDeed(db: Writable, { at, by, deed, whole, states }: Omit<AuthorityDeed, 'number'>): void {
  const number = nextDeedNumber(db);
  db.prepare('INSERT INTO authority_deed (number, at, by, deed, whole) VALUES (?, ?, ?, ?, ?)').run(number, at, by, deed, whole);
  const insert = db.prepare('INSERT INTO authority_state (deed, authority, before, after) VALUES (?, ?, ?, ?)');
  for (const { authority, before, after } of states) insert.run(number, authority, written(before), written(after));
}

function readState({ authority, before, after }: StoredState): unknown {
  const read = (body: string | null): Authority | null => (body === null ? null : requireBody(Authority, body, 'authority'));
  return { authority, before: read(before), after: read(after) };
}

const columns = 'number, at, by, deed, whole';

function withStates(db: Readable, stored: StoredDeed): AuthorityDeed {
  const states = db.prepare<[number], StoredState>('SELECT authority, before, after FROM authority_state WHERE deed = ? ORDER BY authority')
    .all(stored.number).map(readState);
  return AuthorityDeed.parse({ ...stored, states });
}

/** Latest first: those that changed this authority, or all. */
export function deedsOf(db: Readable, authority: AuthorityId | null, limit: number, offset: number): { readonly total: number; readonly deeds: AuthorityDeed[] } {
  const which = `WHERE number IN (SELECT deed FROM authority_state ${authority === null ? '' : 'WHERE authority = :authority'})`;
  const named = authority === null ? {} : { authority };
  const total = db.prepare<[object], number>(`SELECT count(*) FROM authority_deed ${which}`).pluck().get(named) ?? 0;
  const rows = db.prepare<[object], StoredDeed>(`
    SELECT ${columns} FROM authority_deed ${which} ORDER BY number DESC LIMIT :limit OFFSET :offset
  `).all({ ...named, limit, offset });
  return { total, deeds: rows.map((row) => withStates(db, row)) };
}

export function deedOf(db: Readable, number: number): AuthorityDeed | null {
  const row = db.prepare<[number], StoredDeed>(`SELECT ${columns} FROM authority_deed WHERE number = ?`).get(number);
  return row === undefined ? null : withStates(db, row);
}

/**
 * Of every deed that changed it nothing is left but that there was one, so that numbers are never given twice: what it was called
 * is then nowhere among them.
 */
export function forgetDeeds(db: Writable, authority: AuthorityId): void {
  const deeds = db.prepare<[string], number>('SELECT deed FROM authority_state WHERE authority = ?').pluck().all(authority);
  for (const deed of deeds) db.prepare('DELETE FROM authority_state WHERE deed = ?').run(deed);
}
