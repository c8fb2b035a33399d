// What the reading room holds besides text: the cleared copies, and narrowings that are under way.
import type { Migration } from '../sql.ts';

export const reading003: Migration = {
  number: 3,
  sql: `
    CREATE TABLE cleared (
      number INTEGER PRIMARY KEY,
      testimony TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('open', 'listed')),
      description TEXT NOT NULL,
      consent TEXT NOT NULL,
      words INTEGER NOT NULL,
      passages INTEGER NOT NULL,
      marks TEXT NOT NULL
    ) STRICT;

    CREATE TABLE alignment (
      testimony TEXT NOT NULL PRIMARY KEY,
      original TEXT NOT NULL,
      pairs TEXT NOT NULL
    ) STRICT;

    CREATE TABLE pending (
      operation TEXT NOT NULL PRIMARY KEY,
      testimony TEXT NOT NULL,
      change BLOB NOT NULL
    ) STRICT;
  `,
};
