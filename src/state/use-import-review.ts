// The import under review, from visit to visit of its screen: it plans by itself whatever has changed.
import { useEffect, useState } from 'react';
import { toFault } from '../../archive/api/errors.ts';
import type { Progress } from '../../archive/api/operation.ts';
import { planFiles } from './import-files.ts';
import { askedBy, emptyReview, placesToPlan, refusePlan, takePlan, type ImportReview } from './import-review.ts';
import { useSession, type Session } from './session.ts';
import { makeStore, useStore, type Store } from './store.ts';

const name = 'import.review';
/** Milliseconds for which a change is waited out: a word is typed in several. */
const pause = 350;

/** In the session's memory, and gone when it is locked. */
export function importReview({ kept }: Session): Store<ImportReview> {
  // What stands under this name was put there here.
  const known = kept.get(name) as Store<ImportReview> | undefined;
  const store = known ?? makeStore(emptyReview);
  kept.set(name, store);
  return store;
}

export type ChangeReview = (change: (review: ImportReview) => ImportReview) => void;

export interface Reviewing {
  readonly review: ImportReview;
  readonly change: ChangeReview;
  readonly progress: Progress | null;
}

/** While its component is shown, what is stale is planned; leaving breaks it off, and coming back begins it again. */
export function useImportReview(): Reviewing {
  const session = useSession();
  const store = importReview(session);
  const review = useStore(store);
  const { stale } = review;
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (stale === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    async function plan(asked: NonNullable<typeof stale>): Promise<void> {
      const now = store.get();
      setProgress(null);
      try {
        const planned = await planFiles(session, askedBy(now), placesToPlan(now), { signal, onProgress: setProgress });
        store.update((latest) => takePlan(latest, asked, planned));
      } catch (thrown) {
        if (!signal.aborted) store.update((latest) => refusePlan(latest, asked, toFault(thrown)));
      }
    }
    const timer = setTimeout(() => void plan(stale), store.get().planned.size === 0 ? 0 : pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [session, store, stale]);
  return { review, change: store.update, progress };
}
