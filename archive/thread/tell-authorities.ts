// Brings into the reading room what readers are told of authorities, and takes out of it what they are told no more.
import { authorityTypes, namesOf, type Authority, type AuthorityId, type AuthorityType } from '../api/authority.ts';
import type { Person } from '../api/consent.ts';
import type { Description } from '../api/description.ts';
import { toFault } from '../api/errors.ts';
import { headingsIn } from '../catalogue/authority-headings.ts';
import { mayTell, namesOfSomebody, plainName, toldOf } from '../consent/tell-authority.ts';
import { allAuthorities, deleteAuthority, hasAuthorities, putAuthority } from '../vault/authority-rows.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import { deleteToldLinksTo } from '../vault/corroboration-rows.ts';
import { allPeople } from '../vault/person-rows.ts';
import type { Readable, Writable } from '../vault/sql.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { keptWhile } from './kept-while.ts';
import type { Session } from './session.ts';
import { tellLinksTo } from './tell-corroboration.ts';

export type Headings = Readonly<Record<AuthorityType, ReadonlySet<string>>>;

/** Every heading that stands in these descriptions, by what it may be a heading of. */
export function headingsOf(descriptions: readonly Description[]): Headings {
  const headings = authorityTypes.map((type) => [type, new Set(descriptions.flatMap((one) => [...headingsIn(type, one)]))]);
  return Object.fromEntries(headings) as Headings;
}

/** In descriptions of testimonies whose text readers have: one that is listed only gives no ground. */
function headingsTold(db: Readable): Headings {
  return headingsOf(clearedRows(db).filter(({ state }) => state === 'open').map(({ description }) => description));
}

/** Null where there is no key to them, or a row that cannot be read. */
export function everybody({ vault: { identity } }: Session): readonly Person[] | null {
  if (identity === null) return null;
  try {
    return allPeople(identity.db);
  } catch (thrown) {
    if (toFault(thrown).code !== 'vault-damaged') throw thrown;
    return null;
  }
}

/** Names are compared once, as long as nobody is added to the identity compartment. */
const sealedNames = keptWhile(({ vault }) => String(vault.identity?.sequence ?? -1), (session) => {
  const people = everybody(session);
  const known = new Map<string, boolean>();
  return (all: readonly string[]) => {
    const fresh = [...new Set(all)].filter((name) => !known.has(name));
    const sealed = people === null ? new Set(fresh) : namesOfSomebody(fresh, people);
    for (const name of fresh) known.set(name, sealed.has(name));
    return (names: readonly string[]): boolean => names.some((name) => known.get(name) ?? true);
  };
});

/** What readers are told of those whose headings stand in these descriptions, with relations among them alone. */
export function authoritiesStanding(db: Readable, descriptions: readonly Description[]): Authority[] {
  if (!hasAuthorities(db)) return [];
  const headings = headingsOf(descriptions);
  const standing = allAuthorities(db).filter(({ type, heading }) => headings[type].has(heading));
  const ids = new Set(standing.map(({ id }) => id));
  return standing.map((one) => ({ ...one, relations: one.relations.filter(({ to }) => ids.has(to)) }));
}

/** Whoever took part in an interview, by the descriptions in the stacks. */
function participantsIn(db: Readable): ReadonlySet<string> {
  return new Set(testimonyRows(db).flatMap(({ description: { narrator, people } }) => (
    [narrator ?? '', ...people.map(({ name }) => name)].map(plainName)
  )));
}

/** What readers are to be told, by what the stacks, the identity compartment and the cleared descriptions say now. */
export function authoritiesToTell(session: Session): Authority[] {
  const { stacks, reading, identity } = session.vault;
  if (stacks === null || identity === null || !hasAuthorities(stacks.db)) return [];
  const headings = headingsTold(reading.db);
  const standing = allAuthorities(stacks.db).filter(({ type, heading }) => headings[type].has(heading));
  const participants = standing.some(({ type }) => type === 'person') ? participantsIn(stacks.db) : new Set<string>();
  const isSealed = sealedNames(session)(standing.flatMap(namesOf));
  const all = standing.filter((one) => mayTell(one, { standing: headings[one.type], participants, isSealed }));
  const ids = new Set(all.map(({ id }) => id));
  return all.map((one) => toldOf(one, ids));
}

/** What is told and may not be, as far as those can say who have no key to names. */
function surelyTooMuch({ vault: { stacks, reading } }: Session): AuthorityId[] {
  const headings = headingsTold(reading.db);
  const participants = stacks === null ? new Set<string>() : participantsIn(stacks.db);
  return allAuthorities(reading.db).filter((one) => (
    !mayTell(one, { standing: headings[one.type], participants, isSealed: () => false })
  )).map(({ id }) => id);
}

interface Telling {
  readonly put: readonly Authority[];
  readonly gone: readonly AuthorityId[];
}

/** What is to be done for the reading room to have what it is to have. Without the key to names it is only narrowed. */
function planTelling(session: Session): Telling {
  const { stacks, reading, identity } = session.vault;
  const isEmpty = !hasAuthorities(reading.db);
  if (isEmpty && (stacks === null || !hasAuthorities(stacks.db))) return { put: [], gone: [] };
  if (identity === null) return { put: [], gone: surelyTooMuch(session) };
  const told = new Map(allAuthorities(reading.db).map((one) => [one.id, JSON.stringify(one)]));
  const all = authoritiesToTell(session);
  const ids = new Set(all.map(({ id }) => id));
  return { put: all.filter((one) => told.get(one.id) !== JSON.stringify(one)), gone: [...told.keys()].filter((id) => !ids.has(id)) };
}

/** In the reading room: with an event goes what is told of passages that speak of it. */
export function untellAuthority(db: Writable, id: AuthorityId): void {
  deleteAuthority(db, id);
  deleteToldLinksTo(db, id);
}

function applyTelling(session: Session, db: Writable, { put, gone }: Telling): void {
  for (const one of put) putAuthority(db, one);
  for (const id of gone) untellAuthority(db, id);
  tellLinksTo(session, db, put.filter(({ type }) => type === 'event'));
}

/** Inside a write of the reading room, of which it sees what was written before. */
export function tellAuthorities(session: Session, db: Writable): void {
  applyTelling(session, db, planTelling(session));
}

/** Where nothing was cleared: what a crash cut off or a cataloguer changed, and what a new testimony makes doubtful. */
export function tellAuthoritiesAgain(session: Session): void {
  const telling = planTelling(session);
  if (telling.put.length + telling.gone.length > 0) session.vault.reading.write((db) => applyTelling(session, db, telling));
}

/** What a change to a testimony may be that is about to be made: it may say who took part, or who somebody is. */
export type Foreseen = 'description' | 'person' | 'other';

/** Before a change: nothing stays told that may depend on it. Clearing tells again what may be told then. */
export function narrowAuthorities(session: Session, db: Writable, foreseen: readonly Foreseen[]): void {
  const { reading } = session.vault;
  if (!hasAuthorities(reading.db)) return;
  const headings = headingsTold(reading.db);
  const [anybody, persons] = [foreseen.includes('person'), foreseen.includes('description')];
  for (const { id, type, heading } of allAuthorities(reading.db)) {
    if (anybody || (persons && type === 'person') || !headings[type].has(heading)) untellAuthority(db, id);
  }
}

/** Whether readers are told anything that they are not to be told; less than they might be told is no fault. */
export function isTooMuchTold(session: Session): boolean {
  const toTell = new Map(authoritiesToTell(session).map((one) => [one.id, one]));
  return allAuthorities(session.vault.reading.db).some((told) => {
    const expected = toTell.get(told.id);
    if (expected === undefined) return true;
    const known = new Set(expected.relations.map(({ kind, to }) => `${kind} ${to}`));
    return !told.relations.every(({ kind, to }) => known.has(`${kind} ${to}`))
      || JSON.stringify({ ...told, relations: [] }) !== JSON.stringify({ ...expected, relations: [] });
  });
}
