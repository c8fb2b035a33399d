// State of a screen that is still there on the next visit to it: in the session's memory, and gone when it is locked.
import { useCallback, useState } from 'react';
import { useSession } from './session.ts';

/** Like `useState`. The name says whose value it is, `catalogue.sort` for instance; one name has values of one type. */
export function useKept<T>(name: string, initial: T): readonly [T, (next: T) => void] {
  const { kept } = useSession();
  // What stands under a name was put there by this hook under the same name.
  const [value, setValue] = useState<T>(() => (kept.has(name) ? kept.get(name) as T : initial));
  const set = useCallback((next: T) => {
    kept.set(name, next);
    setValue(next);
  }, [kept, name]);
  return [value, set];
}
