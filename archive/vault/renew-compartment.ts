// A compartment's next generation: the same rows under a new key, in a new file.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import { rewrapDataKeys } from './blocks.ts';
import { toBase64 } from './canonical.ts';
import { checkPages } from './check-pages.ts';
import type { Compartment } from './compartment.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import type { Standpoint } from './head.ts';
import { lastJournalHash, readFileSalt } from './inspect-compartment.ts';
import type { CompartmentRecord } from './key-file.ts';
import { guarded } from './map-error.ts';
import { openDatabase, rekey } from './open-database.ts';
import { syncFile } from './replace-file.ts';
import { compartmentFile } from './roles.ts';
import { countRows, storedRowSet } from './row-set.ts';
import type { Writable } from './sql.ts';

export interface Renewed {
  readonly record: CompartmentRecord;
  readonly standpoint: Standpoint;
}

/**
 * Writes the next generation of a compartment into `building`: `VACUUM INTO`, rekeyed, its data keys sealed under the new
 * key, `furnish`ed in the same transaction, then read back whole and durable. `from` stays as it is.
 */
export function renewCompartment(
  vaultFolder: string, from: Compartment, keys: CompartmentKeys, building: string, roster: number, seen: string,
  furnish: (db: Writable) => void,
): Renewed {
  const file = compartmentFile(keys.compartment, keys.generation);
  const path = join(building, file);
  return guarded(file, () => {
    copyInto(join(vaultFolder, from.file), from.keys, path);
    const standpoint = changeOver(path, from, keys, roster, seen, furnish);
    syncFile(path);
    requireWhole(path, keys, standpoint);
    return { record: { name: keys.compartment, generation: keys.generation, salt: toBase64(readFileSalt(path)) }, standpoint };
  });
}

/** The copy has the key of the original; free pages, and what was deleted in them, stay behind. */
function copyInto(source: string, keys: CompartmentKeys, path: string): void {
  const db = openDatabase(source, keys.file, 'read');
  try {
    db.prepare('VACUUM INTO ?').run(path);
  } finally {
    db.close();
  }
  chmodSync(path, 0o600);
}

function changeOver(
  path: string, from: Compartment, keys: CompartmentKeys, roster: number, seen: string, furnish: (db: Writable) => void,
): Standpoint {
  const db = openDatabase(path, from.keys.file, 'write');
  try {
    rekey(db, keys.file);
    const next = db.transaction((): Standpoint => {
      if (keys.compartment !== 'desk') rewrapDataKeys(from, keys, db as Writable);
      furnish(db as Writable);
      const sequence = from.sequence + 1;
      const rows = countRows(db, keys.rowSet);
      db.prepare('UPDATE meta SET generation = ?, roster = ?, sequence = ?, row_set = ?, row_count = ?')
        .run(keys.generation, roster, sequence, rows.sum, rows.count);
      return { sequence, rows, journal: keys.compartment === 'stacks' ? lastJournalHash(db) : null, seen };
    }).immediate();
    db.pragma('wal_checkpoint(TRUNCATE)');
    return next;
  } finally {
    db.close();
  }
}

/** Everything is read back with the new key alone before anything depends on it. */
function requireWhole(path: string, keys: CompartmentKeys, { rows }: Standpoint): void {
  const damaged = [...checkPages(path, keys.file)].some(([, count]) => count > 0);
  const db = openDatabase(path, keys.file, 'read');
  try {
    const whole = !damaged && db.pragma('integrity_check(1)', { simple: true }) === 'ok'
      && countRows(db, keys.rowSet).equals(rows) && storedRowSet(db).equals(rows);
    if (!whole) throw new ArchiveError('vault-damaged', { reason: 'pages' });
  } finally {
    db.close();
  }
}
