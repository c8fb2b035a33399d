// When the vault locks by itself: nobody has been there for a while, the machine sleeps, the screen is locked.
import type { PowerMonitor } from './electron-parts.ts';

/** Milliseconds without a key, a pointer or a call. */
export const idleLimit = 5 * 60_000;

const often = 10_000;

export interface LockWatch {
  /** Somebody is there. */
  stir(): void;
  stop(): void;
}

export interface LockWatchOptions {
  readonly powerMonitor: PowerMonitor;
  /** True while a call runs: a long import does not lock under its own work. Sleep and a locked screen do not ask. */
  readonly busy: () => boolean;
  readonly lock: () => void;
  readonly now?: () => number;
}

/** Locks once for each reason; `stir` starts the count anew. */
export function watchForLock({ powerMonitor, busy, lock, now = Date.now }: LockWatchOptions): LockWatch {
  let stirredAt = now();
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'] as const) {
    powerMonitor.on(event, lock);
  }
  const watch = setInterval(() => {
    if (busy()) stirredAt = now();
    if (now() - stirredAt < idleLimit) return;
    stirredAt = now();
    lock();
  }, often);
  watch.unref();
  return {
    stir() {
      stirredAt = now();
    },
    stop: () => clearInterval(watch),
  };
}
