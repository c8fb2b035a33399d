// Restricts a whole testimony: under embargo, closed, or not even listed.
import { useState, type FormEvent } from 'react';
import type { Reason } from '../../archive/api/consent.ts';
import type { Input } from '../../archive/api/contract.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { ChooseReason } from '../parts/ChooseReason.tsx';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

type Kind = Input<'restriction.add'>['kind'];
const kinds: readonly Kind[] = ['embargo', 'closed', 'metadata-hidden'];

export interface RestrictPanelProps {
  readonly testimony: TestimonyId;
  readonly onChanged: () => void;
}

export function RestrictPanel({ testimony, onChanged }: RestrictPanelProps) {
  const session = useSession();
  const words = useWords();
  const { restrict: page, embargo, common } = words.page;
  const [kind, setKind] = useState<Kind>('embargo');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState<Reason>('embargo');
  const restrict = useDeed((options) => session.client['restriction.add']({
    testimony, kind, reason, until: until === '' ? null : until,
  }, options));

  const explanations: Readonly<Record<Kind, string>> = {
    embargo: embargo.explanation, closed: page.closedExplanation, 'metadata-hidden': page.hiddenExplanation,
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await restrict.run() !== null) onChanged();
  }

  return (
    <details className="panel" name="reading-side">
      <summary>{page.title}</summary>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <Field label={page.kind} help={explanations[kind]}>
          {(ids) => (
            <select {...ids} value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'embargo')}>
              {kinds.map((one) => <option key={one} value={one}>{words.restrictionKinds[one]}</option>)}
            </select>
          )}
        </Field>
        <Field label={embargo.until} help={embargo.untilHelp} optional={common.optional}>
          {(ids) => <input {...ids} {...privately} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
        <ChooseReason label={embargo.reason} value={reason} onChange={setReason} />
        <FaultNote fault={restrict.fault} />
        {restrict.value === null ? null : <p className="note" role="status">{restrict.value.kind === 'embargo' ? embargo.done(restrict.value.until) : page.done}</p>}
        <div className="actions"><button type="submit" className="main" disabled={restrict.running}>{page.submit}</button></div>
      </form>
    </details>
  );
}
