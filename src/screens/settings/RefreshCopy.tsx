// Brings a reading copy that has come back to the state of today.
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { FolderField } from '../../parts/FolderField.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function RefreshCopy({ onRefreshed }: { readonly onRefreshed: () => void }) {
  const { client } = useSession();
  const { copies: words } = useWords().page;
  const [folder, setFolder] = useState('');
  const refresh = useDeed((options) => client['reading-copy.refresh']({ folder }, options));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await refresh.run() === null) return;
    setFolder('');
    onRefreshed();
  }

  return (
    <Form className="setting-part setting-narrow" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h3>{words.refreshTitle}</h3>
      <p className="part-about">{words.refreshAbout}</p>
      <FolderField label={words.folder} help={words.folderHelp} value={folder} onChange={setFolder} />
      <FaultNote fault={refresh.fault} />
      {refresh.value === null ? null : (
        <div className="note" role="status">
          <p className="note-what">{words.refreshed(refresh.value.for, refresh.value.added, refresh.value.removed)}</p>
          {refresh.value.disclosures === 0 ? null : <p>{words.disclosures(refresh.value.disclosures)}</p>}
        </div>
      )}
      <ProgressLine running={refresh.running} progress={refresh.progress} onCancel={refresh.cancel} />
      <div className="actions">
        <Button type="submit" isDisabled={refresh.running}>{words.refresh}</Button>
      </div>
    </Form>
  );
}
