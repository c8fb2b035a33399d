// The terms of an agreement as somebody fills them in: kept while the vault is open, until they are recorded or given up.
import { useState, type FormEvent } from 'react';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import {
  allNotAsked, emptyForm, faultsOf, formOf, nothingSealed, sealedFormOf, sealedOf, templateOf, termsOf, type FormFault,
} from '../../state/agreement-form.ts';
import type { ShownConsent } from '../../state/consent-standing.ts';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { useKept } from '../../state/use-kept.ts';
import type { Words } from '../../words/words.ts';
import { ForesightNote } from './ForesightNote.tsx';
import { GivenFields, SealedFields } from './GivenFields.tsx';
import { ScopeGrid } from './ScopeGrid.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

export interface AgreementFormProps {
  readonly opened: Opened;
  readonly shown: ShownConsent;
  readonly isAmending: boolean;
  readonly onDone: () => void;
}

function sayFault(fault: FormFault, words: Words): string | null {
  const { agreementForm: page } = words.page;
  switch (fault.fault) {
    case 'days-crossed': return page.daysCrossed(words.scopes[fault.scope]);
    case 'conditions-missing': return page.conditionsMissing;
    // It is said at its field.
    case 'language': return null;
  }
}

export function AgreementForm({ opened, shown, isAmending, onDone }: AgreementFormProps) {
  const session = useSession();
  const words = useWords();
  const { agreementForm: page, agreement, deeds } = words.page;
  const { testimony, versions, sealed: sealedBefore } = shown;
  const [newest] = versions;
  const isDraft = newest?.status === 'draft';
  const keptAs = `agreement.${testimony}`;
  const begin = newest !== undefined && (isAmending || isDraft);
  const [form, setForm] = useKept(keptAs, begin ? formOf(newest) : emptyForm);
  const [sealed, setSealed] = useKept(`${keptAs}.sealed`, begin ? sealedFormOf(sealedBefore) : nothingSealed);
  const [reason, setReason] = useState('');
  const faults = faultsOf(form);
  const terms = termsOf(form);
  const foresight = useForesight(testimony, faults.length === 0 ? { do: 'terms', terms } : null);
  const record = useDeed(async (options, draft: boolean) => {
    // Only archivists are shown what is sealed, and only they write it: left out, it stays as it was.
    const given = { testimony, terms, ...(opened.role === 'archivist' ? { sealed: sealedOf(sealed) } : {}) };
    if (!isAmending) return session.client['consent.record']({ ...given, draft }, options);
    return session.client['consent.amend']({ ...given, reason: reason.trim() === '' ? null : reason.trim() }, options);
  });

  function leave(): void {
    session.kept.delete(keptAs);
    session.kept.delete(`${keptAs}.sealed`);
    onDone();
  }
  async function send(draft: boolean): Promise<void> {
    if (faults.length > 0 || await record.run(draft) === null) return;
    sayStatus(draft ? page.drafted : isAmending ? page.amended : page.recorded);
    leave();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void send(false);
  }
  const amiss = faults.flatMap((fault) => sayFault(fault, words) ?? []);
  const cannotSend = record.running || faults.length > 0;

  return (
    <form className="agreement-form" autoComplete="off" onSubmit={submit}>
      <p className="part-about">{isAmending ? page.amendAbout : page.recordAbout}</p>
      <TemplateChoice terms={templateOf(form)} onFillIn={(given) => setForm({ ...formOf(given), givenAt: form.givenAt })} />
      <Panel
        title={page.uses} about={page.usesHelp}
        actions={<Button variant="quiet" onPress={() => setForm({ ...form, scopes: allNotAsked })}>{page.allNotAsked}</Button>}
      >
        <ScopeGrid value={form.scopes} onChange={(scopes) => setForm({ ...form, scopes })} />
        <TextArea
          label={agreement.fields.conditions} help={`${page.conditionsHelp} ${page.namesHere}`} optional rows={2} maxLength={5000} value={form.conditions}
          onChange={(conditions) => setForm({ ...form, conditions })}
        />
      </Panel>
      <GivenFields form={form} faults={faults} onChange={(part) => setForm({ ...form, ...part })} />
      {opened.role === 'archivist' ? (
        <SealedFields sealed={sealed} interpreted={form.interpreted} onChange={(part) => setSealed({ ...sealed, ...part })} />
      ) : null}
      {isAmending ? (
        <TextArea label={deeds.reason} help={deeds.reasonHelp} optional rows={2} maxLength={2000} value={reason} onChange={setReason} />
      ) : null}
      {amiss.length === 0 ? null : <div className="note note-fault" role="status">{amiss.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>}
      <ForesightNote foresight={foresight} awaitsReview />
      <FaultNote fault={record.fault} />
      <ProgressLine running={record.running} progress={record.progress} />
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={cannotSend || foresight.running}>
          {isAmending ? page.amendSubmit : page.recordSubmit}
        </Button>
        {isAmending ? null : <Button isDisabled={cannotSend} onPress={() => void send(true)}>{page.draft}</Button>}
        <Button variant="quiet" isDisabled={record.running} onPress={leave}>{page.cancel}</Button>
      </div>
    </form>
  );
}
