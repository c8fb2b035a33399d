// What the archive says of itself: its name, how it numbers.
import type { Migration } from '../sql.ts';

export const stacks006: Migration = {
  number: 6,
  sql: 'CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;',
};
