// Reads that take long run in steps, so that other calls are answered between them and a cancelled one stops.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { ArchiveError } from '../api/errors.ts';
import type { Running } from '../services.ts';
import { segmentIds } from '../vault/index-rows.ts';
import type { Session } from './session.ts';

/** Milliseconds after which others have their turn. */
const atOnce = 10;
/** So often a read that was overtaken by a removal begins again; then it takes no breath until it is done. */
const mostRestarts = 3;

/**
 * True as long as every segment that the index had is there: what was added since does not matter to whoever reads on in
 * what there was, and what was changed or taken out has left its segment.
 */
function standing({ searched }: Session): () => boolean {
  const before = segmentIds(searched.db);
  let { sequence } = searched;
  return () => {
    if (searched.sequence === sequence) return true;
    sequence = searched.sequence;
    const now = new Set(segmentIds(searched.db));
    return before.every((id) => now.has(id));
  };
}

/** Null where something was taken away between two steps. */
async function run<T>(session: Session, { signal }: Running, steps: Generator<void, T>, breathes: boolean): Promise<{ readonly value: T } | null> {
  const stands = standing(session);
  let until = performance.now() + atOnce;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    if (!breathes || performance.now() < until) continue;
    await othersFirst();
    if (signal.aborted) throw new ArchiveError('cancelled');
    if (!stands()) return null;
    until = performance.now() + atOnce;
  }
}

/**
 * Runs a read to its end. What it gives is the archive as it stood at one moment: where something that it may have read is
 * taken away between two steps, `begin` is called anew. Throws `cancelled` when the signal is given.
 */
export function inSteps<T>(session: Session, running: Running, begin: () => Generator<void, T>): Promise<T> {
  return session.upkeep.hold(async () => {
    for (let restarts = 0; ; restarts += 1) {
      const done = await run(session, running, begin(), restarts < mostRestarts);
      if (done !== null) return done.value;
    }
  });
}
