// Removing an authority, with what that means; and out of the history too, where its name should never have been there.
import { useState } from 'react';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { doWithUndo, type ShownAuthority } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

export interface RemoveAuthorityProps {
  readonly shown: ShownAuthority;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RemoveAuthority({ shown, onDone, onClose }: RemoveAuthorityProps) {
  const session = useSession();
  const { authorities: { removing: words } } = useWords().page;
  const [forget, setForget] = useState(false);
  const { id, heading, testimonies, related } = shown;
  const remove = useDeed(async (options) => {
    if (!forget) return doWithUndo(session, () => ({ page }) => page.authorities.removing.done(heading), () => session.client['authority.remove']({ authority: id }));
    await session.client['authority.remove']({ authority: id, forget }, options);
    sayStatus(({ page }) => page.authorities.removing.forgotten);
    return {};
  });
  async function submit(): Promise<void> {
    if (await remove.run() === null) return;
    onClose();
    onDone();
  }
  return (
    <DeedDialog
      title={words.title(heading)} submit={words.submit} deed={remove} result={null} fault={<FaultNote fault={remove.fault} />} grave
      onSubmit={() => void submit()} onClose={onClose}
    >
      <p>{words.foresight(testimonies, related.length)}</p>
      {shown.variants.length === 0 ? null : <p>{words.names}</p>}
      <CheckboxField label={words.forget} help={words.forgetHelp} isSelected={forget} onChange={setForget} />
    </DeedDialog>
  );
}
