// Cleared copies as the reading room keeps them, narrowings under way, and in the stacks what is still to be cleared.
import type { AgreementStatus, Grant, Reason, Scope } from '../api/consent.ts';
import type { TestimonyId } from '../api/ids.ts';
import { emptyDescription, type Description } from '../api/description.ts';
import type { Readable, Writable } from './sql.ts';
import { storedJson } from './stored-json.ts';

export interface ClearedRow {
  readonly testimony: TestimonyId;
  /** What is closed, or being narrowed, has no row at all: nobody is told that it exists. */
  readonly state: 'open' | 'listed';
  readonly description: Description;
  readonly consent: {
    readonly version: number;
    readonly status: AgreementStatus;
    readonly scopes: { readonly [S in Scope]?: Grant };
  };
  readonly words: number;
  readonly passages: number;
  /** Of the text that was cleared, from 1. An older program told none: 1. */
  readonly version: number;
  /** In how many places of the text words were withheld, by reason. */
  readonly marks: { readonly [R in Reason]?: number };
}

interface Stored extends Omit<ClearedRow, 'description' | 'consent' | 'marks'> {
  readonly description: string;
  readonly consent: string;
  readonly marks: string;
}

const columns = 'testimony, state, description, consent, words, passages, version, marks';

function fromStored(row: Stored): ClearedRow {
  return {
    ...row,
    description: { ...emptyDescription, ...storedJson<Description>(row.description, 'cleared') },
    consent: storedJson(row.consent, 'cleared'),
    marks: storedJson(row.marks, 'cleared'),
  };
}

export function insertCleared(db: Writable, row: ClearedRow): void {
  db.prepare(`
    INSERT INTO cleared (testimony, state, description, consent, words, passages, version, marks)
    VALUES (:testimony, :state, :description, :consent, :words, :passages, :version, :marks)
  `).run({
    ...row, description: JSON.stringify(row.description), consent: JSON.stringify(row.consent),
    marks: JSON.stringify(row.marks),
  });
}

export function deleteCleared(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM cleared WHERE testimony = ?').run(testimony);
}

export function clearedRow(db: Readable, testimony: TestimonyId): ClearedRow | null {
  const row = db.prepare<[string], Stored>(`SELECT ${columns} FROM cleared WHERE testimony = ?`).get(testimony);
  return row === undefined ? null : fromStored(row);
}

export function clearedRows(db: Readable): ClearedRow[] {
  return db.prepare<[], Stored>(`SELECT ${columns} FROM cleared ORDER BY number`).all().map(fromStored);
}

export interface PendingRow {
  readonly operation: string;
  readonly testimony: TestimonyId;
  /** The change, sealed so that the reading key does not open it. */
  readonly change: Uint8Array;
  /** The compartment whose key opens it: `identity` where the change holds names. */
  readonly under: 'stacks' | 'identity';
}

export function insertPending(db: Writable, row: PendingRow): void {
  db.prepare('INSERT OR IGNORE INTO pending (operation, testimony, change, under) VALUES (?, ?, ?, ?)')
    .run(row.operation, row.testimony, row.change, row.under);
}

/** In the order in which they were begun. */
export function pendingRows(db: Readable): PendingRow[] {
  return db.prepare<[], PendingRow>('SELECT operation, testimony, change, under FROM pending ORDER BY rowid').all();
}

export function deletePending(db: Writable, operation: string): void {
  db.prepare('DELETE FROM pending WHERE operation = ?').run(operation);
}

/** Into the stacks: the cleared copy of this testimony no longer follows from what the stacks hold. */
export function insertClearDue(db: Writable, testimony: TestimonyId): void {
  db.prepare('INSERT OR IGNORE INTO clear_due (testimony) VALUES (?)').run(testimony);
}

export function clearDue(db: Readable): TestimonyId[] {
  return db.prepare<[], TestimonyId>('SELECT testimony FROM clear_due').pluck().all();
}

export function deleteClearDue(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM clear_due WHERE testimony = ?').run(testimony);
}

/** True the first time: an operation that was applied before its clearing was cut off is not applied again. */
export function beginOperation(db: Writable, operation: string): boolean {
  return db.prepare('INSERT OR IGNORE INTO applied (operation) VALUES (?)').run(operation).changes === 1;
}

/** Whether the stacks have taken an operation that is still pending in `reading`. */
export function hasApplied(db: Readable, operation: string): boolean {
  return db.prepare('SELECT 1 FROM applied WHERE operation = ?').get(operation) !== undefined;
}

export function endOperation(db: Writable, operation: string): void {
  db.prepare('DELETE FROM applied WHERE operation = ?').run(operation);
}
