// A new passphrase for a user's own slot: the same keys, sealed anew; only their owner can do it, an archivist or not.
import { ArchiveError } from '../api/errors.ts';
import { writeKeyFile, type KeyFile } from './key-file.ts';
import { requirePassphrase, type KdfParameters } from './passphrase.ts';
import { makeSlot, unlockUser, wipeUserKeys, type UnlockedUser } from './user-keys.ts';

/**
 * `wrong-passphrase` where `current` is not the one in force, `weak-passphrase` where the next is too short; nothing was
 * changed then. It is entered before it is in force. The old passphrase still opens an old copy of the whole folder: that
 * is among what the vault does not stop. Of `keys` alone, put back, the desk remembers that there was a later one.
 */
export function changePassphrase(
  folder: string, file: KeyFile, user: UnlockedUser, current: string, next: string, kdf: KdfParameters, enter: () => void,
): KeyFile {
  requirePassphrase(next);
  requireCurrent(file, user, current);
  const changed = withPassphrase(file, user, next, kdf);
  enter();
  writeKeyFile(folder, changed);
  return changed;
}

/** Opens the slot once more, although the keys are in memory: whoever finds a vault open must not be able to take it over. */
export function requireCurrent(file: KeyFile, user: UnlockedUser, current: string): void {
  wipeUserKeys(unlockUser(file, user.keys.name, current).keys);
}

/** The file with the user's keys under another passphrase. */
export function withPassphrase(file: KeyFile, user: UnlockedUser, next: string, kdf: KdfParameters): KeyFile {
  const record = file.users.find(({ id }) => id === user.record.id);
  if (record === undefined) throw new ArchiveError('internal');
  const slot = makeSlot(file.vault, record, user.keys, next, kdf, record.slot.number + 1);
  return { ...file, users: file.users.map((other) => (other === record ? { ...record, slot } : other)) };
}
