// Asks once somebody has stopped typing, and lets go of whatever was asked before: the last question alone is answered.

/** What `setTimeout` and `clearTimeout` do; tests bring their own. */
export interface Timers {
  set(run: () => void, milliseconds: number): number;
  clear(timer: number): void;
}

export const browserTimers: Timers = {
  set: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clear: (timer) => window.clearTimeout(timer),
};

export interface LatestAsker {
  /** Runs the question after the delay, or at once. The one before it is cancelled, whether it has begun or not. */
  ask(question: (signal: AbortSignal) => Promise<void>, delay: number): void;
  /** Drops what waits and cancels what runs. */
  stop(): void;
}

export function makeLatestAsker(timers: Timers): LatestAsker {
  let timer: number | null = null;
  let controller: AbortController | null = null;

  function stop(): void {
    if (timer !== null) timers.clear(timer);
    timer = null;
    controller?.abort();
    controller = null;
  }

  function begin(question: (signal: AbortSignal) => Promise<void>): void {
    const own = new AbortController();
    controller = own;
    void question(own.signal).finally(() => {
      if (controller === own) controller = null;
    });
  }

  return {
    ask(question, delay) {
      stop();
      if (delay <= 0) {
        begin(question);
        return;
      }
      timer = timers.set(() => {
        timer = null;
        begin(question);
      }, delay);
    },
    stop,
  };
}
