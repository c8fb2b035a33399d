// Makes a backup, and puts its data keys somewhere else.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { Fault } from '../../../archive/api/errors.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { FolderField } from '../../parts/FolderField.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function MakeBackup({ onMade }: { readonly onMade: () => void }) {
  const { client } = useSession();
  const { backup: words } = useWords().page;
  const [to, setTo] = useState('');
  const [datakeys, setDataKeys] = useState('');
  const [bag, setBag] = useState(false);
  const make = useDeed((options) => client['backup.create']({ to, datakeys, bag }, options));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await make.run() === null) return;
    setTo('');
    onMade();
  }

  return (
    <Form className="setting-part" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{words.makeTitle}</h3>
      <FolderField label={words.to} help={words.toHelp} value={to} onChange={setTo} />
      <FolderField label={words.dataKeys} help={words.dataKeysHelp} value={datakeys} onChange={setDataKeys} />
      <CheckboxField label={words.bag} help={words.bagHelp} isSelected={bag} onChange={setBag} />
      <BackupFault fault={make.fault} />
      {make.value === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{words.made(make.value.generation, make.value.testimonies)}</p>
          <p>{words.madeHelp(make.value.datakeys)}</p>
        </div>
      )}
      <ProgressLine running={make.running} progress={make.progress} onCancel={make.cancel} />
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={make.running}>{words.make}</Button>
      </div>
    </Form>
  );
}

function BackupFault({ fault }: { readonly fault: Fault | null }) {
  const { backup: words } = useWords().page;
  if (fault?.detail.reason !== '--datakeys') return <FaultNote fault={fault} />;
  return <div className="note note-fault" role="alert"><p className="note-what">{words.samePlace}</p></div>;
}
