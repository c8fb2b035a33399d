// What opens at words that readers do not get: why, and what can be done about it.
import { useRef } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { useWords } from '../../state/language.ts';
import { KeptList, type KeptListProps } from './KeptList.tsx';

export interface KeptPopoverProps extends KeptListProps {
  /** The words in the text. */
  readonly at: Element;
  readonly onClose: () => void;
}

export function KeptPopover({ at, onClose, ...list }: KeptPopoverProps) {
  const words = useWords();
  const trigger = useRef(at);
  return (
    <Popover
      className="popover kept-popover" triggerRef={trigger} isOpen offset={6} placement="bottom start"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog className="kept-dialog">
        <Heading slot="title" className="visually-hidden">{words.page.withhold.kept.title}</Heading>
        <KeptList {...list} />
      </Dialog>
    </Popover>
  );
}
