// How large elements of the page are, and which passage stands at the top of a window.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels, as they are now. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => observeSize(element.current, ({ offsetHeight }) => setHeight(offsetHeight)), [element]);
  return height;
}

/** Pixels, without the scroll bar. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => observeSize(element.current, ({ clientWidth }) => setWidth(clientWidth)), [element]);
  return width;
}

function observeSize(element: HTMLElement | null, tell: (element: HTMLElement) => void): (() => void) | undefined {
  if (element === null) return undefined;
  tell(element);
  const observer = new ResizeObserver(() => tell(element));
  observer.observe(element);
  return () => observer.disconnect();
}

/** Tells the number of the passage at the top of the window, once a frame at most. */
export function useTopNumber(scroller: RefObject<HTMLElement | null>, onTop: (number: number) => void): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let asked = 0;
    function look(): void {
      asked = 0;
      if (element === null) return;
      const edge = element.getBoundingClientRect().top + 8;
      for (const article of element.querySelectorAll<HTMLElement>('.transcript-row:not(.row-session) .passage')) {
        if (article.getBoundingClientRect().bottom <= edge) continue;
        onTop(Number(article.dataset['number']));
        return;
      }
    }
    function scrolled(): void {
      if (asked === 0) asked = requestAnimationFrame(look);
    }
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, onTop]);
}
