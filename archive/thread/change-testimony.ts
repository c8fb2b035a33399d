// Changes to what is held: described anew, restricted, agreed to or withdrawn; each narrows in the reading room first.
import type { Agreement, Restriction } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Description } from '../api/testimony.ts';
import { deleteAlignment, putAlignment, type AlignmentRow } from '../vault/alignment-rows.ts';
import { beginOperation, insertClearDue, insertPending } from '../vault/cleared-rows.ts';
import { insertAgreement, insertRestriction } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { randomId } from '../vault/random-id.ts';
import type { Writable } from '../vault/sql.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow, updateDescription } from '../vault/testimony-rows.ts';
import { clearTestimony, closeCleared } from './clear-testimony.ts';
import { addToIndex, packPassages, removeFromIndex } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';

export type Change =
  | { readonly kind: 'describe'; readonly description: Description }
  | { readonly kind: 'restrict'; readonly restrictions: readonly Restriction[] }
  | { readonly kind: 'withdraw'; readonly agreement: Agreement }
  /** Null: a translation of nothing any more. */
  | { readonly kind: 'align'; readonly alignment: AlignmentRow | null };

/** Step 3, in the stacks' own transaction. What was applied already, before a crash, is not applied again. */
function applyChange(session: Session, db: Writable, operation: string, testimony: TestimonyId, change: Change): void {
  if (!beginOperation(db, operation)) return;
  switch (change.kind) {
    case 'describe': {
      updateDescription(db, testimony, change.description);
      removeFromIndex(db, testimony);
      addToIndex(db, testimony, packPassages(readPassages(stacksOf(session), testimony), change.description));
      break;
    }
    case 'restrict':
      for (const restriction of change.restrictions) insertRestriction(db, restriction);
      break;
    case 'align':
      deleteAlignment(db, testimony);
      if (change.alignment !== null) putAlignment(db, change.alignment);
      break;
    case 'withdraw':
      insertAgreement(db, change.agreement);
      removeFromIndex(db, testimony);
      break;
  }
  insertClearDue(db, testimony);
  appendJournal(db, session.vault, { verb: change.kind, target: testimony, detail: { operation } });
}

/** Puts a change that a crash cut off into the stacks; given to `rollForward`. */
export function applyPending(session: Session) {
  return (operation: string, testimony: TestimonyId, sealed: Uint8Array): void => {
    const bytes = session.vault.openFromStacks(sealed, operation);
    const change = JSON.parse(new TextDecoder().decode(bytes)) as Change;
    stacksOf(session).write((db) => applyChange(session, db, operation, testimony, change));
  };
}

/**
 * Makes a change in the order of writes that survives a crash between any two steps: first the reading room is
 * narrowed, with the change kept there sealed; then the stacks take it, which is what is acknowledged; then the reading
 * room gets what is still cleared. A cataloguer's change waits for an archivist to clear it: until then it is closed.
 */
export function changeTestimony(session: Session, testimony: TestimonyId, change: Change): void {
  const { vault } = session;
  const stacks = stacksOf(session);
  if (testimonyRow(stacks.db, testimony) === null) throw new ArchiveError('not-found');
  const operation = randomId('o', 12);
  const sealed = vault.sealForStacks(new TextEncoder().encode(JSON.stringify(change)), operation);
  vault.reading.write((db) => {
    closeCleared(db, testimony);
    insertPending(db, { operation, testimony, change: sealed });
  });
  stacks.write((db) => applyChange(session, db, operation, testimony, change));
  if (vault.user.role === 'archivist') clearTestimony(session, testimony, operation);
  vault.reading.checkpoint();
  stacks.checkpoint();
}
