// The outbox, in the desk: what a scholar caused, sealed to the archivists, signed, and chained entry to entry.
import { createHash } from 'node:crypto';
import { ArchiveError } from '../api/errors.ts';
import type { UserId } from '../api/ids.ts';
import { fromBase64, statement } from './canonical.ts';
import { exchangePairOf, openSealed, sealTo, verifySignature, wipe, type KeyPair } from './cipher.ts';
import type { Compartment } from './compartment.ts';
import type { KeyFile } from './key-file.ts';
import type { Vault } from './vault-shape.ts';
import type { Readable, Writable } from './sql.ts';

export interface OutboxDeed {
  readonly verb: string;
  /** Text of the caller's own making, such as JSON. */
  readonly body: string;
}

export interface OutboxEntry extends OutboxDeed {
  readonly user: UserId;
  /** From 1 for each user, without gaps. */
  readonly number: number;
  /** ISO 8601 UTC, by the user's clock. */
  readonly at: string;
  readonly hash: Buffer;
}

interface Stored extends Omit<OutboxEntry, 'verb' | 'body'> {
  readonly sealed: Buffer;
  readonly signature: Buffer;
}

interface Tip {
  readonly number: number;
  readonly hash: Buffer;
}

const beforeFirst: Tip = { number: 0, hash: Buffer.alloc(32) };

function hashEntry(vault: string, entry: Pick<Stored, 'user' | 'number' | 'at' | 'sealed'>, previous: Buffer): Buffer {
  const { user, number, at, sealed } = entry;
  const content = createHash('sha256').update(sealed).digest('hex');
  const message = statement('outbox', { vault, user, number, at, content, previous: previous.toString('hex') });
  return createHash('sha256').update(message).digest();
}

function signed(hash: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('vouchsafe/1 outbox entry\n'), hash]);
}

/** For use inside a write of the desk. Nobody but an archivist can read it afterwards, not even its author. */
export function appendOutbox(db: Writable, vault: Vault, deed: OutboxDeed): void {
  const user = vault.user.id;
  const tip = tipOf(db, 'outbox_tip', user);
  const content = Buffer.from(JSON.stringify({ verb: deed.verb, body: deed.body }), 'utf8');
  const sealed = sealTo(fromBase64(vault.keyFile.outbox), content);
  wipe(content);
  const entry = { user, number: tip.number + 1, at: vault.now().toISOString(), sealed };
  const hash = hashEntry(vault.id, entry, tip.hash);
  db.prepare(`
    INSERT INTO outbox (user, number, at, sealed, hash, signature)
    VALUES (:user, :number, :at, :sealed, :hash, :signature)
  `).run({ ...entry, hash, signature: vault.sign(signed(hash)) });
  setTip(db, 'outbox_tip', user, { number: entry.number, hash });
}

type TipTable = 'outbox_tip' | 'outbox_taken';

function tipOf(db: Readable, table: TipTable, user: UserId): Tip {
  return db.prepare<[string], Tip>(`SELECT number, hash FROM ${table} WHERE user = ?`).get(user) ?? beforeFirst;
}

function setTip(db: Writable, table: TipTable, user: UserId, tip: Tip): void {
  db.prepare(`INSERT OR REPLACE INTO ${table} (user, number, hash) VALUES (?, ?, ?)`).run(user, tip.number, tip.hash);
}

function heldStacks(vault: Vault): Compartment {
  if (vault.stacks === null) throw new ArchiveError('not-permitted', { reason: 'stacks' });
  return vault.stacks;
}

/** Where outboxes lie: in the vault itself, or in a reading copy of it, whose entries are sealed to the same archivists. */
export interface OutboxPlace {
  readonly keyFile: KeyFile;
  readonly desk: Compartment;
}

function storedRows(db: Readable, user: UserId): Stored[] {
  return db.prepare<[string], Stored>(
    'SELECT user, number, at, sealed, hash, signature FROM outbox WHERE user = ? ORDER BY number',
  ).all(user);
}

/** The rows that continue the chain from a tip; `broken` where the next row does not. */
function followChain(file: KeyFile, rows: readonly Stored[], from: Tip): { readonly rows: Stored[]; readonly broken: boolean } {
  const followed: Stored[] = [];
  let tip = from;
  for (const row of rows) {
    if (row.number <= from.number) continue;
    const signer = file.users.find((user) => user.id === row.user);
    const hash = hashEntry(file.vault, row, tip.hash);
    const holds = signer !== undefined && row.number === tip.number + 1 && hash.equals(row.hash)
      && verifySignature(fromBase64(signer.signing), signed(hash), row.signature);
    if (!holds) return { rows: followed, broken: true };
    followed.push(row);
    tip = row;
  }
  return { rows: followed, broken: false };
}

/**
 * What no archivist has taken in yet, of every user, in each user's order. A chain is read as far as it holds: what
 * follows a gap or a forged entry is left, and `verifyOutbox` names it. For holders of the stacks.
 */
export function readOutbox(vault: Vault, { keyFile, desk }: OutboxPlace = vault): OutboxEntry[] {
  const stacks = heldStacks(vault);
  const pair = outboxPair(stacks.db);
  try {
    return keyFile.users.flatMap(({ id }) => {
      const { rows } = followChain(keyFile, storedRows(desk.db, id), tipOf(stacks.db, 'outbox_taken', id));
      return rows.map((row) => openEntry(desk, row, pair));
    });
  } finally {
    wipe(pair.secretKey);
  }
}

function outboxPair(stacks: Readable): KeyPair {
  const secret = stacks.prepare<[], Buffer>("SELECT secret FROM archive_key WHERE name = 'outbox'").pluck().get();
  if (secret === undefined) throw new ArchiveError('vault-damaged', { file: 'stacks', reason: 'outbox-key' });
  return exchangePairOf(secret);
}

function openEntry(desk: Compartment, row: Stored, pair: KeyPair): OutboxEntry {
  const content = openSealed(pair, row.sealed);
  if (content === null) throw new ArchiveError('vault-damaged', { file: desk.file, reason: 'outbox' });
  const { verb, body } = JSON.parse(content.toString('utf8')) as OutboxDeed;
  wipe(content);
  return { user: row.user, number: row.number, at: row.at, hash: row.hash, verb, body };
}

/** Notes in the stacks, in the write that records the entry, that it was taken in: it is not read again. */
export function takeOutbox(db: Writable, entry: OutboxEntry): void {
  setTip(db, 'outbox_taken', entry.user, entry);
}

/** Removes from the desk what was taken in. */
export function sweepOutbox(vault: Vault, { keyFile, desk }: OutboxPlace = vault): void {
  const stacks = heldStacks(vault);
  const taken = keyFile.users.map(({ id }) => ({ id, number: tipOf(stacks.db, 'outbox_taken', id).number }));
  desk.write((db) => {
    for (const { id, number } of taken) db.prepare('DELETE FROM outbox WHERE user = ? AND number <= ?').run(id, number);
  });
}

/** How many entries are there, and the users whose chain does not hold. For holders of the stacks. */
export function verifyOutbox(vault: Vault): { readonly checked: number; readonly broken: readonly UserId[] } {
  const stacks = heldStacks(vault);
  let checked = 0;
  const broken: UserId[] = [];
  for (const { id } of vault.keyFile.users) {
    const chain = followChain(vault.keyFile, storedRows(vault.desk.db, id), tipOf(stacks.db, 'outbox_taken', id));
    checked += chain.rows.length;
    if (chain.broken) broken.push(id);
  }
  return { checked, broken };
}
