// Which passages speak of which event, as far as readers are told.
import type { Migration } from '../sql.ts';

export const reading009: Migration = {
  number: 9,
  sql: `
    CREATE TABLE corroboration (
      link TEXT NOT NULL PRIMARY KEY, testimony TEXT NOT NULL, event TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX corroboration_testimony ON corroboration (testimony);
    CREATE INDEX corroboration_event ON corroboration (event);
  `,
};
