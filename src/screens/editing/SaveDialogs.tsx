// What is asked and said about saving: what would become of what is withheld, a version that is not ours, leaving with unsaved steps.
import type { Edited } from '../../../archive/api/editing-calls.ts';
import type { Language } from '../../../archive/api/language.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { writtenIn, type Rebased } from '../../state/edit-session.ts';
import { useWords } from '../../state/language.ts';
import type { Editor } from '../../state/use-edit-session.ts';

/** What becomes of restrictions in the turns that were touched; nothing where there are none. */
export function Consequences({ edited: { carried, flagged, widened } }: { readonly edited: Pick<Edited, 'carried' | 'flagged' | 'widened'> }) {
  const { editing: words } = useWords().page;
  if (carried + flagged + widened === 0) return null;
  return (
    <ul className="editing-consequences">
      {carried === 0 ? null : <li>{words.carried(carried)}</li>}
      {widened === 0 ? null : <li>{words.widened(widened)}</li>}
      {flagged === 0 ? null : <li><b>{words.flagged(flagged)}</b></li>}
    </ul>
  );
}

export interface ForeseenDialogProps {
  readonly steps: number;
  readonly foreseen: Edited;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export function ForeseenDialog({ steps, foreseen, saving, onSave, onClose }: ForeseenDialogProps) {
  const { common, editing: words } = useWords().page;
  return (
    <Dialog
      title={words.foreseenTitle(foreseen.version)} isOpen onClose={onClose} mustAnswer={saving}
      actions={(
        <>
          <Button isDisabled={saving} onPress={onClose}>{common.cancel}</Button>
          <Button variant="strong" autoFocus isPending={saving} onPress={onSave}>{words.saveNow}</Button>
        </>
      )}
    >
      <p>{words.foreseen(steps)}</p>
      <Consequences edited={foreseen} />
      <p className="field-help">{words.foreseenAbout}</p>
      <ProgressLine running={saving} progress={null} />
    </Dialog>
  );
}

export interface ConflictDialogProps {
  readonly editor: Editor;
  readonly language: Language;
  /** Back to the text, as it is by then. */
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** Somebody else has made a version meanwhile. */
export function ConflictDialog({ editor: { catchUp }, language, onClose, onDiscard }: ConflictDialogProps) {
  const { common, editing: words } = useWords().page;
  const { value } = catchUp;
  return (
    <Dialog
      title={words.conflictTitle} isOpen onClose={onClose} role="alertdialog" mustAnswer={catchUp.running}
      actions={value !== null ? <Button variant="strong" autoFocus onPress={onClose}>{common.close}</Button> : (
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="danger" isDisabled={catchUp.running} onPress={onDiscard}>{words.discard}</Button>
          <Button variant="strong" autoFocus isPending={catchUp.running} onPress={() => void catchUp.run()}>{words.catchUp}</Button>
        </>
      )}
    >
      <FaultNote fault={catchUp.fault} />
      {value === null ? <p>{words.conflict}</p> : <CaughtUp rebased={value} language={language} />}
      <ProgressLine running={catchUp.running} progress={null} />
    </Dialog>
  );
}

function CaughtUp({ rebased: { session, left }, language }: { readonly rebased: Rebased; readonly language: Language }) {
  const { editing: words } = useWords().page;
  return (
    <div role="status" className="deed-result">
      <p>{words.caughtUp(session.version, session.steps.length)}</p>
      {left.length === 0 ? null : (
        <>
          <p>{words.leftOut(left.length)}</p>
          <ul className="editing-left">
            {left.map((step, at) => (
              <li key={at}>
                <p className="field-help">{words.steps[step.edit.do]}</p>
                <blockquote className="testimony-text" lang={language}>{writtenIn(step)}</blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export interface LeaveDialogProps {
  readonly unsaved: number;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

export function LeaveDialog({ unsaved, saving, onSave, onDiscard, onStay }: LeaveDialogProps) {
  const { editing: words } = useWords().page;
  return (
    <Dialog
      title={words.leaveTitle} isOpen onClose={onStay} role="alertdialog" mustAnswer={saving}
      actions={(
        <>
          <Button isDisabled={saving} onPress={onStay}>{words.stay}</Button>
          <Button variant="danger" isDisabled={saving} onPress={onDiscard}>{words.discardAndLeave}</Button>
          <Button variant="strong" autoFocus isPending={saving} onPress={onSave}>{words.saveAndLeave}</Button>
        </>
      )}
    >
      <p>{words.leave(unsaved)}</p>
      <ProgressLine running={saving} progress={null} />
    </Dialog>
  );
}
