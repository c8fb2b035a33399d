// How many steps would be lost if the vault were locked now; and asking before a screen with such steps is left.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from './session.ts';
import { makeStore } from './store.ts';

/** In memory, like the steps: nothing of what was edited is stored before it is saved. */
export const unsavedSteps = makeStore(0);

export interface LeavingAsked {
  readonly isAsked: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Whoever wants to go elsewhere while there are unsaved steps is asked; so is whoever closes the window. */
export function useAskBeforeLeaving(hasUnsaved: () => boolean): LeavingAsked {
  const session = useSession();
  const latest = useRef(hasUnsaved);
  useEffect(() => {
    latest.current = hasUnsaved;
  });
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  useEffect(() => {
    session.beforeLeaving((leave) => {
      if (!latest.current()) return false;
      setLeaving(() => leave);
      return true;
    });
    // A browser asks in words of its own, the desktop's window in ours.
    const closing = (event: BeforeUnloadEvent): void => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', closing);
    return () => {
      session.beforeLeaving(null);
      window.removeEventListener('beforeunload', closing);
    };
  }, [session]);
  const stay = useCallback(() => setLeaving(null), []);
  const leave = useCallback(() => {
    session.beforeLeaving(null);
    leaving?.();
  }, [session, leaving]);
  return { isAsked: leaving !== null, stay, leave };
}
