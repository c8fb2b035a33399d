// Restricts a testimony, a session of it or a field of its description: under embargo, closed, withheld, or not even listed.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { embargoWithoutEnd, restrictionOf } from '../../state/restriction-choice.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { RestrictionFields } from './RestrictionFields.tsx';

export interface RestrictPanelProps {
  readonly testimony: TestimonyId;
  readonly onDone: (changed: boolean) => void;
}

export function RestrictPanel({ testimony, onDone }: RestrictPanelProps) {
  const { client } = useSession();
  const words = useWords();
  const { restrict: page } = words.page.consent;
  const [choice, setChoice] = useState(embargoWithoutEnd);
  const sessions = useFetched(async (options) => {
    const { passages } = await client['testimony.show']({ testimony }, options);
    return passages.reduce((last, { session }) => Math.max(last, session), 1);
  });
  const restriction = restrictionOf(choice);
  const restrict = useDeed(async (options, given: NonNullable<typeof restriction>) => {
    await client['restriction.add']({ ...given, testimony }, options);
    return given;
  });
  const isDone = restrict.value !== null;
  const foresight = useForesight(testimony, restriction === null || isDone ? null : { ...restriction, do: 'restrict' });
  return (
    <DeedDialog
      foresight={foresight}
      title={page.title} submit={page.submit} deed={restrict} fault={<FaultNote fault={restrict.fault} />}
      canSubmit={restriction !== null && !foresight.running} onClose={() => onDone(isDone)}
      onSubmit={() => {
        if (restriction !== null) void restrict.run(restriction);
      }}
      result={restrict.value === null ? null : <p>{page.done(words.restrictionKinds[restrict.value.kind])}</p>}
    >
      <RestrictionFields value={choice} onChange={setChoice} sessions={sessions.value ?? 1} />
    </DeedDialog>
  );
}
