// Why readers do not get words of the text, cause by cause, and what a person can do about each.
import type { Restriction, Role } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import type { Kept } from '../../state/kept-stretches.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { nameOf, useWhy } from '../consent/RestrictionList.tsx';

export interface KeptListProps {
  readonly testimony: TestimonyId;
  readonly language: string;
  readonly kept: readonly Kept[];
  readonly role: Role;
  readonly isReadOnly: boolean;
  readonly onLift: (restriction: Restriction) => void;
}

/** Characters of withheld words that are shown, for a whole session may be among them. */
const mostShown = 120;

export function KeptList({ testimony, language, kept, role, isReadOnly, onLift }: KeptListProps) {
  const session = useSession();
  const list = useFetched((options) => session.client['restriction.list']({ testimony }, options));
  const { kept: words } = useWords().page.withhold;
  const restrictions = list.value?.restrictions ?? [];
  return (
    <>
      <ul className="kept-list">
        {kept.map((one) => (
          <li key={one.key}>
            <p className="kept-words testimony-text" lang={language}>
              {one.words.map((text) => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)).join(' / ')}
            </p>
            <p>{words.by[one.by]}</p>
            {restrictions.filter(({ id }) => one.restrictions.includes(id)).map((restriction) => (
              <KeptBy
                key={restriction.id} restriction={restriction} onLift={role === 'archivist' && !isReadOnly ? onLift : null}
              />
            ))}
            {role !== 'archivist' ? <p className="field-help">{words.archivistLifts}</p> : one.by === 'restriction' ? null : (
              <Button variant="quiet" onPress={() => session.go({ screen: 'people', testimony })}>{words.rule}</Button>
            )}
          </li>
        ))}
      </ul>
      <FaultNote fault={list.fault} />
    </>
  );
}

interface KeptByProps {
  readonly restriction: Restriction;
  /** Null where this user may not lift. */
  readonly onLift: ((restriction: Restriction) => void) | null;
}

function KeptBy({ restriction, onLift }: KeptByProps) {
  const words = useWords();
  const { agreement, withhold } = words.page;
  const days = useDays();
  const why = useWhy();
  const name = nameOf({ one: restriction, all: [restriction] }, words);
  return (
    <div className="kept-by">
      <p className="field-help">
        <b>{name}</b>. {why(restriction)} {agreement.setBy(restriction.setBy, days(restriction.setAt))}
      </p>
      {onLift === null ? null : <Button aria-label={agreement.liftNamed(name)} onPress={() => onLift(restriction)}>{withhold.kept.lift}</Button>}
    </div>
  );
}
