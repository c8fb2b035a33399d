// Reads which testimonies another copy of the same vault has erased, with keys that both copies share.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, VaultId } from '../api/ids.ts';
import { compartmentFile } from './roles.ts';
import { tidySidecars } from './inspect-compartment.ts';
import { hasKeyFile, readKeyFile } from './key-file.ts';
import { takeLock } from './lock.ts';
import { guarded } from './map-error.ts';
import { keysOf, type OpenBackup } from './open-backup.ts';
import { openDatabase } from './open-database.ts';

/**
 * The tombstones of the vault in `folder`, which must be a copy of the backed-up one. Its `keys` may be newer: the same
 * archivist's private keys open both. Faults as on opening a vault, and `foreign-file` for another vault.
 */
export function readTombstones(folder: string, { file, user }: OpenBackup): TestimonyId[] {
  if (!hasKeyFile(folder)) throw new ArchiveError('not-a-vault');
  const lock = takeLock(folder);
  try {
    const live = readKeyFile(folder);
    if (live.vault !== file.vault) throw new ArchiveError('foreign-file', { file: 'keys' });
    const keys = keysOf(live, user, { name: 'reading' });
    const name = compartmentFile('reading', keys.generation);
    const path = join(folder, name);
    try {
      if (!existsSync(path)) throw new ArchiveError('missing-compartment', { file: name });
      const tidy = tidySidecars(path);
      try {
        return guarded(name, () => {
          const db = openDatabase(path, keys.file, 'read');
          try {
            return db.prepare<[], TestimonyId>('SELECT testimony FROM tombstone ORDER BY testimony').pluck().all();
          } finally {
            db.close();
          }
        });
      } finally {
        tidy();
      }
    } finally {
      keys.wipe();
    }
  } finally {
    lock.release();
  }
}

/** Folders beside `folder` that hold a copy of the same vault. */
export function vaultsBeside(folder: string, vault: VaultId): string[] {
  const parent = dirname(resolve(folder));
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && join(parent, entry.name) !== resolve(folder))
    .map(({ name }) => join(parent, name))
    .filter((beside) => hasKeyFile(beside) && !existsSync(join(beside, 'backup')) && isOf(beside, vault));
}

function isOf(folder: string, vault: VaultId): boolean {
  try {
    return readKeyFile(folder).vault === vault;
  } catch {
    return false;
  }
}
