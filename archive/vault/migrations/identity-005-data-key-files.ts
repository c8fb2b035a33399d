// Where the files of data keys lie that were made with backups, and what is needed to write them anew.
import type { Migration } from '../sql.ts';

export const identity005: Migration = {
  number: 5,
  sql: `
    CREATE TABLE data_key_file (
      generation INTEGER NOT NULL,
      folder TEXT NOT NULL,
      file TEXT NOT NULL,
      at TEXT NOT NULL,
      manifest_sha256 TEXT NOT NULL,
      secrets TEXT NOT NULL,
      PRIMARY KEY (generation, folder)
    ) STRICT;
  `,
};
