// Makes a PDF of what consent has cleared, for a purpose and a recipient, and hands it over.
import { useState, type FormEvent } from 'react';
import { purposes, type Purpose } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { Working } from '../parts/Working.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

/** Purposes for which a copy leaves; the others are for using the archive itself. */
const issued = purposes.filter((purpose) => purpose !== 'catalogue');

export function IssuePanel({ testimony }: { readonly testimony: TestimonyId }) {
  const session = useSession();
  const words = useWords();
  const { issue: page, common } = words.page;
  const [purpose, setPurpose] = useState<Purpose | null>('publish');
  const [ownPurpose, setOwnPurpose] = useState('');
  const [recipient, setRecipient] = useState('');
  const issue = useDeed((options) => session.client['testimony.issue']({
    testimony,
    purpose: purpose ?? ownPurpose.trim(),
    ...(recipient.trim() === '' ? {} : { to: recipient.trim() }),
  }, options));
  const save = useDeed((_options, made: NonNullable<typeof issue.value>) => session.host.saveFile(made.ticket, made.name));
  const made = issue.value;
  // Beside the text there is room for it; above the text it would be in the way.
  const [open] = useState(() => matchMedia('(min-width: 62rem)').matches);

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.forget();
    void issue.run();
  }

  return (
    <details className="panel" name="reading-side" open={open}>
      <summary>{page.title}</summary>
      <form onSubmit={submit} autoComplete="off">
        <p className="field-help">{page.explanation}</p>
        <Field label={page.purpose}>
          {(ids) => (
            <select
              {...ids} value={purpose ?? ''}
              onChange={(event) => setPurpose(purposes.find((one) => one === event.target.value) ?? null)}
            >
              {issued.map((one) => <option key={one} value={one}>{words.purposes[one]}</option>)}
              <option value="">{page.otherPurpose}</option>
            </select>
          )}
        </Field>
        {purpose === null ? (
          <Field label={page.otherPurpose}>
            {(ids) => <input {...ids} {...privately} required maxLength={200} value={ownPurpose} onChange={(event) => setOwnPurpose(event.target.value)} />}
          </Field>
        ) : null}
        <Field label={page.recipient} help={page.recipientHelp} optional={common.optional}>
          {(ids) => <input {...ids} {...privately} maxLength={200} value={recipient} onChange={(event) => setRecipient(event.target.value)} />}
        </Field>
        <div className="actions"><button type="submit" className="main" disabled={issue.running}>{page.submit}</button></div>
      </form>
      <Working running={issue.running} progress={issue.progress} onCancel={issue.cancel} />
      <FaultNote fault={issue.fault} />
      {issue.fault === null ? null : <p>{page.refused}</p>}
      {made === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{page.done(made.pages, made.withheld)}</p>
          <p>{page.recorded}</p>
          <p className="fingerprint">SHA-256 <code>{made.sha256}</code></p>
          {save.value === true ? <p><code>{made.name}</code></p> : (
            <div className="actions">
              <button type="button" className="main" disabled={save.running} onClick={() => void save.run(made)}>{page.save}</button>
            </div>
          )}
          <FaultNote fault={save.fault} />
        </div>
      )}
    </details>
  );
}
