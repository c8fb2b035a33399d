// Recovery is a user of its own: a public key that archivists deposit their keys with, and a private key that words open.
import { ArchiveError } from '../api/errors.ts';
import type { VaultId } from '../api/ids.ts';
import type { Archivist } from './add-user.ts';
import { fromBase64, statement, toBase64 } from './canonical.ts';
import { deriveKey, exchangePairOf, makeExchangePair, open, openSealed, seal, wipe } from './cipher.ts';
import { makeDeposit, unpackDeposit, type RecoveryHead } from './deposits.ts';
import { keyFileName, leastFormat, type KeyFile } from './key-file.ts';
import { requireOwnRecord, tagName, type UnlockedUser } from './user-keys.ts';
import { signKeyFile } from './verify-keys.ts';

function recoveryStatement(vault: VaultId, { number, made, exchange }: RecoveryHead): Buffer {
  return statement('recovery', { vault, number, made, exchange });
}

/** The words are 256 random bits: nothing has to be stretched. */
function wordsKey(entropy: Uint8Array, vault: VaultId): Buffer {
  return deriveKey(entropy, vault, 'recovery words');
}

/** `before` with new words in force, and with the keys of the one archivist who is there; earlier words open nothing then. */
export function putRecovery(
  before: KeyFile, archivist: Archivist, entropy: Uint8Array, made: string,
): KeyFile {
  const pair = makeExchangePair();
  const key = wordsKey(entropy, before.vault);
  const head = { number: nextNumber(before), made, exchange: toBase64(pair.publicKey) };
  const sealed = toBase64(seal(key, pair.secretKey, recoveryStatement(before.vault, head)));
  wipe(key, pair.secretKey);
  const recovery = { ...head, sealed, deposits: [makeDeposit(before.vault, head, archivist, archivist.keys)] };
  const { signed: _before, ...base } = before;
  const issuer = { id: archivist.id, secretKey: archivist.keys.signing.secretKey };
  const file = { ...base, number: leastFormat({ ...base, recovery }), roster: before.roster + 1, recovery };
  return signKeyFile(file, issuer, archivist.compartments.values());
}

/** The number of the next words: how often words were made for this vault. */
export function nextNumber({ recovery }: KeyFile): number {
  return (recovery?.number ?? 0) + 1;
}

/** The recovery user's private key. `not-found` where the vault has no words, `wrong-words` where these are not its words. */
function openRecovery(file: KeyFile, entropy: Uint8Array): Buffer {
  const { recovery, vault } = file;
  if (recovery === undefined) throw new ArchiveError('not-found', { reason: 'recovery' });
  const key = wordsKey(entropy, vault);
  const secret = open(key, fromBase64(recovery.sealed), recoveryStatement(vault, recovery));
  wipe(key);
  if (secret === null) throw new ArchiveError('wrong-words', { reason: 'others' });
  if (toBase64(exchangePairOf(secret).publicKey) === recovery.exchange) return secret;
  wipe(secret);
  throw damaged();
}

export function requireWords(file: KeyFile, entropy: Uint8Array): void {
  wipe(openRecovery(file, entropy));
}

/**
 * An archivist's own keys, opened by the words instead of a passphrase. Faults: those of `openRecovery`, and `not-found`,
 * reason `archivist`, where nobody of that name has deposited keys.
 */
export function unlockByWords(file: KeyFile, name: string, entropy: Uint8Array): UnlockedUser {
  const secret = openRecovery(file, entropy);
  try {
    const { recovery, vault } = file;
    const tag = tagName(name, file.salt);
    const record = file.users.find((user) => user.tag === tag);
    const deposit = recovery?.deposits.find(({ user }) => user === record?.id);
    if (recovery === undefined || record === undefined || deposit === undefined) {
      throw new ArchiveError('not-found', { reason: 'archivist' });
    }
    const packed = openSealed(exchangePairOf(secret), fromBase64(deposit.sealed));
    const keys = packed === null ? null : unpackDeposit(packed, vault, record.id, recovery);
    wipe(packed ?? undefined);
    if (keys === null) throw damaged();
    requireOwnRecord(file, record, keys);
    return { record, keys, unlocking: 0 };
  } finally {
    wipe(secret);
  }
}

function damaged(): ArchiveError {
  return new ArchiveError('vault-damaged', { file: keyFileName, reason: 'recovery' });
}
