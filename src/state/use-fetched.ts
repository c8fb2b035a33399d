// What the engine says of something, asked again whenever something in the vault has changed; the last answer stays meanwhile.
import { useCallback, useEffect, useRef, useState } from 'react';
import { toFault, type Fault, type FaultCode } from '../../archive/api/errors.ts';
import { browserTimers, makeLatestAsker } from './ask-latest.ts';
import { useChanges } from './changes.ts';

export interface Fetched<T> {
  /** Null until it has been told once. */
  readonly value: T | null;
  readonly fault: Fault | null;
  readonly running: boolean;
  refresh(): void;
}

export interface FetchedOptions<T> {
  /** What is asked for, as far as it changes while the component stays: another one is asked for at once. */
  readonly of?: string;
  /** An answer from an earlier visit, to be shown until there is a new one. */
  readonly before?: T | null;
  /** Hears every answer. */
  readonly onTold?: (value: T) => void;
}

/** Milliseconds between two questions while one change follows another, as when a hundred testimonies are described. */
const betweenQuestions = 400;

const gone: ReadonlySet<FaultCode> = new Set(['not-found', 'consent-refused', 'not-permitted']);

/** Leaving the component lets go of what is asked; so does asking again. */
export function useFetched<T>(
  fetch: (options: { readonly signal: AbortSignal }) => Promise<T>, options: FetchedOptions<T> = {},
): Fetched<T> {
  const [value, setValue] = useState<T | null>(options.before ?? null);
  const [state, setState] = useState<Pick<Fetched<T>, 'fault' | 'running'>>({ fault: null, running: true });
  const [asker] = useState(() => makeLatestAsker(browserTimers));
  const askedAt = useRef(-Infinity);
  const latest = useRef({ fetch, onTold: options.onTold });
  useEffect(() => {
    latest.current = { fetch, onTold: options.onTold };
  });

  const ask = useCallback((delay: number): void => {
    asker.ask(async (signal) => {
      askedAt.current = performance.now();
      setState(({ fault }) => ({ fault, running: true }));
      try {
        const told = await latest.current.fetch({ signal });
        if (signal.aborted) return;
        setValue(told);
        setState({ fault: null, running: false });
        latest.current.onTold?.(told);
      } catch (thrown) {
        if (signal.aborted) return;
        const fault = toFault(thrown);
        // What is gone, or is not for this user any more, must not stay on the screen.
        if (gone.has(fault.code)) setValue(null);
        setState({ fault, running: false });
      }
    }, delay);
  }, [asker]);

  useEffect(() => {
    ask(0);
    return () => asker.stop();
  }, [ask, asker, options.of]);
  useChanges(() => ask(Math.max(0, askedAt.current + betweenQuestions - performance.now())));
  const refresh = useCallback(() => ask(0), [ask]);
  return { value, ...state, refresh };
}
