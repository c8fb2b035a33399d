// Clears anew what an older program cleared: one that has learnt to withhold more must not leave open what it would now withhold.
import { insertClearDue } from '../vault/cleared-rows.ts';
import { putSetting, setting } from '../vault/setting-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import type { Session } from './session.ts';

/**
 * Raised with every change of `consent/` that gives readers less than before of the same consent. 2: an index point's
 * coordinates go with any word of its line that is withheld.
 */
export const clearingRules = 2;

/** Marks what was cleared by other rules to be cleared anew, and keeps by which rules it is. */
export function followClearingRules({ vault: { stacks, readOnly, user } }: Session): void {
  if (stacks === null || readOnly !== null || user.role !== 'archivist') return;
  if (setting(stacks.db, 'clearing-rules') === String(clearingRules)) return;
  stacks.write((db) => {
    for (const { id } of testimonyRows(db)) insertClearDue(db, id);
    putSetting(db, 'clearing-rules', String(clearingRules));
  });
}
