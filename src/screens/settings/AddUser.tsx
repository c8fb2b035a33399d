// Adds a user with a role and a first passphrase.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { Role } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

/** The role that can do least comes first. */
const roles = Role.options.toReversed();

export function AddUser({ onAdded }: { readonly onAdded: () => void }) {
  const { client } = useSession();
  const words = useWords();
  const { settings, welcome } = words.page;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('scholar');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const add = useDeed((options) => client['user.add']({ name, role, passphrase }, options));
  const differ = again !== '' && again !== passphrase;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await add.run() === null) return;
    setName('');
    setPassphrase('');
    setAgain('');
    onAdded();
  }

  return (
    <Form className="setting-form part" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{settings.users.addTitle}</h3>
      <TextField label={settings.users.name} isRequired maxLength={100} value={name} onChange={setName} />
      <RadioField
        label={settings.users.role} value={role} onChange={setRole}
        options={roles.map((id) => ({ id, name: words.roles[id], help: words.roleMeanings[id] }))}
      />
      <PassphraseField
        label={settings.users.firstPassphrase} help={settings.users.firstPassphraseHelp} value={passphrase} onChange={setPassphrase}
      />
      <StrengthNote passphrase={passphrase} known={[name]} />
      <PassphraseField
        label={welcome.passphraseAgain} value={again} onChange={setAgain} error={differ ? welcome.passphrasesDiffer : undefined}
      />
      <FaultNote fault={add.fault} />
      {add.value === null ? null : (
        <p className="note" role="status">{settings.users.done(add.value.user, words.roles[add.value.role])}</p>
      )}
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={differ} isPending={add.running}>{settings.users.submit}</Button>
      </div>
    </Form>
  );
}
