// How a testimony stands before scholars: read whole, in part, listed only, or not there at all.
import type { Restriction } from '../../archive/api/consent.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';

export type ScholarSees = 'whole' | 'in-part' | 'listed' | 'nothing';

/**
 * As `decide` will have it for a scholar on `day` (YYYY-MM-DD, UTC). It only explains: what a scholar can decrypt was
 * settled when the testimony was cleared.
 */
export function scholarSees(view: Pick<TestimonyView, 'consent' | 'agreement' | 'restrictions'>, day: string): ScholarSees {
  if (view.consent === 'open') return 'whole';
  if (view.consent === 'redacted') return 'in-part';
  const { agreement, restrictions } = view;
  if (agreement === null || agreement.status !== 'in-force') return 'nothing';
  if (restrictions.some(({ kind, target }) => kind === 'metadata-hidden' && target.of === 'testimony')) return 'nothing';
  const grant = agreement.scopes['catalogue-metadata'];
  if (grant?.answer !== 'granted') return 'nothing';
  const holds = (grant.from === null || grant.from <= day) && (grant.until === null || grant.until >= day);
  return holds ? 'listed' : 'nothing';
}

/** Restrictions that say the same of different places, told once with the number of places. */
export interface RestrictionGroup extends Pick<Restriction, 'kind' | 'reason' | 'until'> {
  readonly id: string;
  readonly places: number;
  readonly whole: boolean;
}

export function groupRestrictions(restrictions: readonly Restriction[]): RestrictionGroup[] {
  const groups = new Map<string, RestrictionGroup>();
  for (const { id, kind, reason, until, target } of restrictions) {
    const whole = target.of === 'testimony';
    const key = [kind, reason, until ?? '', whole].join(' ');
    const known = groups.get(key);
    groups.set(key, known === undefined ? { id, kind, reason, until, whole, places: 1 } : { ...known, places: known.places + 1 });
  }
  return [...groups.values()].sort((one, other) => Number(other.whole) - Number(one.whole));
}
