// Asks whether a user is to be removed, says what that does and what it cannot do, and does it.
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import type { Changed } from './UserChanged.tsx';

export interface UserDialogProps {
  readonly user: Output<'user.list'>['users'][number];
  readonly onDone: (changed: Changed) => void;
  readonly onClose: () => void;
}

export function RemoveUser({ user: { id, user }, onDone, onClose }: UserDialogProps) {
  const { client } = useSession();
  const { userDeeds, common } = useWords().page;
  const remove = useDeed((options) => client['user.remove']({ user: id }, options));
  async function submit(): Promise<void> {
    const told = await remove.run();
    if (told !== null) onDone({ deed: 'remove', told });
  }
  return (
    <Dialog
      isOpen title={userDeeds.removeTitle(user)} role="alertdialog" mustAnswer={remove.running} onClose={onClose}
      actions={(
        <>
          <Button isDisabled={remove.running} onPress={onClose}>{common.cancel}</Button>
          <Button variant="danger" isDisabled={remove.running} onPress={() => void submit()}>{userDeeds.removeSubmit}</Button>
        </>
      )}
    >
      <p>{userDeeds.removeDoes}</p>
      <p>{userDeeds.removeTakes}</p>
      <h3>{userDeeds.removeNot}</h3>
      <ul className="dialog-list">{userDeeds.removeNotList.map((one) => <li key={one}>{one}</li>)}</ul>
      <FaultNote fault={remove.fault} />
      <ProgressLine running={remove.running} progress={remove.progress} />
    </Dialog>
  );
}
