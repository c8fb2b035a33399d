// What a scholar may do with a testimony today, and what not, put together by the reason.
import type { Purpose, Refusal } from '../../archive/api/consent.ts';
import type { Output } from '../../archive/api/contract.ts';

export interface Uses {
  readonly allowed: readonly Purpose[];
  readonly refused: readonly { readonly why: Refusal; readonly purposes: readonly Purpose[] }[];
}

export function usesOf(purposes: Output<'consent.show'>['purposes']): Uses {
  const reasons = Map.groupBy(purposes, ({ refused }) => refused);
  const allowed = (reasons.get(null) ?? []).map(({ purpose }) => purpose);
  const refused = [...reasons].flatMap(([why, group]) => (
    why === null ? [] : [{ why, purposes: group.map(({ purpose }) => purpose) }]
  ));
  return { allowed, refused };
}
