// What of an atlas is shown for a range of time and for places that are chosen.
import type { Atlas, AtlasPlace, PlaceTie } from '../../archive/api/atlas-calls.ts';
import type { Coordinates } from '../../archive/api/authority.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { touches, type DayRange } from './atlas-time.ts';

/** Two places may be called the same; where they are tells them apart. */
export const placeKey = ({ name, coordinates }: Pick<AtlasPlace, 'name' | 'coordinates'>): string => JSON.stringify([name, coordinates]);

export type LocatedPlace = AtlasPlace & { readonly coordinates: Coordinates };

export const isLocated = (place: AtlasPlace): place is LocatedPlace => place.coordinates !== null;

/** Those recorded in the range, or speaking of an event of it; null where no range is chosen. */
export function testimoniesIn({ interviews, events }: Atlas, range: DayRange | null): ReadonlySet<TestimonyId> | null {
  if (range === null) return null;
  return new Set([
    ...interviews.filter(({ dates }) => dates.some(({ span }) => touches(span, range))).map(({ testimony }) => testimony),
    ...events.filter(({ span }) => span !== null && touches(span, range)).flatMap(({ testimonies }) => testimonies),
  ]);
}

/** The places of these testimonies, each with those of them that name it, the most named first. */
export function placesOf({ places }: Atlas, among: ReadonlySet<TestimonyId> | null): AtlasPlace[] {
  if (among === null) return [...places];
  return places.map((place) => ({ ...place, testimonies: place.testimonies.filter(({ testimony }) => among.has(testimony)) }))
    .filter(({ testimonies }) => testimonies.length > 0)
    .sort((one, other) => other.testimonies.length - one.testimonies.length);
}

/** How many different testimonies name any of these. */
export const countTestimonies = (places: readonly AtlasPlace[]): number => (
  new Set(places.flatMap(({ testimonies }) => testimonies.map(({ testimony }) => testimony))).size
);

export const countTied = ({ testimonies }: AtlasPlace, ...ties: readonly PlaceTie[]): number => (
  testimonies.filter((one) => one.ties.some((tie) => ties.includes(tie))).length
);

/** How the mark of these is drawn: filled where something was recorded, a ring where they are spoken of alone. */
export const isRecordedAt = (places: readonly AtlasPlace[]): boolean => places.some((place) => countTied(place, 'recorded', 'part') > 0);

/**
 * The value by which a search can be narrowed to testimonies of the place: it goes by the place of the interview and the
 * places spoken of. Null where only a part was recorded there.
 */
export const filterValue = (place: AtlasPlace): string | null => (countTied(place, 'recorded', 'spoken') > 0 ? place.name : null);

/** What was chosen, as far as it is there; nothing where none of it is. */
export function placesChosen(places: readonly AtlasPlace[], keys: readonly string[]): AtlasPlace[] {
  return places.filter((place) => keys.includes(placeKey(place)));
}
