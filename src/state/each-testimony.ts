// One deed done to several testimonies, one after another: what was done, and what was not possible.
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';

export interface EachReport {
  readonly done: readonly TestimonyId[];
  readonly failed: readonly { readonly testimony: TestimonyId; readonly fault: Fault }[];
  /** Those that nobody came to, because it was cancelled or the vault was locked. */
  readonly left: readonly TestimonyId[];
}

/**
 * Goes through all of them; one that fails does not stop the rest. Cancelling does, and so does a locked vault; the one
 * that was under way then counts as not come to.
 */
export async function doToEach(
  testimonies: readonly TestimonyId[],
  deed: (testimony: TestimonyId) => Promise<unknown>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<EachReport> {
  const done: TestimonyId[] = [];
  const failed: { testimony: TestimonyId; fault: Fault }[] = [];
  for (const [index, testimony] of testimonies.entries()) {
    if (signal.aborted) return { done, failed, left: testimonies.slice(index) };
    try {
      await deed(testimony);
      done.push(testimony);
    } catch (thrown) {
      const fault = toFault(thrown);
      if (fault.code === 'cancelled' || fault.code === 'vault-locked') return { done, failed, left: testimonies.slice(index) };
      failed.push({ testimony, fault });
    }
    onProgress(index + 1);
  }
  return { done, failed, left: [] };
}
