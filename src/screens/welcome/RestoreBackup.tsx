// Makes a vault of a backup, in a folder of its own, and opens it.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FolderField } from '../../parts/FolderField.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { WrongWordsNote } from '../../parts/WrongWordsNote.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';

type By = 'passphrase' | 'words';

interface Restored extends Output<'backup.restore'> {
  readonly to: string;
  readonly user: string;
  readonly passphrase: string;
}

export function RestoreBackup() {
  const { client } = useSession();
  const { backup: { door: words, ...backup }, recovery, welcome } = useWords().page;
  const [folder, setFolder] = useState('');
  const [datakeys, setDataKeys] = useState('');
  const [to, setTo] = useState('');
  const [tombstones, setTombstones] = useState('');
  const [user, setUser] = useState('');
  const [by, setBy] = useState<By>('passphrase');
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const restore = useDeed(async (options): Promise<Restored> => {
    const told = await client['backup.restore']({
      folder, datakeys, to, user, passphrase,
      ...(tombstones === '' ? {} : { tombstones }), ...(by === 'words' ? { words: typed } : {}),
    }, options);
    return { ...told, to, user, passphrase };
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await restore.run();
  }

  if (restore.value !== null) return <Done restored={restore.value} />;
  return (
    <Form className="door-form" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h1>{words.title}</h1>
      <p className="part-about">{words.about}</p>
      <FolderField label={backup.to} help={backup.fromHelp} value={folder} onChange={setFolder} />
      <FolderField label={words.dataKeys} help={words.dataKeysHelp} value={datakeys} onChange={setDataKeys} />
      <TextField label={backup.user} help={backup.userHelp} isRequired maxLength={100} value={user} onChange={setUser} />
      <RadioField<By>
        label={words.by} value={by} onChange={setBy}
        options={[{ id: 'passphrase', name: words.byPassphrase }, { id: 'words', name: words.byWords }]}
      />
      {by === 'passphrase' ? <PassphraseField label={backup.passphrase} value={passphrase} onChange={setPassphrase} /> : (
        <>
          <TextArea
            label={recovery.door.words} help={recovery.door.wordsHelp} lang="en" isRequired maxLength={2000} value={typed} onChange={setTyped}
          />
          <PassphraseField label={recovery.door.next} help={welcome.passphraseHelp} value={passphrase} onChange={setPassphrase} />
          <StrengthNote passphrase={passphrase} known={[user]} />
        </>
      )}
      <FolderField label={words.to} help={words.toHelp} value={to} onChange={setTo} />
      <FolderField label={words.tombstones} help={words.tombstonesHelp} optional value={tombstones} onChange={setTombstones} />
      {by === 'words' ? <WrongWordsNote fault={restore.fault} /> : <FaultNote fault={restore.fault} />}
      <ProgressLine running={restore.running} progress={restore.progress} onCancel={restore.cancel} />
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={restore.running}>{words.submit}</Button>
      </div>
    </Form>
  );
}

function Done({ restored: { to, user, passphrase, generation, at, testimonies, erased, unread } }: { readonly restored: Restored }) {
  const session = useSession();
  const { backup: { door: words } } = useWords().page;
  const day = useDays();
  const open = useDeed((options) => session.client['vault.open']({ folder: to, user, passphrase }, options));
  async function enter(): Promise<void> {
    const opened = await open.run();
    if (opened !== null) session.entered({ ...opened, sample: false });
  }
  return (
    <div className="door-form">
      <h1>{words.title}</h1>
      <div className="note" role="status">
        <p className="note-what">{words.done(generation, day(at), testimonies)}</p>
        <p>{words.erased(erased)}</p>
        {unread === 0 ? null : <p>{words.unread(unread)}</p>}
      </div>
      <FaultNote fault={open.fault} />
      <div className="actions">
        <Button variant="strong" autoFocus isPending={open.running} onPress={() => void enter()}>{words.open}</Button>
      </div>
    </div>
  );
}
