// Adds a user: certified by the archivist, granted what the role holds, in a new version of the roster.
import type { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId } from '../api/ids.ts';
import { insertRosterRow } from './build-vault.ts';
import { fromBase64 } from './canonical.ts';
import { wipe } from './cipher.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import type { Compartment } from './compartment.ts';
import { deposited } from './deposits.ts';
import { findGrant, grantedTo, makeGrant, openGrant, type Granted } from './grants.ts';
import { keyFileName, writeKeyFile, type GrantRecord, type KeyFile } from './key-file.ts';
import { requirePassphrase, type KdfParameters } from './passphrase.ts';
import type { CompartmentName } from './roles.ts';
import { makeUserKeys, makeUserRecord, newUserId, tagName, wipeUserKeys, type UserKeys } from './user-keys.ts';
import { signKeyFile } from './verify-keys.ts';

/** Who adds, with the keys that can be granted. */
export interface Archivist {
  readonly id: UserId;
  readonly keys: UserKeys;
  readonly compartments: ReadonlyMap<CompartmentName, CompartmentKeys>;
}

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  readonly passphrase: string;
  readonly kdf: KdfParameters;
}

export interface AddedUser {
  readonly file: KeyFile;
  readonly id: UserId;
  readonly name: string;
}

/**
 * It is entered, the name goes into the roster, and `keys` is replaced last: a crash between leaves a name without keys, which
 * no list shows.
 */
export function addUser(
  folder: string, before: KeyFile, archivist: Archivist, added: NewUser, reading: Compartment, enter: (id: UserId) => void,
): AddedUser {
  requirePassphrase(added.passphrase);
  const tag = tagName(added.name, before.salt);
  if (before.users.some((user) => user.tag === tag)) throw new ArchiveError('conflict', { reason: 'user' });
  const id = newUserId();
  const keys = makeUserKeys(added.name, fromBase64(before.root));
  const issuer = { id: archivist.id, secretKey: archivist.keys.signing.secretKey };
  const certifier = { issuer: archivist.id, secretKey: issuer.secretKey };
  const { signed: _before, ...base } = { ...before, roster: before.roster + 1 };
  const user = makeUserRecord(base, id, added.role, keys, added.passphrase, added.kdf, certifier);
  const reached = deposited(base, user, keys);
  wipeUserKeys(keys);
  const grants = grantedTo(added.role).map((granted): GrantRecord => {
    const { key, generation } = takeKey(before, archivist, granted);
    const grant = makeGrant(base, user, granted, generation, key, issuer);
    if (granted === 'root') wipe(key);
    return grant;
  });
  const file = signKeyFile({ ...reached, users: [...base.users, user], grants: [...base.grants, ...grants] }, issuer, archivist.compartments.values());
  enter(id);
  reading.write((db) => insertRosterRow(db, id, keys.name, added.role));
  writeKeyFile(folder, file);
  return { file, id, name: keys.name };
}

/** The key that a grant of an archivist's own carries. */
export function takeKey(file: KeyFile, archivist: Archivist, granted: Granted): { key: Uint8Array; generation: number } {
  if (granted !== 'root') {
    const keys = archivist.compartments.get(granted);
    if (keys !== undefined) return { key: keys.compartmentKey, generation: keys.generation };
  }
  const grant = findGrant(file, archivist.id, granted);
  if (grant === undefined) throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'grant' });
  return { key: openGrant(file.vault, grant, archivist.keys.exchange), generation: grant.generation };
}
