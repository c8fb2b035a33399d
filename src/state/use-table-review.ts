// The table under review, from visit to visit of its screen: it is looked at anew by itself whenever that is needed.
import { useEffect, useState } from 'react';
import { toFault } from '../../archive/api/errors.ts';
import type { Progress } from '../../archive/api/operation.ts';
import { useSession, type Session } from './session.ts';
import { makeStore, useStore, type Store } from './store.ts';
import { emptyTableReview, isLooking, planReview, refuseTablePlan, takeTablePlan, type TableReview } from './table-review.ts';

const name = 'table.review';

/** In the session's memory, and gone when it is locked. */
function tableReview({ kept }: Session): Store<TableReview> {
  // What stands under this name was put there here.
  const known = kept.get(name) as Store<TableReview> | undefined;
  const store = known ?? makeStore(emptyTableReview);
  kept.set(name, store);
  return store;
}

export type ChangeTable = (change: (review: TableReview) => TableReview) => void;

export interface ReviewingTable {
  readonly review: TableReview;
  readonly change: ChangeTable;
  readonly progress: Progress | null;
}

/** Leaving its component breaks a look off, and coming back begins it again. */
export function useTableReview(): ReviewingTable {
  const session = useSession();
  const store = tableReview(session);
  const review = useStore(store);
  const { asked } = review;
  const looking = isLooking(review);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!looking) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    async function look(): Promise<void> {
      setProgress(null);
      try {
        const plan = await planReview(session, store.get(), { signal, onProgress: setProgress });
        if (plan !== null) store.update((now) => takeTablePlan(now, asked, plan));
      } catch (thrown) {
        if (!signal.aborted) store.update((now) => refuseTablePlan(now, asked, toFault(thrown)));
      }
    }
    void look();
    return () => controller.abort();
  }, [session, store, asked, looking]);
  return { review, change: store.update, progress };
}
