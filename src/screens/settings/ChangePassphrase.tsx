// Changes the passphrase of whoever is there.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function ChangePassphrase({ user }: { readonly user: string }) {
  const { client } = useSession();
  const { settings, welcome } = useWords().page;
  const words = settings.change;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useDeed((options) => client['user.passphrase']({ current, next }, options));
  const differ = again !== '' && again !== next;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const done = await change.run();
    setCurrent('');
    if (done === null) return;
    setNext('');
    setAgain('');
  }

  return (
    <Form className="setting-form" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h2>{settings.tabs.passphrase}</h2>
      <p className="part-about">{words.about}</p>
      <PassphraseField label={words.current} value={current} onChange={setCurrent} />
      <PassphraseField label={words.next} help={welcome.passphraseHelp} value={next} onChange={setNext} />
      <StrengthNote passphrase={next} known={[user]} />
      <PassphraseField label={words.nextAgain} value={again} onChange={setAgain} error={differ ? welcome.passphrasesDiffer : undefined} />
      <FaultNote fault={change.fault} />
      {change.value === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{words.done}</p>
          <p>{words.oldCopies}</p>
        </div>
      )}
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={differ} isPending={change.running}>{words.submit}</Button>
        <p className="door-wait" role="status">{change.running ? welcome.unlocking : ''}</p>
      </div>
    </Form>
  );
}
