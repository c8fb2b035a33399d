// A dialog with one form for one deed: what it is, its fields, how it went.
import { useId, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import type { Deed } from '../../state/use-deed.ts';

export interface DeedDialogProps {
  readonly title: string;
  readonly about?: string;
  readonly submit: string;
  readonly deed: Pick<Deed<[], unknown>, 'running' | 'progress'>;
  /** What is shown when it is done, in place of the fields; null before that. */
  readonly result: ReactNode | null;
  readonly fault: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly canSubmit?: boolean;
  readonly grave?: boolean;
  readonly children: ReactNode;
}

export function DeedDialog(props: DeedDialogProps) {
  const { title, about, submit, deed, result, fault, onSubmit, onClose, canSubmit = true, grave = false, children } = props;
  const form = useId();
  const { common } = useWords().page;
  const isDone = result !== null;
  function send(event: FormEvent): void {
    event.preventDefault();
    if (canSubmit && !deed.running) onSubmit();
  }
  return (
    <Dialog
      title={title} isOpen onClose={onClose} mustAnswer={deed.running} role={grave ? 'alertdialog' : 'dialog'}
      actions={isDone ? <Button variant="strong" autoFocus onPress={onClose}>{common.close}</Button> : (
        <>
          <Button isDisabled={deed.running} onPress={onClose}>{common.cancel}</Button>
          <Button type="submit" form={form} variant={grave ? 'danger' : 'strong'} isDisabled={deed.running || !canSubmit}>{submit}</Button>
        </>
      )}
    >
      {about === undefined || isDone ? null : <p className="deed-about">{about}</p>}
      {isDone ? <div role="status" className="deed-result">{result}</div> : (
        <form id={form} onSubmit={send} autoComplete="off">{children}</form>
      )}
      {fault}
      <ProgressLine running={deed.running} progress={deed.progress} />
    </Dialog>
  );
}
