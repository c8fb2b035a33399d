// Withholds words of a testimony: those that are selected in it, or typed.
import { useState, type FormEvent } from 'react';
import type { Reason } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { ChooseReason } from '../parts/ChooseReason.tsx';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

export interface RedactPanelProps {
  readonly testimony: TestimonyId;
  /** What the reader has selected in the text. */
  readonly selected: string;
  readonly onChanged: () => void;
}

export function RedactPanel({ testimony, selected, onChanged }: RedactPanelProps) {
  const session = useSession();
  const { redact: page } = useWords().page;
  // Typed text counts until something else is selected.
  const [typed, setTyped] = useState({ text: '', over: '' });
  const [reason, setReason] = useState<Reason>('name');
  const text = typed.over === selected ? typed.text : selected;
  const redact = useDeed((options) => session.client['redaction.add']({ testimony, text, reason }, options));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await redact.run() === null) return;
    setTyped({ text: '', over: selected });
    onChanged();
  }

  return (
    <details className="panel" name="reading-side">
      <summary>{page.title}</summary>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <p className="field-help">{page.explanation}</p>
        <Field label={page.text} help={`${page.textHelp} ${page.selectHelp}`}>
          {(ids) => (
            <textarea
              {...ids} {...privately} rows={2} required maxLength={10_000} value={text}
              onChange={(event) => setTyped({ text: event.target.value, over: selected })}
            />
          )}
        </Field>
        <ChooseReason label={page.reason} value={reason} onChange={setReason} />
        {redact.fault?.code === 'not-found'
          ? <p className="note note-fault" role="alert">{page.notThere}</p>
          : <FaultNote fault={redact.fault} />}
        {redact.value === null ? null : (
          <p className="note" role="status">{page.done(redact.value.occurrences)} {page.copiesRemain}</p>
        )}
        <div className="actions"><button type="submit" className="main" disabled={redact.running || text === ''}>{page.submit}</button></div>
      </form>
    </details>
  );
}
