// Opens a backup and checks all of it: the manifest's signature, every file's bytes, every compartment's rows.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import { attachmentFiles } from './attachment-rows.ts';
import { fileSha256, manifestName, manifestStatement, readManifest, type BackedUp, type Manifest } from './backup-files.ts';
import { fromBase64 } from './canonical.ts';
import { withPassphrase } from './change-passphrase.ts';
import { readyCipher, verifySignature } from './cipher.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import { breathe, type Telling } from './telling.ts';
import { findGrant, openGrant } from './grants.ts';
import { tagRowSet } from './head.ts';
import { requireSealedFiles } from './keep-attachments.ts';
import { hasKeyFile, keyFileName, readKeyFile, type KeyFile } from './key-file.ts';
import { guarded } from './map-error.ts';
import { knownVersion, schemaVersion } from './migrations.ts';
import { openDatabase, pageSize } from './open-database.ts';
import type { VaultOptions } from './vault-shape.ts';
import { kdfPolicy, requirePassphrase } from './passphrase.ts';
import { unlockByWords } from './recovery.ts';
import { entropyOf } from './recovery-words.ts';
import { compartmentFile } from './roles.ts';
import { countRows, storedRowSet } from './row-set.ts';
import type { Readable } from './sql.ts';
import { unlockUser, wipeUserKeys, type UnlockedUser } from './user-keys.ts';
import { requireVouchers, verifyKeyFile } from './verify-keys.ts';

/** A backup that is whole, with the keys of the archivist who looks at it. */
export interface OpenBackup {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Its `keys`, with the new passphrase where it was opened by words. */
  readonly file: KeyFile;
  readonly user: UnlockedUser;
  /** In the order of the manifest. */
  readonly keys: readonly CompartmentKeys[];
  close(): void;
}

/** Who opens it: by the passphrase of its time, or by the words of its time, and then the passphrase is a new one. */
export interface BackupOpener {
  readonly name: string;
  readonly passphrase: string;
  readonly words?: string | undefined;
}

/**
 * Faults, naming the file: `not-a-vault`, `newer-format`, `missing-compartment`, `truncated-file`, `vault-damaged`,
 * `weak-parameters`; `wrong-passphrase`, and `not-permitted` for whoever is no archivist; with words, the faults of
 * `recoverVault` that speak of them.
 */
export async function openBackup(
  folder: string, opener: BackupOpener, options: VaultOptions, telling: Telling,
): Promise<OpenBackup> {
  const { name, passphrase, words } = opener;
  const kdf = kdfPolicy(options.unsafeKdfForTests);
  await readyCipher();
  const manifest = readManifest(folder);
  if (!hasKeyFile(folder)) throw new ArchiveError('missing-compartment', { file: keyFileName });
  await requireBytes(folder, keyFileName, manifest.keys);
  const before = readKeyFile(folder);
  verifyKeyFile(before, kdf.floor);
  requireSignature(manifest, before);
  if (words !== undefined) requirePassphrase(passphrase);
  const user = words === undefined ? unlockUser(before, name, passphrase) : unlockByWords(before, name, entropyOf(words));
  const file = words === undefined ? before : withPassphrase(before, user, passphrase, kdf.chosen);
  const keys: CompartmentKeys[] = [];
  const backup: OpenBackup = {
    folder, manifest, file, user, keys,
    close() {
      for (const each of keys) each.wipe();
      wipeUserKeys(user.keys);
    },
  };
  try {
    if (user.record.role !== 'archivist') throw new ArchiveError('not-permitted');
    for (const [done, part] of manifest.compartments.entries()) {
      telling.tell(done, manifest.compartments.length);
      if (telling.signal?.aborted === true) throw new ArchiveError('cancelled');
      keys.push(keysOf(file, user, part));
      await checkCompartment(folder, part, keys.at(-1) as CompartmentKeys, () => breathe(telling.signal));
    }
    requireVouchers(file, keys);
    telling.tell(manifest.compartments.length, manifest.compartments.length);
    return backup;
  } catch (thrown) {
    backup.close();
    throw thrown;
  }
}

function damaged(file: string, reason: string): ArchiveError {
  return new ArchiveError('vault-damaged', { file, reason });
}

async function requireBytes(folder: string, file: string, expected: string): Promise<void> {
  const path = join(folder, file);
  if (!existsSync(path)) throw new ArchiveError('missing-compartment', { file });
  if (await fileSha256(path) !== expected) {
    if (statSync(path).size % pageSize !== 0 && file !== keyFileName) throw new ArchiveError('truncated-file', { file });
    throw damaged(file, 'sha256');
  }
}

function requireSignature(manifest: Manifest, file: KeyFile): void {
  const signer = file.users.find(({ id, role }) => id === manifest.by && role === 'archivist');
  const signed = signer !== undefined
    && verifySignature(fromBase64(signer.signing), manifestStatement(manifest), fromBase64(manifest.signature));
  const names = manifest.compartments.map(({ name, generation }) => compartmentFile(name, generation)).join();
  const same = names === file.compartments.map(({ name, generation }) => compartmentFile(name, generation)).join();
  if (!signed || !same || manifest.vault !== file.vault) throw damaged(manifestName, 'signature');
}

export function keysOf(file: KeyFile, user: UnlockedUser, { name }: Pick<BackedUp, 'name'>): CompartmentKeys {
  const grant = findGrant(file, user.record.id, name);
  if (grant === undefined) throw damaged(keyFileName, 'grant');
  return new CompartmentKeys(file.vault, name, grant.generation, openGrant(file.vault, grant, user.keys.exchange));
}

async function checkCompartment(folder: string, part: BackedUp, keys: CompartmentKeys, between: () => Promise<void>): Promise<void> {
  const name = compartmentFile(part.name, part.generation);
  await requireBytes(folder, name, part.file);
  const attachments = guarded(name, () => {
    const db = openDatabase(join(folder, name), keys.file, 'read');
    try {
      if (schemaVersion(db) > knownVersion(part.name)) throw new ArchiveError('newer-format', { file: name });
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged(name, 'integrity');
      const rows = countRows(db, keys.rowSet);
      const same = rows.equals(storedRowSet(db)) && rows.count === part.count && tagRowSet(keys, part.sequence, rows) === part.rows;
      if (!same) throw damaged(name, 'row-set');
      // The reading room's are files of the stacks.
      return part.name === 'identity' || part.name === 'stacks' ? attachmentFiles(db as Readable) : [];
    } finally {
      db.close();
    }
  });
  await requireSealedFiles(attachments, folder, between);
}
