// What is restricted, why and until when; and what was lifted before.
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { LiftedRestriction, Restriction } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { groupRestrictions, type RestrictionGroup } from '../../state/restriction-groups.ts';
import { useDays } from '../../state/use-days.ts';
import type { Words } from '../../words/words.ts';

/** A restriction in a few words: its kind, and what it covers. */
export function nameOf({ one, all }: RestrictionGroup, words: Words): string {
  const { restrict } = words.page.deeds;
  const kind = words.restrictionKinds[one.kind];
  const { target } = one;
  const covers = target.of === 'session' ? restrict.sessionOf(target.session)
    : target.of === 'field' ? restrict.coversField(words.description.fields[target.field])
      : restrict.covers[target.of];
  const places = all.length === 1 ? '' : `, ${words.page.catalogue.places(all.length)}`;
  return target.of === 'testimony' ? kind : `${kind}: ${covers}${places}`;
}

/** Why, and until when: as a reader of the record needs it, and no more. */
export function useWhy(): (restriction: Restriction) => string {
  const words = useWords();
  const { catalogue, deeds } = words.page;
  const days = useDays();
  return ({ reason, until, event }) => {
    const end = event !== null ? deeds.restrict.untilEvent(event)
      : until === null ? catalogue.noEnd : catalogue.restrictionUntil(days(until));
    return `${catalogue.restrictionReason(words.reasons[reason])}. ${end}.`;
  };
}

export interface RestrictionListProps {
  readonly restrictions: readonly Restriction[];
  readonly lifted: readonly LiftedRestriction[];
  /** Null where this user may not lift. */
  readonly onLift: ((group: RestrictionGroup) => void) | null;
}

export function RestrictionList({ restrictions, lifted, onLift }: RestrictionListProps) {
  const words = useWords();
  const { catalogue, agreement } = words.page;
  const days = useDays();
  const why = useWhy();
  const groups = groupRestrictions(restrictions);
  return (
    <>
      {groups.length === 0 ? <p>{catalogue.noRestrictions}</p> : (
        <ul className="restrictions">
          {groups.map((group) => (
            <li key={group.one.id}>
              <div className="copy-line">
                <b>{nameOf(group, words)}</b>
                {onLift === null ? null : (
                  <Button variant="quiet" aria-label={agreement.liftNamed(nameOf(group, words))} onPress={() => onLift(group)}>
                    {agreement.lift}
                  </Button>
                )}
              </div>
              <span className="field-help">{why(group.one)} {agreement.setBy(group.one.setBy, days(group.one.setAt))}</span>
            </li>
          ))}
        </ul>
      )}
      {lifted.length === 0 ? null : <Lifted lifted={lifted} />}
    </>
  );
}

function Lifted({ lifted }: Pick<RestrictionListProps, 'lifted'>) {
  const words = useWords();
  const { agreement } = words.page;
  const days = useDays();
  return (
    <Disclosure className="lifted">
      <Heading level={3}>
        <AriaButton slot="trigger" className="lifted-trigger">
          <span aria-hidden="true" className="lifted-sign" />{agreement.lifted(lifted.length)}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul className="restrictions">
          {lifted.map((restriction) => (
            <li key={restriction.id}>
              {nameOf({ one: restriction, all: [restriction] }, words)}
              <span className="field-help">
                {agreement.setBy(restriction.setBy, days(restriction.setAt))} {agreement.liftedBy(restriction.liftedBy, days(restriction.liftedAt))}
                {restriction.liftedWhy === null ? null : ` ${agreement.versionReason(restriction.liftedWhy)}`}
              </span>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
