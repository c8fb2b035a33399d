// What undoing a deed puts in the place of authorities, and why it cannot where something that came later stands on it.
import { fieldsBetween, type Authority, type AuthorityDeed, type AuthorityId, type AuthorityState } from '../api/authority.ts';
import { ArchiveError } from '../api/errors.ts';
import { checkAuthority } from './check-authority.ts';

export interface Undoing {
  readonly put: readonly Authority[];
  /** Those that the deed brought in. */
  readonly gone: readonly Authority[];
  /** Those that the deed took away. */
  readonly back: readonly Authority[];
  /** What they are merged into or parted from, as it stands and as it will. */
  readonly whole: { readonly now: Authority; readonly then: Authority; readonly next: Authority } | null;
  readonly renamed: readonly { readonly now: Authority; readonly next: Authority }[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const later = (): ArchiveError => new ArchiveError('conflict', { reason: 'later' });

/** What the deed added goes and what it took comes back; what has come or gone since stays so. */
function undoList<T>(current: readonly T[], before: readonly T[], after: readonly T[]): T[] {
  if (isSame(current, after)) return [...before];
  const [was, became, is] = [before, after, current].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  return [
    ...current.filter((one) => was?.has(JSON.stringify(one)) === true || became?.has(JSON.stringify(one)) !== true),
    ...before.filter((one) => became?.has(JSON.stringify(one)) !== true && is?.has(JSON.stringify(one)) !== true),
  ];
}

/** `keep`: fields that were changed since stay as they are now. */
function undoFields(current: Authority, before: Authority, after: Authority, keep: boolean): Authority {
  const changed = new Set(fieldsBetween(before, after));
  const one = <F extends 'heading' | 'dates' | 'coordinates' | 'sensitive' | 'note'>(field: F): Authority[F] => (
    changed.has(field) && !(keep && !isSame(current[field], after[field])) ? before[field] : current[field]
  );
  return {
    ...current, heading: one('heading'), variants: undoList(current.variants, before.variants, after.variants), dates: one('dates'),
    relations: undoList(current.relations, before.relations, after.relations), coordinates: one('coordinates'),
    externalIds: undoList(current.externalIds, before.externalIds, after.externalIds), sensitive: one('sensitive'), note: one('note'),
    aliases: undoList(current.aliases, before.aliases, after.aliases),
  };
}

type Known = ReadonlyMap<AuthorityId, Authority>;

function goneOf(states: readonly AuthorityState[], known: Known): Authority[] {
  return states.flatMap(({ before, after }) => {
    if (before !== null || after === null) return [];
    if (!isSame(known.get(after.id), after)) throw later();
    return [after];
  });
}

/** What was merged must still be merged there, and what was removed be nowhere. */
function backOf(states: readonly AuthorityState[], known: Known, whole: AuthorityId | null): Authority[] {
  const became = states.find(({ authority }) => authority === whole)?.after;
  return states.flatMap(({ authority, before, after }) => {
    if (before === null || after !== null) return [];
    const holder = [...known.values()].find(({ aliases }) => aliases.includes(authority))?.id;
    const expected = became?.aliases.includes(authority) === true ? whole ?? undefined : undefined;
    if (known.has(authority) || holder !== expected) throw later();
    return [before];
  });
}

function stayedOf(states: readonly AuthorityState[], known: Known, whole: AuthorityId | null): { now: Authority; next: Authority }[] {
  return states.flatMap(({ authority, before, after }) => {
    if (before === null || after === null) return [];
    const now = known.get(authority);
    if (now !== undefined) return [{ now, next: undoFields(now, before, after, whole !== null) }];
    // A relation that was led elsewhere, of what is no more, needs no undoing.
    if (authority !== whole && isSame(fieldsBetween(before, after), ['relations']) && states.length > 1) return [];
    throw later();
  });
}

/** Relations as they can stand among these: those to what is gone lead to the whole or nowhere. */
function settle(one: Authority, all: Known, gone: ReadonlySet<AuthorityId>, whole: AuthorityId | null): Authority {
  const held = new Set([...all.values()].filter(({ id }) => id !== one.id).flatMap(({ id, aliases }) => [id, ...aliases]));
  const relations = one.relations.map(({ kind, to }) => ({ kind, to: gone.has(to) && whole !== null ? whole : to }));
  return { ...one, relations: relations.filter(({ to }) => held.has(to)) };
}

/**
 * Throws before anything is changed.
 *
 * @throws ArchiveError `conflict`: reason `later` where what the deed brought in was changed since, or what it changed or took
 * away was merged, parted or removed since; reason `heading` where another has the heading now. `bad-request`, reason `relations`.
 */
export function planUndo(all: readonly Authority[], { whole, states }: AuthorityDeed): Undoing {
  const known = new Map(all.map((one) => [one.id, one]));
  const gone = goneOf(states, known);
  const back = backOf(states, known, whole);
  const stayed = stayedOf(states, known, whole);
  const goneIds = new Set(gone.map(({ id }) => id));
  const next = new Map([...known].filter(([id]) => !goneIds.has(id)));
  for (const one of [...stayed.map((each) => each.next), ...back]) next.set(one.id, one);
  if (whole !== null && !next.has(whole)) throw later();
  const touched = new Set([...stayed.map(({ now }) => now.id), ...back.map(({ id }) => id)]);
  const put = [...next.values()]
    .filter(({ id, relations }) => touched.has(id) || relations.some(({ to }) => goneIds.has(to)))
    .map((one) => settle(one, next, goneIds, whole));
  for (const one of put) next.set(one.id, one);
  const checked = put.map((one) => checkAuthority(one, [...next.values()].filter(({ id }) => id !== one.id)));
  const byId = new Map(checked.map((one) => [one.id, one]));
  const [wholeState, wholeNow] = [states.find(({ authority }) => authority === whole), whole === null ? undefined : known.get(whole)];
  return {
    put: checked, gone, back,
    whole: wholeNow === undefined ? null : { now: wholeNow, then: wholeState?.after ?? wholeNow, next: byId.get(wholeNow.id) ?? wholeNow },
    renamed: stayed.map(({ now }) => ({ now, next: byId.get(now.id) ?? now })).filter(({ now, next: one }) => now.heading !== one.heading),
  };
}
