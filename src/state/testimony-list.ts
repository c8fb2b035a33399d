// The list of testimonies as the engine last told it; it stays on the screen while the next one is fetched.
import { useMemo } from 'react';
import type { Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { TestimonySummary } from '../../archive/api/testimony.ts';
import { useSession } from './session.ts';
import { useFetched } from './use-fetched.ts';
import { useKept } from './use-kept.ts';

export interface TestimonyList {
  /** Null until it has been told once in this sitting. */
  readonly testimonies: readonly TestimonySummary[] | null;
  readonly fault: Fault | null;
  readonly running: boolean;
  refresh(): void;
}

export function useTestimonyList(): TestimonyList {
  const session = useSession();
  const [before, onTold] = useKept<readonly TestimonySummary[] | null>('catalogue.list', null);
  const { value: testimonies, fault, running, refresh } = useFetched(
    async (options) => (await session.client['testimony.list']({}, options)).testimonies as readonly TestimonySummary[],
    { before, onTold },
  );
  return { testimonies, fault, running, refresh };
}

/** The lines of the list by their ids, for screens that speak of several testimonies. */
export function useTestimonies(): ReadonlyMap<TestimonyId, TestimonySummary> {
  const { testimonies } = useTestimonyList();
  return useMemo(() => new Map((testimonies ?? []).map((row) => [row.id, row])), [testimonies]);
}
