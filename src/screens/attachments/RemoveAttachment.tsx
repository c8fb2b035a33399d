// Removes a file of a testimony for ever, once somebody has said so twice.
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import type { OneAttachmentDialogProps } from './TakeOutAttachment.tsx';

export function RemoveAttachment({ attachment: { id, testimony, name }, onDone }: OneAttachmentDialogProps) {
  const { client } = useSession();
  const { attachments: { remove: words } } = useWords().page;
  const remove = useDeed((options) => client['attachment.remove']({ testimony, attachment: id }, options));
  return (
    <DeedDialog
      title={words.title} about={words.about(name)} submit={words.submit} grave deed={remove} onClose={onDone}
      fault={<FaultNote fault={remove.fault} />}
      onSubmit={() => void remove.run()} result={remove.value === null ? null : <p>{words.done}</p>}
    >
      {null}
    </DeedDialog>
  );
}
