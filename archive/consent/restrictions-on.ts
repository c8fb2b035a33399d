// Which restrictions keep a stretch of a turn from readers, for a person who may lift them.
import type { Restriction } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';

interface TurnPlace {
  readonly turn: TurnKey;
  /** Counted from 1. */
  readonly session: number;
  readonly start: number;
  readonly end: number;
}

interface Ranged {
  readonly turn: TurnKey;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Those of which any part falls on the stretch, and those that were set on another version of the turn's text, which close
 * it whole. Restrictions on a testimony, a person, a label or a field stand on no stretch.
 */
export function restrictionsOn(restrictions: readonly Restriction[], place: TurnPlace, version: number): Restriction[] {
  const meets = (range: Ranged): boolean => range.turn === place.turn
    && (range.version !== version || (range.start < place.end && range.end > place.start));
  return restrictions.filter(({ target }) => {
    switch (target.of) {
      case 'session': return target.session === place.session;
      case 'turn': return target.turn === place.turn;
      case 'range': return meets(target);
      case 'passage': return target.ranges.some(meets);
      case 'testimony': case 'label': case 'field': case 'attachment': case 'person': return false;
    }
  });
}
