// What the stacks hold besides text: testimonies, agreements, restrictions, disclosures, and what is still to be cleared.
import type { Migration } from '../sql.ts';

export const stacks003: Migration = {
  number: 3,
  sql: `
    CREATE TABLE testimony (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      description TEXT NOT NULL,
      format TEXT NOT NULL,
      notes TEXT NOT NULL,
      turns INTEGER NOT NULL,
      words INTEGER NOT NULL,
      passages INTEGER NOT NULL,
      version INTEGER NOT NULL,
      sha256 TEXT NOT NULL UNIQUE,
      admitted_at TEXT NOT NULL,
      admitted_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE agreement (
      testimony TEXT NOT NULL REFERENCES testimony (id),
      version INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (testimony, version)
    ) STRICT;

    CREATE TABLE restriction (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      testimony TEXT NOT NULL REFERENCES testimony (id),
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX restriction_testimony ON restriction (testimony);

    CREATE TABLE disclosure (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      testimony TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX disclosure_testimony ON disclosure (testimony);

    CREATE TABLE alignment (
      testimony TEXT NOT NULL PRIMARY KEY REFERENCES testimony (id),
      original TEXT NOT NULL REFERENCES testimony (id),
      pairs TEXT NOT NULL
    ) STRICT;

    CREATE TABLE clear_due (
      testimony TEXT NOT NULL PRIMARY KEY
    ) STRICT;

    CREATE TABLE applied (
      operation TEXT NOT NULL PRIMARY KEY
    ) STRICT;
  `,
};
