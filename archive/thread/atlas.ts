// Where and when: the places and the dates that the descriptions name which this user may read, for a map and a timeline.
import type { AtlasEvent, AtlasInterview, AtlasPlace, PlaceTie } from '../api/atlas-calls.ts';
import { namesOf, type Authority, type AuthorityType, type Coordinates } from '../api/authority.ts';
import type { Output, Parsed } from '../api/contract.ts';
import type { Description } from '../api/description.ts';
import type { TestimonyId } from '../api/ids.ts';
import { spanOf } from '../catalogue/read-edtf.ts';
import { authoritiesKnown } from './authorities.ts';
import { readableNow, type ReadableTestimony } from './readable-now.ts';
import type { Session } from './session.ts';

type ByName = ReadonlyMap<string, Authority>;

/** One mention of a place; `own`: coordinates that the description itself gives it. */
interface Mention {
  readonly name: string;
  readonly tie: PlaceTie;
  readonly own: Coordinates | null;
}

const plain = (name: string): string => name.normalize('NFC').trim();

/** By heading, and by every other name that only one of them has: a description may say 무산 where the heading is Musan. */
function authoritiesOf(session: Session, type: AuthorityType): ByName {
  const all = authoritiesKnown(session).filter((one) => one.type === type);
  const bearers = Map.groupBy(all.flatMap((one) => [...new Set(namesOf(one).map(plain))].map((name) => ({ name, one }))), ({ name }) => name);
  const alone = [...bearers].flatMap(([name, [first, ...others]]) => (first === undefined || others.length > 0 ? [] : [[name, first.one] as const]));
  return new Map([...alone, ...all.map((one) => [plain(one.heading), one] as const)]);
}

/** A place that the archive has put on the map itself is there, whatever a table of contents says. */
function mentionsIn({ place, places, parts, points }: Description, known: ByName): Mention[] {
  const named = (name: string | null, tie: PlaceTie): Mention => ({ name: name ?? '', tie, own: null });
  const isLocated = (name: string | null): boolean => (known.get(plain(name ?? ''))?.coordinates ?? null) !== null;
  return [
    named(place, 'recorded'),
    ...parts.map((part) => named(part.place, 'part')),
    ...places.map((name) => named(name, 'spoken')),
    ...points.map((point): Mention => (
      point.coordinates === null || isLocated(point.place)
        ? named(point.place, 'spoken')
        : { name: point.place ?? point.title, tie: 'spoken', own: point.coordinates }
    )),
  ].map((mention) => ({ ...mention, name: plain(mention.name) })).filter(({ name }) => name !== '');
}

interface FoundPlace extends Omit<AtlasPlace, 'testimonies'> {
  readonly ties: Map<TestimonyId, Set<PlaceTie>>;
}

function placesIn(testimonies: readonly ReadableTestimony[], known: ByName): AtlasPlace[] {
  const found = new Map<string, FoundPlace>();
  for (const { id, description } of testimonies) {
    for (const { name, tie, own } of mentionsIn(description, known)) {
      const authority = known.get(name);
      const coordinates = own ?? authority?.coordinates ?? null;
      const key = JSON.stringify([name, coordinates]);
      const place: FoundPlace = found.get(key) ?? { name, authority: authority?.id ?? null, coordinates, ties: new Map() };
      place.ties.set(id, (place.ties.get(id) ?? new Set<PlaceTie>()).add(tie));
      found.set(key, place);
    }
  }
  return [...found.values()].map(({ ties, ...place }) => ({
    ...place, testimonies: [...ties].map(([testimony, each]) => ({ testimony, ties: [...each] })),
  })).sort((one, other) => (
    other.testimonies.length - one.testimonies.length || one.name.localeCompare(other.name, 'und')
  ));
}

function interviewsIn(testimonies: readonly ReadableTestimony[]): AtlasInterview[] {
  return testimonies.flatMap(({ id, description: { date, parts } }) => {
    const words = new Set([date, ...parts.map((part) => part.date)].map((one) => (one ?? '').trim()));
    const dates = [...words].flatMap((one) => {
      const span = spanOf(one);
      return span === null ? [] : [{ date: one, span }];
    });
    return dates.length === 0 ? [] : [{ testimony: id, dates }];
  });
}

/** A date that begins nowhere is where it ends; what has none comes last. */
const beginning = ({ span }: AtlasEvent): number => span?.first ?? span?.last ?? Infinity;

function eventsIn(testimonies: readonly ReadableTestimony[], known: ByName): AtlasEvent[] {
  const named = new Map<string, Set<TestimonyId>>();
  for (const { id, description } of testimonies) {
    for (const name of description.events.map(plain)) {
      if (name !== '') named.set(name, (named.get(name) ?? new Set()).add(id));
    }
  }
  return [...named].map(([name, ids]): AtlasEvent => {
    const { id = null, dates = null } = known.get(name) ?? {};
    return { name, authority: id, date: dates, span: spanOf(dates), testimonies: [...ids] };
  }).sort((one, other) => {
    const [at, after] = [beginning(one), beginning(other)];
    return at === after ? one.name.localeCompare(other.name, 'und') : at - after;
  });
}

/**
 * Readers' descriptions are the cleared ones, and authorities those that they are told: what either keeps from them is as
 * if it were not there.
 */
export function readAtlas(session: Session, { collection }: Parsed<'catalogue.atlas'>): Output<'catalogue.atlas'> {
  const testimonies = [...readableNow(session).testimonies.values()]
    .filter(({ description }) => collection === null || description.collection === collection);
  return {
    testimonies: testimonies.length,
    places: placesIn(testimonies, authoritiesOf(session, 'place')),
    interviews: interviewsIn(testimonies),
    events: eventsIn(testimonies, authoritiesOf(session, 'event')),
  };
}
