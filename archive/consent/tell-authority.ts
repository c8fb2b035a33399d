// Which authorities readers are told, and what of each: closed on doubt.
import { namesOf, type Authority } from '../api/authority.ts';
import type { Person } from '../api/consent.ts';
import { foldText } from './fold-text.ts';
import { placesOfNames } from './names.ts';

/** What an authority depends on to be told. */
export interface Grounds {
  /** Headings of its type in the descriptions that readers have of testimonies that they may read. */
  readonly standing: ReadonlySet<string>;
  /** Whoever took part in an interview, by any name that a description in the stacks has for them, as `plainName` writes it. */
  readonly participants: ReadonlySet<string>;
  /** Whether one of the names is of somebody in the identity compartment; true of all where they cannot be read. */
  isSealed(names: readonly string[]): boolean;
}

/** Of a code point for private use: no name of a person reaches over it. */
const betweenNames = '\n\uE000\n';

/**
 * Those of the names that have a person's name in them, or are what readers are told in its place, whether or not the person
 * has a pseudonym. All are looked through at once: one by one would take as many searches as there are names times people.
 */
export function namesOfSomebody(names: readonly string[], people: readonly Person[]): Set<string> {
  const text = names.join(betweenNames);
  const shown = new Set(people.flatMap(({ displayName }) => Object.values(displayName)));
  const hits = people.flatMap((person) => placesOfNames(text, person)).sort((one, other) => one.start - other.start);
  const found = new Set(names.filter((name) => shown.has(name)));
  let at = 0;
  let next = 0;
  for (const name of names) {
    const end = at + name.length;
    for (let hit = hits[next]; hit !== undefined && hit.start < end; hit = hits[next]) {
      found.add(name);
      next += 1;
    }
    at = end + betweenNames.length;
  }
  return found;
}

/** Case, width, spaces and invisible characters aside. */
export const plainName = (name: string): string => foldText(name).text.toLowerCase().replace(/\s+/gu, '');

/**
 * An authority is told where all of this holds: it is not sensitive; its heading stands, to the letter, in a description
 * that readers have; none of its names has a name of anybody in the identity compartment in it, nor is what readers are told
 * in such a name's place; and, of a person, no name is of anybody who took part in an interview, whose other names are
 * for consent to tell. What else it is called is then public, and says nothing of any testimony: readers find by it
 * only what they may read. What readers are not told looks as if it were not there.
 */
export function mayTell(authority: Authority, { standing, participants, isSealed }: Grounds): boolean {
  const { sensitive, heading, type } = authority;
  if (sensitive || !standing.has(heading)) return false;
  const names = namesOf(authority);
  if (type === 'person' && names.some((name) => participants.has(plainName(name)))) return false;
  return !isSealed(names);
}

/** What of it is told. Dates and numbers of a person could be those of somebody living; relations only to what is told too. */
export function toldOf(authority: Authority, told: ReadonlySet<string>): Authority {
  const isPerson = authority.type === 'person';
  return {
    ...authority,
    dates: isPerson ? null : authority.dates,
    externalIds: isPerson ? [] : authority.externalIds,
    relations: authority.relations.filter(({ to }) => told.has(to)),
    note: null, aliases: [], sensitive: false,
  };
}
