// The foundation of the reading compartment: as in identity, with the roster of users.
import type { Migration } from '../sql.ts';

export const readingFoundation: Migration = {
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
    CREATE TABLE roster (user TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
