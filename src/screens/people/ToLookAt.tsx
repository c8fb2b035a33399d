// What of a testimony asks for a person's eyes: names nobody has ruled upon, words that may be names, pieces that give the narrator away.
import type { Person } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { JigsawWarning } from '../consent/ForesightNote.tsx';
import type { PeopleDeed } from './people-deed.ts';
import { Suggestions } from './Suggestions.tsx';
import { UnruledNames } from './UnruledNames.tsx';

export interface ToLookAtProps {
  readonly testimony: TestimonyId;
  readonly view: TestimonyView;
  /** Those of the testimony. */
  readonly people: readonly Person[];
  readonly isReadOnly: boolean;
  readonly onDeed: (deed: PeopleDeed) => void;
}

export function ToLookAt({ testimony, view, people, isReadOnly, onDeed }: ToLookAtProps) {
  const session = useSession();
  const { people: words, reading } = useWords().page;
  const check = useFetched((options) => session.client['redaction.check']({ testimony }, options));
  if (check.value === null) return <><ProgressLine running={check.running} progress={null} /><FaultNote fault={check.fault} /></>;
  const { unruled, suggestions, jigsaw } = check.value;
  return (
    <>
      {jigsaw.length === 0 ? null : (
        <div className="note">
          <JigsawWarning jigsaw={jigsaw} />
          <Button onPress={() => session.go({ screen: 'catalogue', selected: testimony })}>{reading.inCatalogue}</Button>
        </div>
      )}
      {unruled.length === 0 ? null : (
        <Panel title={words.unruled.title} about={words.unruled.about}>
          {[...Map.groupBy(unruled, ({ person }) => person)].map(([person, hits]) => (
            <UnruledNames
              key={person} testimony={testimony} person={people.find(({ id }) => id === person) ?? null} hits={hits} view={view}
              isReadOnly={isReadOnly}
            />
          ))}
        </Panel>
      )}
      {suggestions.length === 0 ? null : (
        <Suggestions
          testimony={testimony} view={view} isReadOnly={isReadOnly} onDeed={onDeed} suggestions={suggestions}
        />
      )}
    </>
  );
}
