// Clearing: makes the reading room follow from the stacks, and finishes what a crash cut off.
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { countWords } from '../api/transcript.ts';
import { splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { clear, type Clearing } from '../consent/clear.ts';
import type { Sealed } from '../consent/sealed.ts';
import { alignmentsOf, deleteAlignmentsOf, putAlignment } from '../vault/alignment-rows.ts';
import { createDataKey, destroyDataKey } from '../vault/blocks.ts';
import {
  clearDue, deleteCleared, deleteClearDue, deletePending, endOperation, insertCleared, pendingRows,
} from '../vault/cleared-rows.ts';
import { deleteToldLinksOf } from '../vault/corroboration-rows.ts';
import type { Running } from '../services.ts';
import type { Writable } from '../vault/sql.ts';
import { deletePassages, putPassages, readPassages } from '../vault/text-rows.ts';
import { clearAttachments } from './clear-attachments.ts';
import { sealedTestimony } from './sealed-testimony.ts';
import { addToIndex, packTestimony, removeFromIndex, type PackedSegment } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';
import { tellAuthorities } from './tell-authorities.ts';
import { tellLinks } from './tell-corroboration.ts';

/** Takes a testimony out of the reading room: rows, text, its key, postings. */
export function closeCleared(db: Writable, testimony: TestimonyId): void {
  deleteCleared(db, testimony);
  deleteAlignmentsOf(db, testimony);
  deleteToldLinksOf(db, testimony);
  removeFromIndex(db, testimony);
  deletePassages(db, testimony);
  destroyDataKey(db, testimony);
}

function countAllWords(turns: readonly KeyedTurn[]): number {
  return turns.reduce((words, { text }) => words + countWords(text), 0);
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

/** A testimony that was admitted just now. Where nothing of it is withheld, its passages serve both compartments. */
export interface Admitted {
  readonly turns: readonly KeyedTurn[];
  readonly passages: readonly PassageRecord[];
  readonly words: number;
}

/** Whether what is cleared is what was admitted, to the last letter, so that it need not be cut and packed again. */
function isWhole({ turns, description }: Sealed<KeyedTurn>, clearing: Clearing<KeyedTurn>): boolean {
  return clearing.kind === 'open' && clearing.turns.length === turns.length
    && JSON.stringify(clearing.description) === JSON.stringify(description)
    && clearing.turns.every(({ text, speaker, session }, at) => (
      text === turns[at]?.text && speaker === turns[at].speaker && session === turns[at].session
    ));
}

/** A testimony that is to be cleared: after a change, of which `operation` is the record, or as it was admitted. */
interface Due {
  readonly testimony: TestimonyId;
  readonly operation: string | null;
  readonly admitted?: Admitted;
}

interface Cleared extends Due {
  readonly sealed: Sealed<KeyedTurn>;
  readonly clearing: Clearing<KeyedTurn>;
  readonly isWhole: boolean;
  readonly passages: readonly PassageRecord[];
  readonly words: number;
}

/** Passages are split after redaction, so that nothing can be told from where they break. */
function clearOne(session: Session, due: Due): Cleared {
  const { testimony, admitted } = due;
  const sealed = sealedTestimony(session, testimony, admitted?.turns);
  const clearing = clear(sealed, session.vault.now());
  const cleared = { ...due, sealed, clearing };
  if (clearing.kind !== 'open') return { ...cleared, isWhole: false, passages: [], words: 0 };
  if (admitted !== undefined && isWhole(sealed, clearing)) {
    return { ...cleared, isWhole: true, passages: admitted.passages, words: admitted.words };
  }
  return { ...cleared, isWhole: false, passages: splitPassages(testimony, clearing.turns), words: countAllWords(clearing.turns) };
}

/** All of a cleared copy but its postings, in the place of the one before. */
function putCleared(session: Session, db: Writable, { testimony, operation, sealed, clearing, passages, words }: Cleared): void {
  closeCleared(db, testimony);
  if (clearing.kind !== 'nothing') {
    insertCleared(db, {
      testimony, state: clearing.kind, description: clearing.description, consent: clearing.consent,
      words, passages: passages.length, version: sealed.version, marks: clearing.kind === 'open' ? clearing.marks : {},
    });
  }
  if (passages.length > 0) {
    const { reading } = session.vault;
    createDataKey(reading, db, testimony);
    putPassages(reading, db, testimony, 1, passages);
    clearAlignments(session, db, testimony);
    clearAttachments(session, db, testimony, sealed);
  }
  if (operation !== null) deletePending(db, operation);
}

function packCleared({ testimony, clearing, passages }: Cleared): PackedSegment[] {
  return clearing.kind === 'open' ? packTestimony({ testimony, passages, description: clearing.description }) : [];
}

/**
 * Steps 4 and 5 of the order of writes: the reading room gets what is cleared now, then the stacks forget that it was
 * due. Several are cleared in one transaction each. Doing it twice does it once. `packed`: what the stacks' index was
 * given, if all of them were admitted just now.
 */
export function clearTogether(session: Session, due: readonly Due[], packed: readonly PackedSegment[] | null): void {
  const cleared = due.map((one) => clearOne(session, one));
  const segments = packed !== null && cleared.every((one) => one.isWhole) ? packed : cleared.flatMap(packCleared);
  session.vault.reading.write((db) => {
    for (const one of cleared) putCleared(session, db, one);
    addToIndex(db, segments);
    tellAuthorities(session, db);
    tellLinks(session, db, due.map(({ testimony }) => testimony));
  });
  stacksOf(session).write((db) => {
    for (const { testimony, operation } of due) {
      deleteClearDue(db, testimony);
      if (operation !== null) endOperation(db, operation);
    }
  });
}

export function clearTestimony(session: Session, testimony: TestimonyId, operation: string | null): void {
  clearTogether(session, [{ testimony, operation }], null);
}

/**
 * Finishes what was cut off. Only an archivist's opening does: a scholar's leaves closed what stands closed, and a
 * cataloguer may not clear. `apply` puts a pending change into the stacks, once.
 */
export function rollForward(
  session: Session,
  apply: (operation: string, testimony: TestimonyId, change: Uint8Array, under: 'stacks' | 'identity') => void,
  running?: Running,
): void {
  const { vault } = session;
  if (vault.user.role !== 'archivist' || vault.readOnly !== null) return;
  // All of them into the stacks before the first is cleared: a clearing looks at everything that is known of a person.
  const pending = pendingRows(vault.reading.db);
  for (const { operation, testimony, change, under } of pending) apply(operation, testimony, change, under);
  for (const { operation, testimony } of pending) {
    clearTestimony(session, testimony, operation);
  }
  const due = clearDue(stacksOf(session).db);
  for (const [done, testimony] of due.entries()) {
    running?.progress({ stage: 'clear', done, total: due.length });
    clearTestimony(session, testimony, null);
  }
}
