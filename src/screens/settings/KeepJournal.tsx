// Checks that the journal is whole, and saves it as a file.
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useList } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';
import type { JournalPages } from '../../state/use-journal.ts';

/** It is saved whole, whatever is chosen to be shown: a part of a chain proves nothing. */
export function KeepJournal({ people }: Pick<JournalPages, 'people'>) {
  const { client, host } = useSession();
  const { journal: words } = useWords().page;
  const check = useDeed((options) => client['journal.verify']({}, options));
  const save = useDeed(async (options, format: 'csv' | 'json') => {
    const { ticket, name, entries } = await client['journal.export']({ format }, options);
    if (await host.saveFile(ticket, name)) sayStatus(words.saved(entries));
  });
  return (
    <>
      <div className="actions">
        <Button isDisabled={check.running} onPress={() => void check.run()}>{words.check}</Button>
        <Button isDisabled={save.running} onPress={() => void save.run('csv')}>{words.csv}</Button>
        <Button isDisabled={save.running} onPress={() => void save.run('json')}>{words.json}</Button>
      </div>
      <ProgressLine running={check.running || save.running} progress={null} />
      <FaultNote fault={check.fault ?? save.fault} />
      {check.value === null ? null : <Checked found={check.value} people={people} />}
    </>
  );
}

function Checked({ found, people }: Pick<JournalPages, 'people'> & { readonly found: Output<'journal.verify'> }) {
  const { journal: words } = useWords().page;
  const list = useList('and');
  const { ok, checked, broken, ends, outboxes } = found;
  if (ok) return <p className="note" role="status">{words.whole(checked)}</p>;
  const names = outboxes.map((id) => people.find((person) => person.id === id)?.user ?? id);
  return (
    <div className="note note-fault" role="alert">
      {broken === null ? null : <p className="note-what">{words.broken(broken)}</p>}
      {ends ? null : <p className="note-what">{words.endsElsewhere}</p>}
      {names.length === 0 ? null : <p className="note-what">{words.outboxes(list(names))}</p>}
      <p>{words.brokenHelp}</p>
    </div>
  );
}
