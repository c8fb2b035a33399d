// Locks the archive when nobody has touched a page of it for as long as the settings say, and warns before.
import { judgeIdleness, type Idleness } from './idle.ts';
import type { OtherWindows } from './other-windows.ts';
import type { Session } from './session.ts';
import { makeStore } from './store.ts';

/** What the frame shows of it. */
export const idleness = makeStore<Idleness>({ phase: 'here' });

const second = 1_000;
/** Milliseconds between two words to the host. The host has a limit of its own, for pages that died. */
const betweenStirs = 30_000;
/** Milliseconds between two words to other windows. */
const betweenWords = 2_000;

export interface IdleOptions {
  readonly minutes: () => number;
  readonly windows: OtherWindows;
}

export function lockWhenIdle(session: Session, { minutes, windows }: IdleOptions): void {
  // Two clocks: one stands still while the machine sleeps, the other can be set back.
  let touched = { clock: Date.now(), running: performance.now() };
  let stirredAt = -Infinity;
  let toldAt = -Infinity;
  const touch = (): void => {
    touched = { clock: Date.now(), running: performance.now() };
    if (idleness.get().phase !== 'here') idleness.set({ phase: 'here' });
  };
  const idleFor = (): number => Math.max(Date.now() - touched.clock, performance.now() - touched.running);
  const touchHere = (): void => {
    // Back from sleep, the first movement of the pointer must not hide that it is past the time.
    check();
    touch();
    if (touched.running - toldAt < betweenWords) return;
    toldAt = touched.running;
    windows.tell('here');
  };
  const stir = (): void => {
    if (performance.now() - stirredAt < betweenStirs) return;
    stirredAt = performance.now();
    session.host.stir();
  };

  function check(): void {
    if (session.state.get().phase !== 'open') {
      // At the door there is nothing to lock; but the program stays as long as somebody is typing.
      if (idleFor() < betweenStirs) stir();
      if (idleness.get().phase !== 'here') idleness.set({ phase: 'here' });
      return;
    }
    if (session.busy()) touch();
    const now = judgeIdleness(idleFor(), minutes() * 60 * second);
    if (now.phase === 'gone') {
      touch();
      void session.lock('idle');
      return;
    }
    if (now.phase === 'warned' || idleness.get().phase !== 'here') idleness.set(now);
    stir();
  }

  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll']) {
    document.addEventListener(event, touchHere, { capture: true, passive: true });
  }
  windows.onHear((word) => {
    if (word !== 'locked') touch();
  });
  session.state.subscribe(touch);
  setInterval(check, second);
}
