// Whether the window is of a kind that the style sheet would ask about, for what has to be left out and not only hidden.
import { useCallback, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const watch = useCallback((onChange: () => void) => {
    const media = matchMedia(query);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, [query]);
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}
