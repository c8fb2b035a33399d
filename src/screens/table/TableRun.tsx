// Applying a table, over the screen: how far it is, how to stop it, what came of it, and the way back.
import { useState } from 'react';
import type { TableApplied } from '../../../archive/api/table-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SaveReport } from '../../parts/SaveReport.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Session } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { appliedAsJson, appliedAsText } from '../../state/table-report.ts';
import { undoTable } from '../../state/table-review.ts';
import { useDeed, type Deed } from '../../state/use-deed.ts';
import { EachProgress } from '../catalogue/EachReportView.tsx';

export interface TableRunProps {
  readonly apply: Deed<[], TableApplied | null>;
  /** It came to nothing. */
  readonly onClose: () => void;
  readonly onDone: (applied: TableApplied) => void;
}

/** Says what was done at the foot of the page, with the way back. */
function sayDone(session: Session, applied: TableApplied): void {
  sayStatus(({ page }) => page.table.changed(applied.changed), {
    name: ({ page }) => page.describing.undo,
    act: () => void undoTable(session, applied, new AbortController().signal, () => undefined)
      .then(({ done }) => sayStatus(({ page }) => page.table.undone(done.length))),
  });
}

export function TableRun({ apply, onClose, onDone }: TableRunProps) {
  const session = useSession();
  const words = useWords();
  const { table: say, common } = words.page;
  const [undoneSoFar, setUndoneSoFar] = useState(0);
  const undo = useDeed(({ signal }, applied: TableApplied) => undoTable(session, applied, signal, setUndoneSoFar));
  const { running, progress, fault, value } = apply;
  if (!running && value === null && fault === null) return null;
  const isRunning = running || undo.running;

  function close(): void {
    if (value === null) return onClose();
    if (value.changed > 0 && undo.value === null) sayDone(session, value);
    undo.forget();
    onDone(value);
  }
  return (
    <Dialog
      title={running ? say.applying : undo.running ? say.undoing : say.reportTitle} isOpen size="large" mustAnswer={isRunning} onClose={close}
      actions={isRunning ? <Button onPress={running ? apply.cancel : undo.cancel}>{say.stop}</Button> : (
        <>
          {value === null || value.changed === 0 || undo.value !== null ? null : <Button onPress={() => void undo.run(value)}>{say.undoAll}</Button>}
          <Button variant="strong" autoFocus onPress={close}>{common.close}</Button>
        </>
      )}
    >
      {running ? <p className="field-help">{say.stopHelp}</p> : null}
      <ProgressLine running={running} progress={progress} />
      <FaultNote fault={fault ?? undo.fault} />
      {value === null ? null : <Report applied={value} />}
      {undo.running ? <EachProgress done={undoneSoFar} total={value?.changed ?? 0} /> : null}
      {undo.value === null ? null : (
        <div role="status">
          <p className="report-sum">{say.undone(undo.value.done.length)}</p>
          {undo.value.failed.length + undo.value.left.length === 0 ? null : <p>{say.notUndone(undo.value.failed.length + undo.value.left.length)}</p>}
        </div>
      )}
      {value === null || isRunning ? null : (
        <SaveReport of="table" text={() => appliedAsText(value, words)} json={() => appliedAsJson(value)} saved={({ page }) => page.importing.reportSaved} />
      )}
    </Dialog>
  );
}

function Report({ applied: { rows, changed, left, ended } }: { readonly applied: TableApplied }) {
  const words = useWords();
  const { table: say } = words.page;
  const refused = rows.filter(({ outcome }) => outcome !== 'changed');
  const counted = (outcome: 'conflict' | 'fault'): number => refused.filter((row) => row.outcome === outcome).length;
  return (
    <div className="report">
      <div role="status">
        <p className="report-sum">{say.changed(changed)}</p>
        {counted('conflict') === 0 ? null : <p>{say.conflicts(counted('conflict'))} {say.conflictHelp}</p>}
        {counted('fault') === 0 ? null : <p>{say.failed(counted('fault'))}</p>}
        {left === 0 ? null : <p>{say.left(left)}</p>}
      </div>
      {ended === null || ended === 'cancelled' ? null : <FaultNote fault={{ code: ended, detail: {} }} />}
      {refused.length === 0 ? null : (
        <ul className="report-counts">
          {refused.map(({ row, title, outcome, fault }) => (
            <li key={row}>
              <bdi>{title === null ? say.row(row) : say.rowOf(row, title)}</bdi>: {say.outcomes[outcome]}
              {fault === null ? null : <span className="field-help"> {words.faults[fault.code].what}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
