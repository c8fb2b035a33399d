// New recovery words: shown, saved as a sheet, and put in force by typing three of them back from the paper.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { WrongWordsNote } from '../../parts/WrongWordsNote.tsx';

export interface NewWordsProps {
  readonly created: Output<'recovery.create'>;
  readonly onEnd: (inForce: boolean) => void;
}

export function NewWords({ created, onEnd }: NewWordsProps) {
  const [isWritten, setIsWritten] = useState(false);
  return isWritten
    ? <Confirm asked={created.ask} onEnd={onEnd} onLookAgain={() => setIsWritten(false)} />
    : <Shown words={created.words} onWritten={() => setIsWritten(true)} onDiscard={() => onEnd(false)} />;
}

interface ShownProps {
  readonly words: readonly string[];
  readonly onWritten: () => void;
  readonly onDiscard: () => void;
}

function Shown({ words: listed, onWritten, onDiscard }: ShownProps) {
  const { client, host } = useSession();
  const { recovery: words } = useWords().page;
  const language = useLanguage();
  const save = useDeed(async (options) => {
    const { ticket, name } = await client['recovery.sheet']({ language }, options);
    return host.saveFile(ticket, name);
  });
  return (
    <section className="setting-part">
      <h3>{words.shownTitle}</h3>
      <p className="part-about">{words.shownAbout}</p>
      <ol className="recovery-words" aria-label={words.list} lang="en" translate="no">
        {listed.map((word, index) => <li key={index}>{word}</li>)}
      </ol>
      <FaultNote fault={save.fault} />
      {save.value === true ? <p className="note" role="status">{words.sheetSaved}</p> : null}
      <div className="actions">
        <Button variant="strong" onPress={onWritten}>{words.written}</Button>
        <Button isPending={save.running} onPress={() => void save.run()}>{words.saveSheet}</Button>
        <Button variant="quiet" onPress={onDiscard}>{words.discard}</Button>
      </div>
    </section>
  );
}

interface ConfirmProps {
  readonly asked: readonly number[];
  readonly onEnd: (inForce: boolean) => void;
  readonly onLookAgain: () => void;
}

function Confirm({ asked, onEnd, onLookAgain }: ConfirmProps) {
  const { client } = useSession();
  const { recovery: words } = useWords().page;
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const confirm = useDeed((options) => (
    client['recovery.confirm']({ words: asked.map((at) => ({ at, word: typed.get(at) ?? '' })) }, options)
  ));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await confirm.run() !== null) onEnd(true);
  }

  return (
    <Form className="setting-part" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{words.confirmTitle}</h3>
      <p className="part-about">{words.confirmAbout}</p>
      {asked.map((place, index) => (
        <TextField
          key={place} label={words.wordAt(place)} lang="en" isRequired autoFocus={index === 0} maxLength={100}
          value={typed.get(place) ?? ''} onChange={(word) => setTyped(new Map(typed).set(place, word))}
        />
      ))}
      <WrongWordsNote fault={confirm.fault} />
      <div className="actions">
        <Button type="submit" variant="strong" isPending={confirm.running}>{words.confirm}</Button>
        <Button onPress={onLookAgain}>{words.lookAgain}</Button>
        <Button variant="quiet" onPress={() => onEnd(false)}>{words.discard}</Button>
      </div>
    </Form>
  );
}
