// Doing something to authorities, with the way back: what was done can be undone from the line at the foot of the page.
import type { Input, Output } from '../../archive/api/contract.ts';
import type { AuthorityType, RelationKind } from '../../archive/api/authority.ts';
import type { Fault } from '../../archive/api/errors.ts';
import type { AuthoritiesWords } from '../words/authorities-words.ts';
import type { Session } from './session.ts';
import { sayStatus, type Said } from './status.ts';

export type ShownAuthority = Output<'authority.show'>;

/** Saves some fields of the one that is shown. */
export type ChangeShown = (fields: Omit<Input<'authority.change'>, 'authority'>) => Promise<unknown>;

/** The number of what was done last, 0 where nothing was. */
async function latestDeed({ client }: Session): Promise<number> {
  const { deeds } = await client['authority.history']({ limit: 1 });
  return deeds[0]?.number ?? 0;
}

export async function undoDeed(session: Session, number: number): Promise<void> {
  try {
    await session.client['authority.restore']({ number });
    sayStatus(({ page }) => page.authorities.undone);
  } catch {
    sayStatus(({ page }) => page.authorities.notUndone);
  }
}

/** Does it and says so, with the way back; where nothing became another there is nothing to say. */
export async function doWithUndo<T>(session: Session, said: (done: T) => Said, doIt: () => Promise<T>): Promise<T> {
  const before = await latestDeed(session);
  const done = await doIt();
  const number = await latestDeed(session);
  if (number !== before) {
    sayStatus(said(done), { name: ({ page }) => page.authorities.undo, act: () => void undoDeed(session, number) });
  }
  return done;
}

/** A relation as one reads it from either side: from the other side it has the other name. */
export const relationName = (words: AuthoritiesWords, kind: RelationKind, inverse: boolean): string => (
  (inverse ? words.relations.inverse : words.relations.kinds)[kind]
);

/** Why a field was refused, in words about it; null where the fault is of another kind. */
export function refusedWhy(fault: Fault | null, words: AuthoritiesWords): string | null {
  if (fault?.code === 'conflict' && fault.detail.reason === 'heading') return words.refused.heading;
  const { reason } = fault?.detail ?? {};
  return fault?.code === 'bad-request' && (reason === 'dates' || reason === 'coordinates') ? words.refused[reason] : null;
}

export type HeadingField = 'persons' | 'places' | 'subjects' | 'events' | 'place' | 'narrator';

/** Of which types the authority of a heading may be that stands in this field of a description, the likeliest first. */
export const typesOfField: Readonly<Record<HeadingField, readonly AuthorityType[]>> = {
  persons: ['person', 'organisation'], narrator: ['person', 'organisation'], places: ['place'], place: ['place'],
  subjects: ['subject', 'event', 'organisation'], events: ['event', 'subject', 'organisation'],
};
