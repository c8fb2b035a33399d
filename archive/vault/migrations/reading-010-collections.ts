// Collections as far as readers are told what is said of them.
import type { Migration } from '../sql.ts';

export const reading010: Migration = {
  number: 10,
  sql: 'CREATE TABLE collection (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT;',
};
