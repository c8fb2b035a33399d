// Steps back and forward through the browser's own buttons, gestures and keys. The browser is told numbers, never places.
import { z } from 'zod';

export interface Steps {
  /** A new sitting begins at its first place. */
  begin(): void;
  /** One place further, which is the `at`th. */
  push(at: number): void;
  /** Back or forward; `onStep` hears where that has led. */
  go(by: number): void;
  onStep(listener: (at: number) => void): void;
}

/** Without a browser: a step leads where it is told. */
export function stepsInMemory(): Steps {
  let now = 0;
  let last = 0;
  let tell: (at: number) => void = () => undefined;
  return {
    begin() {
      now = 0;
      last = 0;
    },
    push(at) {
      now = at;
      last = at;
    },
    go(by) {
      if (now + by < 0 || now + by > last) return;
      now += by;
      tell(now);
    },
    onStep(listener) {
      tell = listener;
    },
  };
}

/** `entry` is where in the browser's history it stands, counted from where this page began. */
const Mark = z.object({ sitting: z.number(), at: z.number(), entry: z.number() });

/** Somebody who presses Back again and again is faster than the way back in, and must not be out of the page before that. */
const entriesBefore = 8;
/** Milliseconds without a further step after which the way back in is taken: steps that are under way would be added to it. */
const settled = 60;

/**
 * Over `window.history`. Steps into an earlier sitting are not followed, for its places are forgotten, nor is the one that
 * would leave the page, which has no way in again: whoever takes it is brought back to the first place of this sitting.
 */
export function stepsInBrowser({ history, location, addEventListener, setTimeout, clearTimeout }: Window): Steps {
  let sitting = 0;
  let entry = 0;
  let first = 0;
  let wayBack: number | undefined;
  const push = (at: number): void => {
    entry += 1;
    history.pushState({ sitting, at, entry }, '', location.pathname);
  };
  return {
    begin() {
      if (sitting === 0) {
        history.replaceState({ sitting, at: 0, entry }, '', location.pathname);
        while (entry < entriesBefore - 1) push(0);
      }
      sitting += 1;
      push(0);
      first = entry;
    },
    push,
    go: (by) => history.go(by),
    onStep(listener) {
      addEventListener('popstate', (event) => {
        const mark = Mark.safeParse(event.state);
        if (!mark.success) return;
        clearTimeout(wayBack);
        entry = mark.data.entry;
        if (mark.data.sitting === sitting) listener(mark.data.at);
        else wayBack = setTimeout(() => history.go(first - entry), settled);
      });
    },
  };
}
