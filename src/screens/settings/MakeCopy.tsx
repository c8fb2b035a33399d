// Makes a reading copy: for whom, where, and by which passphrase it opens.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { FolderField } from '../../parts/FolderField.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function MakeCopy({ ready }: { readonly ready: number }) {
  const { client } = useSession();
  const { copies: words, welcome } = useWords().page;
  const [user, setUser] = useState('');
  const [to, setTo] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const make = useDeed((options) => client['reading-copy.create']({ to, for: user, passphrase }, options));
  const differ = again !== '' && again !== passphrase;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await make.run() === null) return;
    setUser('');
    setTo('');
    setPassphrase('');
    setAgain('');
  }

  return (
    <Form className="setting-part setting-narrow" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{words.makeTitle}</h3>
      <p className="part-about">{words.ready(ready)} {words.readyHelp}</p>
      <TextField label={words.for} help={words.forHelp} isRequired maxLength={100} value={user} onChange={setUser} />
      <FolderField label={words.to} help={words.toHelp} value={to} onChange={setTo} />
      <PassphraseField label={words.passphrase} help={words.passphraseHelp} value={passphrase} onChange={setPassphrase} />
      <StrengthNote passphrase={passphrase} known={[user]} />
      <PassphraseField
        label={welcome.passphraseAgain} value={again} onChange={setAgain} error={differ ? welcome.passphrasesDiffer : undefined}
      />
      <FaultNote fault={make.fault} />
      {make.value === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{words.made(make.value.for, make.value.testimonies)}</p>
          <p>{words.madeHelp}</p>
        </div>
      )}
      <ProgressLine running={make.running} progress={make.progress} onCancel={make.cancel} />
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={differ || make.running}>{words.make}</Button>
      </div>
    </Form>
  );
}
