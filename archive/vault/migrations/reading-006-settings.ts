// For those who cite from the reading room: what the archive calls itself, and which version of a text was cleared.
import type { Migration } from '../sql.ts';

export const reading006: Migration = {
  number: 6,
  sql: `
    CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
    ALTER TABLE cleared ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  `,
};
