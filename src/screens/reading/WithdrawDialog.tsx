// Withdraws the selected passages, after saying what follows, and names the copies that have left with them.
import { useState } from 'react';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { DisclosureList } from '../consent/DisclosureList.tsx';
import { ForesightNote } from '../consent/ForesightNote.tsx';
import type { ReadingDialogProps } from './reading-deed.ts';
import { SelectedWords } from './SelectedWords.tsx';

export function WithdrawDialog({ text, selection, onDone }: ReadingDialogProps) {
  const { client } = useSession();
  const { withdraw: words } = useWords().page.withhold;
  const [reason, setReason] = useState('');
  const [understood, setUnderstood] = useState(false);
  const { testimony } = selection;
  const passages = [...selection.passages];
  const withdraw = useDeed((options) => client['consent.withdraw']({
    testimony, passages, reason: reason.trim() === '' ? null : reason.trim(),
  }, options));
  const foresight = useForesight(testimony, withdraw.value === null ? { do: 'withdraw', passages } : null);
  return (
    <DeedDialog
      title={words.title(passages.length)} about={words.explanation} submit={words.submit} grave deed={withdraw} canSubmit={understood}
      fault={<FaultNote fault={withdraw.fault} />} onSubmit={() => void withdraw.run()} onClose={() => onDone(withdraw.value !== null)}
      result={withdraw.value === null ? null : (
        <>
          <p>{words.done}</p>
          <DisclosureList disclosures={withdraw.value.disclosures} hasLetters />
        </>
      )}
    >
      <SelectedWords selection={selection} language={text.language} />
      <ForesightNote foresight={foresight} />
      <TextArea label={words.why} help={words.whyHelp} optional rows={2} value={reason} onChange={setReason} maxLength={2000} />
      <CheckboxField label={words.confirm} isSelected={understood} onChange={setUnderstood} />
    </DeedDialog>
  );
}
