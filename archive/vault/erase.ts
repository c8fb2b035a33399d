// Erasure: what goes of a testimony in each compartment, what stays, and the scrubbing after which it is done.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { deleteAlignmentsOf } from './alignment-rows.ts';
import { destroyDataKey } from './blocks.ts';
import { deleteClearDue } from './cleared-rows.ts';
import type { Compartment } from './compartment.ts';
import { segmentsOf } from './index-rows.ts';
import { unlessFull } from './map-error.ts';
import type { Readable, Writable } from './sql.ts';
import { deletePassages } from './text-rows.ts';

/**
 * For use inside a write of that compartment, after the testimony is out of its index (and, in `reading`, closed): its
 * rows, blocks and data key go. In the stacks the journal and the disclosures stay; there and in `reading` a tombstone
 * keeps the id. Doing it twice does it once. What is deleted is gone from the file only after `scrub`.
 */
export function eraseRows(compartment: Compartment, db: Writable, testimony: TestimonyId, at: string): void {
  switch (compartment.name) {
    case 'identity': eraseIdentity(db, testimony); break;
    case 'stacks': eraseStacks(db, testimony); break;
    case 'reading': eraseReading(db, testimony); break;
    case 'desk': throw new ArchiveError('internal', { reason: compartment.name });
  }
  destroyDataKey(db, testimony);
  if (compartment.name !== 'identity') {
    db.prepare('INSERT OR IGNORE INTO tombstone (testimony, at) VALUES (?, ?)').run(testimony, at);
  }
  db.prepare('INSERT OR IGNORE INTO scrub_due (testimony) VALUES (?)').run(testimony);
}

/** Postings tell what a text says: no tombstone stands while there are any. */
function requireUnindexed(db: Readable, testimony: TestimonyId): void {
  if (segmentsOf(db, testimony).length > 0) throw new ArchiveError('internal', { reason: 'index' });
}

function eraseStacks(db: Writable, testimony: TestimonyId): void {
  requireUnindexed(db, testimony);
  deletePassages(db, testimony);
  deleteAlignmentsOf(db, testimony);
  deleteClearDue(db, testimony);
  for (const table of ['agreement', 'restriction', 'lifted']) {
    db.prepare(`DELETE FROM ${table} WHERE testimony = ?`).run(testimony);
  }
  db.prepare('DELETE FROM testimony WHERE id = ?').run(testimony);
}

/** The cleared rows are gone already. What waited there for the stacks goes too: it may quote the testimony. */
function eraseReading(db: Writable, testimony: TestimonyId): void {
  requireUnindexed(db, testimony);
  db.prepare('DELETE FROM pending WHERE testimony = ?').run(testimony);
}

/** People go with the last testimony that they are in. */
function eraseIdentity(db: Writable, testimony: TestimonyId): void {
  for (const table of ['particulars', 'ruling']) {
    db.prepare(`DELETE FROM ${table} WHERE testimony = ?`).run(testimony);
  }
  db.prepare(`
    DELETE FROM person WHERE id IN (SELECT person FROM person_testimony WHERE testimony = :testimony)
      AND NOT EXISTS (SELECT 1 FROM person_testimony WHERE person = id AND testimony <> :testimony)
  `).run({ testimony });
  db.prepare('DELETE FROM person_testimony WHERE testimony = ?').run(testimony);
}

/** Whether the testimony was erased. For the stacks and for `reading`. */
export function isTombstone(db: Readable, testimony: TestimonyId): boolean {
  return db.prepare('SELECT 1 FROM tombstone WHERE testimony = ?').get(testimony) !== undefined;
}

/** When the testimony was erased: ISO 8601 UTC; null where it was not. For the stacks and for `reading`. */
export function erasedAt(db: Readable, testimony: TestimonyId): string | null {
  return db.prepare<[string], string>('SELECT at FROM tombstone WHERE testimony = ?').pluck().get(testimony) ?? null;
}

/** For the stacks: what a person has decided to erase, and is still there. */
export function erasurePending(db: Readable): TestimonyId[] {
  return db.prepare<[], TestimonyId>(`
    SELECT testimony FROM agreement AS newest
    WHERE json_valid(body) AND json_extract(body, '$.status') = 'erasure-pending'
      AND version = (SELECT max(version) FROM agreement WHERE testimony = newest.testimony)
  `).pluck().all();
}

/** What was erased and may still be found in the compartment's file by who has its key. */
export function scrubDue(db: Readable): TestimonyId[] {
  return db.prepare<[], TestimonyId>('SELECT testimony FROM scrub_due ORDER BY testimony').pluck().all();
}

/**
 * Rewrites the file so that nothing deleted is left in it or in its log, if any erasure waits for that. False where the
 * disk is too full, or somebody who still reads an older state prevents it: then it stays due, as after a crash.
 * The row set, the sequence and hence the head are of rows, not pages: rewriting leaves them as they are.
 */
export function scrub(compartment: Compartment): boolean {
  if (scrubDue(compartment.db).length === 0) return true;
  return unlessFull(() => {
    if (!compartment.vacuum()) return false;
    compartment.write((db) => db.prepare('DELETE FROM scrub_due').run());
    compartment.checkpoint();
    return true;
  }) ?? false;
}
