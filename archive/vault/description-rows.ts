// Descriptions as they stood before a change: sealed under the testimony's data key, so that they go with it.
import type { TestimonyId } from '../api/ids.ts';
import { blockNumbers, getBlock, putBlock } from './blocks.ts';
import type { Compartment } from './compartment.ts';
import type { Readable, Writable } from './sql.ts';

const kind = 'description';

/** `former` is JSON in UTF-8. It gets the next number, from 1. */
export function putFormerDescription(compartment: Compartment, db: Writable, testimony: TestimonyId, former: Uint8Array): void {
  const number = (blockNumbers(db, testimony, kind).at(-1) ?? 0) + 1;
  putBlock(compartment, db, testimony, kind, number, number, former);
}

export interface FormerBytes {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Oldest first. */
export function formerDescriptions(compartment: Compartment, testimony: TestimonyId): FormerBytes[] {
  return blockNumbers(compartment.db, testimony, kind).map((number) => (
    { number, bytes: getBlock(compartment, testimony, kind, number, number) }
  ));
}

/** The number of what was said before the latest change; null where nothing was changed. */
export function latestFormerDescription(db: Readable, testimony: TestimonyId): number | null {
  return blockNumbers(db, testimony, kind).at(-1) ?? null;
}
