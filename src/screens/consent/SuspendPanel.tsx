// Suspends an agreement, or says that it is due or over: everything closes until it is reviewed again.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';

/** Why an agreement does not hold for the time being. */
const pauses = ['suspended', 'review-due', 'expired'] as const;
type Pause = (typeof pauses)[number];

export interface SuspendPanelProps {
  readonly testimony: TestimonyId;
  readonly onDone: (changed: boolean) => void;
}

export function SuspendPanel({ testimony, onDone }: SuspendPanelProps) {
  const { client } = useSession();
  const { deeds } = useWords().page;
  const [as, setAs] = useState<Pause>('suspended');
  const [reason, setReason] = useState('');
  const suspend = useDeed((options) => client['consent.suspend'](
    { testimony, as, reason: reason.trim() === '' ? null : reason.trim() }, options,
  ));
  const foresight = useForesight(testimony, { do: 'suspend' });

  async function submit(): Promise<void> {
    if (await suspend.run() === null) return;
    sayStatus(deeds.suspend.done);
    onDone(true);
  }
  return (
    <DeedDialog
      foresight={foresight}
      title={deeds.suspend.title} about={deeds.suspend.about} submit={deeds.suspend.submit} deed={suspend} result={null}
      fault={<FaultNote fault={suspend.fault} />} canSubmit={!foresight.running}
      onSubmit={() => void submit()} onClose={() => onDone(false)}
    >
      <RadioField label={deeds.suspend.as} options={pauses.map((id) => ({ id, name: deeds.suspend.pauses[id] }))} value={as} onChange={setAs} />
      <TextArea label={deeds.reason} help={deeds.reasonHelp} optional rows={2} maxLength={2000} value={reason} onChange={setReason} />
    </DeedDialog>
  );
}
