// Makes a vault of a backup and its data keys, beside the place where it is to stand; its index is still to be built.
import { copyFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { dataKeysName, readDataKeys, type BackedUp, type DataKeyRow, type Manifest, type ReadDataKeys } from './backup-files.ts';
import { beginBeside, type Site } from './build-beside.ts';
import { requireFreeFolder } from './build-vault.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { Head, type Standpoint } from './head.ts';
import { lastJournalHash, readFileSalt } from './inspect-compartment.ts';
import { bringAttachments } from './keep-attachments.ts';
import { writeKeyFile, type CompartmentRecord } from './key-file.ts';
import { createLockFile } from './lock.ts';
import { guarded } from './map-error.ts';
import type { OpenBackup } from './open-backup.ts';
import { openDatabase } from './open-database.ts';
import { syncFile } from './replace-file.ts';
import { compartmentFile } from './roles.ts';
import { countedTables, countRows } from './row-set.ts';
import type { Database } from './sql.ts';
import { signKeyFile } from './verify-keys.ts';

/** What was made of a backup, and what its data keys leave out because it was erased since. */
export interface UnpackedBackup {
  readonly site: Site;
  readonly erased: readonly TestimonyId[];
}

/**
 * The vault is in `site.building`; whoever has finished it publishes it. Faults, naming the file: `vault-exists` or
 * `conflict` where `folder` is not free, `missing-compartment` and `vault-damaged` for the data keys, `disk-full`.
 */
export function unpackBackup(backup: OpenBackup, dataKeysFolder: string, folder: string): UnpackedBackup {
  requireFreeFolder(folder);
  const { manifest, file, keys, user } = backup;
  const dataKeys = readDataKeys(dataKeysFolder, manifest, keys);
  const site = guarded('vault', () => beginBeside(folder));
  try {
    const head = new Head(site.building, file.vault, new Map());
    const compartments = manifest.compartments.map((part, index): CompartmentRecord => {
      const own = keys[index];
      if (own === undefined) throw new ArchiveError('internal');
      const path = copyFile(backup, part, site.building);
      head.state(own, furnish(path, own, part, dataKeys, manifest));
      return { name: part.name, generation: part.generation, salt: toBase64(readFileSalt(path)) };
    });
    bringAttachments(backup.folder, site.building);
    const { signed: _signed, ...base } = file;
    const issuer = { id: user.record.id, secretKey: user.keys.signing.secretKey };
    head.flush();
    guarded('vault', () => createLockFile(site.building));
    writeKeyFile(site.building, signKeyFile({ ...base, compartments }, issuer, keys));
    return { site, erased: dataKeys.erased };
  } catch (thrown) {
    site.discard();
    throw thrown;
  }
}

function copyFile({ folder }: OpenBackup, { name, generation }: BackedUp, building: string): string {
  const file = compartmentFile(name, generation);
  const path = join(building, file);
  guarded(file, () => {
    copyFileSync(join(folder, file), path);
    chmodSync(path, 0o600);
  });
  return path;
}

/** Puts the data keys back; every block must find its own. */
function furnish(
  path: string, keys: CompartmentKeys, { name, generation, sequence }: BackedUp, { lists, erased }: ReadDataKeys, manifest: Manifest,
): Standpoint {
  const rows = lists.get(name) ?? [];
  return guarded(compartmentFile(name, generation), () => {
    const db = openDatabase(path, keys.file, 'write');
    try {
      db.pragma('foreign_keys = OFF');
      const next = db.transaction((): Standpoint => {
        if (rows.length > 0) insertDataKeys(db, rows);
        for (const testimony of erased) deleteUnreadable(db, testimony);
        const strays = db.pragma('foreign_key_check');
        if (Array.isArray(strays) && strays.length > 0) throw new ArchiveError('vault-damaged', { file: dataKeysName(manifest), reason: 'data-key' });
        const counted = countRows(db, keys.rowSet);
        db.prepare('UPDATE meta SET sequence = ?, row_set = ?, row_count = ?').run(sequence + 1, counted.sum, counted.count);
        return { sequence: sequence + 1, rows: counted, journal: name === 'stacks' ? lastJournalHash(db) : null, seen: manifest.at };
      }).immediate();
      db.pragma('wal_checkpoint(TRUNCATE)');
      return next;
    } finally {
      db.close();
      syncFile(path);
    }
  });
}

/** What only the key could open that was left out; the rest of what was erased goes when it is erased again. */
function deleteUnreadable(db: Database, testimony: TestimonyId): void {
  const there = new Set(countedTables(db).map(({ name }) => name));
  for (const table of ['attachment', 'block', 'text_run', 'cleared', 'pending', 'clear_due'].filter((each) => there.has(each))) {
    db.prepare(`DELETE FROM ${table} WHERE testimony = ?`).run(testimony);
  }
}

function insertDataKeys(db: Database, rows: readonly DataKeyRow[]): void {
  const insert = db.prepare('INSERT INTO data_key (testimony, sealed) VALUES (?, ?)');
  for (const [testimony, sealed] of rows) insert.run(testimony, fromBase64(sealed));
}
