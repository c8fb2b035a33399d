// The row-set MAC kept by triggers equals the one counted afresh, whatever was done to the rows.
import BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows, digestRow, foldChanges, RowSet, watchRows } from '../../../archive/vault/row-set.ts';
import type { Database } from '../../../archive/vault/sql.ts';

function watchedDatabase(key: Buffer): Database {
  const db = new BetterSqlite3(':memory:');
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.exec(`
    CREATE TABLE meta (one INTEGER PRIMARY KEY, row_set BLOB) STRICT;
    CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE, size REAL) STRICT;
    CREATE TABLE "child of it" (parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE ON UPDATE CASCADE,
      "odd ""column" BLOB, note TEXT) STRICT;
    CREATE TABLE keyed (a TEXT, b INTEGER, c ANY, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
  `);
  watchRows(db, key);
  return db;
}

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('\u0000x'));
const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
const size = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constant(-0));
const id = fc.integer({ min: 1, max: 5 });
const any = fc.oneof(fc.constant(null), size, text, bytes);

const commands = fc.oneof(
  fc.tuple(fc.constantFrom('INSERT OR REPLACE', 'INSERT OR IGNORE', 'INSERT'), id, text, size)
    .map(([verb, ...values]) => [`${verb} INTO parent VALUES (?, ?, ?)`, values] as const),
  fc.tuple(id, text, size).map((values) => (
    ['INSERT INTO parent VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, size = size + 1', values] as const
  )),
  fc.tuple(id, bytes, text).map((values) => ['INSERT INTO "child of it" VALUES (?, ?, ?)', values] as const),
  fc.tuple(id, id).map((values) => ['UPDATE OR REPLACE parent SET id = ? WHERE id = ?', values] as const),
  fc.tuple(text).map((values) => ['UPDATE "child of it" SET note = ?', values] as const),
  fc.tuple(id).map((values) => ['DELETE FROM parent WHERE id = ?', values] as const),
  fc.constant(['DELETE FROM "child of it"', []] as const),
  fc.tuple(text, id, any).map((values) => ['INSERT OR REPLACE INTO keyed VALUES (?, ?, ?)', values] as const),
  fc.tuple(id, text).map((values) => ['UPDATE OR IGNORE keyed SET b = ?, a = ?', values] as const),
  fc.constant(["INSERT INTO keyed SELECT 'twice', 1, NULL UNION ALL SELECT 'twice', 1, 2", []] as const),
  fc.constant(['SAVEPOINT here', []] as const),
  fc.constant(['ROLLBACK TO here', []] as const),
);

test('whatever is inserted, replaced, changed, deleted, cascaded or rolled back, the kept row set is the counted one', () => {
  const key = randomBytes(32);
  fc.assert(fc.property(fc.array(fc.array(commands, { maxLength: 12 }), { maxLength: 5 }), (transactions) => {
    const db = watchedDatabase(key);
    let kept = countRows(db, key);
    for (const transaction of transactions) {
      db.exec('BEGIN');
      for (const [sql, values] of transaction) {
        try {
          db.prepare(sql).run(...values);
        } catch { /* a constraint that does not hold: the statement is rolled back, the transaction goes on */ }
      }
      kept = foldChanges(db, kept);
      db.exec('COMMIT');
      const counted = countRows(db, key);
      expect([kept.count, kept.sum.toString('hex')]).toEqual([counted.count, counted.sum.toString('hex')]);
    }
    db.close();
  }), { numRuns: 300 });
});

test('a row moved, a value changed, a row put twice: each is another row set', () => {
  const key = randomBytes(32);
  const db = watchedDatabase(key);
  const sets = new Set<string>();
  const note = () => {
    const set = countRows(db, key);
    sets.add(`${set.count} ${set.sum.toString('hex')}`);
  };
  const steps = [
    "INSERT INTO parent VALUES (1, 'a', 1.5)", "INSERT INTO parent VALUES (2, '', NULL)", 'UPDATE parent SET name = NULL WHERE id = 2',
    "INSERT INTO \"child of it\" VALUES (1, x'61', 'b')", "INSERT INTO \"child of it\" VALUES (1, x'61', 'b')",
    "UPDATE \"child of it\" SET \"odd \"\"column\" = x'6162', note = ''", 'UPDATE "child of it" SET parent = 2',
    "INSERT INTO keyed VALUES ('1', 1, '1')", 'UPDATE keyed SET c = 1', "UPDATE keyed SET c = x'31'",
  ];
  note();
  for (const step of steps) {
    db.exec(step);
    note();
  }
  expect(sets.size).toBe(steps.length + 1);
  expect(countRows(db, randomBytes(32)).equals(countRows(db, key))).toBe(false);
});

test('rows that are written alike as text are not hashed alike', () => {
  const key = randomBytes(32);
  const rows = [
    ['ab', 'c'], ['a', 'bc'], ['abc', ''], ['', 'abc'], ['abc', null], [null, 'abc'], ['abc'], [Buffer.from('abc'), ''],
    [1], ['1'], [Buffer.from('1')], [1.5], [],
  ];
  const digests = rows.map((row) => digestRow(key, 't', row).toString('hex'));
  expect(new Set(digests).size).toBe(rows.length);
  expect(digestRow(key, 't', ['a']).equals(digestRow(key, 'ta', []))).toBe(false);
});

test('long values are hashed as they would be in one piece', () => {
  const key = randomBytes(32);
  fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 5_400, max: 5_500 })), { maxLength: 6 }), (lengths) => {
    const strings = lengths.map((length) => '가'.repeat(length));
    const buffers = strings.map((string) => Buffer.from(string));
    // The same bytes under both tags, and a text and its copy under one.
    expect(digestRow(key, 't', strings)).toEqual(digestRow(key, 't', buffers.map((buffer) => buffer.toString('utf8'))));
    if (lengths.length > 0) expect(digestRow(key, 't', strings).equals(digestRow(key, 't', buffers))).toBe(false);
  }), { numRuns: 60 });
});

test('adding and taking away in any order ends where it began', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const extreme = fc.constantFrom(new Uint8Array(32).fill(255), new Uint8Array(32));
  fc.assert(fc.property(fc.array(fc.oneof(digest, extreme)), fc.array(digest), (kept, gone) => {
    const plain = new RowSet();
    for (const each of kept) plain.add(each);
    const detour = new RowSet();
    for (const each of gone) detour.remove(each);
    for (const each of [...kept].reverse()) detour.add(each);
    for (const each of gone) detour.add(each);
    expect(detour.equals(plain)).toBe(true);
    const sum = kept.reduce((total, each) => total + BigInt(`0x${Buffer.from(each).reverse().toString('hex')}`), 0n);
    expect(BigInt(`0x${plain.sum.reverse().toString('hex')}`)).toBe(sum % 2n ** 256n);
  }));
});
