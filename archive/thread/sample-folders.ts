// The temporary folders of sample vaults: made for one sitting, and swept where an engine was killed before it could delete its own.
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../vault/lock.ts';

const prefix = 'vouchsafe-samples-';
/** Milliseconds within which a folder may belong to a vault that is only just being made and has no lock yet. */
const settled = 60_000;

export const makeSampleFolder = (parent = tmpdir()): Promise<string> => mkdtemp(join(parent, prefix));

export const vaultIn = (folder: string): string => join(folder, 'vault');

/** True where nobody has the vault open. A folder in which none was ever made is nobody's either. */
async function isLeftBehind(folder: string, now: number): Promise<boolean> {
  const { ctimeMs, uid } = await lstat(folder);
  const isOwn = process.getuid === undefined || process.getuid() === uid;
  if (!isOwn || now - ctimeMs < settled) return false;
  const vault = await lstat(vaultIn(folder)).catch(() => null);
  if (vault === null) return true;
  if (!vault.isDirectory()) return false;
  takeLock(vaultIn(folder)).release();
  return true;
}

/** Deletes what is left of sample vaults whose engines are gone. What cannot be judged or deleted stays. `now` is in milliseconds since 1970. */
export async function sweepSampleFolders(parent = tmpdir(), now = Date.now()): Promise<void> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isDirectory() || !entry.name.startsWith(prefix)) continue;
    const folder = join(parent, entry.name);
    if (await isLeftBehind(folder, now).catch(() => false)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
