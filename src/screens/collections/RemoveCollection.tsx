// Takes away the description of a collection in which there is nothing, after asking once.
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';

export function RemoveCollection({ collection, onDone }: { readonly collection: string; readonly onDone: () => void }) {
  const session = useSession();
  const { common, collections: { remove } } = useWords().page;
  const deed = useDeed((options) => session.client['collection.remove']({ collection }, options));
  async function submit(): Promise<void> {
    if (await deed.run() === null) return;
    onDone();
    session.replace({ screen: 'catalogue' });
    sayStatus(({ page }) => page.collections.remove.done);
  }
  return (
    <Dialog
      title={remove.title} isOpen role="alertdialog" size="small" onClose={onDone} mustAnswer={deed.running}
      actions={(
        <>
          <Button autoFocus isDisabled={deed.running} onPress={onDone}>{common.cancel}</Button>
          <Button variant="danger" isPending={deed.running} onPress={() => void submit()}>{remove.submit}</Button>
        </>
      )}
    >
      <p className="deed-of testimony-name">{collection}</p>
      <p>{remove.about}</p>
      <FaultNote fault={deed.fault} />
    </Dialog>
  );
}
