// Linking passages to the events that they speak of: the event's heading goes into the description, as a recorded change.
import type { Authority, AuthorityId } from '../api/authority.ts';
import type { Output, Parsed } from '../api/contract.ts';
import type { EventLink, LinkId } from '../api/event-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PassageId, TestimonyId, TurnKey } from '../api/ids.ts';
import type { Description } from '../api/description.ts';
import { readEdtf } from '../catalogue/read-edtf.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { linksOf } from '../vault/corroboration-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { readPassages } from '../vault/text-rows.ts';
import { changeTestimonies, type Change } from './change-testimony.ts';
import { describedAs } from './describe-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { knownEvent } from './known-links.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { allLinks } from './tell-corroboration.ts';
import { authoritiesKnown } from './authorities.ts';

const most = 500;

/** The turns of a passage; of an id that no passage has here, the turn that it names. */
function turnsNamed(records: ReturnType<typeof readPassages>, testimony: TestimonyId, passage: PassageId): string[] {
  const [owner, name = ''] = passage.split('.');
  if (owner !== testimony) throw new ArchiveError('bad-request', { reason: 'passages' });
  const found = records.find(({ id }) => id === passage);
  return found === undefined ? [name.replace(/-\d+$/u, '')] : found.parts.map(({ turn }) => turn);
}

/** The run from the first to the last of what was named, in the order of the text. */
function runOf(
  session: Session, { testimony, turns, passages }: Pick<Parsed<'event.link'>, 'testimony' | 'turns' | 'passages'>,
): TurnKey[] {
  const records = readPassages(stacksOf(session), testimony);
  const text = joinPassages(records);
  const named = [...turns, ...passages.flatMap((passage) => turnsNamed(records, testimony, passage))];
  const places = named.map((name) => text.findIndex(({ key, also = [] }) => key === name || also.some((one) => one === name)));
  if (places.includes(-1)) throw new ArchiveError('not-found', { reason: 'turn' });
  const run = text.slice(Math.min(...places), Math.max(...places) + 1).map(({ key }) => key);
  if (named.length === 0 || run.length > most) throw new ArchiveError('bad-request', { reason: 'turns' });
  return run;
}

function dateGiven(date: string | null): string | null {
  if (date === null || date === '') return null;
  const written = readEdtf(date);
  if (written === null) throw new ArchiveError('bad-request', { reason: 'date' });
  return written;
}

const wordsGiven = (words: string | null): string | null => (words === null || words === '' ? null : words.normalize('NFC'));

type Given = Pick<Parsed<'event.change'>, 'says' | 'certainty' | 'date' | 'place' | 'note'>;

/** What is named takes the place of what stood. */
function withGiven({ vault }: Session, link: Omit<EventLink, 'by' | 'at'>, { says, certainty, date, place, note }: Given): EventLink {
  return {
    ...link, says: says ?? link.says, certainty: certainty ?? link.certainty,
    date: date === undefined ? link.date : dateGiven(date),
    place: place === undefined ? link.place : wordsGiven(place),
    note: note === undefined ? link.note : wordsGiven(note),
    by: vault.user.name, at: vault.now().toISOString(),
  };
}

type OneChange = { readonly testimony: TestimonyId; readonly change: Change };

function describing(session: Session, testimony: TestimonyId, change: (events: readonly string[]) => string[]): OneChange[] {
  const { description } = heldRow(session, testimony);
  const described: Description = { ...description, events: change(description.events) };
  const made = describedAs(session, description, described);
  return made === null ? [] : [{ testimony, change: made }];
}

const withHeading = ({ heading }: Authority) => (events: readonly string[]): string[] => (
  events.some((one) => one.normalize('NFC') === heading) ? [...events] : [...events, heading]
);

function keep(session: Session, testimony: TestimonyId, described: readonly OneChange[], links: readonly EventLink[]): void {
  changeTestimonies(session, [...described, { testimony, change: { kind: 'corroborate', links } }]);
}

export function linkEvent(session: Session, input: Parsed<'event.link'>): Output<'event.link'> {
  permit(session, 'archivist', 'cataloguer');
  const { testimony } = input;
  const event = knownEvent(session, input.event);
  heldRow(session, testimony);
  const turns = runOf(session, input);
  const link = withGiven(session, {
    id: randomId('k', 12) as LinkId, event: event.id, turns, says: 'mentions', certainty: 'unclear', date: null, place: null, note: null,
  }, input);
  const described = describing(session, testimony, withHeading(event));
  keep(session, testimony, described, [...linksOf(stacksOf(session), testimony), link]);
  return { testimony, link: link.id, turns, described: described.length > 0 };
}

/** The links of the testimony, and the one that is meant. `not-found`, reason `link`. */
function held(session: Session, { testimony, link: id }: Pick<Parsed<'event.unlink'>, 'testimony' | 'link'>) {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, testimony);
  const links = linksOf(stacksOf(session), testimony);
  const link = links.find((one) => one.id === id);
  if (link === undefined) throw new ArchiveError('not-found', { reason: 'link' });
  return { links, link };
}

export function changeLink(session: Session, input: Parsed<'event.change'>): Output<'event.change'> {
  const { testimony } = input;
  const { links, link } = held(session, input);
  const event = input.event === undefined ? null : knownEvent(session, input.event);
  const changed = withGiven(session, { ...link, event: event?.id ?? link.event }, input);
  const described = event === null ? [] : describing(session, testimony, withHeading(event));
  keep(session, testimony, described, links.map((one) => (one.id === link.id ? changed : one)));
  return {};
}

/** Whatever authority an id leads to; the id itself where it leads to none. */
function leadsTo(session: Session): (id: AuthorityId) => AuthorityId {
  const known = authoritiesKnown(session);
  return (id) => known.find((one) => one.id === id || one.aliases.includes(id))?.id ?? id;
}

export function unlinkEvent(session: Session, input: Parsed<'event.unlink'>): Output<'event.unlink'> {
  const { testimony, heading } = input;
  const { links, link } = held(session, input);
  const left = links.filter(({ id }) => id !== link.id);
  const goesTo = leadsTo(session);
  const event = authoritiesKnown(session).find(({ id }) => id === goesTo(link.event));
  const isLast = !left.some((one) => goesTo(one.event) === goesTo(link.event));
  const described = heading === 'keep' || !isLast || event === undefined ? []
    : describing(session, testimony, (events) => events.filter((one) => one.normalize('NFC') !== event.heading));
  keep(session, testimony, described, left);
  return { undescribed: described.length > 0 };
}

/**
 * Where an event was parted from another, or put back into it, in these testimonies or in all: their passages speak of it from
 * then on. Cut off before that, links lead where they led, and readers are told of none that its description does not ground.
 */
export function followParted(
  session: Session, from: Authority, to: Authority, testimonies: readonly TestimonyId[] = [...allLinks(session).keys()],
): void {
  if (from.type !== 'event') return;
  const goesTo = leadsTo(session);
  const changes = testimonies.flatMap((testimony): OneChange[] => {
    const links = allLinks(session).get(testimony) ?? [];
    if (!links.some(({ event }) => goesTo(event) === from.id)) return [];
    const moved = links.map((one) => (goesTo(one.event) === from.id ? { ...one, event: to.id } : one));
    return [{ testimony, change: { kind: 'corroborate', links: moved } }];
  });
  if (changes.length > 0) changeTestimonies(session, changes);
}
