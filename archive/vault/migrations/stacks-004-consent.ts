// Restrictions that were lifted, the archive's own forms, and what erasure leaves behind.
import type { Migration } from '../sql.ts';

export const stacks004: Migration = {
  number: 4,
  sql: `
    CREATE TABLE lifted (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      testimony TEXT NOT NULL REFERENCES testimony (id),
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lifted_testimony ON lifted (testimony);

    CREATE TABLE template (name TEXT NOT NULL PRIMARY KEY, terms TEXT NOT NULL) STRICT;

    CREATE TABLE tombstone (testimony TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL) STRICT;
    CREATE TABLE scrub_due (testimony TEXT NOT NULL PRIMARY KEY) STRICT;
  `,
};
