// The size of one rem in pixels, which changes with the chosen text size: for lists whose rows are measured in script.
import { useSyncExternalStore } from 'react';

const read = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function watch(onChange: () => void): () => void {
  const probe = document.createElement('div');
  probe.className = 'rem-probe';
  probe.setAttribute('aria-hidden', 'true');
  document.body.append(probe);
  const observer = new ResizeObserver(onChange);
  observer.observe(probe);
  return () => {
    observer.disconnect();
    probe.remove();
  };
}

export const useRootFontSize = (): number => useSyncExternalStore(watch, read);
