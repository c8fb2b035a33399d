// A dialog with one form for one deed: what it is, its fields, how it went.
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, type DialogProps } from '../../parts/Dialog.tsx';
import { ProgressLine, type ProgressLineProps } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import type { Deed } from '../../state/use-deed.ts';
import type { Foresight } from '../../state/use-foresight.ts';
import { ForesightNote } from './ForesightNote.tsx';

export interface DeedDialogProps extends Pick<DialogProps, 'size'>, Pick<ProgressLineProps, 'onCancel' | 'tell'> {
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
  /** What it will change: it stays in sight beside the buttons, however long the form is. */
  readonly foresight?: Foresight;
  readonly children: ReactNode;
}

export function DeedDialog(props: DeedDialogProps) {
  const { title, about, submit, deed, result, fault, onSubmit, onClose, canSubmit = true, grave = false, foresight, size = 'medium', onCancel, tell, children } = props;
  const form = useId();
  const { common } = useWords().page;
  const isDone = result !== null;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus is gone with the fields, and without any the dialog would not hear Escape.
    if (isDone) close.current?.focus();
  }, [isDone]);
  function send(event: FormEvent): void {
    event.preventDefault();
    // React hands it on to a form around the component that asks, which is not what was sent.
    event.stopPropagation();
    if (canSubmit && !deed.running) onSubmit();
  }
  return (
    <Dialog
      title={title} isOpen onClose={onClose} size={size} mustAnswer={deed.running} role={grave ? 'alertdialog' : 'dialog'}
      actions={isDone ? <Button ref={close} variant="strong" onPress={onClose}>{common.close}</Button> : (
        <>
          {foresight === undefined ? null : <ForesightNote foresight={foresight} />}
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
      <ProgressLine
        running={deed.running} progress={deed.progress} {...(onCancel === undefined ? {} : { onCancel })}
        {...(tell === undefined ? {} : { tell })}
      />
    </Dialog>
  );
}
