// When the vault locks by itself: nobody has been there for a while, the machine sleeps, the screen is locked.
import type { PowerMonitor } from './electron-parts.ts';

/** Milliseconds without a key, a pointer or a call, where a user wants it no other way. */
export const idleLimit = 5 * 60_000;

const often = 10_000;

export interface LockWatch {
  /** Somebody is there. */
  stir(): void;
  /** How long this user may be away, in milliseconds; until the next lock. */
  allow(milliseconds: number): void;
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
export function watchForLock({ powerMonitor, busy, lock: lockVault, now = Date.now }: LockWatchOptions): LockWatch {
  let stirredAt = now();
  let limit = idleLimit;
  function lock(): void {
    limit = idleLimit;
    lockVault();
  }
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'] as const) {
    powerMonitor.on(event, lock);
  }
  const watch = setInterval(() => {
    if (busy()) stirredAt = now();
    if (now() - stirredAt < limit) return;
    stirredAt = now();
    lock();
  }, often);
  watch.unref();
  return {
    stir() {
      stirredAt = now();
    },
    allow(milliseconds) {
      limit = milliseconds;
    },
    stop: () => clearInterval(watch),
  };
}
