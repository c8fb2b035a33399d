// A way back in for an archivist who has lost the passphrase: the words from the sheet, and a new passphrase.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { VaultPlace } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { WrongWordsNote } from '../../parts/WrongWordsNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useVaultChoice, VaultChoice } from './VaultChoice.tsx';

export interface RecoverVaultProps {
  readonly folder: string | null;
  readonly places: readonly VaultPlace[];
  readonly onForgotten: () => void;
}

/** Only counted here; what the words are is for the engine to say. */
const wordsIn = (text: string): number => text.split(/[\s\d.,;:)]+/u).filter((word) => word !== '').length;

export function RecoverVault({ folder, places, onForgotten }: RecoverVaultProps) {
  const session = useSession();
  const { welcome, recovery: { door: words } } = useWords().page;
  const choice = useVaultChoice(folder, places);
  const [user, setUser] = useState('');
  const [typed, setTyped] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const differ = again !== '' && again !== next;
  const recover = useDeed((options) => session.client['vault.recover']({
    ...choice.vault, user, words: typed, passphrase: next,
  }, options));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    // The words stay where the vault refused them, so that one can be put right.
    const opened = await recover.run();
    if (opened === null) return;
    session.entered({ ...opened, sample: false });
    sayStatus(words.done);
  }

  return (
    <Form className="door-form" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h1>{words.title}</h1>
      <p className="part-about">{words.about}</p>
      <VaultChoice choice={choice} places={places} onForgotten={onForgotten} />
      <TextField label={words.name} help={words.nameHelp} isRequired autoFocus maxLength={100} value={user} onChange={setUser} />
      <TextArea
        label={words.words} help={`${words.wordsHelp} ${words.typed(wordsIn(typed))}`} lang="en" isRequired maxLength={2000}
        value={typed} onChange={setTyped}
      />
      <PassphraseField label={words.next} help={welcome.passphraseHelp} value={next} onChange={setNext} />
      <StrengthNote passphrase={next} known={[user]} />
      <PassphraseField label={words.nextAgain} value={again} onChange={setAgain} error={differ ? welcome.passphrasesDiffer : undefined} />
      <WrongWordsNote fault={recover.fault} />
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={differ} isPending={recover.running}>{words.submit}</Button>
        <p className="door-wait" role="status">{recover.running ? welcome.unlocking : ''}</p>
      </div>
    </Form>
  );
}
