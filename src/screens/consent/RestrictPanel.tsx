// Restricts a whole testimony: under embargo, closed, or not even listed.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { embargoWithoutEnd, RestrictionFields } from './RestrictionFields.tsx';

export interface RestrictPanelProps {
  readonly testimony: TestimonyId;
  readonly onDone: (changed: boolean) => void;
}

export function RestrictPanel({ testimony, onDone }: RestrictPanelProps) {
  const session = useSession();
  const words = useWords();
  const { restrict: page } = words.page.consent;
  const [choice, setChoice] = useState(embargoWithoutEnd);
  const restrict = useDeed((options) => session.client['restriction.add']({
    testimony, kind: choice.kind, reason: choice.reason, until: choice.until === '' ? null : choice.until,
  }, options));
  return (
    <DeedDialog
      title={page.title} submit={page.submit} deed={restrict} fault={<FaultNote fault={restrict.fault} />}
      onSubmit={() => void restrict.run()} onClose={() => onDone(restrict.value !== null)}
      result={restrict.value === null ? null : <p>{page.done(words.restrictionKinds[restrict.value.kind])}</p>}
    >
      <RestrictionFields value={choice} onChange={setChoice} choosesKind />
    </DeedDialog>
  );
}
