// Something a person has set going: whether it runs, how far it is, how it ended, and how to stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { CallOptions, Progress } from '../../archive/api/operation.ts';

export interface Deed<Input extends unknown[], Output> {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly fault: Fault | null;
  readonly value: Output | null;
  /** Runs it; what it gives, or null where it failed. A deed that runs already is not begun again. */
  run(...input: Input): Promise<Output | null>;
  cancel(): void;
  forget(): void;
}

interface Shown<Output> {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly fault: Fault | null;
  readonly value: Output | null;
}

/** Wraps a call for a component. Leaving the component cancels what still runs. */
export function useDeed<Input extends unknown[], Output>(
  doIt: (options: Required<CallOptions>, ...input: Input) => Promise<Output>,
): Deed<Input, Output> {
  const nothing: Shown<Output> = { running: false, progress: null, fault: null, value: null };
  const [shown, setShown] = useState<Shown<Output>>(nothing);
  const controller = useRef<AbortController | null>(null);
  const latest = useRef(doIt);
  useEffect(() => {
    latest.current = doIt;
  });
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(async (...input: Input): Promise<Output | null> => {
    if (controller.current !== null) return null;
    const own = new AbortController();
    controller.current = own;
    setShown({ running: true, progress: null, fault: null, value: null });
    try {
      const value = await latest.current({
        signal: own.signal,
        onProgress: (progress) => setShown((now) => ({ ...now, progress })),
      }, ...input);
      setShown({ running: false, progress: null, fault: null, value });
      return value;
    } catch (thrown) {
      setShown({ running: false, progress: null, fault: toFault(thrown), value: null });
      return null;
    } finally {
      controller.current = null;
    }
  }, []);
  const cancel = useCallback(() => controller.current?.abort(), []);
  const forget = useCallback(() => setShown({ running: false, progress: null, fault: null, value: null }), []);
  return { ...shown, run, cancel, forget };
}
