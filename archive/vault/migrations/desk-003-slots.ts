// Which passphrase of each user is in force, remembered where everybody can see it: an older `keys` put back is told by it.
import type { Migration } from '../sql.ts';

export const desk003: Migration = {
  number: 3,
  sql: 'CREATE TABLE slot_pin (user TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL) STRICT;',
};
