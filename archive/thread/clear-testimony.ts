// Clearing: makes the reading room follow from the stacks, and finishes what a crash cut off.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import { passageText, type PassageRecord } from '../api/testimony.ts';
import { countWords } from '../api/transcript.ts';
import { joinPassages, splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { clear, type Clearing } from '../consent/clear.ts';
import { alignmentsOf, deleteAlignmentsOf, putAlignment } from '../vault/alignment-rows.ts';
import { createDataKey, destroyDataKey } from '../vault/blocks.ts';
import {
  clearDue, deleteCleared, deleteClearDue, deletePending, endOperation, insertCleared, pendingRows,
} from '../vault/cleared-rows.ts';
import { latestAgreement, restrictionsOf } from '../vault/consent-rows.ts';
import type { Writable } from '../vault/sql.ts';
import { deletePassages, putPassages, readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { addToIndex, packPassages, removeFromIndex } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';

/** Takes a testimony out of the reading room: rows, text, its key, postings. */
export function closeCleared(db: Writable, testimony: TestimonyId): void {
  deleteCleared(db, testimony);
  deleteAlignmentsOf(db, testimony);
  removeFromIndex(db, testimony);
  deletePassages(db, testimony);
  destroyDataKey(db, testimony);
}

/** What consent lets through of a testimony as the stacks hold it now. */
export function clearingOf(session: Session, testimony: TestimonyId): Clearing<KeyedTurn> {
  const stacks = stacksOf(session);
  const row = testimonyRow(stacks.db, testimony);
  if (row === null) throw new ArchiveError('not-found');
  return clear({
    id: testimony,
    description: row.description,
    turns: joinPassages(readPassages(stacks, testimony)),
    version: row.version,
    agreement: latestAgreement(stacks.db, testimony),
    restrictions: restrictionsOf(stacks.db, testimony),
  }, session.vault.now());
}

function countAllWords(passages: readonly PassageRecord[]): number {
  return passages.reduce((words, passage) => words + countWords(passageText(passage)), 0);
}

/** Of each alignment only the pairs whose turns are cleared on both sides, so that none tells of a turn that is withheld. */
function clearAlignments(session: Session, db: Writable, testimony: TestimonyId): void {
  const { reading } = session.vault;
  const clearedTurns = (id: TestimonyId): Set<TurnKey> => (
    new Set(readPassages(reading, id).flatMap(({ parts }) => parts.map(({ turn }) => turn)))
  );
  for (const alignment of alignmentsOf(stacksOf(session).db, testimony)) {
    const [here, there] = [clearedTurns(alignment.testimony), clearedTurns(alignment.original)];
    const pairs = alignment.pairs.filter(([turn, other]) => here.has(turn) && there.has(other));
    if (here.size > 0 && there.size > 0) putAlignment(db, { ...alignment, pairs });
  }
}

/**
 * Steps 4 and 5 of the order of writes: the reading room gets what is cleared now, then the stacks forget that it was
 * due. Passages are split after redaction, so that nothing can be told from where they break. Doing it twice does it once.
 */
export function clearTestimony(session: Session, testimony: TestimonyId, operation: string | null): void {
  const { reading } = session.vault;
  const clearing = clearingOf(session, testimony);
  const passages = clearing.kind === 'open' ? splitPassages(testimony, clearing.turns) : [];
  const segments = clearing.kind === 'open' ? packPassages(passages, clearing.description) : [];
  reading.write((db) => {
    closeCleared(db, testimony);
    if (clearing.kind !== 'nothing') {
      insertCleared(db, {
        testimony, state: clearing.kind, description: clearing.description, consent: clearing.consent,
        words: countAllWords(passages), passages: passages.length, marks: clearing.kind === 'open' ? clearing.marks : {},
      });
    }
    if (passages.length > 0) {
      createDataKey(reading, db, testimony);
      putPassages(reading, db, testimony, 1, passages);
      addToIndex(db, testimony, segments);
      clearAlignments(session, db, testimony);
    }
    if (operation !== null) deletePending(db, operation);
  });
  stacksOf(session).write((db) => {
    deleteClearDue(db, testimony);
    if (operation !== null) endOperation(db, operation);
  });
}

/**
 * Finishes what was cut off. Only an archivist's opening does: a scholar's leaves closed what stands closed, and a
 * cataloguer may not clear. `apply` puts a pending change into the stacks, once.
 */
export function rollForward(
  session: Session, apply: (operation: string, testimony: TestimonyId, change: Uint8Array) => void,
): void {
  const { vault } = session;
  if (vault.user.role !== 'archivist' || vault.readOnly !== null) return;
  for (const { operation, testimony, change } of pendingRows(vault.reading.db)) {
    apply(operation, testimony, change);
    clearTestimony(session, testimony, operation);
  }
  for (const testimony of clearDue(stacksOf(session).db)) clearTestimony(session, testimony, null);
}
