// The journal, in the stacks: who did what to which testimony, each entry chained to the one before and signed.
import { createHash } from 'node:crypto';
import type { UserId, VaultId } from '../api/ids.ts';
import { fromBase64, statement, type Json } from './canonical.ts';
import { verifySignature } from './cipher.ts';
import type { KeyFile } from './key-file.ts';
import type { Readable, Writable } from './sql.ts';

/** Verbs, ids and numbers; never content, never a name. */
export interface JournalDeed {
  readonly verb: string;
  readonly target: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface JournalEntry extends JournalDeed {
  /** From 1, without gaps. */
  readonly number: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly user: UserId;
  readonly detail: Readonly<Record<string, string | number>>;
}

interface Stored extends Omit<JournalEntry, 'detail'> {
  readonly detail: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
}

const columns = 'number, at, user, verb, target, detail, hash, signature';
const beforeFirst = Buffer.alloc(32);

function hashEntry(vault: string, entry: JournalEntry, previous: Uint8Array): Buffer {
  const { number, at, user, verb, target, detail } = entry;
  const message = statement('journal', {
    vault, number, at, user, verb, target, detail: detail as Json, previous: Buffer.from(previous).toString('hex'),
  });
  return createHash('sha256').update(message).digest();
}

function signed(hash: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('vouchsafe/1 journal entry\n'), hash]);
}

/** Who enters something, and when: an open vault. */
export interface JournalAuthor {
  readonly id: VaultId;
  readonly user: { readonly id: UserId };
  now(): Date;
  sign(message: Uint8Array): Buffer;
}

/** For use inside a write of the stacks. */
export function appendJournal(db: Writable, vault: JournalAuthor, deed: JournalDeed): void {
  const last = db.prepare<[], Pick<Stored, 'number' | 'hash'>>(
    'SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1',
  ).get();
  const entry: JournalEntry = {
    number: (last?.number ?? 0) + 1, at: vault.now().toISOString(), user: vault.user.id,
    verb: deed.verb, target: deed.target, detail: deed.detail ?? {},
  };
  const hash = hashEntry(vault.id, entry, last?.hash ?? beforeFirst);
  db.prepare(`
    INSERT INTO journal (number, at, user, verb, target, detail, hash, signature)
    VALUES (:number, :at, :user, :verb, :target, :detail, :hash, :signature)
  `).run({ ...entry, detail: JSON.stringify(entry.detail), hash, signature: vault.sign(signed(hash)) });
}

function fromStored({ number, at, user, verb, target, detail }: Stored): JournalEntry {
  return { number, at, user, verb, target, detail: JSON.parse(detail) as JournalEntry['detail'] };
}

/** In the order of the deeds. */
export function readJournal(db: Readable): JournalEntry[] {
  return db.prepare<[], Stored>(`SELECT ${columns} FROM journal ORDER BY number`).all().map(fromStored);
}

/** Which entries of the journal are asked for. */
export interface JournalFilter {
  readonly verb?: string | undefined;
  readonly target?: string | undefined;
  readonly user?: UserId | undefined;
}

/** Newest first, from before the entry of that number; and how many match in all. */
export function journalPage(
  db: Readable, { verb, target, user }: JournalFilter, before: number, limit: number,
): { readonly entries: JournalEntry[]; readonly total: number } {
  const asked = { verb: verb ?? null, target: target ?? null, user: user ?? null };
  const matches = '(:verb IS NULL OR verb = :verb) AND (:target IS NULL OR target = :target) AND (:user IS NULL OR user = :user)';
  const entries = db.prepare<[object], Stored>(
    `SELECT ${columns} FROM journal WHERE number < :before AND ${matches} ORDER BY number DESC LIMIT :limit`,
  ).all({ ...asked, before, limit }).map(fromStored);
  const total = db.prepare<[object], number>(`SELECT count(*) FROM journal WHERE ${matches}`).pluck().get(asked) ?? 0;
  return { entries, total };
}

export function journalVerbs(db: Readable): string[] {
  return db.prepare<[], string>('SELECT DISTINCT verb FROM journal ORDER BY verb').pluck().all();
}

/** How many entries hold together, and whether that is all of them. */
export function verifyJournal(db: Readable, file: KeyFile): { readonly checked: number; readonly whole: boolean } {
  const signers = new Map([...file.users, ...file.former ?? []].map((user) => [user.id as string, fromBase64(user.signing)]));
  let previous: Buffer = beforeFirst;
  let checked = 0;
  for (const row of db.prepare<[], Stored>(`SELECT ${columns} FROM journal ORDER BY number`).iterate()) {
    const hash = hashEntry(file.vault, fromStored(row), previous);
    const signer = signers.get(row.user);
    const holds = row.number === checked + 1 && hash.equals(row.hash) && signer !== undefined
      && verifySignature(signer, signed(hash), row.signature);
    if (!holds) return { checked, whole: false };
    previous = hash;
    checked += 1;
  }
  return { checked, whole: true };
}
