// What was done to authorities: each deed, and how it found and left those that it changed. Ids of testimonies are none of it.
import type { Migration } from '../sql.ts';

export const stacks008: Migration = {
  number: 8,
  sql: `
    CREATE TABLE authority_deed (
      number INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, deed TEXT NOT NULL, whole TEXT
    ) STRICT;
    CREATE TABLE authority_state (
      deed INTEGER NOT NULL REFERENCES authority_deed, authority TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (deed, authority)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX authority_state_of ON authority_state (authority);
  `,
};
