// New keys for every compartment: new generations of the files, with the renaming of `keys` as the one commit point.
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { ArchiveError } from '../api/errors.ts';
import type { UserId } from '../api/ids.ts';
import type { Archivist } from './add-user.ts';
import { signRenewed } from './change-users.ts';
import { keyLength } from './cipher.ts';
import { pendingRows } from './cleared-rows.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import type { Compartment } from './compartment.ts';
import type { Telling } from './telling.ts';
import { beginGeneration, filesInForce, nextGeneration } from './generations.ts';
import type { Head } from './head.ts';
import { readKeyFile, writeKeyFile, type KeyFile } from './key-file.ts';
import { guarded, unlessFull } from './map-error.ts';
import { renewCompartment } from './renew-compartment.ts';
import type { CompartmentName } from './roles.ts';
import type { Writable } from './sql.ts';

/** A vault that gets new keys: nothing may be written to it meanwhile. */
export interface Renewing {
  readonly folder: string;
  readonly file: KeyFile;
  /** All four. */
  readonly compartments: readonly Compartment[];
  readonly archivist: Archivist;
  readonly head: Head;
  seen(): string;
}

export interface Change {
  /** Who is in `keys` afterwards. */
  readonly after: KeyFile;
  /** Whose keys are no longer to open what they opened. */
  readonly user: UserId;
  /** What changes in a compartment with it; the journal's entry is in the stacks'. */
  furnish(name: CompartmentName, db: Writable): void;
}

/**
 * Whether `keys` has been replaced, or cannot be read: a folder may fail to become durable after the renaming. Then nothing
 * that it names may go, and the vault that was open has to be closed.
 */
export function mayBeInForce(folder: string, roster: number): boolean {
  try {
    return readKeyFile(folder).roster >= roster;
  } catch {
    return true;
  }
}

/**
 * Gives the file that is in force then. A crash or a fault before the commit point leaves the vault as it was, and after it
 * the vault is changed; the files that are not in force go when an archivist next opens it. Faults: `conflict`, reason
 * `unfinished`, while a change waits to be taken into the stacks; `disk-full`, `cancelled`.
 */
export async function renewKeys(renewing: Renewing, change: Change, { signal, tell }: Telling): Promise<KeyFile> {
  const { folder, file: before, compartments, archivist, head } = renewing;
  const reading = compartments.find(({ name }) => name === 'reading');
  // It is sealed under the keys that go.
  if (reading === undefined || pendingRows(reading.db).length > 0) throw new ArchiveError('conflict', { reason: 'unfinished' });
  const generation = nextGeneration(folder, before);
  const roster = before.roster + 1;
  const place = guarded('vault', () => beginGeneration(folder));
  const renewed = new Map(compartments.map(({ name }) => (
    [name, new CompartmentKeys(before.vault, name, generation, randomBytes(keyLength))] as const
  )));
  try {
    const records: KeyFile['compartments'] = [];
    const copied = new Map<CompartmentName, number>();
    for (const [done, compartment] of compartments.entries()) {
      tell(done, compartments.length);
      await setImmediate();
      if (signal?.aborted === true) throw new ArchiveError('cancelled');
      const keys = renewed.get(compartment.name);
      if (keys === undefined) throw new ArchiveError('internal');
      const furnish = (db: Writable): void => change.furnish(compartment.name, db);
      const { record, standpoint } = renewCompartment(folder, compartment, keys, place.building, roster, renewing.seen(), furnish);
      head.state(keys, standpoint);
      records.push(record);
      copied.set(compartment.name, compartment.sequence);
    }
    tell(compartments.length, compartments.length);
    // What was written meanwhile would be lost.
    if (compartments.some(({ name, sequence }) => copied.get(name) !== sequence)) throw new ArchiveError('conflict', { reason: 'unfinished' });
    const file = signRenewed(change.after, change.user, archivist, renewed, records, roster);
    guarded('vault', () => place.putInPlace(filesInForce(file)));
    // With lines of both generations, whichever `keys` then names.
    head.flush();
    writeKeyFile(folder, file);
    unlessFull(() => guarded('vault', place.finish));
    return file;
  } catch (thrown) {
    head.keepOnly(filesInForce(before));
    if (!mayBeInForce(folder, roster)) place.discard();
    throw thrown;
  } finally {
    for (const keys of renewed.values()) keys.wipe();
  }
}
