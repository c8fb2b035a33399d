// Which links between passages and events readers are told, and what of each: closed on doubt.
import type { AuthorityId } from '../api/authority.ts';
import type { DescriptionField } from '../api/consent.ts';
import type { Description } from '../api/description.ts';
import type { EventLink } from '../api/event-calls.ts';
import type { TurnKey } from '../api/ids.ts';
import { clearLabel } from './clear-description.ts';
import type { Sealed } from './sealed.ts';
import { planTurns, type Redactable, type Withholding } from './withhold.ts';

/** An event that readers are told, by the id and the heading that it has now. */
export interface ToldEvent {
  readonly id: AuthorityId;
  readonly heading: string;
}

/** A turn that others may have been merged into. */
export interface Linkable extends Redactable {
  readonly also?: readonly TurnKey[];
}

/**
 * The turns that a link leads to, in the order of the text and each once; one that was merged stands in another. `missing`
 * counts the keys that lead nowhere.
 */
export function followLink<T extends { readonly key: TurnKey; readonly also?: readonly TurnKey[] }>(
  turns: readonly T[], { turns: keys }: Pick<EventLink, 'turns'>,
): { readonly found: readonly T[]; readonly missing: number } {
  const sought = new Set(keys);
  const leads = ({ key, also = [] }: T): TurnKey[] => [key, ...also].filter((one) => sought.has(one));
  const found = turns.filter((turn) => leads(turn).length > 0);
  return { found, missing: sought.size - new Set(found.flatMap(leads)).size };
}

/** Nothing is said of words that readers do not get, or not all of; names that give way to other names are no matter. */
function isOpen<T extends Linkable>(found: readonly T[], withholding: Withholding): boolean {
  const planOf = planTurns(withholding);
  return found.every((turn) => {
    const plan = planOf(turn);
    return 'stretches' in plan && plan.stretches.every(({ by }) => by !== 'restriction');
  });
}

/**
 * A link is told where all of this holds: its event is told to readers (`eventOf` gives it by its id, or by one that was merged
 * into it); the event's heading stands in this testimony's own cleared description; every turn is there, and nothing in it is
 * withheld by a restriction. When and where the witness says that it was are told as the description's own dates and places
 * are: words that are withheld give way, and a field that is withheld takes them with it.
 */
export function linksToTell<T extends Linkable>(
  sealed: Sealed<T>, cleared: Pick<Description, 'events'>, links: readonly EventLink[], eventOf: (id: AuthorityId) => ToldEvent | null,
): (Pick<EventLink, 'id' | 'event' | 'turns' | 'says' | 'certainty' | 'date' | 'place'>)[] {
  const { restrictions, people, version, description: { language } } = sealed;
  const withholding = { restrictions, people, version, language };
  const standing = new Set(cleared.events.map((heading) => heading.normalize('NFC')));
  const isWithheld = (...fields: readonly DescriptionField[]): boolean => (
    restrictions.some(({ target }) => target.of === 'field' && fields.includes(target.field))
  );
  return links.flatMap(({ id, event: given, turns, says, certainty, date, place }) => {
    const event = eventOf(given);
    const { found, missing } = followLink(sealed.turns, { turns });
    if (event === null || !standing.has(event.heading) || missing > 0 || !isOpen(found, withholding)) return [];
    const isDateOpen = !isWithheld('date') && clearLabel(date, withholding) === date;
    return [{
      id, event: event.id, turns: found.map(({ key }) => key), says, certainty, date: isDateOpen ? date : null,
      place: isWithheld('place', 'places') ? null : clearLabel(place, withholding),
    }];
  });
}
