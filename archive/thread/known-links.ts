// Which links between passages and events a user may know today: all of what is held for keepers, what readers are told for others.
import type { Authority, AuthorityId } from '../api/authority.ts';
import type { EventLink } from '../api/event-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Description } from '../api/description.ts';
import { decide } from '../consent/decide.ts';
import { allAuthorities } from '../vault/authority-rows.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import { allToldLinks, type ToldLink } from '../vault/corroboration-rows.ts';
import { authoritiesKnown, knownAuthority } from './authorities.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import { readableNow } from './readable-now.ts';
import type { Session } from './session.ts';
import { allLinks, byAnyId } from './tell-corroboration.ts';

export interface KnownLink {
  readonly testimony: TestimonyId;
  /** Null where its authority is there no more. */
  readonly event: Authority | null;
  readonly link: Omit<ToldLink, 'testimony' | 'event'>;
  /** As the stacks keep it; null for readers. */
  readonly kept: EventLink | null;
}

/** The reading room is a scholar's, whoever looks into it. */
const scholar = { role: 'scholar' } as const;

const hasHeading = ({ events }: Pick<Description, 'events'>, { heading }: Authority): boolean => (
  events.some((one) => one.normalize('NFC') === heading)
);

/**
 * What readers are told today: a grant that ended since the last clearing closes its testimony's links already, of its text or of
 * its description.
 */
export function linksToldNow({ vault }: Session): readonly (ToldLink & { readonly authority: Authority })[] {
  const { db } = vault.reading;
  const told = allToldLinks(db);
  if (told.length === 0) return [];
  const now = vault.now();
  const open = new Map(clearedRows(db).flatMap(({ testimony, state, consent, description }) => {
    const may = state === 'open' && ['read', 'catalogue'].every((purpose) => decide(consent, [], scholar, purpose, now).allowed);
    return may ? [[testimony, description] as const] : [];
  }));
  const events = new Map(allAuthorities(db).map((one) => [one.id, one]));
  return told.flatMap((link) => {
    const [description, authority] = [open.get(link.testimony), events.get(link.event)];
    const may = description !== undefined && authority !== undefined && hasHeading(description, authority);
    return may ? [{ ...link, authority }] : [];
  });
}

/** What was withdrawn whole is found by nobody, archivists included, until there is a new agreement. */
function linksHeld(session: Session): readonly KnownLink[] {
  const events = byAnyId(authoritiesKnown(session).filter(({ type }) => type === 'event'));
  return [...readableNow(session).testimonies.values()].filter(({ standing }) => standing !== 'withdrawn').flatMap(({ id: testimony }) => (
    (allLinks(session).get(testimony) ?? []).map((kept) => {
      const { id: link, turns, says, certainty, date, place } = kept;
      return { testimony, event: events.get(kept.event) ?? null, link: { link, turns, says, certainty, date, place }, kept };
    })
  ));
}

/** In the order in which the testimonies came in. */
export const linksKnown = keptWhile<readonly KnownLink[]>(stampOf, (session) => {
  if (session.vault.stacks !== null) return linksHeld(session);
  const known = new Map(authoritiesKnown(session).map((one) => [one.id, one]));
  const told = Map.groupBy(linksToldNow(session), ({ testimony }) => testimony);
  return [...readableNow(session).testimonies.keys()].flatMap((testimony) => (
    (told.get(testimony) ?? []).flatMap(({ authority: { id }, testimony: _, event: _event, ...link }) => {
      const event = known.get(id);
      return event === undefined ? [] : [{ testimony, event, link, kept: null }];
    })
  ));
});

/** The event by its id, or by one that was merged into it. What is no event is a `bad-request`, reason `event`. */
export function knownEvent(session: Session, id: AuthorityId): Authority {
  const event = knownAuthority(session, id);
  if (event.type !== 'event') throw new ArchiveError('bad-request', { reason: 'event' });
  return event;
}
