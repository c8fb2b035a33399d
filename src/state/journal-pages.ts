// The journal as far as it has been fetched: pages of entries, the newest first, that belong to one choice.
import type { JournalEntry } from '../../archive/api/vault-calls.ts';

/**
 * What stands now that the newest page was told again: the older pages stay where both meet, so that nobody loses his place.
 * Where so much has been entered meanwhile that something between them is not known, the list begins anew.
 */
export function withNewest(kept: readonly JournalEntry[], newest: readonly JournalEntry[]): readonly JournalEntry[] {
  const last = newest.at(-1);
  const [first] = kept;
  if (last === undefined || first === undefined || last.number > first.number) return newest;
  return [...newest, ...kept.filter(({ number }) => number < last.number)];
}

/** With the page that follows; one that was fetched twice is taken once. */
export function withOlder(kept: readonly JournalEntry[], older: readonly JournalEntry[]): readonly JournalEntry[] {
  const last = kept.at(-1)?.number ?? Infinity;
  return [...kept, ...older.filter(({ number }) => number < last)];
}
