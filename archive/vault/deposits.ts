// Deposits: each archivist's keys, sealed to the recovery user, so that the words can give him a new passphrase.
import type { UserId, VaultId } from '../api/ids.ts';
import { fromBase64, statement, toBase64 } from './canonical.ts';
import { keyLength, sealTo, sign, wipe } from './cipher.ts';
import type { Deposit, KeyFile, RecoveryRecord, UserRecord } from './key-file.ts';
import { packBundle, unpackBundle, type UserKeys } from './user-keys.ts';

/** What a deposit has to know of the recovery user. */
export type RecoveryHead = Pick<RecoveryRecord, 'number' | 'made' | 'exchange'>;

/** Which user's bundle it is and for which words travels inside the box, so that a box cannot be moved. */
function depositLabel(vault: VaultId, user: UserId, recovery: RecoveryHead): Buffer {
  return statement('deposited', { vault, user, number: recovery.number });
}

export function depositStatement(vault: VaultId, recovery: RecoveryHead, { user, sealed }: Omit<Deposit, 'signature'>): Buffer {
  const { number, exchange } = recovery;
  return statement('deposit', { vault, user, number, exchange, sealed });
}

/** A user's keys sealed to the recovery user, signed by their owner: nobody else can put keys there in another's name. */
export function makeDeposit(vault: VaultId, recovery: RecoveryHead, user: Pick<UserRecord, 'id'>, keys: UserKeys): Deposit {
  const bundle = packBundle(keys);
  const label = depositLabel(vault, user.id, recovery);
  const packed = Buffer.concat([label, bundle]);
  const unsigned = { user: user.id, sealed: toBase64(sealTo(fromBase64(recovery.exchange), packed)) };
  wipe(bundle, packed);
  return { ...unsigned, signature: toBase64(sign(keys.signing.secretKey, depositStatement(vault, recovery, unsigned))) };
}

/** The keys in an opened deposit; null where it was made for another user, for other words, or in another way. */
export function unpackDeposit(packed: Buffer, vault: VaultId, user: UserId, recovery: RecoveryHead): UserKeys | null {
  const label = depositLabel(vault, user, recovery);
  const bundle = packed.subarray(label.length);
  const holds = packed.subarray(0, label.length).equals(label) && bundle.length >= 3 * keyLength;
  return holds ? unpackBundle(bundle) : null;
}

/** The file with an archivist's keys in reach of the words, where there are words and they are not; else the same file. */
export function deposited<File extends Pick<KeyFile, 'vault' | 'recovery'>>(
  file: File, { id, role }: Pick<UserRecord, 'id' | 'role'>, keys: UserKeys,
): File {
  const { recovery } = file;
  const due = recovery !== undefined && role === 'archivist' && !recovery.deposits.some(({ user }) => user === id);
  if (!due) return file;
  return { ...file, recovery: { ...recovery, deposits: [...recovery.deposits, makeDeposit(file.vault, recovery, { id }, keys)] } };
}
