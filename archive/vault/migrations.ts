// The numbered steps of each compartment's schema, and how a database is brought up to the last of them.
import { identity004, reading005, stacks005 } from './migrations/attachments.ts';
import { deskFoundation } from './migrations/desk-001-foundation.ts';
import { desk002 } from './migrations/desk-002-items.ts';
import { desk003 } from './migrations/desk-003-slots.ts';
import { identityFoundation } from './migrations/identity-001-foundation.ts';
import { readingFoundation } from './migrations/reading-001-foundation.ts';
import { stacksFoundation } from './migrations/stacks-001-foundation.ts';
import { identity002 } from './migrations/identity-002-evidence.ts';
import { identity003 } from './migrations/identity-003-people.ts';
import { identity005 } from './migrations/identity-005-data-key-files.ts';
import { reading003 } from './migrations/reading-003-cleared.ts';
import { reading004 } from './migrations/reading-004-consent.ts';
import { stacks003 } from './migrations/stacks-003-testimony.ts';
import { stacks004 } from './migrations/stacks-004-consent.ts';
import { reading006 } from './migrations/reading-006-settings.ts';
import { stacks006 } from './migrations/stacks-006-settings.ts';
import { reading007 } from './migrations/reading-007-authorities.ts';
import { reading009 } from './migrations/reading-009-corroboration.ts';
import { stacks007 } from './migrations/stacks-007-authorities.ts';
import { stacks008 } from './migrations/stacks-008-authority-deeds.ts';
import { reading010 } from './migrations/reading-010-collections.ts';
import { stacks010 } from './migrations/stacks-010-collections.ts';
import { text002 } from './migrations/text-002-passages-and-index.ts';
import type { CompartmentName } from './roles.ts';
import type { Database, Migration, Readable } from './sql.ts';

const migrations: Readonly<Record<CompartmentName, readonly Migration[]>> = {
  identity: [identityFoundation, identity002, identity003, identity004, identity005],
  stacks: [stacksFoundation, text002, stacks003, stacks004, stacks005, stacks006, stacks007, stacks008, stacks010],
  reading: [readingFoundation, text002, reading003, reading004, reading005, reading006, reading007, reading009, reading010],
  desk: [deskFoundation, desk002, desk003],
};

/** The number of the last migration that this program knows for a compartment. */
export function knownVersion(compartment: CompartmentName): number {
  return migrations[compartment].at(-1)?.number ?? 0;
}

export function schemaVersion(db: Readable | Database): number {
  const version = db.pragma('user_version', { simple: true });
  return typeof version === 'number' ? version : 0;
}

/** Runs what is still to run, inside the caller's transaction. Numbers rise, and may leave some out. */
export function migrate(db: Database, compartment: CompartmentName): void {
  const reached = schemaVersion(db);
  for (const migration of migrations[compartment].filter(({ number }) => number > reached)) {
    db.exec(migration.sql);
    db.pragma(`user_version = ${migration.number}`);
  }
}
