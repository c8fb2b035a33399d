// Withdraws a testimony, after saying what follows, and names the copies that have left.
import { useState } from 'react';
import { purposes } from '../../../archive/api/consent.ts';
import type { Output } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from './DeedDialog.tsx';

export interface WithdrawPanelProps {
  readonly testimony: TestimonyId;
  readonly title: string;
  readonly onDone: (changed: boolean) => void;
}

export function WithdrawPanel({ testimony, title, onDone }: WithdrawPanelProps) {
  const session = useSession();
  const { withdraw: words } = useWords().page.consent;
  const [understood, setUnderstood] = useState(false);
  const withdraw = useDeed((options) => session.client['testimony.withdraw']({ testimony }, options));
  return (
    <DeedDialog
      title={words.title} about={words.explanation} submit={words.submit} grave deed={withdraw} canSubmit={understood}
      fault={<FaultNote fault={withdraw.fault} />} onSubmit={() => void withdraw.run()}
      onClose={() => onDone(withdraw.value !== null)}
      result={withdraw.value === null ? null : <CopiesThatLeft disclosures={withdraw.value.disclosures} />}
    >
      <p className="deed-of testimony-name">{title}</p>
      <p>{words.consequence}</p>
      <CheckboxField label={words.confirm} isSelected={understood} onChange={setUnderstood} />
    </DeedDialog>
  );
}

function CopiesThatLeft({ disclosures }: { readonly disclosures: Output<'testimony.withdraw'>['disclosures'] }) {
  const words = useWords();
  const { withdraw: page } = words.page.consent;
  const days = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long' });
  const purposeName = (given: string): string => {
    const known = purposes.find((one) => one === given);
    return known === undefined ? given : words.purposes[known];
  };
  return (
    <>
      <p className="note-what">{page.done}</p>
      <p>{page.copies(disclosures.length)}</p>
      {disclosures.length === 0 ? null : (
        <>
          <ul className="copies">
            {disclosures.map(({ at, to, purpose, sha256 }) => (
              <li key={sha256 + at}>
                {page.copy(days.format(new Date(at)), to, purposeName(purpose))}
                <span className="fingerprint">SHA-256 <code>{sha256}</code></span>
              </li>
            ))}
          </ul>
          <p>{page.copiesHelp}</p>
        </>
      )}
    </>
  );
}
