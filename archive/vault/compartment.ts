// A compartment of an open vault: one encrypted database, read freely, written in whole transactions that the head follows.
import { join } from 'node:path';
import { ArchiveError, type FaultCode } from '../api/errors.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import type { Head, Standpoint } from './head.ts';
import { lastJournalHash, tidySidecars, type CompartmentState } from './inspect-compartment.ts';
import { guarded, unlessFull } from './map-error.ts';
import { knownVersion, migrate } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { compartmentFile, type CompartmentName } from './roles.ts';
import { countRows, foldChanges, watchRows, type RowSet } from './row-set.ts';
import type { Database, Readable, Writable } from './sql.ts';

export interface Compartment {
  readonly name: CompartmentName;
  /** Its file in the vault's folder, such as `stacks.1`. */
  readonly file: string;
  /** For reading at any time. SQLite's own errors come out of it; `read` maps them. */
  readonly db: Readable;
  /** Derived keys, for this room alone. */
  readonly keys: CompartmentKeys;
  /** Goes up with every transaction: what was read at one number stands as long as the number does. */
  readonly sequence: number;
  read<T>(deed: (db: Readable) => T): T;
  /**
   * One transaction, durable when it returns. Calls do not nest. Throws the reason where the vault is read-only,
   * `not-permitted`, `vault-locked`, `disk-full`, `cannot-write`, `vault-damaged`; nothing was changed then.
   */
  write<T>(deed: (db: Writable) => T): T;
  /** Moves the write-ahead log into the file and empties it; false where somebody who reads an older state prevents it. */
  checkpoint(): boolean;
  /** Rewrites the file without its free pages, then checkpoints: once that gives true, what was deleted is gone from both. */
  vacuum(): boolean;
}

/** What all compartments of a vault share. */
export interface Surroundings {
  readonly folder: string;
  readonly head: Head;
  /** Why nothing may be written at all, if so. */
  readonly readOnly: Extract<FaultCode, 'vault-rolled-back' | 'vault-damaged'> | null;
  /** A reading copy has nobody else who could bring it up to date than its scholar. */
  readonly isCopy?: boolean;
  /** The latest time seen, ISO 8601. */
  seen(): string;
}

export class OpenCompartment implements Compartment {
  readonly name: CompartmentName;
  readonly file: string;
  readonly keys: CompartmentKeys;
  readonly #connection: Database;
  readonly #surroundings: Surroundings;
  readonly #permitted: boolean;
  readonly #tidy: () => void;
  #sequence: number;
  #rows: RowSet;
  #journal: Buffer | null;
  #writing = false;

  constructor(keys: CompartmentKeys, state: CompartmentState, surroundings: Surroundings, permitted: boolean) {
    this.name = keys.compartment;
    this.file = compartmentFile(keys.compartment, keys.generation);
    this.keys = keys;
    this.#surroundings = surroundings;
    this.#permitted = permitted;
    this.#sequence = state.sequence;
    this.#rows = state.rows;
    this.#journal = state.journal;
    this.#tidy = tidySidecars(this.#path);
    const access = surroundings.readOnly === null ? 'write' : 'read';
    this.#connection = guarded(this.file, () => openDatabase(this.#path, keys.file, access));
    try {
      if (access === 'write') {
        this.#takeInLog();
        this.#prepare(state.version);
      }
      this.#connection.pragma('query_only = ON');
    } catch (thrown) {
      this.close();
      throw thrown;
    }
  }

  get #path(): string {
    return join(this.#surroundings.folder, this.file);
  }

  get db(): Readable {
    return this.#connection as Readable;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get standpoint(): Standpoint {
    return { sequence: this.#sequence, rows: this.#rows, journal: this.#journal, seen: this.#surroundings.seen() };
  }

  /**
   * What a crash left in the log goes into the file. Pages that a power cut tore while they were moved there are whole in the
   * log, but whoever looks at the file's own pages would take them for damage.
   */
  #takeInLog(): void {
    unlessFull(() => guarded(this.file, () => this.#connection.pragma('wal_checkpoint(TRUNCATE)')));
  }

  #prepare(version: number): void {
    const outdated = version < knownVersion(this.name);
    const mayMigrate = this.#permitted || this.#surroundings.isCopy === true;
    if (outdated && !mayMigrate) throw new ArchiveError('not-permitted', { file: this.file, reason: 'migration' });
    if (outdated) this.#migrate();
    if (this.#permitted) guarded(this.file, () => watchRows(this.#connection, this.keys.rowSet));
  }

  /** Counts the rows before and after, so that a migration gives no cover to rows that were put back. */
  #migrate(): void {
    this.#commit((db) => {
      if (!countRows(db, this.keys.rowSet).equals(this.#rows)) {
        throw new ArchiveError('vault-damaged', { file: this.file, reason: 'row-set' });
      }
      migrate(db, this.name);
    }, (db) => countRows(db, this.keys.rowSet));
  }

  read<T>(deed: (db: Readable) => T): T {
    return guarded(this.file, () => deed(this.db));
  }

  write<T>(deed: (db: Writable) => T): T {
    this.#requireWritable();
    if (this.#writing) throw new Error('A write inside a write.');
    this.#writing = true;
    try {
      return this.#unlocked(() => this.#commit(deed, (db) => foldChanges(db, this.#rows)));
    } finally {
      this.#writing = false;
    }
  }

  #requireWritable(): void {
    const { readOnly } = this.#surroundings;
    if (!this.#connection.open) throw new ArchiveError('vault-locked');
    if (readOnly !== null) throw new ArchiveError(readOnly, { file: this.file, reason: 'read-only' });
    if (!this.#permitted) throw new ArchiveError('not-permitted', { file: this.file });
  }

  #unlocked<T>(deed: () => T): T {
    this.#connection.pragma('query_only = OFF');
    try {
      return deed();
    } finally {
      if (this.#connection.open) this.#connection.pragma('query_only = ON');
    }
  }

  /** The head is staged before the commit and published after it: a full disk is met while all can still be undone. */
  #commit<T>(deed: (db: Writable) => T, rowsAfter: (db: Database) => RowSet): T {
    const db = this.#connection;
    const { head } = this.#surroundings;
    return guarded(this.file, () => {
      db.exec('BEGIN IMMEDIATE');
      let staged: ReturnType<Head['stage']> | undefined;
      try {
        const result = deed(db as Writable);
        if (result instanceof Promise) throw new Error('A write has to be done when it returns.');
        const next = { ...this.standpoint, sequence: this.#sequence + 1, rows: rowsAfter(db), journal: this.#lastHash() };
        db.prepare('UPDATE meta SET sequence = ?, row_set = ?, row_count = ?').run(next.sequence, next.rows.sum, next.rows.count);
        staged = head.stage(this.keys, next);
        db.exec('COMMIT');
        this.#sequence = next.sequence;
        this.#rows = next.rows;
        this.#journal = next.journal;
        staged.publish();
        return result;
      } catch (thrown) {
        if (db.inTransaction) {
          db.exec('ROLLBACK');
          staged?.discard();
        }
        throw thrown;
      }
    });
  }

  #lastHash(): Buffer | null {
    return this.name === 'stacks' ? lastJournalHash(this.#connection) : null;
  }

  checkpoint(): boolean {
    if (this.#surroundings.readOnly !== null || !this.#permitted) return false;
    const busy = guarded(this.file, () => this.#unlocked(() => (
      this.#connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true })
    )));
    return busy === 0;
  }

  vacuum(): boolean {
    this.#requireWritable();
    guarded(this.file, () => this.#unlocked(() => this.#connection.exec('VACUUM')));
    return this.checkpoint();
  }

  close(): void {
    if (this.#connection.open) this.#connection.close();
    if (this.#surroundings.readOnly !== null) this.#tidy();
    this.keys.wipe();
  }
}
