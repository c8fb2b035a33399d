// The foundation of the identity compartment: where it stands, data keys and sealed blocks.
import type { Migration } from '../sql.ts';

export const identityFoundation: Migration = {
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
  `,
};
