// Other names of whoever and whatever the user may know by name: a search for one name is a search for all.
import { namesOf, type AuthorityType } from '../api/authority.ts';
import type { IndexField } from '../search/fields.ts';
import { allPeople } from '../vault/person-rows.ts';
import { authoritiesKnown } from './authorities.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import { nameKey } from './name-key.ts';
import type { Session } from './session.ts';

/** All names of one person, place or subject, and what it is. */
interface Known {
  readonly type: AuthorityType;
  readonly names: readonly string[];
}

function everythingKnown(session: Session): Known[] {
  const { identity } = session.vault;
  const people = identity === null ? [] : allPeople(identity.db);
  return [
    ...people.map(({ names }): Known => ({ type: 'person', names: names.map(({ text }) => text) })),
    ...authoritiesKnown(session).map((one): Known => ({ type: one.type, names: namesOf(one) })),
  ];
}

const knownByKey = keptWhile(
  (session) => `${stampOf(session)} ${session.vault.identity?.sequence ?? 0}`,
  (session): ReadonlyMap<string, readonly Known[]> => {
    const byKey = new Map<string, Known[]>();
    for (const known of everythingKnown(session)) {
      for (const key of new Set(known.names.map(nameKey))) {
        if (key !== '') byKey.set(key, [...byKey.get(key) ?? [], known]);
      }
    }
    return byKey;
  },
);

/** Fields that hold headings of some types only; what is written in any other may name anything. */
const typesIn: { readonly [F in IndexField]?: readonly AuthorityType[] } = {
  place: ['place'], person: ['person', 'organisation'], speaker: ['person'], subject: ['subject', 'event', 'organisation'],
};

/**
 * What else is called by any of the names of what is called so, as the field of the query allows; none where nothing is.
 * People of the identity compartment are among them for those whose key opens it, authorities as far as the user is told them.
 */
export function otherNames(session: Session, written: string, field: IndexField): string[] {
  const key = nameKey(written);
  const types = typesIn[field];
  const known = (knownByKey(session).get(key) ?? []).filter(({ type }) => types === undefined || types.includes(type));
  return [...new Set(known.flatMap(({ names }) => names))].filter((name) => nameKey(name) !== key);
}
