// Passages in sealed blocks and the packed index over them: the same tables in `stacks` and in `reading`.
import type { Migration } from '../sql.ts';

export const text002: Migration = {
  number: 2,
  sql: `
    CREATE TABLE text_run (
      testimony TEXT NOT NULL,
      block INTEGER NOT NULL,
      first INTEGER NOT NULL,
      passages INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (testimony, block)
    ) STRICT;

    CREATE TABLE segment (
      id INTEGER PRIMARY KEY,
      analyser INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      dictionary BLOB NOT NULL,
      lengths BLOB NOT NULL
    ) STRICT;

    CREATE TABLE segment_block (
      segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
      stream TEXT NOT NULL CHECK (stream IN ('postings', 'positions')),
      block INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (segment, stream, block)
    ) STRICT;

    CREATE TABLE segment_run (
      segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
      first INTEGER NOT NULL,
      testimony TEXT NOT NULL,
      passage INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      PRIMARY KEY (segment, first)
    ) STRICT;
    CREATE INDEX segment_run_testimony ON segment_run (testimony);

    CREATE TABLE segment_counter (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      last INTEGER NOT NULL
    ) STRICT;
  `,
};
