// What is said of a passage that speaks of an event, while it is being written.
import type { AuthorityId } from '../../archive/api/authority.ts';
import type { Input } from '../../archive/api/contract.ts';
import type { Certainty, EventPassage, ListedEvent, Saying } from '../../archive/api/event-calls.ts';

export interface LinkDraft {
  readonly says: Saying;
  readonly certainty: Certainty;
  readonly date: string;
  readonly place: string;
  readonly note: string;
}

export const emptyLink: LinkDraft = { says: 'mentions', certainty: 'unclear', date: '', place: '', note: '' };

export const linkDraftOf = ({ says, certainty, date, place, kept }: EventPassage): LinkDraft => (
  { says, certainty, date: date ?? '', place: place?.heading ?? '', note: kept?.note ?? '' }
);

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

export const linkInput = ({ says, certainty, date, place, note }: LinkDraft): Pick<Input<'event.change'>, keyof LinkDraft> => (
  { says, certainty, date: orNull(date), place: orNull(place), note: orNull(note) }
);

/** The event that is called so, whatever its case; null where it would be a new one. */
export function eventCalled(events: readonly ListedEvent[], heading: string): AuthorityId | null {
  const wanted = heading.normalize('NFC').trim();
  const exact = events.find((one) => one.heading === wanted);
  return (exact ?? events.find((one) => one.heading.toLocaleLowerCase() === wanted.toLocaleLowerCase()))?.event ?? null;
}
