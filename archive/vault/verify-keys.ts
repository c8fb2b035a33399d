// Checks the file `keys` from the root down: certificates, passphrase slots, grants, and the signature over the whole.
import { createHmac } from 'node:crypto';
import { ArchiveError } from '../api/errors.ts';
import type { UserId } from '../api/ids.ts';
import { fromBase64, statement, toBase64 } from './canonical.ts';
import { sign, verifySignature } from './cipher.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { depositStatement } from './deposits.ts';
import { grantedTo, grantStatement, type Issuer } from './grants.ts';
import { keyFileName, type GrantRecord, type KeyFile, type UserRecord } from './key-file.ts';
import { requireStrength, type KdfParameters } from './passphrase.ts';
import { compartmentNames, compartmentsOf } from './roles.ts';
import { certificateStatement, slotSignatureStatement } from './user-keys.ts';

function damaged(reason: string): ArchiveError {
  return new ArchiveError('vault-damaged', { file: keyFileName, reason });
}

type Unsigned = Omit<KeyFile, 'signed'>;

/** Everything but the passphrase slots and the deposits, which each user signs, so that a scholar can change a passphrase alone. */
function contentOf(file: Unsigned) {
  const { format, number, vault, kind, root, salt, roster, outbox, compartments, users, grants, recovery, former } = file;
  const slotless = users.map(({ id, role, tag, exchange, signing, certificate }) => (
    { id, role, tag, exchange, signing, certificate }
  ));
  const words = recovery === undefined ? {} : {
    recovery: { number: recovery.number, made: recovery.made, exchange: recovery.exchange, sealed: recovery.sealed },
  };
  return {
    format, number, vault, ...(kind === undefined ? {} : { kind }), root, salt, roster, outbox, compartments, users: slotless, grants,
    ...words, ...(former === undefined ? {} : { former }),
  };
}

/** What the last archivist signed. */
function contentStatement(file: Unsigned, by: UserId | 'root'): Buffer {
  const { vouchers } = file;
  return statement('keys', { ...contentOf(file), ...(vouchers === undefined ? {} : { vouchers }), by });
}

function voucherOf(file: Unsigned, keys: CompartmentKeys): string {
  return toBase64(createHmac('sha256', keys.voucher).update(statement('voucher', contentOf(file))).digest());
}

/** `keys`: those of every compartment, for a file that they vouch for; a file without vouchers gets none. */
export function signKeyFile(file: Unsigned, issuer: Issuer, keys: Iterable<CompartmentKeys> = []): KeyFile {
  const vouched = file.vouchers === undefined ? file : {
    ...file, vouchers: Object.fromEntries([...keys].map((each) => [each.compartment, voucherOf(file, each)])),
  };
  const signature = toBase64(sign(issuer.secretKey, contentStatement(vouched, issuer.id)));
  return { ...vouched, signed: { by: issuer.id, signature } };
}

/**
 * Whoever was removed still knows the root key, and no key of a later generation: only who holds those can have written this
 * file. Throws `vault-damaged`, reason `voucher`.
 */
export function requireVouchers(file: KeyFile, keys: Iterable<CompartmentKeys>): void {
  const { vouchers } = file;
  if (vouchers === undefined) return;
  for (const each of keys) {
    if (vouchers[each.compartment] !== voucherOf(file, each)) throw damaged('voucher');
  }
}

/**
 * Throws `weak-parameters` where a slot is under the floor, `vault-damaged` with the reason (`compartments`, `users`,
 * `certificate`, `slot`, `grant`, `deposit`, `voucher`, `signature`) where anything was not written by whom it says.
 */
export function verifyKeyFile(file: KeyFile, floor: KdfParameters): void {
  for (const user of file.users) requireStrength(user.slot.kdf, floor);
  requireCompartments(file);
  const users = indexUsers(file);
  for (const user of file.users) {
    requireCertificate(file, users, user);
    const signed = slotSignatureStatement(file.vault, user, user.slot);
    if (!verified(user.signing, signed, user.slot.signature)) throw damaged('slot');
  }
  requireGrants(file, users);
  requireDeposits(file, users);
  const signing = signingKeyOf(file, users, file.signed.by);
  if (signing === undefined || !verified(signing, contentStatement(file, file.signed.by), file.signed.signature)) throw damaged('signature');
}

/** Archivists sign for a vault; for a reading copy, which has none, its root does, whose key the archive keeps. */
function signingKeyOf(file: KeyFile, users: ReadonlyMap<string, UserRecord>, id: UserId | 'root'): string | undefined {
  if (file.kind === 'reading-copy') return id === 'root' ? file.root : undefined;
  const user = users.get(id);
  return user?.role === 'archivist' ? user.signing : undefined;
}

function verified(publicKey: string, message: Buffer, signature: string): boolean {
  return verifySignature(fromBase64(publicKey), message, fromBase64(signature));
}

function requireCompartments(file: KeyFile): void {
  const names = file.compartments.map((compartment) => compartment.name);
  const due = file.kind === undefined ? compartmentNames : compartmentsOf('scholar');
  if (names.join() !== due.join()) throw damaged('compartments');
  // From the second generation on there is somebody who was removed and knows the root key.
  const isVouched = file.vouchers !== undefined && names.every((name) => file.vouchers?.[name] !== undefined);
  if (file.vouchers === undefined ? file.compartments.some(({ generation }) => generation > 1) : !isVouched) throw damaged('voucher');
}

function indexUsers(file: KeyFile): ReadonlyMap<string, UserRecord> {
  const users = new Map(file.users.map((user) => [user.id as string, user]));
  const tags = new Set(file.users.map((user) => user.tag));
  if (users.size !== file.users.length || tags.size !== file.users.length) throw damaged('users');
  const isStray = ({ role }: UserRecord): boolean => role !== 'scholar';
  if (file.kind === 'reading-copy' && file.users.some(isStray)) throw damaged('users');
  if (file.former?.some(({ id }) => users.has(id))) throw damaged('users');
  return users;
}

/** Follows issuers up to the root: each must be an archivist, and none may stand twice in the chain. */
function requireCertificate(file: KeyFile, users: ReadonlyMap<string, UserRecord>, user: UserRecord): void {
  const passed = new Set<string>();
  let subject = user;
  for (;;) {
    if (passed.has(subject.id)) throw damaged('certificate');
    passed.add(subject.id);
    const { issuer, signature } = subject.certificate;
    const certifier = issuer === 'root' ? undefined : users.get(issuer);
    const publicKey = issuer === 'root' ? file.root : certifier?.signing;
    if (publicKey === undefined || (certifier !== undefined && certifier.role !== 'archivist')) throw damaged('certificate');
    if (!verified(publicKey, certificateStatement(file.vault, subject, issuer), signature)) throw damaged('certificate');
    if (certifier === undefined) return;
    subject = certifier;
  }
}

function requireGrants(file: KeyFile, users: ReadonlyMap<string, UserRecord>): void {
  const generations = new Map<string, number>(file.compartments.map(({ name, generation }) => [name, generation]));
  generations.set('root', 1);
  const given = new Set<string>();
  for (const grant of file.grants) {
    const holder = users.get(grant.user);
    const current = generations.get(grant.compartment) === grant.generation && grant.roster <= file.roster;
    if (holder === undefined || !current || !grantedTo(holder.role).includes(grant.compartment)) throw damaged('grant');
    requireGrantSignature(file, users, grant);
    given.add(`${grant.user} ${grant.compartment}`);
  }
  const due = file.users.flatMap((user) => grantedTo(user.role).map((granted) => `${user.id} ${granted}`));
  if (given.size !== file.grants.length || due.some((grant) => !given.has(grant))) throw damaged('grant');
}

function requireGrantSignature(file: KeyFile, users: ReadonlyMap<string, UserRecord>, grant: GrantRecord): void {
  const signing = signingKeyOf(file, users, grant.issuer);
  if (signing === undefined || !verified(signing, grantStatement(file.vault, grant), grant.signature)) throw damaged('grant');
}

/** One at most of each archivist, by his own hand. Those who have not opened the vault since the words were made have none. */
function requireDeposits(file: KeyFile, users: ReadonlyMap<string, UserRecord>): void {
  const { recovery } = file;
  if (recovery === undefined) return;
  for (const deposit of recovery.deposits) {
    const owner = users.get(deposit.user);
    if (owner?.role !== 'archivist') throw damaged('deposit');
    if (!verified(owner.signing, depositStatement(file.vault, recovery, deposit), deposit.signature)) throw damaged('deposit');
  }
  if (new Set(recovery.deposits.map(({ user }) => user)).size !== recovery.deposits.length) throw damaged('deposit');
}
