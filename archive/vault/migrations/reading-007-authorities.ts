// Authorities as far as readers are told them.
import type { Migration } from '../sql.ts';

export const reading007: Migration = {
  number: 7,
  sql: 'CREATE TABLE authority (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT;',
};
