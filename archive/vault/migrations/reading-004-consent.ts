// Narrowings that hold names wait under the key of `identity`; and what erasure leaves behind.
import type { Migration } from '../sql.ts';

export const reading004: Migration = {
  number: 4,
  sql: `
    ALTER TABLE pending ADD COLUMN under TEXT NOT NULL DEFAULT 'stacks' CHECK (under IN ('stacks', 'identity'));

    CREATE TABLE tombstone (testimony TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL) STRICT;
    CREATE TABLE scrub_due (testimony TEXT NOT NULL PRIMARY KEY) STRICT;
  `,
};
