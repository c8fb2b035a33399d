// Decides what becomes of a testimony that was withdrawn: erased for ever, or kept sealed on a legal basis.
import { useState } from 'react';
import type { Conclusion } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';

export interface ConcludePanelProps {
  readonly testimony: TestimonyId;
  readonly title: string;
  readonly onDone: (changed: boolean) => void;
}

type Decision = Conclusion['decision'];

export function ConcludePanel({ testimony, title, onDone }: ConcludePanelProps) {
  const session = useSession();
  const { deeds: { conclude: words, reasonHelp } } = useWords().page;
  const [decision, setDecision] = useState<Decision | null>(null);
  const [authority, setAuthority] = useState('');
  const [reason, setReason] = useState('');
  const [understood, setUnderstood] = useState(false);
  const conclude = useDeed((options, taken: Decision) => session.client['consent.conclude'](
    { testimony, decision: taken, authority: authority.trim(), reason: reason.trim() }, options,
  ));
  const foresight = useForesight(testimony, decision === 'erase' ? { do: 'erase' } : null);
  const isComplete = decision !== null && authority.trim() !== '' && reason.trim() !== '';

  function choose(next: Decision): void {
    setDecision(next);
    // What was understood of one decision says nothing about the other.
    setUnderstood(false);
  }
  async function submit(taken: Decision): Promise<void> {
    const concluded = await conclude.run(taken);
    if (concluded === null) return;
    sayStatus(taken === 'retain' ? words.retained : concluded.status === 'erased' ? words.erased
      : concluded.keyFiles.length > 0 ? words.erasedHere(concluded.keyFiles.length) : words.erasing);
    // Of what is erased there is nothing left to be shown.
    if (taken === 'erase') session.go({ screen: 'catalogue' });
    onDone(true);
  }
  return (
    <DeedDialog
      foresight={foresight}
      title={words.title} about={words.about} submit={decision === 'retain' ? words.submitRetain : words.submitErase} grave deed={conclude}
      canSubmit={isComplete && understood && !foresight.running} fault={<FaultNote fault={conclude.fault} />}
      result={null} onClose={() => onDone(false)}
      onSubmit={() => {
        if (decision !== null) void submit(decision);
      }}
    >
      <p className="deed-of testimony-name">{title}</p>
      <RadioField<Decision>
        label={words.decision} value={decision} onChange={choose}
        options={[
          { id: 'retain', name: words.retain, help: words.retainHelp },
          { id: 'erase', name: words.erase, help: words.eraseHelp },
        ]}
      />
      <TextField label={words.authority} help={words.authorityHelp} isRequired maxLength={500} value={authority} onChange={setAuthority} />
      <TextArea label={words.reason} help={reasonHelp} isRequired rows={3} maxLength={2000} value={reason} onChange={setReason} />
      {decision === null ? null : (
        <CheckboxField
          label={decision === 'erase' ? words.confirmErase : words.confirmRetain} isSelected={understood} onChange={setUnderstood}
        />
      )}
    </DeedDialog>
  );
}
