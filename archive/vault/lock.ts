// The file `lock`: held exclusively while a vault is open, released by closing or by the death of the process.
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { guarded } from './map-error.ts';
import { holdExclusively } from './open-database.ts';

export const lockFileName = 'lock';

export interface Lock {
  release(): void;
}

export function createLockFile(folder: string): void {
  closeSync(openSync(join(folder, lockFileName), 'a', 0o600));
}

/**
 * Takes the lock before anything else is opened: `vault-in-use` where somebody has it. The file stays empty: SQLite's
 * lock is on a byte beyond its end. (A process that opens and closes this file by other means loses the lock: POSIX.)
 */
export function takeLock(folder: string): Lock {
  return guarded(lockFileName, () => {
    const path = join(folder, lockFileName);
    if (!existsSync(path)) createLockFile(folder);
    const held = holdExclusively(path);
    return { release: () => { if (held.open) held.close(); } };
  });
}
