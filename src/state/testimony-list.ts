// The list of testimonies as the engine last told it; it stays on the screen while the next one is fetched.
import { useCallback, useEffect } from 'react';
import type { Fault } from '../../archive/api/errors.ts';
import type { TestimonySummary } from '../../archive/api/testimony.ts';
import { useSession } from './session.ts';
import { useDeed } from './use-deed.ts';
import { useKept } from './use-kept.ts';

export interface TestimonyList {
  /** Null until it has been told once in this sitting. */
  readonly testimonies: readonly TestimonySummary[] | null;
  readonly fault: Fault | null;
  readonly running: boolean;
  refresh(): Promise<void>;
}

export function useTestimonyList(): TestimonyList {
  const session = useSession();
  const [testimonies, setTestimonies] = useKept<readonly TestimonySummary[] | null>('catalogue.list', null);
  const { run, fault, running } = useDeed((options) => session.client['testimony.list']({}, options));
  const refresh = useCallback(async () => {
    const told = await run();
    if (told !== null) setTestimonies(told.testimonies);
  }, [run, setTestimonies]);
  useEffect(() => void refresh(), [refresh]);
  return { testimonies, fault, running, refresh };
}
