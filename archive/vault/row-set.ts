// The row-set MAC: a keyed hash of a compartment's rows as a multiset, kept as rows come and go, recomputed by `verify`.
import { createHmac, type Hmac } from 'node:crypto';
import { ArchiveError } from '../api/errors.ts';
import type { Database, Readable } from './sql.ts';

type SqlValue = null | number | string | Uint8Array;

/** Keeps its own record of where it stands, and is compared with the head instead. */
const uncounted = 'meta';
const words = 8;

/**
 * MSet-Add-Hash of Clarke, Devadas, van Dijk, Gassend and Suh (ASIACRYPT 2003): the sum modulo 2^256 of an HMAC-SHA256
 * of each row, beside the number of rows. Adding and taking away do not depend on order.
 */
export class RowSet {
  readonly #sum = new Uint32Array(words);
  #count = 0;

  static from(sum: Uint8Array, count: number): RowSet {
    const set = new RowSet();
    set.add(sum);
    set.#count = count;
    return set;
  }

  copy(): RowSet {
    return RowSet.from(this.sum, this.#count);
  }

  add(digest: Uint8Array): void {
    const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
    let carry = 0;
    for (let word = 0; word < words; word += 1) {
      const total = (this.#sum[word] ?? 0) + view.getUint32(word * 4, true) + carry;
      this.#sum[word] = total;
      carry = total > 0xffffffff ? 1 : 0;
    }
    this.#count += 1;
  }

  remove(digest: Uint8Array): void {
    const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
    let borrow = 0;
    for (let word = 0; word < words; word += 1) {
      const total = (this.#sum[word] ?? 0) - view.getUint32(word * 4, true) - borrow;
      this.#sum[word] = total;
      borrow = total < 0 ? 1 : 0;
    }
    this.#count -= 1;
  }

  /** 32 bytes: eight words, the least significant first, each little-endian. */
  get sum(): Buffer {
    const bytes = Buffer.alloc(words * 4);
    this.#sum.forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
    return bytes;
  }

  get count(): number {
    return this.#count;
  }

  equals(other: RowSet): boolean {
    return this.#count === other.#count && this.sum.equals(other.sum);
  }
}

const scratch = Buffer.alloc(16 * 1024);

/**
 * HMAC-SHA256 of one row: the table's name, then each column with its type and length, so that no two rows are written
 * alike. Whole numbers beyond 2^53 are not told apart; the program stores none.
 */
export function digestRow(key: Uint8Array, table: string, values: readonly SqlValue[]): Buffer {
  const hmac = createHmac('sha256', key);
  let at = writeText(hmac, 0, 't', table);
  for (const value of values) {
    if (at > scratch.length - 16) at = flush(hmac, at);
    if (value === null) at = scratch.write('n', at, 'latin1') + at;
    else if (typeof value === 'number') at = writeNumber(at, value);
    else if (typeof value === 'string') at = writeText(hmac, at, 's', value);
    else at = writeBytes(hmac, at, value);
  }
  flush(hmac, at);
  return hmac.digest();
}

function flush(hmac: Hmac, at: number): number {
  if (at > 0) hmac.update(scratch.subarray(0, at));
  return 0;
}

function writeNumber(at: number, value: number): number {
  scratch.write('f', at, 'latin1');
  // SQLite does not tell -0 from 0.
  return scratch.writeDoubleBE(value === 0 ? 0 : value, at + 1);
}

function writeLength(at: number, kind: string, length: number): number {
  scratch.write(kind, at, 'latin1');
  return scratch.writeUInt32BE(length, at + 1);
}

function writeText(hmac: Hmac, at: number, kind: 't' | 's', text: string): number {
  // Three bytes are the most that a UTF-16 code unit takes in UTF-8.
  if (text.length * 3 > scratch.length - at - 16) return writeLong(hmac, at, kind, Buffer.from(text, 'utf8'));
  const length = scratch.write(text, at + 5, 'utf8');
  return writeLength(at, kind, length) + length;
}

function writeBytes(hmac: Hmac, at: number, bytes: Uint8Array): number {
  if (bytes.length > scratch.length - at - 16) return writeLong(hmac, at, 'b', bytes);
  scratch.set(bytes, at + 5);
  return writeLength(at, 'b', bytes.length) + bytes.length;
}

function writeLong(hmac: Hmac, at: number, kind: string, bytes: Uint8Array): number {
  flush(hmac, writeLength(at, kind, bytes.length));
  hmac.update(bytes);
  return 0;
}

export interface CountedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table but `meta`, with its columns in their order. */
export function countedTables(db: Readable | Database): CountedTable[] {
  const names = db.prepare<[], string>(`
    SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name
  `).pluck().all();
  const columnsOf = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck();
  return names.filter((name) => name !== uncounted).map((name) => ({ name, columns: columnsOf.all(name) }));
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Watches a connection: temporary triggers note the hash of each row that comes and goes in a temporary table, which
 * takes part in savepoints and statement rollbacks as the rows themselves do. (A database that does not trust its
 * schema still lets temporary triggers call functions; REPLACE fires them because of `recursive_triggers`.)
 */
export function watchRows(db: Database, key: Uint8Array): void {
  db.function('row_digest', { varargs: true }, (table, ...values) => digestRow(key, table as string, values as SqlValue[]));
  db.exec('CREATE TEMP TABLE row_change (sign INTEGER NOT NULL, digest BLOB NOT NULL)');
  for (const { name, columns } of countedTables(db)) {
    const literal = `'${name.replaceAll("'", "''")}'`;
    const digest = (side: 'NEW' | 'OLD') => (
      `row_digest(${[literal, ...columns.map((column) => `${side}.${quote(column)}`)].join(', ')})`
    );
    const trigger = (event: string, changes: string) => db.exec(`
      CREATE TEMP TRIGGER ${quote(`${name} ${event}`)} AFTER ${event} ON main.${quote(name)}
      BEGIN INSERT INTO row_change VALUES ${changes}; END
    `);
    trigger('INSERT', `(1, ${digest('NEW')})`);
    trigger('DELETE', `(-1, ${digest('OLD')})`);
    trigger('UPDATE', `(-1, ${digest('OLD')}), (1, ${digest('NEW')})`);
  }
}

/** The row set after the changes noted since the last call, which are forgotten. For use inside the transaction. */
export function foldChanges(db: Database, before: RowSet): RowSet {
  const after = before.copy();
  const changes = db.prepare<[], [number, Buffer]>('SELECT sign, digest FROM temp.row_change').raw();
  for (const [sign, digest] of changes.iterate()) {
    if (sign > 0) after.add(digest);
    else after.remove(digest);
  }
  db.prepare('DELETE FROM temp.row_change').run();
  return after;
}

/** Counts the row set afresh from every row, giving how many rows there were at each halt. */
export function* countingRows(db: Readable | Database, key: Uint8Array): Generator<number, RowSet> {
  const set = new RowSet();
  const halt = 500;
  for (const { name, columns } of countedTables(db)) {
    const select = `SELECT ${columns.map(quote).join(', ')} FROM main.${quote(name)} NOT INDEXED`;
    for (const values of db.prepare<[], SqlValue[]>(select).raw().iterate()) {
      set.add(digestRow(key, name, values));
      if (set.count % halt === 0) yield halt;
    }
  }
  yield set.count % halt;
  return set;
}

export function countRows(db: Readable | Database, key: Uint8Array): RowSet {
  const counting = countingRows(db, key);
  for (;;) {
    const step = counting.next();
    if (step.done === true) return step.value;
  }
}

/** What `meta` says of the row set. */
export function storedRowSet(db: Readable | Database): RowSet {
  const row = db.prepare<[], { sum: Buffer; count: number }>('SELECT row_set AS sum, row_count AS count FROM main.meta').get();
  if (row === undefined || row.sum.length !== words * 4) throw new ArchiveError('vault-damaged', { reason: 'meta' });
  return RowSet.from(row.sum, row.count);
}
