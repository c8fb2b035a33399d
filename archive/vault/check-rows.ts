// Checks for `verify` what is sealed or signed nowhere and can still be held against something that is.
import { itemsOpen } from './desk-rows.ts';
import type { CompartmentName } from './roles.ts';
import { settingsHold } from './setting-rows.ts';
import type { Readable } from './sql.ts';
import { tagName } from './user-keys.ts';
import type { Vault } from './vault-shape.ts';

type Check = (db: Readable, vault: Vault) => boolean;

/** `keys` has a tag of every name, and is signed. */
function rosterHolds(db: Readable, { keyFile: { users, salt } }: Vault): boolean {
  const names = new Map(db.prepare<[], [string, string]>('SELECT user, name FROM roster').raw().all());
  return users.every(({ id, tag }) => {
    const name = names.get(id);
    return name !== undefined && tagName(name, salt) === tag;
  });
}

/** What was erased is not there. */
const tombstonesHold = (table: string, column: string): Check => (db) => (
  db.prepare(`SELECT 1 FROM tombstone JOIN ${table} ON ${table}.${column} = tombstone.testimony`).get() === undefined
);

const checks: Readonly<Record<CompartmentName, readonly (readonly [reason: string, holds: Check])[]>> = {
  identity: [],
  stacks: [['setting', settingsHold], ['tombstone', tombstonesHold('testimony', 'id')]],
  reading: [['setting', settingsHold], ['tombstone', tombstonesHold('cleared', 'testimony')], ['roster', rosterHolds]],
  desk: [['item', itemsOpen]],
};

/** The tables that do not hold. */
export function doubtfulTables(compartment: CompartmentName, db: Readable, vault: Vault): string[] {
  return checks[compartment].filter(([, holds]) => !holds(db, vault)).map(([reason]) => reason);
}
