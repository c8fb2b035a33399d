// Opens a compartment's file with the settings that were measured to be safe. No other module opens a database.
import BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import { keepStatements } from './keep-statements.ts';
import type { Database } from './sql.ts';

export const pageSize = 4096;

export type Access = 'create' | 'write' | 'read';

/**
 * `read` never changes the file; `write` and `create` set write-ahead logging. Every connection keeps its temporary
 * tables in memory (they would be plaintext on disk), waits for the disk at each commit, and overwrites what it deletes.
 */
export function openDatabase(path: string, rawKey: Uint8Array, access: Access): Database {
  const db = new BetterSqlite3(path, { readonly: access === 'read', fileMustExist: access !== 'create', timeout: 2000 });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    setKey(db, rawKey);
    db.pragma('temp_store = MEMORY');
    db.pragma('locking_mode = NORMAL');
    db.pragma('trusted_schema = OFF');
    // The first statement that reads page 1: with a wrong key it fails here.
    db.pragma('schema_version');
    if (access !== 'read') db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // A commit that has to empty the log takes the longer for it: at 400 pages 10 ms, at SQLite's own 1,000 more than 25.
    db.pragma('wal_autocheckpoint = 400');
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('recursive_triggers = ON');
    keepStatements(db);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** The key goes in as a Buffer and as a raw key, so that it stays out of SQL texts and nothing stretches it again. */
function withLiteral(rawKey: Uint8Array, use: (literal: Buffer) => void): void {
  const literal = Buffer.from(`x'${Buffer.from(rawKey.buffer, rawKey.byteOffset, rawKey.byteLength).toString('hex')}'`, 'latin1');
  try {
    use(literal);
  } finally {
    literal.fill(0);
  }
}

function setKey(db: Database, rawKey: Uint8Array): void {
  withLiteral(rawKey, (literal) => db.key(literal));
}

/** Every page under another key: for a file that nothing depends on yet. */
export function rekey(db: Database, rawKey: Uint8Array): void {
  withLiteral(rawKey, (literal) => db.rekey(literal));
}

/** A plain connection that holds an exclusive lock on a file until it is closed. It writes nothing. */
export function holdExclusively(path: string): Database {
  const db = new BetterSqlite3(path, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}
