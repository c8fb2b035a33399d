// Where the signed form of each agreement is: a signature can name the source, so it is not in the stacks.
import type { Migration } from '../sql.ts';

export const identity002: Migration = {
  number: 2,
  sql: `
    CREATE TABLE evidence (
      testimony TEXT NOT NULL,
      version INTEGER NOT NULL,
      held TEXT NOT NULL,
      PRIMARY KEY (testimony, version)
    ) STRICT;
  `,
};
