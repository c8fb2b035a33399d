// Makes a vault: who its first archivist is, where it stands, and a passphrase that is worth something.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { FolderField } from '../../parts/FolderField.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function CreateVault({ folder: usual }: { readonly folder: string }) {
  const session = useSession();
  const { welcome } = useWords().page;
  const [user, setUser] = useState('');
  const [folder, setFolder] = useState(usual);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [understood, setUnderstood] = useState(false);
  const create = useDeed((options) => session.client['vault.create']({ folder, user, passphrase }, options));
  const differ = again !== '' && again !== passphrase;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const opened = await create.run();
    // What was typed stays where the vault refused, so that only what it names has to be changed.
    if (opened === null) return;
    session.entered({ ...opened, sample: false });
  }

  return (
    <Form className="door-form" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h1>{welcome.createTitle}</h1>
      <p className="part-about">{welcome.createAbout}</p>
      <TextField label={welcome.name} help={welcome.createNameHelp} isRequired autoFocus maxLength={100} value={user} onChange={setUser} />
      <FolderField label={welcome.folder} help={welcome.createFolderHelp} value={folder} onChange={setFolder} />
      <PassphraseField label={welcome.passphrase} help={welcome.passphraseHelp} value={passphrase} onChange={setPassphrase} />
      <StrengthNote passphrase={passphrase} known={[user]} />
      <PassphraseField
        label={welcome.passphraseAgain} value={again} onChange={setAgain} error={differ ? welcome.passphrasesDiffer : undefined}
      />
      <div className="note">
        <p>{welcome.noRecovery}</p>
        <CheckboxField label={welcome.understood} isSelected={understood} onChange={setUnderstood} isRequired />
      </div>
      <FaultNote fault={create.fault} />
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={!understood || differ} isPending={create.running}>{welcome.create}</Button>
        <p className="door-wait" role="status">{create.running ? welcome.unlocking : ''}</p>
      </div>
    </Form>
  );
}
