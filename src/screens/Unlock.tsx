// The door of an archive: unlock the vault that is there, or make a new one.
import { useState, type FormEvent } from 'react';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { PassphraseField } from '../parts/PassphraseField.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

export interface UnlockProps {
  readonly folder: string | null;
  readonly exists: boolean;
}

export function Unlock({ folder: usualFolder, exists }: UnlockProps) {
  const session = useSession();
  const words = useWords().page.vault;
  const [creating, setCreating] = useState(!exists);
  const [folder, setFolder] = useState(usualFolder ?? '');
  const [user, setUser] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const enter = useDeed((options) => session.client[creating ? 'vault.create' : 'vault.open']({ folder, user, passphrase }, options));
  const differ = creating && again !== '' && again !== passphrase;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (creating && again !== passphrase) return;
    const opened = await enter.run();
    setPassphrase('');
    setAgain('');
    if (opened !== null) session.entered(opened);
  }

  return (
    <main className="gate">
      <p className="wordmark">Vouchsafe</p>
      <p className="gate-intro">{words.intro}</p>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <h1>{creating ? words.createTitle : words.unlockTitle}</h1>
        <Field label={words.name}>
          {(ids) => (
            <input {...ids} {...privately} required autoFocus maxLength={100} value={user} onChange={(event) => setUser(event.target.value)} />
          )}
        </Field>
        <PassphraseField
          label={words.passphrase} value={passphrase} onChange={setPassphrase} {...(creating ? { help: words.passphraseHelp } : {})}
        />
        {creating ? (
          <PassphraseField
            label={words.passphraseAgain} value={again} onChange={setAgain} invalid={differ}
            {...(differ ? { help: words.passphrasesDiffer } : {})}
          />
        ) : null}
        <Field label={words.folder} help={words.folderHelp}>
          {(ids) => (
            <input {...ids} {...privately} className="path" required maxLength={4096} value={folder} onChange={(event) => setFolder(event.target.value)} />
          )}
        </Field>
        {creating ? <p className="note">{words.noRecovery}</p> : null}
        <FaultNote fault={enter.fault} />
        <div className="actions">
          <button type="submit" className="main" disabled={enter.running}>{creating ? words.create : words.unlock}</button>
          <button
            type="button" className="quiet"
            onClick={() => {
              setCreating(!creating);
              enter.forget();
            }}
          >
            {creating ? words.insteadUnlock : words.insteadCreate}
          </button>
        </div>
        <p className="gate-wait" role="status">{enter.running ? words.unlocking : ''}</p>
      </form>
      <LanguageSwitch />
    </main>
  );
}
