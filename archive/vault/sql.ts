// What the room calls a database: one connection, branded by what its holder may do with it.
import type BetterSqlite3 from 'better-sqlite3-multiple-ciphers';

export type Database = BetterSqlite3.Database;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection to read from. Statements that change anything fail: the connection stands on `query_only`. */
export type Readable = Database & { readonly [readable]: true };

/** The same connection inside `Compartment.write`, where it may be changed. */
export type Writable = Readable & { readonly [writable]: true };

/** One numbered step of a compartment's schema. Once released it never changes. */
export interface Migration {
  /** From 1, without gaps; `PRAGMA user_version` records the last one that ran. */
  readonly number: number;
  readonly sql: string;
}
