// Where "back" leads from a testimony: to the screen from which it was opened, as that was left.
import type { AuthorityId } from '../../archive/api/authority.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { placeOfSection, type Place, type WayIn } from './place.ts';
import type { Session } from './session.ts';

const lastEvent = 'event.last';

/** Remembers the event whose page is shown, for as long as the vault is open. */
export function rememberEvent({ kept }: Pick<Session, 'kept'>, event: AuthorityId): void {
  kept.set(lastEvent, event);
}

export function wayBack({ kept }: Pick<Session, 'kept'>, from: WayIn, testimony: TestimonyId): Place {
  if (from === 'catalogue') return { screen: 'catalogue', selected: testimony };
  if (from !== 'event') return placeOfSection(from);
  const event = kept.get(lastEvent) as AuthorityId | undefined;
  return event === undefined ? placeOfSection('authorities') : { screen: 'event', event };
}
