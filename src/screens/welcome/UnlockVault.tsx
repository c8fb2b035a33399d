// Unlocks a vault: one of those that were opened here before, or one in a folder that is named.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { VaultPlace } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useSlow } from '../../state/use-slow.ts';
import { useVaultChoice, VaultChoice } from './VaultChoice.tsx';

/** Milliseconds that an opening takes at most where it does not have to wait. */
const waitsAfter = 2000;

export interface UnlockVaultProps {
  /** The folder of the vault that the program was started for; it goes before those that were opened here. */
  readonly folder: string | null;
  readonly places: readonly VaultPlace[];
  readonly onForgotten: () => void;
}

export function UnlockVault({ folder: usual, places, onForgotten }: UnlockVaultProps) {
  const session = useSession();
  const { welcome } = useWords().page;
  const choice = useVaultChoice(usual, places);
  const [user, setUser] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const open = useDeed((options) => session.client['vault.open']({ ...choice.vault, user, passphrase }, options));
  const isSlow = useSlow(open.running, waitsAfter);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const opened = await open.run();
    setPassphrase('');
    if (opened !== null) session.entered({ ...opened, sample: false });
  }

  return (
    <Form className="door-form" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h1>{welcome.unlockTitle}</h1>
      <VaultChoice choice={choice} places={places} onForgotten={onForgotten} />
      <TextField label={welcome.name} isRequired autoFocus maxLength={100} value={user} onChange={setUser} />
      <PassphraseField label={welcome.passphrase} value={passphrase} onChange={setPassphrase} />
      <FaultNote fault={open.fault} />
      <div className="actions">
        <Button type="submit" variant="strong" isPending={open.running}>{welcome.unlock}</Button>
        <p className="door-wait" role="status">{isSlow ? welcome.waiting : open.running ? welcome.unlocking : ''}</p>
      </div>
    </Form>
  );
}
