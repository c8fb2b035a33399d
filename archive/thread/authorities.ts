// Authorities: listing, showing, adding, changing and removing them; readers are told what consent leaves of them.
import {
  emptyAuthority, fieldsBetween, kindOfName, namesOf, type Authority, type AuthorityDeed, type AuthorityId, type AuthorityState,
} from '../api/authority.ts';
import type { ListedAuthority } from '../api/authority-calls.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { headingsIn, rewriteHeadings } from '../catalogue/authority-headings.ts';
import { checkAuthority } from '../catalogue/check-authority.ts';
import { suggestVariants } from '../catalogue/suggest-variants.ts';
import { deedsOf, forgetDeeds, nextDeedNumber, putDeed } from '../vault/authority-deed-rows.ts';
import { allAuthorities, deleteAuthority, putAuthority } from '../vault/authority-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { randomId } from '../vault/random-id.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { changeTestimonies } from './change-testimony.ts';
import { describedAs } from './describe-testimony.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import { nameKey } from './name-key.ts';
import { readableNow } from './readable-now.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { authoritiesStanding, tellAuthorities, untellAuthority } from './tell-authorities.ts';

/** Readers' own day counts too: a grant that ended since closes what stood in its description alone. */
export const authoritiesKnown = keptWhile<readonly Authority[]>(stampOf, (session) => {
  const { stacks, reading } = session.vault;
  if (stacks !== null) return allAuthorities(stacks.db);
  return authoritiesStanding(reading.db, [...readableNow(session).testimonies.values()].map(({ description }) => description));
});

/** By `type heading`, the testimonies whose descriptions have it. */
const describing = keptWhile<ReadonlyMap<string, readonly TestimonyId[]>>(stampOf, (session) => {
  const types = new Set(authoritiesKnown(session).map(({ type }) => type));
  const found = new Map<string, TestimonyId[]>();
  for (const { id, description } of readableNow(session).testimonies.values()) {
    for (const type of types) {
      for (const heading of headingsIn(type, description)) {
        const key = `${type} ${heading}`;
        found.set(key, [...found.get(key) ?? [], id]);
      }
    }
  }
  return found;
});

const describedBy = (session: Session, { type, heading }: Authority): readonly TestimonyId[] => describing(session).get(`${type} ${heading}`) ?? [];

const listed = (session: Session, authority: Authority): ListedAuthority => (
  { ...authority, testimonies: describedBy(session, authority).length }
);

export function listAuthorities(
  session: Session, { type, words = '', limit, offset }: Parsed<'authority.list'>,
): Output<'authority.list'> {
  const sought = nameKey(words);
  const found = authoritiesKnown(session).filter((one) => (
    (type === undefined || one.type === type) && (sought === '' || namesOf(one).some((name) => nameKey(name).includes(sought)))
  )).sort((one, other) => one.heading.localeCompare(other.heading, 'und'));
  return { total: found.length, authorities: found.slice(offset, offset + limit).map((one) => listed(session, one)) };
}

/** By its id, or by one that was merged into it. */
export function knownAuthority(session: Session, id: AuthorityId): Authority {
  const known = authoritiesKnown(session);
  const found = known.find((one) => one.id === id) ?? known.find(({ aliases }) => aliases.includes(id));
  if (found === undefined) throw new ArchiveError('not-found', { reason: 'authority' });
  return found;
}

export function showAuthority(session: Session, { authority: id }: Parsed<'authority.show'>): Output<'authority.show'> {
  const shown = knownAuthority(session, id);
  const known = new Map(authoritiesKnown(session).map((one) => [one.id, one]));
  const there = shown.relations.map(({ kind, to }) => ({ kind, id: to, inverse: false }));
  const here = [...known.values()].flatMap((one) => (
    one.relations.filter(({ to }) => to === shown.id).map(({ kind }) => ({ kind, id: one.id, inverse: true }))
  ));
  const related = [...there, ...here].flatMap(({ kind, id: other, inverse }) => {
    const one = known.get(other);
    return one === undefined ? [] : [{ authority: one.id, kind, inverse, heading: one.heading, type: one.type }];
  });
  return { ...listed(session, shown), related, describing: [...describedBy(session, shown)] };
}

export interface AuthorityChange {
  readonly deed: AuthorityDeed['deed'];
  readonly target: AuthorityId;
  /** What others are merged into or parted from. */
  readonly whole?: AuthorityId;
  readonly put: readonly Authority[];
  readonly remove?: readonly AuthorityId[];
  /** Nothing that was ever done to these is kept, nor this deed. */
  readonly forget?: readonly AuthorityId[];
}

function statesOf(before: readonly Authority[], put: readonly Authority[], remove: readonly AuthorityId[]): AuthorityState[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const states = [
    ...put.map((after): AuthorityState => ({ authority: after.id, before: known.get(after.id) ?? null, after })),
    ...remove.map((authority): AuthorityState => ({ authority, before: known.get(authority) ?? null, after: null })),
  ];
  return states.filter((one) => one.before === null || one.after === null || fieldsBetween(one.before, one.after).length > 0);
}

/**
 * Readers are first told nothing of what is changed; then the stacks take it; then readers are told what is to be told,
 * where the user has the key to names. Otherwise an archivist's opening tells it, as it does after a crash between these.
 */
export function changeAuthorities(session: Session, { deed, target, whole, put, remove = [], forget = [] }: AuthorityChange): void {
  const { vault } = session;
  const stacks = stacksOf(session);
  const touched = [...put.map(({ id }) => id), ...remove];
  const states = statesOf(allAuthorities(stacks.db), put, remove);
  vault.reading.write((db) => {
    for (const id of touched) untellAuthority(db, id);
  });
  stacks.write((db) => {
    for (const one of put) putAuthority(db, one);
    for (const id of remove) deleteAuthority(db, id);
    for (const id of forget) forgetDeeds(db, id);
    if (states.length > 0 && forget.length === 0) putDeed(db, { at: vault.now().toISOString(), by: vault.user.name, deed, whole: whole ?? null, states });
    appendJournal(db, vault, { verb: 'authority', target, detail: { deed } });
  });
  vault.reading.write((db) => tellAuthorities(session, db));
}

/** Rewrites headings in every description that has them, or in these alone: a change with a history each. Gives how many. */
export function rewriteDescriptions(
  session: Session, type: Authority['type'], from: readonly string[], to: string, only?: readonly TestimonyId[],
): number {
  const { db } = stacksOf(session);
  const deed = nextDeedNumber(db);
  const changes = testimonyRows(db).flatMap(({ id, description }) => {
    if (only !== undefined && !only.includes(id)) return [];
    const change = describedAs(session, description, rewriteHeadings(type, description, from, to), deed);
    return change === null ? [] : [{ testimony: id, change }];
  });
  if (changes.length > 0) changeTestimonies(session, changes);
  return changes.length;
}

export const newAuthorityId = (): AuthorityId => randomId('h', 12) as AuthorityId;

const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } => (
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
);

/** Names that what is called so may have besides those that it is known to have. */
export function suggestNames(session: Session, { heading, type }: Parsed<'authority.suggest'>): Output<'authority.suggest'> {
  const { suggestions, coordinates } = suggestVariants(heading, type);
  const known = authoritiesKnown(session).find((one) => one.type === type && one.heading === heading.normalize('NFC'));
  const names = new Set(known === undefined ? [] : namesOf(known));
  return { suggestions: suggestions.filter(({ text }) => !names.has(text)), coordinates };
}

export function addAuthority(session: Session, input: Parsed<'authority.add'>): Output<'authority.add'> {
  permit(session, 'archivist', 'cataloguer');
  const all = allAuthorities(stacksOf(session).db);
  const authority = checkAuthority({ ...emptyAuthority, ...given(input), id: newAuthorityId() }, all);
  changeAuthorities(session, { deed: 'add', target: authority.id, put: [authority] });
  return authority;
}

/** Another heading goes into descriptions first: cut off after that, the same change finishes what is left. */
export function changeAuthority(session: Session, { authority: id, ...fields }: Parsed<'authority.change'>): Output<'authority.change'> {
  permit(session, 'archivist', 'cataloguer');
  const before = knownAuthority(session, id);
  const others = allAuthorities(stacksOf(session).db).filter((one) => one.id !== before.id);
  const changed = { ...before, ...given(fields) };
  const isRenamed = changed.heading.normalize('NFC').trim() !== before.heading;
  const old = { text: before.heading, kind: kindOfName(before.heading), scheme: null, language: null };
  const authority = checkAuthority(isRenamed ? { ...changed, variants: [...changed.variants, old] } : changed, others);
  if (fieldsBetween(before, authority).length === 0) return before;
  if (isRenamed) rewriteDescriptions(session, authority.type, [before.heading], authority.heading);
  changeAuthorities(session, { deed: 'change', target: authority.id, put: [authority] });
  return authority;
}

/** To be forgotten as well may be one that was removed before. */
export function removeAuthority(session: Session, { authority: id, forget }: Parsed<'authority.remove'>): Output<'authority.remove'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  const isGone = !authoritiesKnown(session).some((one) => one.id === id || one.aliases.includes(id));
  if (forget && isGone && deedsOf(db, id, 1, 0).total > 0) {
    changeAuthorities(session, { deed: 'remove', target: id, put: [], forget: [id] });
    return {};
  }
  const removed = knownAuthority(session, id);
  const put = allAuthorities(db).filter(({ relations }) => relations.some(({ to }) => to === removed.id))
    .map((one) => ({ ...one, relations: one.relations.filter(({ to }) => to !== removed.id) }));
  changeAuthorities(session, {
    deed: 'remove', target: removed.id, put, remove: [removed.id], forget: forget ? [removed.id, ...removed.aliases] : [],
  });
  return {};
}
