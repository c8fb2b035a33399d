// How a long deed on a vault tells how far it is, lets other calls in, and stops when nobody waits for it any more.
import { setImmediate } from 'node:timers/promises';
import { ArchiveError } from '../api/errors.ts';

export interface Telling {
  readonly signal?: AbortSignal;
  tell(done: number, total: number): void;
}

/** To be waited for between two steps. `cancelled` where nobody waits any more. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted === true) throw new ArchiveError('cancelled');
}
