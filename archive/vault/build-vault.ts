// Builds a new vault beside the place where it is to stand, and puts it there in one step.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { VaultId } from '../api/ids.ts';
import { beginBeside } from './build-beside.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import { keyLength, makeExchangePair, signingPairOf, wipe, type KeyPair } from './cipher.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import { grantedTo, makeGrant } from './grants.ts';
import { Head } from './head.ts';
import { lastJournalHash, readFileSalt } from './inspect-compartment.ts';
import { hasKeyFile, keyFileFormat, writeKeyFile, type CompartmentRecord, type KeyFile } from './key-file.ts';
import { createLockFile } from './lock.ts';
import { guarded } from './map-error.ts';
import { migrate } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import type { KdfParameters } from './passphrase.ts';
import { syncFile } from './replace-file.ts';
import { compartmentFile, compartmentNames, type CompartmentName } from './roles.ts';
import { countRows, type RowSet } from './row-set.ts';
import type { Database } from './sql.ts';
import { makeUserKeys, makeUserRecord, newUserId, type UserKeys } from './user-keys.ts';
import { signKeyFile } from './verify-keys.ts';

const firstGeneration = 1;

export interface BuiltVault {
  readonly file: KeyFile;
  readonly keys: UserKeys;
}

/** `vault-exists` where one stands already, `conflict` where the folder holds anything else. */
export function requireFreeFolder(folder: string): void {
  if (hasKeyFile(folder)) throw new ArchiveError('vault-exists');
  if (existsSync(folder) && guarded('vault', () => readdirSync(folder)).length > 0) {
    throw new ArchiveError('conflict', { reason: 'folder-not-empty' });
  }
}

/** Builds in a temporary folder beside `folder`, so that a crash leaves either no vault or a whole one. */
export function buildVault(folder: string, name: string, passphrase: string, kdf: KdfParameters, seen: string): BuiltVault {
  return guarded('vault', () => {
    const site = beginBeside(folder);
    try {
      const built = fillFolder(site.building, name, passphrase, kdf, seen);
      site.publish();
      return built;
    } catch (thrown) {
      site.discard();
      throw thrown;
    }
  });
}

function fillFolder(folder: string, name: string, passphrase: string, kdf: KdfParameters, seen: string): BuiltVault {
  const vault = randomBytes(16).toString('hex') as VaultId;
  const root = signingPairOf(randomBytes(keyLength));
  const outbox = makeExchangePair();
  const id = newUserId();
  const keys = makeUserKeys(name, root.publicKey);
  const base = { ...keyFileFormat, vault, root: toBase64(root.publicKey), salt: toBase64(randomBytes(16)), roster: 1 };
  const user = makeUserRecord(base, id, 'archivist', keys, passphrase, kdf, { issuer: 'root', secretKey: root.secretKey });
  const issuer = { id, secretKey: keys.signing.secretKey };
  const secrets = new Map(compartmentNames.map((compartment) => (
    [compartment, new CompartmentKeys(vault, compartment, firstGeneration, randomBytes(keyLength))]
  )));
  const head = new Head(folder, vault, new Map());
  const compartments = [...secrets.values()].map((compartment) => (
    buildCompartment(folder, compartment, fromBase64(base.root), head, seen, (db) => {
      if (compartment.compartment === 'reading') insertRosterRow(db, id, keys.name, 'archivist');
      if (compartment.compartment === 'stacks') insertOutboxKey(db, outbox);
    })
  ));
  const grants = grantedTo('archivist').map((granted) => (
    makeGrant(base, user, granted, firstGeneration, grantedKey(granted, root, secrets), issuer)
  ));
  const file = signKeyFile({ ...base, outbox: toBase64(outbox.publicKey), compartments, users: [user], grants }, issuer);
  head.flush();
  createLockFile(folder);
  writeKeyFile(folder, file);
  for (const compartment of secrets.values()) compartment.wipe();
  wipe(root.secretKey, outbox.secretKey);
  return { file, keys };
}

function grantedKey(
  granted: CompartmentName | 'root', root: KeyPair, secrets: ReadonlyMap<CompartmentName, CompartmentKeys>,
): Uint8Array {
  if (granted === 'root') return root.secretKey.subarray(0, keyLength);
  const keys = secrets.get(granted);
  if (keys === undefined) throw new ArchiveError('internal', { reason: granted });
  return keys.compartmentKey;
}

/** A new, empty compartment, `furnish`ed in its first write; its line is stated in `head`. */
export function buildCompartment(
  folder: string, keys: CompartmentKeys, root: Buffer, head: Head, seen: string, furnish: (db: Database) => void,
): CompartmentRecord {
  const path = join(folder, compartmentFile(keys.compartment, keys.generation));
  closeSync(openSync(path, 'wx', 0o600));
  const db = openDatabase(path, keys.file, 'create');
  try {
    const rows = db.transaction(() => {
      migrate(db, keys.compartment);
      furnish(db);
      return insertMeta(db, keys, root);
    }).immediate();
    const journal = keys.compartment === 'stacks' ? lastJournalHash(db) : null;
    head.state(keys, { sequence: 1, rows, journal, seen });
  } finally {
    db.close();
  }
  syncFile(path);
  return { name: keys.compartment, generation: keys.generation, salt: toBase64(readFileSalt(path)) };
}

function insertMeta(db: Database, keys: CompartmentKeys, root: Buffer): RowSet {
  const rows = countRows(db, keys.rowSet);
  db.prepare(`
    INSERT INTO meta (one, vault, compartment, generation, root, roster, sequence, row_set, row_count)
    VALUES (1, ?, ?, ?, ?, 1, 1, ?, ?)
  `).run(keys.vault, keys.compartment, keys.generation, root, rows.sum, rows.count);
  return rows;
}

function insertOutboxKey(db: Database, outbox: KeyPair): void {
  db.prepare("INSERT INTO archive_key (name, secret) VALUES ('outbox', ?)").run(outbox.secretKey);
}

/** Users' names and roles, for the lists that users see; what a role may do is in `keys`. */
export function insertRosterRow(db: Database, user: string, name: string, role: string): void {
  db.prepare('INSERT OR REPLACE INTO roster (user, name, role) VALUES (?, ?, ?)').run(user, name, role);
}
