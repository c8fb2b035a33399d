// A user's own keys: made, certified, sealed under a passphrase, and opened again.
import { createHmac, randomBytes } from 'node:crypto';
import type { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId, VaultId } from '../api/ids.ts';
import { fromBase64, statement, toBase64, type Json } from './canonical.ts';
import {
  exchangePairOf, keyLength, makeExchangePair, open, seal, sign, signingPairOf, wipe, type KeyPair,
} from './cipher.ts';
import { keyFileName, type KeyFile, type PassphraseSlot, type UserRecord } from './key-file.ts';
import { defaultKdf, deriveBundleKey, normalise, type KdfParameters } from './passphrase.ts';
import { randomId } from './random-id.ts';

/** What a passphrase opens. `root` is the vault's root public key as it stood when the user was added. */
export interface UserKeys {
  readonly name: string;
  readonly exchange: KeyPair;
  readonly signing: KeyPair;
  readonly root: Uint8Array;
}

export function newUserId(): UserId {
  return randomId('u', 12) as UserId;
}

export function tagName(name: string, salt: string): string {
  return toBase64(createHmac('sha256', fromBase64(salt)).update(normalise(name), 'utf8').digest());
}

export function makeUserKeys(name: string, root: Uint8Array): UserKeys {
  return { name: normalise(name), exchange: makeExchangePair(), signing: signingPairOf(randomBytes(keyLength)), root };
}

/** What a certificate vouches for: this vault, this user, this role, these two public keys. */
export function certificateStatement(vault: VaultId, user: Omit<UserRecord, 'certificate' | 'slot'>, issuer: string): Buffer {
  const { id, role, exchange, signing } = user;
  return statement('certificate', { vault, user: id, role, exchange, signing, issuer });
}

export interface Certifier {
  readonly issuer: 'root' | UserId;
  readonly secretKey: Uint8Array;
}

/** The record of a new user, certified by the root or by an archivist. */
export function makeUserRecord(
  file: Pick<KeyFile, 'vault' | 'salt'>, id: UserId, role: Role, keys: UserKeys,
  passphrase: string, kdf: KdfParameters, certifier: Certifier,
): UserRecord {
  const subject = {
    id, role, tag: tagName(keys.name, file.salt),
    exchange: toBase64(keys.exchange.publicKey), signing: toBase64(keys.signing.publicKey),
  };
  const signature = sign(certifier.secretKey, certificateStatement(file.vault, subject, certifier.issuer));
  const certificate = { issuer: certifier.issuer, signature: toBase64(signature) };
  return { ...subject, certificate, slot: makeSlot(file.vault, subject, keys, passphrase, kdf, 1) };
}

type Subject = Pick<UserRecord, 'id' | 'tag' | 'exchange' | 'signing'>;
type SlotHead = Pick<PassphraseSlot, 'number' | 'kdf' | 'salt'>;

/** The parameters and the salt are associated data: weaker ones written into the file open nothing. */
function slotStatement(vault: VaultId, subject: Subject, slot: SlotHead): Buffer {
  const { id, tag, exchange, signing } = subject;
  const { number, kdf, salt } = slot;
  return statement('bundle', { vault, user: id, tag, exchange, signing, number, kdf: kdf as Json, salt });
}

export function slotSignatureStatement(vault: VaultId, subject: Subject, slot: Omit<PassphraseSlot, 'signature'>): Buffer {
  return Buffer.concat([slotStatement(vault, subject, slot), Buffer.from(`\n${slot.sealed}`, 'utf8')]);
}

/** The user's keys sealed under a passphrase. A later slot of the same user has a higher number. */
export function makeSlot(
  vault: VaultId, subject: Subject, keys: UserKeys, passphrase: string, kdf: KdfParameters, number: number,
): PassphraseSlot {
  const salt = randomBytes(16);
  const head = { number, kdf, salt: toBase64(salt) };
  const key = deriveBundleKey(passphrase, salt, kdf, vault);
  const bundle = packBundle(keys);
  const sealed = toBase64(seal(key, bundle, slotStatement(vault, subject, head)));
  wipe(key, bundle);
  const slot = { ...head, sealed };
  const signature = sign(keys.signing.secretKey, slotSignatureStatement(vault, subject, slot));
  return { ...slot, signature: toBase64(signature) };
}

/** X25519 private key, Ed25519 seed, root public key, then the display name in UTF-8. */
export function packBundle(keys: UserKeys): Buffer {
  const seed = keys.signing.secretKey.subarray(0, keyLength);
  return Buffer.concat([keys.exchange.secretKey, seed, keys.root, Buffer.from(keys.name, 'utf8')]);
}

export function unpackBundle(bundle: Buffer): UserKeys {
  const exchange = exchangePairOf(Uint8Array.from(bundle.subarray(0, keyLength)));
  const signing = signingPairOf(bundle.subarray(keyLength, 2 * keyLength));
  const root = Uint8Array.from(bundle.subarray(2 * keyLength, 3 * keyLength));
  return { name: bundle.subarray(3 * keyLength).toString('utf8'), exchange, signing, root };
}

export interface UnlockedUser {
  readonly record: UserRecord;
  readonly keys: UserKeys;
  /** Milliseconds spent on the passphrase. */
  readonly unlocking: number;
}

/**
 * Finds the user's slot and opens it. An unknown name and a wrong passphrase cost the same work and are the same fault,
 * `wrong-passphrase`.
 */
export function unlockUser(file: KeyFile, name: string, passphrase: string): UnlockedUser {
  const tag = tagName(name, file.salt);
  const record = file.users.find((user) => user.tag === tag);
  const slot = record?.slot;
  const salt = slot === undefined ? fromBase64(tag).subarray(0, 16) : fromBase64(slot.salt);
  const kdf = slot?.kdf ?? file.users[0]?.slot.kdf ?? defaultKdf;
  const began = performance.now();
  const key = deriveBundleKey(passphrase, salt, kdf, file.vault);
  const unlocking = performance.now() - began;
  const opened = record === undefined || slot === undefined
    ? open(key, salt, salt)
    : open(key, fromBase64(slot.sealed), slotStatement(file.vault, record, slot));
  wipe(key);
  if (record === undefined || opened === null) throw new ArchiveError('wrong-passphrase');
  const keys = unpackBundle(opened);
  wipe(opened);
  requireOwnRecord(file, record, keys);
  return { record, keys, unlocking };
}

/** The bundle is the one part of the file that nobody else can write: the rest must agree with it. */
export function requireOwnRecord(file: KeyFile, record: UserRecord, keys: UserKeys): void {
  const agrees = toBase64(keys.exchange.publicKey) === record.exchange
    && toBase64(keys.signing.publicKey) === record.signing
    && toBase64(keys.root) === file.root;
  if (agrees) return;
  wipeUserKeys(keys);
  throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'root' });
}

export function wipeUserKeys(keys: UserKeys): void {
  wipe(keys.exchange.secretKey, keys.signing.secretKey);
}
