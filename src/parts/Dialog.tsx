// A question or a task over the screen, which waits until it is answered or put away.
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../state/language.ts';
import { Button } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the close button and a press outside; never called while `mustAnswer`. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that is wanted most at the end. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** `alertdialog` for what can't be undone or can't wait. */
  readonly role?: 'dialog' | 'alertdialog';
  /** No way out but the buttons at the foot. */
  readonly mustAnswer?: boolean;
}

export function Dialog({
  title, isOpen, onClose, children, actions, size = 'medium', role = 'dialog', mustAnswer = false,
}: DialogProps) {
  const { common } = useWords().page;
  const dialog = useRef<HTMLElement>(null);
  // A button that had the focus is gone, or not to be pressed any more. Without the focus neither Tab nor Escape would do anything.
  useEffect(() => {
    if (isOpen && (document.activeElement === null || document.activeElement === document.body)) dialog.current?.focus();
  });
  return (
    <ModalOverlay
      className="overlay" isOpen={isOpen} isDismissable={!mustAnswer && role === 'dialog'} isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog ref={dialog} role={role} className="dialog">
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">{title}</Heading>
            {mustAnswer ? null : (
              <Button variant="quiet" square aria-label={common.close} onPress={onClose}>
                <span aria-hidden="true" className="sign-close" />
              </Button>
            )}
          </div>
          <div className="dialog-body">{children}</div>
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
