// Makes an archive of a backup again: unpacked, erased anew what was erased since, indexed, verified, and only then put in place.
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { isWithdrawn } from '../consent/agreement.ts';
import type { Running, Services } from '../services.ts';
import { readDataKeys } from '../vault/backup-files.ts';
import type { Compartment } from '../vault/compartment.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import { latestAgreement } from '../vault/consent-rows.ts';
import { readTombstones, vaultsBeside } from '../vault/foreign-tombstones.ts';
import { backupIn, requireWholeBag } from '../vault/backup-bag.ts';
import { appendJournal } from '../vault/journal.ts';
import { openBackup, type OpenBackup } from '../vault/open-backup.ts';
import { testimonyRow, testimonyRows } from '../vault/testimony-rows.ts';
import { unpackBackup } from '../vault/unpack-backup.ts';
import { openVault, type VaultOptions } from '../vault/vault.ts';
import { verifyVault } from '../vault/verify.ts';
import { telling } from './back-up.ts';
import { eraseAgain } from './conclude-withdrawal.ts';
import { finishOpening } from './finish-opening.ts';
import { indexAnew, type Described } from './search-index.ts';
import { beginSession, endSession, stacksOf, type Session } from './session.ts';

export async function verifyBackup(
  options: VaultOptions, { folder, user, passphrase, datakeys }: Parsed<'backup.verify'>, running: Running,
): Promise<Output<'backup.verify'>> {
  await requireWholeBag(resolve(folder));
  const backup = await openBackup(backupIn(resolve(folder)), { name: user, passphrase }, options, telling(running));
  try {
    const { manifest, keys } = backup;
    if (datakeys !== undefined) readDataKeys(resolve(datakeys), manifest, keys);
    const { generation, at, testimonies, compartments } = manifest;
    return { generation, at, testimonies, rows: compartments.reduce((sum, { count }) => sum + count, 0) };
  } finally {
    backup.close();
  }
}

export async function restoreBackup(
  services: Services, options: VaultOptions, input: Parsed<'backup.restore'>, running: Running,
): Promise<Output<'backup.restore'>> {
  const { user, passphrase, words } = input;
  const to = resolve(input.to);
  await requireWholeBag(resolve(input.folder));
  const backup = await openBackup(backupIn(resolve(input.folder)), { name: user, passphrase, words }, options, telling(running));
  try {
    const { tombstones: known, unread } = tombstonesFor(backup, to, input.tombstones);
    const { site, erased: leftOut } = unpackBackup(backup, resolve(input.datakeys), to);
    const tombstones = [...new Set([...known, ...leftOut])];
    try {
      const session = finishOpening(beginSession(await openVault(site.building, user, passphrase, options), services));
      const { generation, at, testimonies } = backup.manifest;
      let erased: number;
      try {
        if (words !== undefined) journalRecovery(session);
        erased = await finish(session, tombstones, backup, running);
      } finally {
        endSession(session);
      }
      site.publish();
      return { generation, at, testimonies: testimonies - erased, erased, unread };
    } catch (thrown) {
      site.discard();
      throw thrown;
    }
  } finally {
    backup.close();
  }
}

function journalRecovery(session: Session): void {
  const { vault } = session;
  stacksOf(session).write((db) => appendJournal(db, vault, { verb: 'recover', target: vault.user.id }));
}

/** Of the vault that was named, which must be readable, and of those that happen to be beside it, as far as they are. */
function tombstonesFor(
  backup: OpenBackup, to: string, named: string | undefined,
): { readonly tombstones: readonly TestimonyId[]; readonly unread: number } {
  const erased = new Set<TestimonyId>(named === undefined ? [] : readTombstones(resolve(named), backup));
  let unread = 0;
  for (const folder of vaultsBeside(to, backup.file.vault)) {
    if (named !== undefined && folder === resolve(named)) continue;
    try {
      for (const testimony of readTombstones(folder, backup)) erased.add(testimony);
    } catch {
      unread += 1;
    }
  }
  return { tombstones: [...erased], unread };
}

/** Gives how many testimonies were erased again. */
async function finish(
  session: Session, tombstones: readonly TestimonyId[], backup: OpenBackup, running: Running,
): Promise<number> {
  const { vault } = session;
  const stacks = stacksOf(session);
  const there = tombstones.filter((testimony) => testimonyRow(stacks.db, testimony) !== null);
  eraseAgain(session, there);
  // What was withdrawn whole is found by nobody.
  const findable = testimonyRows(stacks.db).filter(({ id }) => !isWithdrawn(latestAgreement(stacks.db, id)));
  await indexCompartment(stacks, findable.map(({ id, description }) => ({ testimony: id, description })), running);
  await indexCompartment(vault.reading, clearedRows(vault.reading.db), running);
  stacks.write((db) => appendJournal(db, vault, {
    verb: 'restore', target: vault.id, detail: { generation: backup.manifest.generation, erased: there.length },
  }));
  const { faults: [fault] } = await verifyVault(vault, telling(running).tell, running.signal);
  if (fault !== undefined) throw new ArchiveError(fault.code, { file: fault.file, reason: fault.reason });
  return there.length;
}

async function indexCompartment(
  compartment: Compartment, described: readonly Described[], { signal, progress }: Running,
): Promise<void> {
  for (const [done, testimony] of described.entries()) {
    progress({ stage: 'index', done, total: described.length });
    await setImmediate();
    if (signal.aborted) throw new ArchiveError('cancelled');
    indexAnew(compartment, testimony);
  }
  progress({ stage: 'index', done: described.length, total: described.length });
  compartment.checkpoint();
}
