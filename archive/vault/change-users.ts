// Who is in `keys` after somebody was removed or given another role, and who certifies whom then.
import type { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId } from '../api/ids.ts';
import { takeKey, type Archivist } from './add-user.ts';
import { toBase64 } from './canonical.ts';
import { sign, signingPairOf, wipe } from './cipher.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { grantedTo, makeGrant, type Granted } from './grants.ts';
import { latestFormat, type GrantRecord, type KeyFile, type UserRecord } from './key-file.ts';
import { compartmentsOf, type CompartmentName } from './roles.ts';
import { certificateStatement, type Certifier } from './user-keys.ts';
import { signKeyFile } from './verify-keys.ts';

type Unsigned = Omit<KeyFile, 'signed'>;

/** The record of somebody else than whoever is there: `not-found`; `conflict`, reason `self` or `last-archivist`. */
export function requireOther(file: KeyFile, archivist: UserId, user: UserId): UserRecord {
  const record = file.users.find(({ id }) => id === user);
  if (record === undefined) throw new ArchiveError('not-found', { reason: 'unknown-user' });
  if (user !== archivist) return record;
  const others = file.users.some(({ id, role }) => role === 'archivist' && id !== archivist);
  throw new ArchiveError('conflict', { reason: others ? 'self' : 'last-archivist' });
}

/** Whether the change takes a compartment away, so that every file needs new keys. */
export function isNarrower(from: Role, to: Role): boolean {
  const left = compartmentsOf(to);
  return compartmentsOf(from).some((name) => !left.includes(name));
}

/** The file without somebody, whose signatures in the journal can still be checked. */
export function withoutUser(file: KeyFile, { id, signing }: UserRecord): KeyFile {
  return withoutDeposit({
    ...file, users: file.users.filter((user) => user.id !== id), former: [...file.former ?? [], { id, signing }],
  }, id);
}

export function withRole(file: KeyFile, user: UserRecord, role: Role, archivist: Archivist): KeyFile {
  const certifier = { issuer: archivist.id, secretKey: archivist.keys.signing.secretKey };
  const changed = certified(file, { ...user, role }, certifier);
  const next = { ...file, users: file.users.map((other) => (other.id === user.id ? changed : other)) };
  return role === 'archivist' ? next : withoutDeposit(next, user.id);
}

/** Recovery words reach archivists alone. */
function withoutDeposit(file: KeyFile, user: UserId): KeyFile {
  const { recovery } = file;
  if (recovery === undefined) return file;
  return { ...file, recovery: { ...recovery, deposits: recovery.deposits.filter((deposit) => deposit.user !== user) } };
}

function certified(file: Pick<KeyFile, 'vault'>, user: UserRecord, { issuer, secretKey }: Certifier): UserRecord {
  const signature = toBase64(sign(secretKey, certificateStatement(file.vault, user, issuer)));
  return { ...user, certificate: { issuer, signature } };
}

/** Whom the one who left, or is no archivist any more, had vouched for, the root vouches for instead. */
function recertified(file: KeyFile, former: UserId, archivist: Archivist): KeyFile {
  if (!file.users.some(({ certificate }) => certificate.issuer === former)) return file;
  const { key: seed } = takeKey(file, archivist, 'root');
  const root = { issuer: 'root' as const, secretKey: signingPairOf(seed).secretKey };
  const users = file.users.map((user) => (user.certificate.issuer === former ? certified(file, user, root) : user));
  wipe(seed, root.secretKey);
  return { ...file, users };
}

function unsigned({ signed: _signed, ...rest }: KeyFile): Unsigned {
  return rest;
}

/** More is granted, and nothing taken away: the keys stay. */
export function signWider(before: KeyFile, after: KeyFile, user: UserId, archivist: Archivist): KeyFile {
  const issuer = { id: archivist.id, secretKey: archivist.keys.signing.secretKey };
  const next = { ...unsigned(recertified(after, user, archivist)), roster: before.roster + 1 };
  const record = next.users.find(({ id }) => id === user);
  const due = record === undefined ? [] : grantedTo(record.role);
  const had = new Set<Granted>(next.grants.filter((grant) => grant.user === user).map(({ compartment }) => compartment));
  const grants = record === undefined ? [] : due.filter((granted) => !had.has(granted)).map((granted): GrantRecord => {
    const { key, generation } = takeKey(before, archivist, granted);
    return makeGrant(next, record, granted, generation, key, issuer);
  });
  return signKeyFile({ ...next, grants: [...next.grants, ...grants] }, issuer, archivist.compartments.values());
}

/** New keys for every compartment, granted to everybody who is in the file; the root key is granted anew as it is. */
export function signRenewed(
  after: KeyFile, user: UserId, archivist: Archivist, renewed: ReadonlyMap<CompartmentName, CompartmentKeys>,
  compartments: KeyFile['compartments'], roster: number,
): KeyFile {
  const issuer = { id: archivist.id, secretKey: archivist.keys.signing.secretKey };
  const { key: seed, generation: rootGeneration } = takeKey(after, archivist, 'root');
  const next = {
    ...unsigned(recertified(after, user, archivist)), number: latestFormat, roster, compartments,
    former: after.former ?? [], vouchers: {},
  };
  const grants = next.users.flatMap((record) => grantedTo(record.role).map((granted): GrantRecord => {
    if (granted === 'root') return makeGrant(next, record, granted, rootGeneration, seed, issuer);
    const keys = renewed.get(granted);
    if (keys === undefined) throw new ArchiveError('internal', { reason: granted });
    return makeGrant(next, record, granted, keys.generation, keys.compartmentKey, issuer);
  }));
  wipe(seed);
  return signKeyFile({ ...next, grants }, issuer, renewed.values());
}
