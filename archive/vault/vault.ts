// The entrance of the room: a vault is created, or opened with a name and a passphrase.
import { ArchiveError } from '../api/errors.ts';
import { buildVault, requireFreeFolder } from './build-vault.ts';
import { readyCipher } from './cipher.ts';
import { hasKeyFile, readKeyFile } from './key-file.ts';
import { takeLock } from './lock.ts';
import { clockOf, openUnlocked, type Vault, type VaultOptions } from './open-vault.ts';
import { kdfPolicy, requirePassphrase } from './passphrase.ts';
import { unlockUser } from './user-keys.ts';
import { verifyKeyFile } from './verify-keys.ts';

export type { Vault, VaultOptions, VaultUser } from './open-vault.ts';

/** Creates a vault; its creator is an archivist. The folder must not exist, or be empty. */
export async function createVault(
  folder: string, user: string, passphrase: string, options: VaultOptions = {},
): Promise<Vault> {
  const kdf = kdfPolicy(options.unsafeKdfForTests);
  requireFreeFolder(folder);
  requirePassphrase(passphrase);
  await readyCipher();
  const began = performance.now();
  const { file, keys } = buildVault(folder, user, passphrase, kdf.chosen, clockOf(options)().toISOString());
  const unlocking = performance.now() - began;
  const record = file.users[0];
  if (record === undefined) throw new ArchiveError('internal');
  const lock = takeLock(folder);
  return openUnlocked(folder, file, { record, keys, unlocking }, lock, options);
}

/**
 * Opens a vault. Refusals write nothing: `not-a-vault`, `vault-in-use`, `newer-format`, `weak-parameters`,
 * `wrong-passphrase`, `missing-compartment`, `foreign-file`, `truncated-file`, `vault-damaged`, and `vault-rolled-back`
 * where `keys` is older than the compartments remember. Compartments older than the head open read-only.
 */
export async function openVault(
  folder: string, user: string, passphrase: string, options: VaultOptions = {},
): Promise<Vault> {
  const kdf = kdfPolicy(options.unsafeKdfForTests);
  if (!hasKeyFile(folder)) throw new ArchiveError('not-a-vault');
  await readyCipher();
  const lock = takeLock(folder);
  try {
    const file = readKeyFile(folder);
    verifyKeyFile(file, kdf.floor);
    return openUnlocked(folder, file, unlockUser(file, user, passphrase), lock, options);
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}
