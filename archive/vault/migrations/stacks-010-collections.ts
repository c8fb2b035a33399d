// What is said of collections as a whole, and what was said before each change.
import type { Migration } from '../sql.ts';

export const stacks010: Migration = {
  number: 10,
  sql: `
    CREATE TABLE collection (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE collection_former (
      collection TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (collection, number)
    ) STRICT;
  `,
};
