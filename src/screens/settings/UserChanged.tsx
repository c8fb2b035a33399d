// What came of removing a user or changing a role, and what is advised after it.
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';

export type Changed =
  | { readonly deed: 'remove'; readonly told: Output<'user.remove'> }
  | { readonly deed: 'role'; readonly told: Output<'user.role'> };

export function UserChanged({ changed }: { readonly changed: Changed }) {
  const session = useSession();
  const words = useWords();
  const { userDeeds } = words.page;
  const { name, role, recovery } = changed.told;
  return (
    <div className="note" role="status">
      {changed.deed === 'remove' ? (
        <>
          <p className="note-what">{userDeeds.removed(name)}</p>
          <p>{userDeeds.oldCopies}</p>
        </>
      ) : (
        <>
          <p className="note-what">{userDeeds.roleDone(name, words.roles[role])}</p>
          <p>{changed.told.rekeyed ? `${userDeeds.rekeyed} ` : ''}{userDeeds.opensAnew(name)}</p>
          {changed.told.rekeyed ? <p>{userDeeds.oldCopies}</p> : null}
        </>
      )}
      {recovery ? (
        <>
          <p className="note-what">{userDeeds.newWords}</p>
          <Button onPress={() => session.go({ screen: 'settings', tab: 'recovery' })}>{userDeeds.goRecovery}</Button>
        </>
      ) : null}
    </div>
  );
}
