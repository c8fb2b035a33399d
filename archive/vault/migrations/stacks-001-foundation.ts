// The foundation of the stacks: as in identity, with the journal, the archive's outbox key, and how far outboxes were taken in.
import type { Migration } from '../sql.ts';

export const stacksFoundation: Migration = {
  number: 1,
  sql: `
    CREATE TABLE meta (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      vault TEXT NOT NULL, compartment TEXT NOT NULL, generation INTEGER NOT NULL,
      root BLOB NOT NULL, roster INTEGER NOT NULL,
      sequence INTEGER NOT NULL, row_set BLOB NOT NULL, row_count INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE data_key (testimony TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE block (
      testimony TEXT NOT NULL REFERENCES data_key (testimony) ON DELETE CASCADE,
      kind TEXT NOT NULL, number INTEGER NOT NULL, version INTEGER NOT NULL, sealed BLOB NOT NULL,
      PRIMARY KEY (testimony, kind, number)
    ) STRICT;
    CREATE TABLE archive_key (name TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      at TEXT NOT NULL, user TEXT NOT NULL, verb TEXT NOT NULL, target TEXT NOT NULL, detail TEXT NOT NULL,
      hash BLOB NOT NULL, signature BLOB NOT NULL
    ) STRICT;
    CREATE TABLE outbox_taken (user TEXT PRIMARY KEY, number INTEGER NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
