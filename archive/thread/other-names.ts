// Other names of the people of the vault: for those whose key opens them, a search for one name is a search for all.
import { analyseText, foldForm, normalise } from '../search/analyse.ts';
import { allPeople } from '../vault/person-rows.ts';
import { keptWhile } from './kept-while.ts';
import type { Session } from './session.ts';

/** Case, diacritics and punctuation do not tell names apart. */
const keyOf = (name: string): string => analyseText(normalise(name)).map(({ form }) => foldForm(form)).join(' ');

const namesByKey = keptWhile(
  ({ vault }) => String(vault.identity?.sequence ?? 0),
  ({ vault }): ReadonlyMap<string, ReadonlySet<string>> => {
    const names = new Map<string, Set<string>>();
    for (const person of vault.identity === null ? [] : allPeople(vault.identity.db)) {
      for (const { text } of person.names) {
        const key = keyOf(text);
        const known = names.get(key) ?? new Set();
        for (const name of person.names) known.add(name.text);
        names.set(key, known);
      }
    }
    return names;
  },
);

/** What else a person is called who is called so; none where nobody is, or the user's key opens no names. */
export function otherNames(session: Session, written: string): string[] {
  const key = keyOf(written);
  return [...namesByKey(session).get(key) ?? []].filter((name) => keyOf(name) !== key);
}
