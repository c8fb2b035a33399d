// One workbook: its name, what can be done with it, and its passages.
import { useState } from 'react';
import type { WorkbookId } from '../../../archive/api/search-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useCopying } from '../../state/use-copying.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useWorkbook } from '../../state/use-workbook.ts';
import { moveItems, withNote, withoutItem, type ShownWorkbook } from '../../state/workbook-items.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { CopyingOutcome } from '../reading/SelectionBar.tsx';
import { CiteDialog } from './CiteDialog.tsx';
import { CollectedList } from './CollectedList.tsx';
import { DossierDialog } from './DossierDialog.tsx';
import { WorkbookNameDialog } from './WorkbookNameDialog.tsx';

type Deed = 'cite' | 'issue' | 'rename' | 'remove';

export function OpenWorkbook({ id, onGone }: { readonly id: WorkbookId; readonly onGone: () => void }) {
  const session = useSession();
  const { workbook: words } = useWords().page;
  const { workbook, running, fault, arrange } = useWorkbook(id);
  const copying = useCopying();
  const [deed, setDeed] = useState<Deed | null>(null);
  const changedElsewhere = fault?.code === 'conflict' && fault.detail.reason === 'workbook-changed';
  if (workbook === null) return running ? <ProgressLine running progress={null} /> : <FaultNote fault={fault} />;
  const { items, name } = workbook;
  const gone = items.filter(({ shown }) => shown === null).length;
  return (
    <div className="workbook">
      <header className="workbook-head">
        <div className="catalogue-title">
          <ScreenHeading>{name}</ScreenHeading>
          <p className="count" role="status">{words.passages(items.length)}</p>
        </div>
        {gone === 0 ? null : <p className="field-help">{words.gone(gone)}</p>}
        <div className="actions">
          <Button variant="strong" isDisabled={items.length === gone} onPress={() => setDeed('issue')}>{words.issue}</Button>
          <Button isDisabled={items.length === gone} onPress={() => setDeed('cite')}>{words.cite}</Button>
          <Menu
            label={<>{words.more}<span aria-hidden="true" className="select-sign" /></>}
            items={[
              { id: 'rename', name: words.rename, onAction: () => setDeed('rename') },
              { id: 'remove', name: words.remove, danger: true, onAction: () => setDeed('remove') },
            ]}
          />
        </div>
      </header>
      {changedElsewhere ? <p className="note" role="alert">{words.changedElsewhere}</p> : <FaultNote fault={fault} />}
      {items.length === 0 ? <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState> : (
        <>
          {items.length < 2 ? null : <p className="field-help">{words.order}</p>}
          <CopyingOutcome copying={copying} />
          <CollectedList
            items={items}
            onMove={(moved, target, place) => arrange((all) => moveItems(all, moved, target, place))}
            onOpen={({ testimony, passage }) => session.go({ screen: 'reading', testimony, passage, from: 'workbook' })}
            onCopy={({ testimony, passage, shown }) => void copying.copy({ testimony, passages: [passage], stretches: [], text: shown?.text ?? '' })}
            onNote={({ passage }, note) => arrange((all) => withNote(all, passage, note))}
            onTakeOut={({ passage }) => arrange((all) => withoutItem(all, passage))}
          />
        </>
      )}
      <WorkbookDialogs workbook={workbook} deed={deed} onClose={() => setDeed(null)} onGone={onGone} />
    </div>
  );
}

interface WorkbookDialogsProps {
  readonly workbook: ShownWorkbook;
  readonly deed: Deed | null;
  readonly onClose: () => void;
  readonly onGone: () => void;
}

function WorkbookDialogs({ workbook, deed, onClose, onGone }: WorkbookDialogsProps) {
  const { client } = useSession();
  const { workbook: words } = useWords().page;
  const { id, name } = workbook;
  switch (deed) {
    case null: return null;
    case 'cite': return <CiteDialog workbook={id} onClose={onClose} />;
    case 'issue': return <DossierDialog workbook={workbook} onClose={onClose} />;
    case 'rename': return (
      <WorkbookNameDialog
        title={words.rename} submit={words.renameSubmit} name={name} onClose={onClose} onDone={onClose}
        onName={(next) => client['workbook.rename']({ workbook: id, name: next })}
      />
    );
    case 'remove': return <RemoveDialog workbook={workbook} onClose={onClose} onGone={onGone} />;
  }
}

function RemoveDialog({ workbook: { id, name, items }, onClose, onGone }: Omit<WorkbookDialogsProps, 'deed'>) {
  const { client } = useSession();
  const { workbook: words } = useWords().page;
  const remove = useDeed((options) => client['workbook.remove']({ workbook: id }, options));
  async function send(): Promise<void> {
    if (await remove.run() === null) return;
    sayStatus(({ page }) => page.workbook.removed(name));
    onGone();
  }
  return (
    <DeedDialog
      title={words.remove} about={words.removeAbout(name, items.length)} submit={words.remove} size="small" grave deed={remove} result={null}
      fault={<FaultNote fault={remove.fault} />} onSubmit={() => void send()} onClose={onClose}
    >
      {null}
    </DeedDialog>
  );
}
