// The foundation of the desk: where it stands, and each user's outbox, which is sealed to the archivists.
import type { Migration } from '../sql.ts';

export const deskFoundation: Migration = {
  number: 1,
  sql: `
    CREATE TABLE meta (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      vault TEXT NOT NULL, compartment TEXT NOT NULL, generation INTEGER NOT NULL,
      root BLOB NOT NULL, roster INTEGER NOT NULL,
      sequence INTEGER NOT NULL, row_set BLOB NOT NULL, row_count INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE outbox (
      user TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), at TEXT NOT NULL,
      sealed BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL,
      PRIMARY KEY (user, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox_tip (user TEXT PRIMARY KEY, number INTEGER NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
