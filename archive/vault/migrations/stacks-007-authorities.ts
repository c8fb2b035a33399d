// Authorities: what people, places, organisations, events and subjects are called.
import type { Migration } from '../sql.ts';

export const stacks007: Migration = {
  number: 7,
  sql: 'CREATE TABLE authority (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT;',
};
