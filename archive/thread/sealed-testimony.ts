// A testimony with everything on which clearing it depends, as the stacks and the identity compartment hold it.
import { ArchiveError, toFault } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { joinPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import type { Sealed } from '../consent/sealed.ts';
import { agreementsOf, latestAgreement, restrictionsOf } from '../vault/consent-rows.ts';
import { peopleOf, rulingsOf } from '../vault/person-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { stacksOf, type Session } from './session.ts';

/** Null where somebody's row can't be read: leaving one out would leave a name open. */
function peopleIn({ vault: { identity } }: Session, testimony: TestimonyId): Sealed<KeyedTurn>['people'] | null {
  if (identity === null) return [];
  try {
    const rulings = rulingsOf(identity.db, testimony);
    return peopleOf(identity.db, testimony).map((person) => (
      { person, rulings: rulings.filter((ruling) => ruling.person === person.id) }
    ));
  } catch (thrown) {
    if (toFault(thrown).code !== 'vault-damaged') throw thrown;
    return null;
  }
}

/** Everything that clearing a testimony depends on, as the stacks hold it; names only where the user has a key to them. */
export function sealedTestimony(
  session: Session, testimony: TestimonyId, turns?: readonly KeyedTurn[],
): Sealed<KeyedTurn> {
  const stacks = stacksOf(session);
  const row = testimonyRow(stacks.db, testimony);
  if (row === null) throw new ArchiveError('not-found');
  const { restrictions, unreadable } = restrictionsOf(stacks.db, testimony);
  const agreements = agreementsOf(stacks.db, testimony);
  const people = peopleIn(session, testimony);
  return {
    id: testimony,
    description: row.description,
    turns: turns ?? joinPassages(readPassages(stacks, testimony)),
    version: row.version,
    agreement: latestAgreement(stacks.db, testimony),
    restrictions,
    unreadable: unreadable || agreements.unreadable || people === null,
    people: people ?? [],
  };
}

/** Without the key to names nobody can say where they stand: what is told then is told of everything else. */
export function asFarAsKnown({ vault }: Session, sealed: Sealed<KeyedTurn>): Sealed<KeyedTurn> {
  if (vault.identity !== null) return sealed;
  return { ...sealed, restrictions: sealed.restrictions.filter(({ target }) => target.of !== 'person') };
}
