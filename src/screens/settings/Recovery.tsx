// Recovery words: whether there are any, whom they reach, and how new ones are made.
import { useEffect, useState, type FormEvent } from 'react';
import { Cell, Column, Form, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';
import { NewWords } from './NewWords.tsx';

export function Recovery() {
  const { client } = useSession();
  const { settings, recovery: words } = useWords().page;
  const [state, setState] = useState<Output<'recovery.state'> | null>(null);
  const [created, setCreated] = useState<Output<'recovery.create'> | null>(null);
  const [isDone, setIsDone] = useState(false);
  const look = useDeed((options) => client['recovery.state']({}, options));
  const { run } = look;
  async function refresh(): Promise<void> {
    const found = await run();
    if (found !== null) setState(found);
  }
  useEffect(() => void refresh(), []);

  function end(inForce: boolean): void {
    setCreated(null);
    setIsDone(inForce);
    void refresh();
  }

  return (
    <div className="setting-form">
      <h2>{settings.tabs.recovery}</h2>
      <p className="part-about">{words.about}</p>
      <FaultNote fault={look.fault} />
      {state === null ? <ProgressLine running={look.running} progress={null} /> : null}
      {created === null ? null : <NewWords created={created} onEnd={end} />}
      {isDone && created === null ? (
        <div className="note" role="status">
          <p className="note-what">{words.done}</p>
          <p>{words.doneHelp}</p>
        </div>
      ) : null}
      {state === null || created !== null ? null : (
        <>
          <Standing state={state} />
          <MakeWords isAnew={state.words !== null} onMade={(made) => { setIsDone(false); setCreated(made); }} />
        </>
      )}
    </div>
  );
}

/** The words in force and whom they reach; where there are none, what that means. */
function Standing({ state: { words: made, archivists } }: { readonly state: Output<'recovery.state'> }) {
  const { recovery: words } = useWords().page;
  const day = useDays();
  if (made === null) return <div className="note note-fault"><p className="note-what">{words.none}</p></div>;
  return (
    <>
      <p>{words.inForce(made.number, day(made.made))}</p>
      <div>
        <p className="field-help">{words.vault}</p>
        <p className="vault-number">{made.vault.replace(/.{4}(?=.)/gu, '$& ')}</p>
      </div>
      <Table aria-label={words.reached} className="plain-table">
        <TableHeader>
          <Column isRowHeader>{words.archivist}</Column>
          <Column>{words.withinReach}</Column>
        </TableHeader>
        <TableBody>
          {archivists.map(({ id, user, reached }) => (
            <Row key={id} id={id}>
              <Cell className="user-name">{user}</Cell>
              <Cell>{reached ? words.isReached : words.notReached}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {archivists.every(({ reached }) => reached) ? null : <p className="field-help">{words.notReachedHelp}</p>}
    </>
  );
}

interface MakeWordsProps {
  readonly isAnew: boolean;
  readonly onMade: (created: Output<'recovery.create'>) => void;
}

/** Asks for the passphrase once more: whoever finds a vault open must not be able to make a way in. */
function MakeWords({ isAnew, onMade }: MakeWordsProps) {
  const { client } = useSession();
  const { recovery: words, welcome } = useWords().page;
  const [passphrase, setPassphrase] = useState('');
  const create = useDeed((options) => client['recovery.create']({ passphrase }, options));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const created = await create.run();
    setPassphrase('');
    if (created !== null) onMade(created);
  }

  return (
    <Form className="setting-part" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{isAnew ? words.makeAnewTitle : words.makeTitle}</h3>
      {isAnew ? <p className="part-about">{words.makeAnewAbout}</p> : null}
      <p className="part-about">{words.makeAbout}</p>
      <PassphraseField label={words.passphrase} value={passphrase} onChange={setPassphrase} />
      <FaultNote fault={create.fault} />
      <div className="actions">
        <Button type="submit" variant="strong" isPending={create.running}>{words.make}</Button>
        <p className="door-wait" role="status">{create.running ? welcome.unlocking : ''}</p>
      </div>
    </Form>
  );
}
