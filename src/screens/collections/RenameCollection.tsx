// Another name for a collection, or another collection to merge it into: what that changes is said before it is done.
import { useId, useState, type FormEvent } from 'react';
import type { ShownCollection } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { renameWithUndo } from '../../state/collection-describe.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

export function RenameCollection({ shown, onDone }: { readonly shown: ShownCollection; readonly onDone: () => void }) {
  const session = useSession();
  const { common, collections } = useWords().page;
  const { rename } = collections;
  const id = useId();
  const [to, setTo] = useState(shown.collection);
  const others = (useFetched((options) => session.client['collection.list']({}, options)).value?.collections ?? [])
    .filter(({ collection }) => collection !== shown.collection);
  const name = to.normalize('NFC').trim();
  const into = others.find(({ collection }) => collection === name);
  const isSame = name === '' || name === shown.collection;
  const deed = useDeed((options) => renameWithUndo(session, shown.collection, name, into !== undefined, options));
  async function sent(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (isSame) onDone();
    else if (await deed.run() !== null) onDone();
  }
  return (
    <Dialog
      title={rename.title} isOpen onClose={onDone} mustAnswer={deed.running}
      actions={(
        <>
          <Button isDisabled={deed.running} onPress={onDone}>{common.cancel}</Button>
          <Button type="submit" form={id} variant="strong" isDisabled={isSame} isPending={deed.running}>
            {into === undefined ? rename.submit : rename.submitMerge}
          </Button>
        </>
      )}
    >
      <p className="deed-of testimony-name">{shown.collection}</p>
      <form id={id} onSubmit={(event) => void sent(event)} autoComplete="off" noValidate>
        <CompletingField label={rename.name} offered={others.map(({ collection }) => collection)} value={to} onChange={setTo} autoFocus />
      </form>
      <div role="status" className="rename-changes">
        {isSame ? null : into === undefined ? <p>{rename.changes(shown.testimonies)}</p> : (
          <>
            <p>{rename.merges(into.collection, into.testimonies, shown.testimonies)}</p>
            <p>{rename.mergesDescription}</p>
          </>
        )}
      </div>
      <FaultNote fault={deed.fault} />
      <ProgressLine running={deed.running} progress={deed.progress} />
    </Dialog>
  );
}
