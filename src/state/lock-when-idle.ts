// Locks the archive when nobody has touched the page for a while, and tells the host while somebody does.
import type { Session } from './session.ts';

/** Milliseconds. Five minutes, unless a call is still running. */
const idleBeforeLock = 5 * 60_000;
const between = 30_000;

export function lockWhenIdle(session: Session): void {
  let touchedAt = performance.now();
  let toldAt = -Infinity;
  const touched = (): void => {
    touchedAt = performance.now();
    if (touchedAt - toldAt < between) return;
    toldAt = touchedAt;
    session.host.stir();
  };
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll']) {
    document.addEventListener(event, touched, { capture: true, passive: true });
  }
  setInterval(() => {
    const idle = performance.now() - touchedAt >= idleBeforeLock;
    if (idle && !session.busy() && session.state.get().phase === 'open') void session.lock();
  }, between);
}
