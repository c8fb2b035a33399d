// Keeps the passage that is spoken in sight, until the reader scrolls away from it.
import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Following {
  readonly follows: boolean;
  /** Set, it shows the passage at once. */
  readonly setFollows: (follows: boolean) => void;
}

/** Milliseconds after a wheel, a key or a press within which scrolling is the reader's own. */
const byHandFor = 800;
/** The share of the window in which a passage may begin and still be read without scrolling. */
const readable = 0.6;

const placesOf = (scroller: HTMLElement | null, passage: string): readonly [DOMRect, DOMRect] | null => {
  const place = scroller?.querySelector(`[data-of="${CSS.escape(passage)}"]`)?.getBoundingClientRect();
  return place === undefined || scroller === null ? null : [place, scroller.getBoundingClientRect()];
};

function isAtHand(scroller: HTMLElement | null, passage: string): boolean {
  const places = placesOf(scroller, passage);
  if (places === null) return false;
  const [{ top, bottom }, sight] = places;
  return top >= sight.top && (bottom <= sight.bottom || top <= sight.top + readable * sight.height);
}

function isInSight(scroller: HTMLElement | null, passage: string): boolean {
  const places = placesOf(scroller, passage);
  return places !== null && places[0].bottom > places[1].top && places[0].top < places[1].bottom;
}

export function useFollowing(scroller: RefObject<HTMLElement | null>, spoken: string | null, show: (passage: string) => void): Following {
  const [follows, setFollows] = useState(true);
  const byHandAt = useRef(-Infinity);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });

  useEffect(() => {
    // Whoever has selected words is doing something with them.
    if (!follows || spoken === null || document.getSelection()?.isCollapsed === false || isAtHand(scroller.current, spoken)) return;
    byHandAt.current = -Infinity;
    latest.current(spoken);
  }, [follows, spoken, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || spoken === null) return undefined;
    const touched = (): void => {
      byHandAt.current = performance.now();
    };
    const scrolled = (): void => {
      if (performance.now() - byHandAt.current > byHandFor) return;
      // A bar that is dragged goes on without another press.
      touched();
      if (!isInSight(element, spoken)) setFollows(false);
    };
    for (const event of ['wheel', 'pointerdown', 'keydown', 'touchmove']) element.addEventListener(event, touched, { passive: true });
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      for (const event of ['wheel', 'pointerdown', 'keydown', 'touchmove']) element.removeEventListener(event, touched);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, spoken]);

  return { follows, setFollows };
}
