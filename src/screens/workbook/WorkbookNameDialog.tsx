// What a workbook is called: for a new one, and for one that is renamed.
import { useState } from 'react';
import type { Workbook } from '../../../archive/api/search-calls.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

export interface WorkbookNameDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly name?: string;
  readonly onName: (name: string) => Promise<Workbook>;
  /** Done: the workbook by its new name. */
  readonly onDone: (workbook: Workbook) => void;
  readonly onClose: () => void;
}

export function WorkbookNameDialog({ title, submit, name: before = '', onName, onDone, onClose }: WorkbookNameDialogProps) {
  const { workbook: words } = useWords().page;
  const [name, setName] = useState(before);
  const deed = useDeed((_options) => onName(name.trim()));
  async function send(): Promise<void> {
    const named = await deed.run();
    if (named !== null) onDone(named);
  }
  return (
    <DeedDialog
      title={title} submit={submit} size="small" deed={deed} result={null} fault={<FaultNote fault={deed.fault} />}
      canSubmit={name.trim() !== ''} onSubmit={() => void send()} onClose={onClose}
    >
      <TextField label={words.name} help={words.nameHelp} value={name} onChange={setName} maxLength={200} autoFocus isRequired />
    </DeedDialog>
  );
}
