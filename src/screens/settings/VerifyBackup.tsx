// Checks a backup: every file and row of it, and its data keys where they are given.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { FolderField } from '../../parts/FolderField.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';

export function VerifyBackup({ user: whoIsHere }: { readonly user: string }) {
  const { client } = useSession();
  const { backup: words } = useWords().page;
  const day = useDays();
  const [folder, setFolder] = useState('');
  const [datakeys, setDataKeys] = useState('');
  const [user, setUser] = useState(whoIsHere);
  const [passphrase, setPassphrase] = useState('');
  const verify = useDeed(async (options) => {
    const withKeys = datakeys !== '';
    const found = await client['backup.verify']({ folder, user, passphrase, ...(withKeys ? { datakeys } : {}) }, options);
    return { ...found, withKeys };
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await verify.run();
    setPassphrase('');
  }

  return (
    <Form className="setting-part" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{words.verifyTitle}</h3>
      <p className="part-about">{words.verifyAbout}</p>
      <FolderField label={words.from} help={words.fromHelp} value={folder} onChange={setFolder} />
      <FolderField label={words.dataKeysToo} help={words.dataKeysTooHelp} optional value={datakeys} onChange={setDataKeys} />
      <TextField label={words.user} help={words.userHelp} isRequired maxLength={100} value={user} onChange={setUser} />
      <PassphraseField label={words.passphrase} value={passphrase} onChange={setPassphrase} />
      <FaultNote fault={verify.fault} />
      {verify.value === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{words.whole(verify.value.generation, day(verify.value.at), verify.value.testimonies)}</p>
          <p>{words.rows(verify.value.rows)} {verify.value.withKeys ? words.dataKeysFit : words.dataKeysNotChecked}</p>
        </div>
      )}
      <ProgressLine running={verify.running} progress={verify.progress} onCancel={verify.cancel} />
      <div className="actions">
        <Button type="submit" isDisabled={verify.running}>{words.verify}</Button>
      </div>
    </Form>
  );
}
