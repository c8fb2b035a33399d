// Which testimony is a translation of which, and the pairs of their turns; in the stacks, and as far as cleared in `reading`.
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import type { Readable, Writable } from './sql.ts';
import { storedJson } from './stored-json.ts';

export interface AlignmentRow {
  readonly testimony: TestimonyId;
  readonly original: TestimonyId;
  /** Turns of the testimony, each with its turn of the original. */
  readonly pairs: readonly (readonly [TurnKey, TurnKey])[];
}

interface Stored extends Omit<AlignmentRow, 'pairs'> {
  readonly pairs: string;
}

const fromStored = (row: Stored): AlignmentRow => ({ ...row, pairs: storedJson(row.pairs, 'alignment') });

/** A testimony is a translation of one other at most: a second alignment takes the place of the first. */
export function putAlignment(db: Writable, { testimony, original, pairs }: AlignmentRow): void {
  db.prepare('INSERT OR REPLACE INTO alignment (testimony, original, pairs) VALUES (?, ?, ?)')
    .run(testimony, original, JSON.stringify(pairs));
}

/** Every alignment in which the testimony stands on either side. */
export function alignmentsOf(db: Readable, testimony: TestimonyId): AlignmentRow[] {
  return db.prepare<[string, string], Stored>(
    'SELECT testimony, original, pairs FROM alignment WHERE testimony = ? OR original = ? ORDER BY testimony',
  ).all(testimony, testimony).map(fromStored);
}

export function allAlignments(db: Readable): AlignmentRow[] {
  return db.prepare<[], Stored>('SELECT testimony, original, pairs FROM alignment ORDER BY testimony').all().map(fromStored);
}

/** Its own, as a translation. */
export function deleteAlignment(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM alignment WHERE testimony = ?').run(testimony);
}

/** On either side. */
export function deleteAlignmentsOf(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM alignment WHERE testimony = ? OR original = ?').run(testimony, testimony);
}
