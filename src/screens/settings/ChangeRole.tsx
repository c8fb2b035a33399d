// Gives a user another role; one that opens less gives every file new keys.
import { useState } from 'react';
import { Role } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import type { UserDialogProps } from './RemoveUser.tsx';

/** The role that can do least comes first. */
const roles = Role.options.toReversed();

export function ChangeRole({ user: { id, user, role: before }, onDone, onClose }: UserDialogProps) {
  const { client } = useSession();
  const words = useWords();
  const { userDeeds, common } = words.page;
  const [role, setRole] = useState<Role>(before);
  const change = useDeed((options) => client['user.role']({ user: id, role }, options));
  async function submit(): Promise<void> {
    const told = await change.run();
    if (told !== null) onDone({ deed: 'role', told });
  }
  return (
    <Dialog
      isOpen title={userDeeds.roleTitle(user)} mustAnswer={change.running} onClose={onClose}
      actions={(
        <>
          <Button isDisabled={change.running} onPress={onClose}>{common.cancel}</Button>
          <Button variant="strong" isDisabled={change.running || role === before} onPress={() => void submit()}>{userDeeds.roleSubmit}</Button>
        </>
      )}
    >
      <p>{userDeeds.roleAbout}</p>
      <RadioField
        label={userDeeds.newRole} value={role} onChange={setRole}
        options={roles.map((one) => ({ id: one, name: words.roles[one], help: words.roleMeanings[one] }))}
      />
      {roles.indexOf(role) < roles.indexOf(before) ? <p className="note">{userDeeds.fewer}</p> : null}
      <FaultNote fault={change.fault} />
      <ProgressLine running={change.running} progress={change.progress} />
    </Dialog>
  );
}
