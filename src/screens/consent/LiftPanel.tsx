// Lifts a restriction, or several that say the same, after saying what readers then have.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import type { RestrictionGroup } from '../../state/restriction-groups.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { today, useDays } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { nameOf, useWhy } from './RestrictionList.tsx';

export interface LiftPanelProps {
  readonly testimony: TestimonyId;
  readonly group: RestrictionGroup;
  readonly onDone: (changed: boolean) => void;
}

export function LiftPanel({ testimony, group, onDone }: LiftPanelProps) {
  const { client } = useSession();
  const words = useWords();
  const { deeds } = words.page;
  const days = useDays();
  const why = useWhy();
  const [reason, setReason] = useState('');
  const [early, setEarly] = useState(false);
  const restrictions = group.all.map(({ id }) => id);
  const { until, event } = group.one;
  const runsOn = until !== null && until > today();
  const lift = useDeed((options) => client['restriction.lift'](
    { testimony, restrictions, reason: reason.trim() === '' ? null : reason.trim(), early }, options,
  ));
  const foresight = useForesight(testimony, { do: 'lift', restrictions });
  const mayLift = !runsOn || (early && reason.trim() !== '');

  async function submit(): Promise<void> {
    const lifted = await lift.run();
    if (lifted === null) return;
    sayStatus(deeds.lift.done(lifted.lifted));
    onDone(true);
  }
  return (
    <DeedDialog
      foresight={foresight}
      title={deeds.lift.title} about={deeds.lift.about} submit={deeds.lift.submit} deed={lift} result={null}
      fault={<FaultNote fault={lift.fault} />} canSubmit={mayLift && !foresight.running}
      onSubmit={() => void submit()} onClose={() => onDone(false)}
    >
      <p><b>{nameOf(group, words)}</b><span className="field-help restriction-why">{why(group.one)}</span></p>
      {runsOn ? (
        <CheckboxField
          label={deeds.lift.early} help={`${deeds.lift.runsOn(days(until))} ${deeds.lift.reasonNeeded}`} isSelected={early} onChange={setEarly}
        />
      ) : null}
      {event === null ? null : <p>{deeds.lift.awaits(event)}</p>}
      <TextArea
        label={deeds.reason} help={deeds.reasonHelp} optional={!runsOn} isRequired={runsOn} rows={2} maxLength={2000} value={reason} onChange={setReason}
      />
    </DeedDialog>
  );
}
