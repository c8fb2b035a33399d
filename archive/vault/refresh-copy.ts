// Brings a reading copy up to date: its outbox is taken in, and a next generation of its `reading` takes the place of the old.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { VaultId } from '../api/ids.ts';
import { buildCompartment, insertRosterRow } from './build-vault.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import { keyLength, readyCipher, wipe } from './cipher.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import { OpenCompartment, type Compartment } from './compartment.ts';
import { beginGeneration, nextGeneration, sweepGenerations, type BuildingPlace } from './generations.ts';
import { makeGrant } from './grants.ts';
import { Head, readHead } from './head.ts';
import { inspectWith, judge, mismatchesOf } from './judge-opening.ts';
import { hasKeyFile, readKeyFile, writeKeyFile, type CompartmentRecord, type KeyFile } from './key-file.ts';
import type { KeptCopy } from './kept-copies.ts';
import { takeLock, type Lock } from './lock.ts';
import { openForFilling, rootIssuer } from './make-copy.ts';
import { guarded, unlessFull } from './map-error.ts';
import type { OutboxPlace } from './outbox.ts';
import { kdfPolicy } from './passphrase.ts';
import { mayBeInForce } from './renew-keys.ts';
import { compartmentFile } from './roles.ts';
import type { Vault, VaultOptions } from './vault-shape.ts';
import { requireVouchers, signKeyFile, verifyKeyFile } from './verify-keys.ts';

/** A copy that was found again, with its outbox; nobody else can open it meanwhile. */
export interface FoundCopy extends OutboxPlace {
  /** A new, empty `reading`, in force once it is published. */
  begin(): CopyInRefreshing;
  close(): void;
}

export interface CopyInRefreshing {
  readonly reading: Compartment;
  publish(): void;
  discard(): void;
}

/** Which copy lies in a folder, by its own word. `not-a-vault`. */
export function copyIn(folder: string): VaultId {
  if (!hasKeyFile(folder)) throw new ArchiveError('not-a-vault');
  return readKeyFile(folder).vault;
}

/** Faults: `vault-in-use`, and those of a vault that is damaged or was put back; then nothing is changed. */
export async function findCopy(vault: Vault, kept: KeptCopy, given: string, options: VaultOptions): Promise<FoundCopy> {
  const folder = resolve(given);
  await readyCipher();
  const lock = takeLock(folder);
  try {
    return openCopy(vault, kept, folder, lock, options);
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

function openCopy(vault: Vault, kept: KeptCopy, folder: string, lock: Lock, options: VaultOptions): FoundCopy {
  const file = readKeyFile(folder);
  verifyKeyFile(file, kdfPolicy(options.unsafeKdfForTests).floor);
  const record = file.compartments.find(({ name }) => name === 'desk');
  const issuer = rootIssuer(fromBase64(kept.root));
  const isOurs = file.kind === 'reading-copy' && file.vault === kept.copy && record !== undefined
    && toBase64(issuer.secretKey.subarray(keyLength)) === file.root;
  if (!isOurs) throw new ArchiveError('foreign-file', { file: 'keys' });
  wipe(issuer.secretKey);
  const deskKeys = new CompartmentKeys(file.vault, 'desk', record.generation, fromBase64(kept.desk));
  const head = new Head(folder, file.vault, readHead(folder, file.vault) ?? new Map());
  const desk = openDesk(vault, folder, file, deskKeys, head);
  return {
    keyFile: file, desk,
    begin: () => beginRefreshing({ vault, kept, folder, file, head, deskKeys }),
    close() {
      desk.close();
      lock.release();
    },
  };
}

/** The copy's desk as the head of the copy knows it; whatever is amiss, nothing is changed. */
function openDesk(vault: Vault, folder: string, file: KeyFile, keys: CompartmentKeys, head: Head): OpenCompartment {
  const lines = readHead(folder, file.vault);
  const opening = inspectWith(folder, file, keys, lines);
  try {
    requireVouchers(file, [keys]);
    const readOnly = judge(mismatchesOf([opening], lines));
    if (readOnly !== null) throw new ArchiveError(readOnly, { file: compartmentFile('desk', keys.generation), reason: 'head' });
    return new OpenCompartment(keys, opening.state, { folder, head, readOnly, seen: () => vault.now().toISOString() }, true);
  } catch (thrown) {
    keys.wipe();
    throw thrown;
  }
}

interface Refreshing {
  readonly vault: Vault;
  readonly kept: KeptCopy;
  readonly folder: string;
  readonly file: KeyFile;
  readonly head: Head;
  readonly deskKeys: CompartmentKeys;
}

function beginRefreshing(refreshing: Refreshing): CopyInRefreshing {
  const { vault, kept, folder, file } = refreshing;
  const key = randomBytes(keyLength);
  const generation = nextGeneration(folder, file);
  // The compartment wipes its own keys on closing.
  const makeKeys = (): CompartmentKeys => new CompartmentKeys(file.vault, 'reading', generation, Buffer.from(key));
  const keys = makeKeys();
  const seen = vault.now().toISOString();
  const place = guarded('vault', () => beginGeneration(folder));
  try {
    const own = new Head(place.building, file.vault, new Map());
    const record = guarded('reading', () => (
      buildCompartment(place.building, keys, fromBase64(file.root), own, seen, (db) => insertRosterRow(db, kept.user, kept.for, 'scholar'))
    ));
    own.flush();
    const reading = openForFilling(place.building, { ...file, compartments: [record] }, makeKeys(), seen);
    return {
      reading,
      publish: () => {
        reading.checkpoint();
        refreshing.head.state(keys, reading.standpoint);
        reading.close();
        putInForce(refreshing, keys, record, place);
      },
      discard() {
        reading.close();
        if (!mayBeInForce(folder, file.roster + 1)) place.discard();
      },
    };
  } catch (thrown) {
    place.discard();
    throw thrown;
  } finally {
    wipe(key);
  }
}

/** As with the renewing of keys: everything is in place before `keys` is replaced, and the old goes afterwards. */
function putInForce(
  { kept, folder, file: before, head, deskKeys }: Refreshing, keys: CompartmentKeys, record: CompartmentRecord, place: BuildingPlace,
): void {
  const issuer = rootIssuer(fromBase64(kept.root));
  const { signed: _signed, ...rest } = before;
  const next = {
    ...rest, roster: before.roster + 1, compartments: before.compartments.map((each) => (each.name === 'reading' ? record : each)),
  };
  const grants = next.users.map((user) => makeGrant(next, user, 'reading', keys.generation, keys.compartmentKey, issuer));
  const kepts = before.grants.filter(({ compartment }) => compartment !== 'reading');
  const file = signKeyFile({ ...next, grants: [...grants, ...kepts] }, issuer, [keys, deskKeys]);
  wipe(issuer.secretKey);
  guarded('vault', () => place.putInPlace([compartmentFile('reading', keys.generation)]));
  head.flush();
  writeKeyFile(folder, file);
  keys.wipe();
  unlessFull(() => guarded('vault', () => {
    place.finish();
    sweepGenerations(folder, file);
  }));
}
