// The table of attachments, the same in `identity`, `stacks` and `reading`: a row vouches for a file of sealed chunks beside the databases.
import type { Migration } from '../sql.ts';

/** What an attachment is called, and its key, lie in the block of kind `attachment` and of this number. */
const sql = `
  CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    testimony TEXT NOT NULL REFERENCES data_key (testimony) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    file_bytes INTEGER NOT NULL,
    file_sha256 TEXT NOT NULL,
    UNIQUE (testimony, number)
  ) STRICT;
`;

export const identity004: Migration = { number: 4, sql };
export const stacks005: Migration = { number: 5, sql };
export const reading005: Migration = { number: 5, sql };
