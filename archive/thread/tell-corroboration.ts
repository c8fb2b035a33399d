// Brings into the reading room which passages speak of which event, as far as readers are told, and finds what is too much.
import type { Authority, AuthorityId } from '../api/authority.ts';
import type { EventLink } from '../api/event-calls.ts';
import type { TestimonyId } from '../api/ids.ts';
import { linksToTell, type ToldEvent } from '../consent/tell-corroboration.ts';
import { allAuthorities } from '../vault/authority-rows.ts';
import { canonicalJson } from '../vault/canonical.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { deleteToldLinksOf, linkedTestimonies, linksOf, putToldLink, toldLinksOf, type ToldLink } from '../vault/corroboration-rows.ts';
import type { Writable } from '../vault/sql.ts';
import { keptWhile } from './kept-while.ts';
import { sealedTestimony } from './sealed-testimony.ts';
import { stacksOf, type Session } from './session.ts';

export type LinksByTestimony = ReadonlyMap<TestimonyId, readonly EventLink[]>;

/** Every link that the stacks have; opened once, as long as nothing is written there. */
export const allLinks = keptWhile<LinksByTestimony>(({ vault }) => String(vault.stacks?.sequence ?? -1), (session) => {
  const stacks = stacksOf(session);
  return new Map(linkedTestimonies(stacks.db).map((testimony) => [testimony, linksOf(stacks, testimony)]));
});

/** By its id, and by those of authorities that were merged into it. */
export function byAnyId(authorities: readonly Authority[]): ReadonlyMap<AuthorityId, Authority> {
  const merged = authorities.flatMap((one) => one.aliases.map((id) => [id, one] as const));
  return new Map([...merged, ...authorities.map((one) => [one.id, one] as const)]);
}

/** What readers are to be told of one testimony's links, by what stands in the reading room and in the stacks now. */
function toTell(session: Session, testimony: TestimonyId): ToldLink[] {
  const { stacks, reading, identity } = session.vault;
  const row = clearedRow(reading.db, testimony);
  if (stacks === null || identity === null || row?.state !== 'open') return [];
  const links = linksOf(stacks, testimony);
  if (links.length === 0) return [];
  const told = new Set(allAuthorities(reading.db).flatMap(({ type, id }) => (type === 'event' ? [id] : [])));
  const known = byAnyId(allAuthorities(stacks.db));
  const eventOf = (id: AuthorityId): ToldEvent | null => {
    const event = known.get(id);
    return event !== undefined && told.has(event.id) ? event : null;
  };
  return linksToTell(sealedTestimony(session, testimony), row.description, links, eventOf)
    .map(({ id: link, ...rest }) => ({ link, testimony, ...rest }));
}

/** Inside a write of the reading room, after its authorities are told: of each testimony what readers are told, and no more. */
export function tellLinks(session: Session, db: Writable, testimonies: readonly TestimonyId[]): void {
  for (const testimony of testimonies) {
    deleteToldLinksOf(db, testimony);
    for (const link of toTell(session, testimony)) putToldLink(db, link);
  }
}

/** After events began to be told: those of their links that may be told are told with them. */
export function tellLinksTo(session: Session, db: Writable, events: readonly Authority[]): void {
  if (events.length === 0 || session.vault.stacks === null) return;
  const ids = new Set(events.map(({ id }) => id));
  const known = byAnyId(allAuthorities(session.vault.stacks.db));
  const leadsThere = ({ event }: EventLink): boolean => {
    const id = known.get(event)?.id;
    return id !== undefined && ids.has(id);
  };
  tellLinks(session, db, [...allLinks(session)].filter(([, links]) => links.some(leadsThere)).map(([testimony]) => testimony));
}

/** Whether readers are told anything of a testimony's links that they are not to be told; less is no fault. */
export function areLinksTooMuchTold(session: Session, testimony: TestimonyId): boolean {
  const told = toldLinksOf(session.vault.reading.db, testimony);
  if (told.length === 0) return false;
  const written = (link: ToldLink): string => canonicalJson({ ...link });
  const expected = new Set(toTell(session, testimony).map(written));
  return !told.every((link) => expected.has(written(link)));
}
