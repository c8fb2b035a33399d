// Withholds the selected words: where they were selected, or wherever they stand in the testimony.
import { useState } from 'react';
import type { Pointed } from '../../../archive/api/consent-calls.ts';
import type { Reason } from '../../../archive/api/consent.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { ForesightNote } from '../consent/ForesightNote.tsx';
import { ReasonField } from '../consent/ReasonField.tsx';
import type { ReadingDialogProps } from './reading-deed.ts';
import { SelectedWords } from './SelectedWords.tsx';

export function WithholdDialog({ text: side, selection, onDone }: ReadingDialogProps) {
  const { client } = useSession();
  const { withhold: page } = useWords().page;
  const { redact: words } = page;
  const [where, setWhere] = useState<'here' | 'everywhere'>('here');
  const [reason, setReason] = useState<Reason>('name');
  const { testimony, stretches, text } = selection;
  const target: Pointed = { of: 'text', stretches: [...stretches] };
  const redaction = { kind: 'redact' as const, target, reason };
  const withhold = useDeed(async (options) => {
    if (where === 'everywhere') return (await client['redaction.add']({ testimony, text, reason }, options)).occurrences;
    await client['restriction.add']({ testimony, ...redaction }, options);
    return stretches.length;
  });
  const foresight = useForesight(testimony, where === 'everywhere' || withhold.value !== null ? null : { do: 'restrict', ...redaction });
  // Words that go over passages stand nowhere a second time.
  const [only] = stretches.length === 1 ? stretches : [];
  return (
    <DeedDialog
      title={words.title} about={words.explanation} submit={words.submit} deed={withhold}
      onSubmit={() => void withhold.run()} onClose={() => onDone(withhold.value !== null)}
      result={withhold.value === null ? null : <p>{words.done(withhold.value)}</p>} fault={<FaultNote fault={withhold.fault} />}
    >
      <SelectedWords selection={selection} language={side.language} />
      {only === undefined ? null : (
        <RadioField
          label={words.where} value={where} onChange={setWhere}
          options={[
            { id: 'here', name: words.here(1) },
            { id: 'everywhere', name: words.everywhere, help: words.everywhereHelp },
          ]}
        />
      )}
      <ReasonField label={page.reason} help={page.reasonHelp} value={reason} onChange={setReason} />
      <ForesightNote foresight={foresight} />
    </DeedDialog>
  );
}
