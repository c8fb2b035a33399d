// The entrance of the room: a vault is created, or opened with a name and a passphrase.
import { ArchiveError } from '../api/errors.ts';
import { counted, waitForTry } from './attempts.ts';
import { buildVault, requireFreeFolder } from './build-vault.ts';
import { readyCipher, wipe } from './cipher.ts';
import { hasKeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import { takeLock } from './lock.ts';
import { openUnlocked } from './open-vault.ts';
import { withPassphrase } from './change-passphrase.ts';
import { appendJournal } from './journal.ts';
import { kdfPolicy, requirePassphrase } from './passphrase.ts';
import { unlockByWords } from './recovery.ts';
import { entropyOf } from './recovery-words.ts';
import { unlockUser } from './user-keys.ts';
import { clockOf, type Vault, type VaultOptions } from './vault-shape.ts';
import { verifyKeyFile } from './verify-keys.ts';

export type { Vault, VaultOptions, VaultUser } from './vault-shape.ts';

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
 * Opens a vault. After wrong passphrases in a row it waits first (`attempts.ts`). Refusals write nothing but their count: `not-a-vault`, `vault-in-use`, `newer-format`, `weak-parameters`,
 * `wrong-passphrase`, `missing-compartment`, `foreign-file`, `truncated-file`, `vault-damaged`, and `vault-rolled-back`
 * where `keys` is older than the compartments remember. Compartments older than the head open read-only.
 */
export async function openVault(
  folder: string, user: string, passphrase: string, options: VaultOptions = {},
): Promise<Vault> {
  const kdf = kdfPolicy(options.unsafeKdfForTests);
  if (!hasKeyFile(folder)) throw new ArchiveError('not-a-vault');
  await readyCipher();
  await waitForTry(folder, options);
  const lock = takeLock(folder);
  try {
    const file = readKeyFile(folder);
    verifyKeyFile(file, kdf.floor);
    const unlocked = counted(folder, options, isWrongPassphrase, () => unlockUser(file, user, passphrase));
    return openUnlocked(folder, file, unlocked, lock, options);
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

const isWrongPassphrase = (thrown: unknown): boolean => thrown instanceof ArchiveError && thrown.code === 'wrong-passphrase';

/**
 * Opens a vault for an archivist whose passphrase is lost, by the words of recovery, and gives him a new passphrase. It is
 * journalled first, unless the vault can only be read; replacing `keys` is what puts the passphrase in force. Faults: those
 * of `openVault` (`wrong-words` instead of `wrong-passphrase`), `weak-passphrase`, and `not-found` with the reason `recovery`
 * where the vault has no words, or `archivist` where they do not reach anybody of that name.
 */
export async function recoverVault(
  folder: string, user: string, words: string, passphrase: string, options: VaultOptions = {},
): Promise<Vault> {
  const kdf = kdfPolicy(options.unsafeKdfForTests);
  if (!hasKeyFile(folder)) throw new ArchiveError('not-a-vault');
  requirePassphrase(passphrase);
  const entropy = entropyOf(words);
  await readyCipher();
  const lock = takeLock(folder);
  try {
    const before = readKeyFile(folder);
    verifyKeyFile(before, kdf.floor);
    const unlocked = unlockByWords(before, user, entropy);
    const began = performance.now();
    const file = withPassphrase(before, unlocked, passphrase, kdf.chosen);
    const unlocking = performance.now() - began;
    const vault = openUnlocked(folder, file, { ...unlocked, unlocking }, lock, options);
    try {
      if (vault.readOnly === null) {
        vault.stacks?.write((db) => appendJournal(db, vault, { verb: 'recover', target: vault.user.id }));
      }
      writeKeyFile(folder, file);
      return vault;
    } catch (thrown) {
      vault.close();
      throw thrown;
    }
  } catch (thrown) {
    lock.release();
    throw thrown;
  } finally {
    wipe(entropy);
  }
}
