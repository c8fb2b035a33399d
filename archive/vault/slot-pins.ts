// The numbers of the passphrase slots in force, remembered in the desk: a `keys` from before a passphrase was changed is told by them.
import type { KeyFile } from './key-file.ts';
import type { Database, Readable, Writable } from './sql.ts';

function pinned(db: Readable | Database): ReadonlyMap<string, number> {
  return new Map(db.prepare<[], [string, number]>('SELECT user, number FROM slot_pin').raw().all());
}

/** Whether no slot of the file is older than the one remembered. */
export function slotsHold(db: Readable | Database, { users }: Pick<KeyFile, 'users'>): boolean {
  const pins = pinned(db);
  return users.every(({ id, slot }) => slot.number >= (pins.get(id) ?? 0));
}

/** Whether the desk remembers of every user the slot that the file has, and nobody besides. */
export function slotsPinned(db: Readable, { users }: Pick<KeyFile, 'users'>): boolean {
  const pins = pinned(db);
  return pins.size === users.length && users.every(({ id, slot }) => pins.get(id) === slot.number);
}

/** For use inside a write of the desk, once the file is in force. */
export function pinSlots(db: Writable, { users }: Pick<KeyFile, 'users'>): void {
  db.prepare('DELETE FROM slot_pin').run();
  const insert = db.prepare('INSERT INTO slot_pin (user, number) VALUES (?, ?)');
  for (const { id, slot } of users) insert.run(id, slot.number);
}
