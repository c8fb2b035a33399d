// People and the rulings on their names; what an agreement says that names its source takes the place of `evidence`.
import type { Migration } from '../sql.ts';

export const identity003: Migration = {
  number: 3,
  sql: `
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE person_testimony (
      number INTEGER PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      testimony TEXT NOT NULL,
      UNIQUE (person, testimony)
    ) STRICT;
    CREATE INDEX person_testimony_testimony ON person_testimony (testimony);

    CREATE TABLE ruling (
      testimony TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      turn TEXT NOT NULL,
      "start" INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      ruling TEXT CHECK (ruling IN ('this', 'not-this')),
      PRIMARY KEY (testimony, person, version, turn, "start", "end")
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ruling_person ON ruling (person);

    CREATE TABLE particulars (
      testimony TEXT NOT NULL,
      version INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (testimony, version)
    ) STRICT;
    -- The program itself wrote 'held-elsewhere' where nobody had said where the form is.
    INSERT INTO particulars (testimony, version, body)
      SELECT testimony, version, json_object('heldAt', nullif(held, 'held-elsewhere')) FROM evidence;
    DROP TABLE evidence;

    CREATE TABLE scrub_due (testimony TEXT NOT NULL PRIMARY KEY) STRICT;
  `,
};
