// Events: the list of them, and what several testimonies say of one, side by side.
import { namesOf, type Authority, type AuthorityId } from '../api/authority.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { longestShown, type EventPassage, type LinkId } from '../api/event-calls.ts';
import type { TestimonyId } from '../api/ids.ts';
import { yearsOf } from '../catalogue/read-edtf.ts';
import { roleReader } from '../catalogue/speaker-roles.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { followLink } from '../consent/tell-corroboration.ts';
import { readPassages } from '../vault/text-rows.ts';
import { authoritiesKnown, showAuthority } from './authorities.ts';
import { knownEvent, linksKnown, linksToldNow, type KnownLink } from './known-links.ts';
import { nameKey } from './name-key.ts';
import { readableNow, type ReadableTestimony } from './readable-now.ts';
import type { Session } from './session.ts';

const countsOf = (links: readonly KnownLink[]): { readonly links: number; readonly testimonies: number } => (
  { links: links.length, testimonies: new Set(links.map(({ testimony }) => testimony)).size }
);

export function listEvents(session: Session, { words = '', limit, offset }: Parsed<'event.list'>): Output<'event.list'> {
  const sought = nameKey(words);
  const known = linksKnown(session);
  const byEvent = Map.groupBy(known, ({ event }) => event?.id ?? null);
  const found = authoritiesKnown(session).filter((one) => (
    one.type === 'event' && (sought === '' || namesOf(one).some((name) => nameKey(name).includes(sought)))
  )).sort((one, other) => one.heading.localeCompare(other.heading, 'und'));
  const events = found.slice(offset, offset + limit).map(({ id, heading, dates }) => (
    { event: id, heading, dates, ...countsOf(byEvent.get(id) ?? []) }
  ));
  return { total: found.length, events, lost: (byEvent.get(null) ?? []).map(({ testimony, link: { link } }) => ({ testimony, link })) };
}

/** The place of that name, among those that the user knows; null where none is called so, or several are. */
function placeFinder(session: Session): (heading: string) => AuthorityId | null {
  const places = authoritiesKnown(session).filter(({ type }) => type === 'place');
  return (heading) => {
    const called = heading.normalize('NFC');
    const found = places.filter((one) => one.heading === called);
    const named = found.length > 0 ? found : places.filter((one) => namesOf(one).includes(called));
    return named.length === 1 ? named[0]?.id ?? null : null;
  };
}

interface Showing {
  readonly placeOf: (heading: string) => AuthorityId | null;
  readonly told: ReadonlySet<LinkId>;
}

/** The passages of one testimony, in the order of its text. */
function passagesIn(
  session: Session, { id: testimony, description }: ReadableTestimony, links: readonly KnownLink[], { placeOf, told }: Showing,
): EventPassage[] {
  const records = readPassages(session.searched, testimony);
  const turns = joinPassages(records);
  const roleOf = roleReader(description);
  const { title, narrator, language } = description;
  return links.map(({ link, kept }) => ({ link, kept, ...followLink(turns, link) })).sort((one, other) => (
    turns.findIndex(({ key }) => key === one.found[0]?.key) - turns.findIndex(({ key }) => key === other.found[0]?.key)
  )).map(({ link: { link, says, certainty, date, place }, kept, found, missing }): EventPassage => {
    const first = found[0];
    const text = found.map((turn) => turn.text.trim()).join('\n');
    const speaker = first?.speaker ?? null;
    return {
      link, testimony, title, narrator, language, says, certainty, date, speaker, role: roleOf(speaker), start: first?.start ?? null,
      passage: records.find(({ parts }) => parts.some(({ turn }) => turn === first?.key))?.id ?? null,
      text: cutText(text), isCut: text.length > longestShown,
      place: place === null ? null : { heading: place, authority: placeOf(place) },
      kept: kept === null ? null : { note: kept.note, by: kept.by, at: kept.at, missing, told: told.has(link) },
    };
  });
}

/** Not between the halves of a character. */
const cutText = (text: string): string => text.slice(0, longestShown).replace(/[\ud800-\udbff]$/u, '');

/** What has a date comes first, in the order of dates; then by testimonies, of which each stays in the order of its text. */
function byDate(one: EventPassage, other: EventPassage): number {
  const [year, another] = [yearsOf(one.date)?.first ?? Infinity, yearsOf(other.date)?.first ?? Infinity];
  if (year !== another) return year < another ? -1 : 1;
  const [date, otherDate] = [one.date ?? '', other.date ?? ''];
  if (date !== otherDate) return date < otherDate ? -1 : 1;
  return one.title.localeCompare(other.title, 'und') || one.testimony.localeCompare(other.testimony);
}

const isAbout = ({ id }: Authority) => ({ event }: KnownLink): boolean => event?.id === id;

/** A text that is closed to the user, or gone, has no passage here. */
export function showEvent(session: Session, { event: id }: Parsed<'event.show'>): Output<'event.show'> {
  const event = knownEvent(session, id);
  const { related } = showAuthority(session, { authority: event.id });
  const links = linksKnown(session).filter(isAbout(event));
  const { testimonies } = readableNow(session);
  const showing = { placeOf: placeFinder(session), told: new Set(linksToldNow(session).map(({ link }) => link)) };
  const byTestimony: ReadonlyMap<TestimonyId, readonly KnownLink[]> = Map.groupBy(links, ({ testimony }) => testimony);
  const passages = [...byTestimony].flatMap(([testimony, theirs]) => {
    const readable = testimonies.get(testimony);
    return readable === undefined ? [] : passagesIn(session, readable, theirs, showing);
  });
  const { heading, dates, sensitive } = event;
  return { event: event.id, heading, dates, sensitive, related, ...countsOf(links), passages: passages.sort(byDate) };
}
