// What has to be known on every screen: what its opening has to tell, that it is the sample, that it is about to lock.
import { useEffect } from 'react';
import { unsavedSteps } from '../state/edit-unsaved.ts';
import { useWords } from '../state/language.ts';
import { idleness } from '../state/lock-when-idle.ts';
import { useSession, type Opened } from '../state/session.ts';
import { sayStatus } from '../state/status.ts';
import { useStore } from '../state/store.ts';
import { Button } from './Button.tsx';
import { VaultNotices } from './VaultNotices.tsx';

export function FrameNotes({ opened }: { readonly opened: Opened }) {
  const session = useSession();
  const { frame } = useWords().page;
  const { user, role, sample } = opened;
  useEffect(() => {
    sayStatus(({ page, roles, roleMeanings }) => `${page.frame.openedAs(user, roles[role])}. ${roleMeanings[role]}`);
  }, [user, role]);
  return (
    <aside className="frame-notes" aria-label={frame.notes}>
      <VaultNotices opened={opened} />
      {sample ? (
        <div className="frame-note">
          <p>{frame.sample}</p>
          <Button variant="quiet" onPress={() => void session.lock()}>{frame.leaveSample}</Button>
        </div>
      ) : null}
      <IdleNote />
    </aside>
  );
}

function IdleNote() {
  const { frame, editing } = useWords().page;
  const now = useStore(idleness);
  const unsaved = useStore(unsavedSteps);
  if (now.phase !== 'warned') return null;
  return (
    <div className="frame-note frame-note-fault">
      {/* Said once: the seconds are for the eyes. Any key, movement or touch keeps it open, this button among them. */}
      <p role="alert">{frame.soonLocked}{unsaved === 0 ? null : ` ${editing.lockLoses(unsaved)}`}</p>
      <span aria-hidden="true">{frame.secondsLeft(now.secondsLeft)}</span>
      <Button onPress={() => idleness.set({ phase: 'here' })}>{frame.stay}</Button>
    </div>
  );
}
