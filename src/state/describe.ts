// Changing a description, with the way back: what was changed can be undone from the line at the foot of the page.
import type { DescriptionChanges } from '../../archive/api/description.ts';
import type { Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { CallOptions } from '../../archive/api/operation.ts';
import type { PlannedChange } from './describe-several.ts';
import { doToEach, type EachReport } from './each-testimony.ts';
import type { Session } from './session.ts';
import { sayStatus } from './status.ts';
import type { DescribingWords } from '../words/describing-words.ts';

/** The number of the latest change, 0 where there was none. */
async function latestChange({ client }: Session, testimony: TestimonyId, options: CallOptions): Promise<number> {
  const { versions } = await client['testimony.history']({ testimony }, options);
  return versions[0]?.number ?? 0;
}

export async function undoChange(session: Session, testimony: TestimonyId, number: number): Promise<void> {
  try {
    await session.client['testimony.restore']({ testimony, number });
    sayStatus(({ page }) => page.describing.undone);
  } catch {
    sayStatus(({ page }) => page.describing.notUndone);
  }
}

/** Saves the changes and says so, with the way back; where nothing became another there is nothing to go back from. */
export async function describeWithUndo(
  session: Session, testimony: TestimonyId, changes: DescriptionChanges, options: CallOptions,
): Promise<void> {
  const before = await latestChange(session, testimony, options);
  await session.client['testimony.describe']({ ...changes, testimony }, options);
  const number = await latestChange(session, testimony, options);
  if (number === before) {
    sayStatus(({ page }) => page.describing.unchanged);
    return;
  }
  sayStatus(({ page }) => page.describing.done, {
    name: ({ page }) => page.describing.undo, act: () => void undoChange(session, testimony, number),
  });
}

/** Says again of each what it said before, the last first. */
export function undoEach(
  { client }: Session, changes: readonly PlannedChange[], signal: AbortSignal, onProgress: (done: number) => void,
): Promise<EachReport> {
  const befores = new Map(changes.map(({ testimony, before }) => [testimony, before]));
  return doToEach([...befores.keys()].reverse(), (testimony) => (
    client['testimony.describe']({ ...befores.get(testimony), testimony }, { signal })
  ), signal, onProgress);
}

/** Why a description was refused, in words about its fields; null where the fault is of another kind. */
export function refusedWhy(fault: Fault | null, words: DescribingWords): string | null {
  if (fault === null) return null;
  const { reason } = fault.detail;
  if (fault.code === 'bad-request' && (reason === 'date' || reason === 'accession')) return words.refused[reason];
  return fault.code === 'conflict' && reason === 'accession' ? words.refused.taken : null;
}
