// The clock of the loopback host, apart so that a test can move it by hand.

export interface Timers {
  /** Milliseconds since an arbitrary moment; never goes backwards. */
  now(): number;
  /** Does the deed once, after so many milliseconds, unless it is called off by what this returns. */
  after(milliseconds: number, deed: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, deed) {
    const timeout = setTimeout(deed, milliseconds);
    return () => clearTimeout(timeout);
  },
};
