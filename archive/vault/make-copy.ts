// Makes a reading copy: a vault of `reading` and `desk` alone, for one scholar, whose root key stays with the archive.
import { randomBytes } from 'node:crypto';
import type { VaultId } from '../api/ids.ts';
import { beginBeside } from './build-beside.ts';
import { buildCompartment, insertRosterRow, requireFreeFolder } from './build-vault.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import { keyLength, signingPairOf, wipe } from './cipher.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import { OpenCompartment, type Compartment } from './compartment.ts';
import { grantedTo, makeGrant, type Issuer } from './grants.ts';
import { Head, readHead } from './head.ts';
import { inspectWith } from './judge-opening.ts';
import { keyFileFormat, latestFormat, writeKeyFile, type KeyFile } from './key-file.ts';
import type { KeptCopy } from './kept-copies.ts';
import { createLockFile } from './lock.ts';
import { guarded } from './map-error.ts';
import { kdfPolicy, requirePassphrase } from './passphrase.ts';
import { compartmentsOf } from './roles.ts';
import { makeUserKeys, makeUserRecord, newUserId, wipeUserKeys } from './user-keys.ts';
import type { Vault, VaultOptions } from './vault-shape.ts';
import { signKeyFile } from './verify-keys.ts';

/** A copy that is being filled: `reading` may be written to until it is published, or discarded. */
export interface CopyInMaking {
  readonly kept: Omit<KeptCopy, 'testimonies'>;
  readonly reading: Compartment;
  publish(): void;
  discard(): void;
}

export interface CopyUser {
  readonly name: string;
  readonly passphrase: string;
}

/** The root of a copy signs as `root`: it has no archivist. */
export function rootIssuer(seed: Uint8Array): Issuer {
  return { id: 'root', secretKey: signingPairOf(seed).secretKey };
}

/**
 * Built beside `folder`, which must be free, so that a crash leaves no copy or a whole one. What it holds is for the caller
 * to put in. Faults: `vault-exists`, `conflict`, `weak-passphrase`, `disk-full`.
 */
export function beginCopy(vault: Vault, folder: string, user: CopyUser, options: VaultOptions): CopyInMaking {
  requireFreeFolder(folder);
  requirePassphrase(user.passphrase);
  const site = guarded('vault', () => beginBeside(folder));
  try {
    const seen = vault.now().toISOString();
    const { file, kept, readingKeys } = guarded('vault', () => furnish(site.building, vault, user, seen, options));
    const reading = openForFilling(site.building, file, readingKeys, seen);
    return {
      kept, reading,
      publish() {
        reading.checkpoint();
        reading.close();
        guarded('vault', () => site.publish());
      },
      discard() {
        reading.close();
        site.discard();
      },
    };
  } catch (thrown) {
    site.discard();
    throw thrown;
  }
}

function furnish(folder: string, { keyFile }: Vault, user: CopyUser, seen: string, options: VaultOptions) {
  const vault = randomBytes(16).toString('hex') as VaultId;
  const seed = randomBytes(keyLength);
  const root = signingPairOf(seed);
  const issuer = rootIssuer(seed);
  const id = newUserId();
  const keys = makeUserKeys(user.name, root.publicKey);
  const base = {
    ...keyFileFormat, number: latestFormat, vault, kind: 'reading-copy' as const, root: toBase64(root.publicKey),
    salt: toBase64(randomBytes(16)), roster: 1,
  };
  const record = makeUserRecord(base, id, 'scholar', keys, user.passphrase, kdfPolicy(options.unsafeKdfForTests).chosen, {
    issuer: 'root', secretKey: root.secretKey,
  });
  const secrets = compartmentsOf('scholar').map((name) => new CompartmentKeys(vault, name, 1, randomBytes(keyLength)));
  const head = new Head(folder, vault, new Map());
  const compartments = secrets.map((secret) => buildCompartment(folder, secret, fromBase64(base.root), head, seen, (db) => {
    if (secret.compartment === 'reading') insertRosterRow(db, id, keys.name, 'scholar');
  }));
  const grants = grantedTo('scholar').map((granted, index) => (
    makeGrant(base, record, granted, 1, (secrets[index] as CompartmentKeys).compartmentKey, issuer)
  ));
  const file = signKeyFile({
    ...base, outbox: keyFile.outbox, compartments, users: [record], grants, former: [], vouchers: {},
  }, issuer, secrets);
  head.flush();
  createLockFile(folder);
  writeKeyFile(folder, file);
  const [readingKeys, deskKeys] = secrets as [CompartmentKeys, CompartmentKeys];
  const kept = {
    copy: vault, for: keys.name, user: id, made: seen, refreshed: seen, root: toBase64(seed), desk: toBase64(deskKeys.compartmentKey),
  };
  deskKeys.wipe();
  wipeUserKeys(keys);
  wipe(seed, root.secretKey, issuer.secretKey);
  return { file, kept, readingKeys };
}

/** A compartment that was just built, with a head of its own beside it. */
export function openForFilling(folder: string, file: KeyFile, keys: CompartmentKeys, seen: string): OpenCompartment {
  const lines = readHead(folder, file.vault) ?? new Map<string, string>();
  const { state } = inspectWith(folder, file, keys, lines);
  const head = new Head(folder, file.vault, lines);
  return new OpenCompartment(keys, state, { folder, head, readOnly: null, seen: () => seen }, true);
}
