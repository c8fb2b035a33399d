// Withdraws a testimony, after saying what follows, and names the copies that have left.
import { useState, type FormEvent } from 'react';
import { purposes } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { useLanguage, useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

export interface WithdrawPanelProps {
  readonly testimony: TestimonyId;
  readonly onChanged: () => void;
}

export function WithdrawPanel({ testimony, onChanged }: WithdrawPanelProps) {
  const session = useSession();
  const words = useWords();
  const { withdraw: page } = words.page;
  const days = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long' });
  const [understood, setUnderstood] = useState(false);
  const withdraw = useDeed((options) => session.client['testimony.withdraw']({ testimony }, options));
  const purposeName = (given: string): string => {
    const known = purposes.find((one) => one === given);
    return known === undefined ? given : words.purposes[known];
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await withdraw.run() !== null) onChanged();
    setUnderstood(false);
  }

  return (
    <details className="panel panel-grave" name="reading-side">
      <summary>{page.title}</summary>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <p>{page.explanation}</p>
        <p>{page.consequence}</p>
        <label className="choice">
          <input type="checkbox" required checked={understood} onChange={(event) => setUnderstood(event.target.checked)} />
          <span>{page.confirm}</span>
        </label>
        <div className="actions">
          <button type="submit" className="grave" disabled={withdraw.running || !understood}>{page.submit}</button>
        </div>
      </form>
      <FaultNote fault={withdraw.fault} />
      {withdraw.value === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{page.done}</p>
          <p>{page.copies(withdraw.value.disclosures.length)}</p>
          {withdraw.value.disclosures.length === 0 ? null : (
            <>
              <ul>
                {withdraw.value.disclosures.map(({ at, to, purpose, sha256 }) => (
                  <li key={sha256 + at}>
                    {page.copy(days.format(new Date(at)), to, purposeName(purpose))}
                    <span className="fingerprint">SHA-256 <code>{sha256}</code></span>
                  </li>
                ))}
              </ul>
              <p>{page.copiesHelp}</p>
            </>
          )}
        </div>
      )}
    </details>
  );
}
