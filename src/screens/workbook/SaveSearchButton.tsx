// Keeps a search under a name, so that it can tell later what is new.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import type { SearchAsked } from '../../state/search-conditions.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

export function SaveSearchButton({ search }: { readonly search: SearchAsked }) {
  const { searches: words } = useWords().page.workbook;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>{words.save}</Button>
      {isOpen ? <SaveSearchDialog search={search} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SaveSearchDialog({ search, onClose }: { readonly search: SearchAsked; readonly onClose: () => void }) {
  const { client } = useSession();
  const { searches: words } = useWords().page.workbook;
  const [name, setName] = useState(search.query.slice(0, 200));
  const save = useDeed((options) => client['saved.save']({ ...search, name: name.trim() }, options));
  async function send(): Promise<void> {
    const saved = await save.run();
    if (saved === null) return;
    sayStatus(({ page }) => page.workbook.searches.saved(saved.name));
    onClose();
  }
  return (
    <DeedDialog
      title={words.saveTitle} submit={words.saveSubmit} size="small" deed={save} result={null} fault={<FaultNote fault={save.fault} />}
      canSubmit={name.trim() !== ''} onSubmit={() => void send()} onClose={onClose}
    >
      <TextField label={words.name} help={words.nameHelp} value={name} onChange={setName} maxLength={200} autoFocus isRequired />
    </DeedDialog>
  );
}
