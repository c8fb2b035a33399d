// What those who keep the stacks have to know of a testimony while they read it.
import { useState } from 'react';
import type { Role } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { withheldOf } from '../../state/kept-stretches.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import type { ReadingViews } from '../../state/use-reading-views.ts';
import { FlaggedDialog } from './FlaggedList.tsx';
import { ScholarNote } from './ScholarNote.tsx';

export interface KeeperNotesProps {
  readonly testimony: TestimonyId;
  readonly role: Role;
  readonly view: TestimonyView;
}

export function KeeperNotes({ testimony, role, view }: KeeperNotesProps) {
  const session = useSession();
  const { withhold, people } = useWords().page;
  const consent = useFetched((options) => session.client['consent.show']({ testimony }, options));
  const [isLooking, setLooking] = useState(false);
  const countOf = (wanted: string): number => (
    (consent.value?.due ?? []).filter(({ kind }) => kind === wanted).reduce((sum, { count }) => sum + count, 0)
  );
  const flagged = countOf('redaction-flagged');
  const unruled = countOf('name-unruled');
  return (
    <>
      {view.passages.some((passage) => withheldOf(passage).length > 0) ? <p className="keeper-note">{withhold.kept.about}</p> : null}
      {flagged === 0 ? null : (
        <div className="note">
          <p>{withhold.flagged.note(flagged)}</p>
          <div className="actions"><Button onPress={() => setLooking(true)}>{withhold.flagged.look}</Button></div>
        </div>
      )}
      {unruled === 0 ? null : (
        <div className="note">
          <p>{people.unruled.count(unruled)} {people.unruled.about}</p>
          <div className="actions">
            <Button onPress={() => session.go({ screen: 'people', testimony })}>{withhold.kept.rule}</Button>
          </div>
        </div>
      )}
      {isLooking ? <FlaggedDialog testimony={testimony} role={role} language={view.language} onClose={() => setLooking(false)} /> : null}
    </>
  );
}

export interface ScholarNotesProps {
  readonly testimony: TestimonyId;
  readonly views: ReadingViews;
  readonly all: number;
  readonly onLeave: () => void;
}

/** While the testimony is seen as a scholar sees it. */
export function ScholarNotes(props: ScholarNotesProps) {
  return props.views.asScholar ? <AsScholar {...props} /> : null;
}

function AsScholar({ testimony, views, all, onLeave }: ScholarNotesProps) {
  const { client } = useSession();
  const consent = useFetched((options) => client['consent.show']({ testimony }, options));
  return (
    <>
      {views.scholar === null ? null : (
        <ScholarNote scholar={views.scholar} all={all} purposes={consent.value?.purposes ?? null} onLeave={onLeave} />
      )}
      <ProgressLine running={views.isLooking} progress={null} />
      <FaultNote fault={views.scholarFault} />
    </>
  );
}
