// Everything sealed in a vault that one user has no business to open, each with the key that does open it, as a control.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AttachmentId, TestimonyId } from '../../archive/api/ids.ts';
import { attachmentPath, attachmentsFolder, chunkBytes } from '../../archive/vault/attachment-file.ts';
import { attachmentRow } from '../../archive/vault/attachment-rows.ts';
import { fromBase64, statement, type Json } from '../../archive/vault/canonical.ts';
import { deriveKey, exchangePairOf, open, openSealed, type KeyPair } from '../../archive/vault/cipher.ts';
import type { Compartment } from '../../archive/vault/compartment.ts';
import type { CompartmentKeys } from '../../archive/vault/compartment-keys.ts';
import { deriveBundleKey } from '../../archive/vault/passphrase.ts';
import { pendingRows } from '../../archive/vault/cleared-rows.ts';
import { unlockUser, type UnlockedUser } from '../../archive/vault/user-keys.ts';
import type { Vault } from '../../archive/vault/vault.ts';
import type { CompartmentName } from '../../archive/vault/roles.ts';

/** `opensWith`: whether a key or a pair opens it. `own` is the right one. */
export interface Foreign {
  readonly kind: string;
  readonly own: Buffer;
  readonly opensWith: (key: Uint8Array) => boolean;
}

/** FORMAT.md: XChaCha20-Poly1305 with what the sealed bytes are bound to. */
const block = (kind: string, own: Uint8Array, sealed: Uint8Array, bound: Buffer): Foreign => (
  { kind, own: Buffer.from(own), opensWith: (key) => key.length === 32 && open(key, sealed, bound) !== null }
);

/** FORMAT.md: a libsodium sealed box to an X25519 public key. */
const box = (kind: string, own: KeyPair, sealed: Uint8Array): Foreign => (
  { kind, own: Buffer.from(own.secretKey), opensWith: (key) => key.length === 32 && openSealed(exchangePairOf(key), sealed) !== null }
);

export interface Insider {
  readonly vault: Vault;
  /** Of everybody, by name. */
  readonly passphrases: Readonly<Record<string, string>>;
  /** The secret bytes behind the recovery words. */
  readonly entropy: Uint8Array;
}

function* dataKeysAndBlocks(vault: Vault, compartment: Compartment): Generator<Foreign> {
  const { db, keys, name } = compartment;
  const rows = db.prepare<[], [TestimonyId, Buffer]>('SELECT testimony, sealed FROM data_key').raw().all();
  for (const [testimony, sealed] of rows) {
    const bound = statement('data key', { vault: vault.id, compartment: name, testimony });
    yield block(`data key of ${name}`, keys.dataKeys, sealed, bound);
    const dataKey = open(keys.dataKeys, sealed, bound);
    const blocks = db.prepare<[string], [string, number, number, Buffer]>(
      'SELECT kind, number, version, sealed FROM block WHERE testimony = ?',
    ).raw().all(testimony);
    for (const [kind, number, version, bytes] of blocks) {
      if (dataKey !== null) yield block(`${kind} block of ${name}`, dataKey, bytes, statement('block', { vault: vault.id, compartment: name, testimony, kind, number, version }));
    }
  }
}

function* attachmentChunks(vault: Vault, places: readonly Compartment[]): Generator<Foreign> {
  for (const id of readdirSync(join(vault.folder, attachmentsFolder)) as AttachmentId[]) {
    const row = places.map((place) => attachmentRow(place, id)).find((found) => found !== null);
    if (row === undefined) throw new Error('An attachment that no compartment has.');
    const { key, size } = row.chunkSeal;
    const chunks = Math.ceil(size / chunkBytes);
    const file = readFileSync(attachmentPath(vault.folder, id));
    for (let number = 0; number < chunks; number += 1) {
      const sealed = file.subarray(number * (chunkBytes + 40), (number + 1) * (chunkBytes + 40));
      yield block('attachment chunk', key, sealed, statement('attachment chunk', { vault: vault.id, attachment: id, number, chunks, size }));
    }
  }
}

function* pendingChanges(vault: Vault): Generator<Foreign> {
  for (const { operation, change, under } of pendingRows(vault.reading.db)) {
    const holder = vault[under];
    if (holder !== null) yield block(`pending change under ${under}`, holder.keys.pending, change, statement('pending', { vault: vault.id, under, label: operation }));
  }
}

function* deskOfOthers(vault: Vault, user: UnlockedUser): Generator<Foreign> {
  const { id } = user.record;
  const own = deriveKey(user.keys.exchange.secretKey, vault.id, `own ${id}`);
  const rows = vault.desk.db.prepare<[string], [string, number, Buffer]>('SELECT kind, number, sealed FROM item WHERE user = ?').raw().all(id);
  for (const [kind, number, sealed] of rows) {
    yield block("another user's desk", own, sealed, statement('own', { vault: vault.id, user: id, label: `desk ${kind} ${number}` }));
  }
}

function* outboxEntries(vault: Vault): Generator<Foreign> {
  const secret = vault.stacks?.db.prepare<[], Buffer>("SELECT secret FROM archive_key WHERE name = 'outbox'").pluck().get();
  if (secret === undefined) throw new Error('The archive has no key for outboxes.');
  for (const sealed of vault.desk.db.prepare<[], Buffer>('SELECT sealed FROM outbox').pluck().all()) {
    yield box('outbox entry', exchangePairOf(secret), sealed);
  }
}

function* keyFileBoxes({ vault: { keyFile, id }, passphrases, entropy }: Insider, others: readonly UnlockedUser[]): Generator<Foreign> {
  for (const { record, keys } of others) {
    for (const grant of keyFile.grants.filter(({ user }) => user === record.id)) {
      yield box("another user's grant", keys.exchange, fromBase64(grant.sealed));
    }
    const { number, kdf, salt, sealed } = record.slot;
    const { tag, exchange, signing } = record;
    const own = deriveBundleKey(passphrases[keys.name] ?? '', fromBase64(salt), kdf, id);
    const bound = statement('bundle', { vault: id, user: record.id, tag, exchange, signing, number, kdf: kdf as Json, salt });
    yield block("another user's private keys", own, fromBase64(sealed), bound);
  }
  const { recovery } = keyFile;
  if (recovery === undefined) throw new Error('The vault has no recovery words.');
  const { number, made, exchange } = recovery;
  const bound = statement('recovery', { vault: id, number, made, exchange });
  const own = deriveKey(entropy, id, 'recovery words');
  yield block('recovery key', own, fromBase64(recovery.sealed), bound);
  const secret = open(own, fromBase64(recovery.sealed), bound);
  if (secret === null) throw new Error('The recovery key does not open.');
  for (const deposit of recovery.deposits) yield box('keys deposited for recovery', exchangePairOf(secret), fromBase64(deposit.sealed));
}

/** What `user` may not open: the compartments that are not his, other people's keys and desks, everybody's outbox. */
export function foreignTo(user: string, insider: Insider, closed: readonly CompartmentName[]): Foreign[] {
  const { vault, passphrases } = insider;
  const others = Object.entries(passphrases).filter(([name]) => name !== user).map(([name, passphrase]) => unlockUser(vault.keyFile, name, passphrase));
  const compartments = [vault.identity, vault.stacks].filter((held) => held !== null).filter(({ name }) => closed.includes(name));
  return [
    ...compartments.flatMap((compartment) => [...dataKeysAndBlocks(vault, compartment)]),
    ...(closed.includes('stacks') ? attachmentChunks(vault, compartments) : []),
    ...[...pendingChanges(vault)].filter(({ kind }) => closed.some((name) => kind.endsWith(name))),
    ...others.flatMap((other) => [...deskOfOthers(vault, other)]),
    ...(closed.includes('stacks') ? outboxEntries(vault) : []),
    ...keyFileBoxes(insider, others),
  ];
}

/** Every 32 bytes that a user has or can derive: compartments' keys and what follows from them, data keys, his own pairs. */
export function keysOf(vault: Vault, passphrase: string): Buffer[] {
  const { keys } = unlockUser(vault.keyFile, vault.user.name, passphrase);
  const held = [vault.identity, vault.stacks, vault.reading, vault.desk].filter((compartment) => compartment !== null);
  const derived = (own: CompartmentKeys): Uint8Array[] => (
    [own.compartmentKey, own.file, own.dataKeys, own.head, own.rowSet, own.pending, own.voucher]
  );
  const dataKeys = held.filter(({ name }) => name !== 'desk').flatMap(({ db, keys: own, name }) => (
    db.prepare<[], [TestimonyId, Buffer]>('SELECT testimony, sealed FROM data_key').raw().all().map(([testimony, sealed]) => (
      open(own.dataKeys, sealed, statement('data key', { vault: vault.id, compartment: name, testimony }))
    ))
  )).filter((key) => key !== null);
  const own = [
    keys.exchange.secretKey, keys.signing.secretKey.subarray(0, 32), keys.root, keys.exchange.publicKey,
    deriveKey(keys.exchange.secretKey, vault.id, `own ${vault.user.id}`),
  ];
  // What somebody would try who knows how the other keys are derived, and has only these to derive them from.
  const guessed = held.flatMap(({ keys: { compartmentKey } }) => ['identity.1', 'stacks.1'].flatMap((file) => (
    ['file', 'data keys', 'pending', 'head'].map((use) => deriveKey(compartmentKey, vault.id, `${file} ${use}`))
  )));
  return [...held.flatMap(({ keys: compartment }) => derived(compartment)), ...dataKeys, ...own, ...guessed].map((key) => Buffer.from(key));
}
