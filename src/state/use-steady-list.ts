// A long list of which the page holds what is in sight, and in which the reader keeps his place when sizes change.
import { useVirtualizer, type ReactVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { rowsToKeep } from './passage-rows.ts';

export interface SteadyListInput {
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands above the list in the scroller: pixels. */
  readonly above: number;
  readonly keys: readonly string[];
  readonly estimate: (index: number) => number;
  /** Rows to hold in the page although they are out of sight. */
  readonly kept: readonly (number | undefined)[];
  /** Rows beyond either edge of the window that the page holds as well. */
  readonly overscan?: number;
}

/** A place in the list: a row by its key, and how much of it is above the window's edge, as a share of its height. */
export interface Anchor {
  readonly key: string;
  readonly share: number;
}

export interface SteadyList {
  readonly virtualizer: ReactVirtualizer<HTMLElement, HTMLElement>;
  goTo(index: number, align: 'start' | 'center' | 'auto'): void;
  anchor(): Anchor | null;
  restore(anchor: Anchor): void;
}

/** Frames in which rows that come into sight may still turn out higher or lower than was thought. */
const settlingFrames = 12;

export function useSteadyList({ scroller, above, keys, estimate, kept, overscan = 6 }: SteadyListInput): SteadyList {
  const latest = useRef<Anchor | null>(null);
  const settling = useRef(0);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: (index) => keys[index] ?? index,
    overscan,
    scrollMargin: above,
    useFlushSync: false,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      return rowsToKeep(Array.from({ length: to - from + 1 }, (_, place) => from + place), kept, count);
    },
  });

  const read = useCallback((): Anchor | null => {
    const offset = scroller.current?.scrollTop ?? 0;
    const row = virtualizer.getVirtualItemForOffset(offset);
    if (row === undefined || offset < row.start) return null;
    return { key: String(row.key), share: row.size === 0 ? 0 : Math.min(1, (offset - row.start) / row.size) };
  }, [scroller, virtualizer]);

  const restore = useCallback((anchor: Anchor) => {
    latest.current = anchor;
    settling.current = settlingFrames;
    function place(): void {
      const element = scroller.current;
      const row = virtualizer.measurementsCache.find(({ key }) => key === anchor.key);
      if (element === null || row === undefined || settling.current === 0) return;
      element.scrollTop = row.start + anchor.share * row.size;
      settling.current -= 1;
      if (settling.current > 0) requestAnimationFrame(place);
    }
    requestAnimationFrame(place);
  }, [scroller, virtualizer]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const scrolled = (): void => {
      if (settling.current === 0) latest.current = read();
    };
    const taken = (): void => {
      settling.current = 0;
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    for (const event of ['wheel', 'pointerdown', 'keydown', 'touchstart']) element.addEventListener(event, taken, { passive: true });
    return () => {
      element.removeEventListener('scroll', scrolled);
      for (const event of ['wheel', 'pointerdown', 'keydown', 'touchstart']) element.removeEventListener(event, taken);
    };
  }, [scroller, read]);

  useSizeChange(scroller, useCallback(() => {
    const anchor = latest.current;
    virtualizer.measure();
    if (anchor !== null) restore(anchor);
  }, [virtualizer, restore]));

  // Other rows, such as those beside a translation: the place is sought again by its key.
  useLayoutEffect(() => {
    if (latest.current !== null) restore(latest.current);
  }, [keys, restore]);

  const goTo = useCallback((index: number, align: 'start' | 'center' | 'auto') => {
    settling.current = 0;
    virtualizer.scrollToIndex(index, { align });
  }, [virtualizer]);
  const anchor = useCallback(() => latest.current, []);
  return { virtualizer, goTo, anchor, restore };
}

/** Calls when the width of an element or the size of the page's type has changed: every height is then another. */
function useSizeChange(scroller: RefObject<HTMLElement | null>, onChange: () => void): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const sizes = (): string => `${element.clientWidth} ${getComputedStyle(document.documentElement).fontSize}`;
    let before = sizes();
    function check(): void {
      const now = sizes();
      if (now === before) return;
      before = now;
      onChange();
    }
    const resizing = new ResizeObserver(check);
    resizing.observe(element);
    const restyling = new MutationObserver(check);
    restyling.observe(document.documentElement, { attributes: true });
    return () => {
      resizing.disconnect();
      restyling.disconnect();
    };
  }, [scroller, onChange]);
}
