// Withholds words of a testimony, wherever they stand in it: those that are typed.
import { useState } from 'react';
import type { Reason } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { stretchesOfWords } from '../../state/flagged-places.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { ReasonField } from './ReasonField.tsx';

/** As many as the engine looks at; what is withheld is not limited. */
const mostPlaces = 500;

export interface RedactPanelProps {
  readonly testimony: TestimonyId;
  /** Called once, when the dialog is put away. */
  readonly onDone: (changed: boolean) => void;
}

export function RedactPanel({ testimony, onDone }: RedactPanelProps) {
  const session = useSession();
  const { redact: words } = useWords().page.consent;
  const [text, setText] = useState('');
  const [reason, setReason] = useState<Reason>('name');
  const redact = useDeed((options) => session.client['redaction.add']({ testimony, text, reason }, options));
  const shown = useFetched((options) => session.client['testimony.show']({ testimony }, options));
  const places = stretchesOfWords(shown.value?.passages ?? [], text);
  const isTelling = places.length > 0 && places.length <= mostPlaces && redact.value === null;
  const foresight = useForesight(testimony, isTelling ? {
    do: 'restrict', kind: 'redact', reason, target: { of: 'text', stretches: places },
  } : null);
  return (
    <DeedDialog
      foresight={foresight}
      title={words.title} about={words.explanation} submit={words.submit} deed={redact}
      canSubmit={text.trim() !== '' && !foresight.running} onSubmit={() => void redact.run()} onClose={() => onDone(redact.value !== null)}
      result={redact.value === null ? null : <p>{words.done(redact.value.occurrences)} {words.copiesRemain}</p>}
      fault={redact.fault?.code === 'not-found'
        ? <p className="note note-fault" role="alert">{words.notThere}</p>
        : <FaultNote fault={redact.fault} />}
    >
      <TextArea label={words.text} help={words.textHelp} value={text} onChange={setText} rows={3} maxLength={10_000} isRequired autoFocus />
      <ReasonField label={words.reason} help={words.reasonHelp} value={reason} onChange={setReason} />
    </DeedDialog>
  );
}
