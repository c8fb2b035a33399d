// A testimony by its id: its row in the stacks, how consent stands, and what is said of an id that leads nowhere.
import type { Standing } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { standingOf } from '../consent/clear.ts';
import { agreementsOf, restrictionsOf } from '../vault/consent-rows.ts';
import { isTombstone } from '../vault/erase.ts';
import { testimonyRow, type TestimonyRow } from '../vault/testimony-rows.ts';
import { stacksOf, type Session } from './session.ts';

/** An id that leads to a tombstone says so, and nothing else; one that leads nowhere is `not-found` alone. */
export function notFound({ vault }: Session, testimony: TestimonyId): ArchiveError {
  return isTombstone(vault.reading.db, testimony) ? new ArchiveError('not-found', { reason: 'erased' }) : new ArchiveError('not-found');
}

/** From the stacks: `not-permitted` without their key. */
export function heldRow(session: Session, testimony: TestimonyId): TestimonyRow {
  const row = testimonyRow(stacksOf(session).db, testimony);
  if (row === null) throw notFound(session, testimony);
  return row;
}

/** How consent stands today, from the stacks. */
export function standingNow(session: Session, testimony: TestimonyId): Standing {
  const { db } = stacksOf(session);
  const { restrictions, unreadable } = restrictionsOf(db, testimony);
  const { agreements, unreadable: noAgreement } = agreementsOf(db, testimony);
  return standingOf(agreements[0] ?? null, restrictions, session.vault.now(), unreadable || noAgreement);
}
