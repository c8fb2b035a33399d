// The headings of a description by which it is found and counted: those of its table of contents are among them.
import type { Description } from '../api/description.ts';

/** Each once, in the order in which they come. */
const once = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];

export function subjectsOf({ subjects, events, points }: Description): string[] {
  return once([...subjects, ...events, ...points.flatMap((point) => [...point.subjects, ...point.keywords])]);
}

/** Where the interview was, and of which places it speaks. */
export function placesOf({ place, places, points }: Description): string[] {
  return once([place, ...places, ...points.map((point) => point.place)]);
}

/** Who took part, and of whom it speaks: names to be shown. */
export function personsOf({ narrator, people, persons }: Description): string[] {
  return once([narrator, ...people.map(({ name }) => name), ...persons]);
}
