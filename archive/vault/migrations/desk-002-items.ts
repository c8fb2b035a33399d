// What each user keeps for himself on the desk: settings, searches; each item sealed to its user.
import type { Migration } from '../sql.ts';

export const desk002: Migration = {
  number: 2,
  sql: `
    CREATE TABLE item (
      user TEXT NOT NULL,
      kind TEXT NOT NULL,
      number INTEGER NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (user, kind, number)
    ) STRICT, WITHOUT ROWID;
  `,
};
