// Grants: a compartment's key (or the root's), sealed to one user's public key and signed by the archivist who gave it.
import type { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId, VaultId } from '../api/ids.ts';
import { fromBase64, statement, toBase64 } from './canonical.ts';
import { keyLength, openSealed, sealTo, sign, wipe, type KeyPair } from './cipher.ts';
import { keyFileName, type GrantRecord, type KeyFile, type UserRecord } from './key-file.ts';
import { compartmentsOf } from './roles.ts';

export type Granted = GrantRecord['compartment'];

export function grantStatement(vault: VaultId, grant: Omit<GrantRecord, 'signature'>): Buffer {
  const { user, compartment, generation, roster, sealed, issuer } = grant;
  return statement('grant', { vault, user, compartment, generation, roster, sealed, issuer });
}

/** What a role is granted: its compartments, and to an archivist the root key too. */
export function grantedTo(role: Role): readonly Granted[] {
  return role === 'archivist' ? ['root', ...compartmentsOf(role)] : compartmentsOf(role);
}

export interface Issuer {
  readonly id: UserId | 'root';
  readonly secretKey: Uint8Array;
}

/** The key travels with the vault, the user and the compartment inside the box, so that a box cannot be moved. */
function packKey(vault: VaultId, user: UserId, compartment: Granted, generation: number, key: Uint8Array): Buffer {
  return Buffer.concat([key, statement('granted key', { vault, user, compartment, generation })]);
}

export function makeGrant(
  file: Pick<KeyFile, 'vault' | 'roster'>, user: Pick<UserRecord, 'id' | 'exchange'>,
  compartment: Granted, generation: number, key: Uint8Array, issuer: Issuer,
): GrantRecord {
  const packed = packKey(file.vault, user.id, compartment, generation, key);
  const sealed = toBase64(sealTo(fromBase64(user.exchange), packed));
  wipe(packed);
  const unsigned = { user: user.id, compartment, generation, roster: file.roster, sealed, issuer: issuer.id };
  return { ...unsigned, signature: toBase64(sign(issuer.secretKey, grantStatement(file.vault, unsigned))) };
}

/** The key inside a grant of one's own. A box that does not open, or holds another's key, is `vault-damaged`. */
export function openGrant(vault: VaultId, grant: GrantRecord, pair: KeyPair): Buffer {
  const opened = openSealed(pair, fromBase64(grant.sealed));
  const key = opened?.subarray(0, keyLength);
  if (opened !== null && key !== undefined && key.length === keyLength) {
    const expected = packKey(vault, grant.user, grant.compartment, grant.generation, key);
    const same = expected.equals(opened);
    wipe(expected);
    if (same) return key;
  }
  wipe(opened ?? undefined);
  throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'grant' });
}

export function findGrant(file: KeyFile, user: UserId, compartment: Granted): GrantRecord | undefined {
  return file.grants.find((grant) => grant.user === user && grant.compartment === compartment);
}
