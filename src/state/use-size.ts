// How large an element is on the page, as it changes with the window.
import { useEffect, useState, type RefObject } from 'react';
import type { Size } from './atlas-view.ts';

/** Null until it has been measured. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      const [width, height] = [current.clientWidth, current.clientHeight];
      if (width > 0 && height > 0) setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
