// Where the headings of each type of authority stand in a description, and a description with other headings in their place.
import { kindOfName, type Authority, type AuthorityType } from '../api/authority.ts';
import type { Description } from '../api/description.ts';
import { personsOf, placesOf, subjectsOf } from './headings.ts';

const partPlaces = ({ parts }: Description): (string | null)[] => parts.map(({ place }) => place);

const headingsByType: Readonly<Record<AuthorityType, (description: Description) => readonly (string | null)[]>> = {
  person: personsOf,
  place: (description) => [...placesOf(description), ...partPlaces(description)],
  organisation: (description) => [...personsOf(description), ...subjectsOf(description)],
  event: ({ events }) => events,
  subject: subjectsOf,
};

/** What an authority of this type may be called there; a heading stands for it where it is the same to the letter, in NFC. */
export function headingsIn(type: AuthorityType, description: Description): Set<string> {
  return new Set(headingsByType[type](description).flatMap((heading) => (heading === null ? [] : [heading.normalize('NFC')])));
}

/** The description with each of these headings as another, once in each list; the same object where none of them stands in it. */
export function rewriteHeadings(
  type: AuthorityType, description: Description, from: readonly string[], to: string,
): Description {
  const old = new Set(from.map((heading) => heading.normalize('NFC')));
  if (old.isDisjointFrom(headingsIn(type, description))) return description;
  const one = (words: string): string => (old.has(words.normalize('NFC')) ? to : words);
  const maybe = (words: string | null): string | null => (words === null ? null : one(words));
  const each = (words: readonly string[]): string[] => [...new Set(words.map(one))];
  const { points, people, parts, narrator, place } = description;
  const persons = { narrator: maybe(narrator), people: people.map((each) => ({ ...each, name: one(each.name) })), persons: each(description.persons) };
  const subjects = {
    subjects: each(description.subjects), events: each(description.events),
    points: points.map((point) => ({ ...point, subjects: each(point.subjects), keywords: each(point.keywords) })),
  };
  const places = {
    place: maybe(place), places: each(description.places), parts: parts.map((part) => ({ ...part, place: maybe(part.place) })),
    points: points.map((point) => ({ ...point, place: maybe(point.place) })),
  };
  const rewritten: Readonly<Record<AuthorityType, Partial<Description>>> = {
    person: persons, place: places, organisation: { ...persons, ...subjects }, event: { events: subjects.events }, subject: subjects,
  };
  return { ...description, ...rewritten[type] };
}

type Named = Pick<Authority, 'heading' | 'variants'>;

/** `one` with the names of others added, each name once; the heading is none of its variants. */
export function uniteVariants(one: Named, others: readonly Named[]): Authority['variants'] {
  const seen = new Set([one.heading]);
  const all = [
    ...one.variants,
    ...others.flatMap(({ heading, variants }) => [{ text: heading, kind: kindOfName(heading), scheme: null, language: null }, ...variants]),
  ];
  return all.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}
