// Keeps the statements of a connection: those that are prepared anew each time live until the garbage collector comes by.
import type BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import type { Database } from './sql.ts';

type Statement = BetterSqlite3.Statement;

/** No room writes so many different texts; the limit is there for one that would. */
const mostKept = 500;

/**
 * From now on `prepare` gives the same statement for the same text, as long as it is not being run, without `pluck`.
 * SQLite walks over every statement of a connection whenever `query_only` is switched, which is twice a write: with
 * thousands of forgotten ones among them that took 3.5 ms each, half of the time of an import.
 */
export function keepStatements(db: Database): void {
  const kept = new Map<string, Statement>();
  const prepare = db.prepare.bind(db) as (sql: string) => Statement;
  const prepareOnce = (sql: string): Statement => {
    const known = kept.get(sql);
    if (known !== undefined && !known.busy) return known.reader ? known.pluck(false) : known;
    const fresh = prepare(sql);
    if (known === undefined && kept.size < mostKept) kept.set(sql, fresh);
    return fresh;
  };
  Object.defineProperty(db, 'prepare', { value: prepareOnce });
}
