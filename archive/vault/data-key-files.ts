// The register of the files of data keys: a testimony is erased everywhere only once none of them has its key any more. In `identity`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TestimonyId, VaultId } from '../api/ids.ts';
import { dataKeysName, formatRewrittenDataKeys, readDataKeys, type DataKeysKey } from './backup-files.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import { wipe } from './cipher.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { guarded } from './map-error.ts';
import { replaceFile } from './replace-file.ts';
import type { Readable, Writable } from './sql.ts';
import { requireBody } from './stored-json.ts';

/** The compartments whose testimonies have data keys. */
const sealedIn = ['identity', 'stacks', 'reading'] as const;

export interface DataKeyFile {
  /** Of the backup that it belongs to. */
  readonly generation: number;
  readonly folder: string;
  readonly file: string;
  /** When it was written, last: ISO 8601 UTC. */
  readonly at: string;
}

interface Stored extends DataKeyFile {
  readonly manifestSha256: string;
  readonly secrets: string;
}

const Secrets = z.record(z.enum(sealedIn), z.base64url());

/**
 * For use inside a write of `identity`, once the file is there. With it stands what its lists are sealed with, so that it can
 * be written anew when the compartments have other keys: archivists alone hold `identity`, and those keys they held.
 */
export function registerDataKeyFile(
  db: Writable, { vault, generation, dataKeys: sha256 }: { readonly vault: VaultId; readonly generation: number; readonly dataKeys: string },
  folder: string, at: string, keys: readonly CompartmentKeys[],
): void {
  const secrets = Object.fromEntries(sealedIn.flatMap((name) => (
    keys.filter(({ compartment }) => compartment === name).map(({ dataKeys }) => [name, toBase64(dataKeys)] as const)
  )));
  db.prepare('INSERT OR REPLACE INTO data_key_file (generation, folder, file, at, manifest_sha256, secrets) VALUES (?, ?, ?, ?, ?, ?)')
    .run(generation, folder, dataKeysName({ vault, generation }), at, sha256, JSON.stringify(secrets));
}

const columns = 'generation, folder, file, at, manifest_sha256 AS manifestSha256, secrets';

function storedFiles(db: Readable): Stored[] {
  return db.prepare<[], Stored>(`SELECT ${columns} FROM data_key_file ORDER BY generation, folder`).all();
}

export function dataKeyFiles(db: Readable): DataKeyFile[] {
  return storedFiles(db).map(({ generation, folder, file, at }) => ({ generation, folder, file, at }));
}

/** How many testimonies were erased after the file was written, whose keys it may hold. `stacks` has the tombstones. */
export function erasedSince(stacks: Readable, { at }: Pick<DataKeyFile, 'at'>): number {
  return stacks.prepare<[string], number>('SELECT count(*) FROM tombstone WHERE at > ?').pluck().get(at) ?? 0;
}

/** The registered files of which one lies in this folder, whether it was registered there or copied to it. */
export function dataKeyFilesIn(db: Readable, folder: string): DataKeyFile[] {
  const there = storedFiles(db).filter(({ file }) => existsSync(join(folder, file)));
  return [...new Map(there.map((each) => [each.generation, { generation: each.generation, folder, file: each.file, at: each.at }])).values()];
}

/**
 * Writes a file anew without the keys of what was erased, in the place of the old one. `missing-compartment`,
 * `vault-damaged` where it is not the registered one, `disk-full`, `cannot-write`: it is as it was then.
 */
export function rewriteDataKeyFile(db: Readable, vault: VaultId, { generation, folder, file }: DataKeyFile, erased: readonly TestimonyId[]): void {
  const stored = storedFiles(db).find((each) => each.generation === generation);
  if (stored === undefined) return;
  const secrets = requireBody(Secrets, stored.secrets, 'data_key_file');
  const keys = sealedIn.map((compartment): DataKeysKey => ({ vault, compartment, dataKeys: fromBase64(secrets[compartment]) }));
  const manifest = { vault, generation, dataKeys: stored.manifestSha256 };
  const { lists } = readDataKeys(folder, manifest, keys);
  const gone = new Set(erased);
  const left = keys.map((key) => [key, (lists.get(key.compartment) ?? []).filter(([testimony]) => !gone.has(testimony))] as const);
  const text = formatRewrittenDataKeys(manifest, left, erased);
  wipe(...keys.map(({ dataKeys }) => dataKeys));
  guarded(file, () => replaceFile(folder, file, text));
}

/** Notes when a file was written anew, and registers the place where that was if it is not known yet. */
export function noteRewritten(db: Writable, { generation, folder }: DataKeyFile, at: string): void {
  db.prepare(`
    INSERT OR REPLACE INTO data_key_file (generation, folder, file, at, manifest_sha256, secrets)
    SELECT generation, :folder, file, :at, manifest_sha256, secrets FROM data_key_file WHERE generation = :generation LIMIT 1
  `).run({ generation, folder, at });
}

export function forgetDataKeyFile(db: Writable, { generation, folder }: DataKeyFile): void {
  db.prepare('DELETE FROM data_key_file WHERE generation = ? AND folder = ?').run(generation, folder);
}

export function allTombstones(stacks: Readable): TestimonyId[] {
  return stacks.prepare<[], TestimonyId>('SELECT testimony FROM tombstone ORDER BY testimony').pluck().all();
}
