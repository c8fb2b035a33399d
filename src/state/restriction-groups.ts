// Restrictions that say the same of different places, told once with the number of places.
import type { Restriction } from '../../archive/api/consent.ts';

export interface RestrictionGroup {
  /** The first of them stands for all. */
  readonly one: Restriction;
  readonly all: readonly Restriction[];
}

/** What has a name of its own is never told together with something else. */
const targetKey = ({ target }: Restriction): string => {
  switch (target.of) {
    case 'session': return `session ${target.session}`;
    case 'field': return `field ${target.field}`;
    case 'person': return `person ${target.person}`;
    case 'attachment': return `attachment ${target.attachment}`;
    case 'testimony': return 'testimony';
    case 'passage': case 'turn': case 'range': case 'label': return 'words';
  }
};

const ofTestimony = ({ one }: RestrictionGroup): boolean => one.target.of === 'testimony';

/** What covers the whole testimony comes first, then in the order in which they were set. */
export function groupRestrictions(restrictions: readonly Restriction[]): RestrictionGroup[] {
  const groups = new Map<string, Restriction[]>();
  for (const restriction of restrictions) {
    const { kind, reason, until, event } = restriction;
    const key = JSON.stringify([kind, reason, until, event, targetKey(restriction)]);
    groups.set(key, [...groups.get(key) ?? [], restriction]);
  }
  return [...groups.values()]
    .flatMap((all) => (all[0] === undefined ? [] : [{ one: all[0], all }]))
    .sort((one, other) => Number(ofTestimony(other)) - Number(ofTestimony(one)));
}
