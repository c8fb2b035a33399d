// The file `keys`: who may open what. Its shape, how it is read, and how it is replaced.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import { UserId, VaultId } from '../api/ids.ts';
import { canonicalJson } from './canonical.ts';
import { guarded } from './map-error.ts';
import { KdfParameters } from './passphrase.ts';
import { replaceFile } from './replace-file.ts';
import { compartmentNames } from './roles.ts';

export const keyFileName = 'keys';
const formatName = 'vouchsafe-keys';
/** 2 has `recovery`; 3 has `former` and `vouchers`. A file stays in the lowest that it needs, so that older programs open it. */
export const firstFormat = 1;
export const recoveryFormat = 2;
export const latestFormat = 3 as const;

function bytes(length: number): z.ZodType<string> {
  return z.base64url().refine((text) => Buffer.from(text, 'base64url').length === length);
}
const someBytes = z.base64url().max(100_000);
const Signature = bytes(64);

/** A user's private keys, sealed under the passphrase, and signed by the user's own Ed25519 key. */
const PassphraseSlot = z.strictObject({
  number: z.int().positive(),
  kdf: KdfParameters,
  salt: bytes(16),
  sealed: someBytes,
  signature: Signature,
});
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

/** `root` signs for nobody: the first user of a vault, and everything in a reading copy. */
const Issuer = z.union([z.literal('root'), UserId]);

const UserRecord = z.strictObject({
  id: UserId,
  role: Role,
  /** HMAC-SHA256 of the NFKC name under the file's salt: a slot is found by name, and no name stands here. */
  tag: bytes(32),
  exchange: bytes(32),
  signing: bytes(32),
  certificate: z.strictObject({ issuer: Issuer, signature: Signature }),
  slot: PassphraseSlot,
});
export type UserRecord = z.infer<typeof UserRecord>;

/** `root` is the root private key, for archivists; the rest are compartments' keys. */
const GrantRecord = z.strictObject({
  user: UserId,
  compartment: z.enum(['root', ...compartmentNames]),
  generation: z.int().positive(),
  roster: z.int().positive(),
  sealed: someBytes,
  issuer: Issuer,
  signature: Signature,
});
export type GrantRecord = z.infer<typeof GrantRecord>;

const CompartmentRecord = z.strictObject({
  name: z.enum(compartmentNames),
  generation: z.int().positive(),
  /** The first 16 bytes of its file, which SQLCipher chooses at random: they tell a foreign file from a damaged one. */
  salt: bytes(16),
});
export type CompartmentRecord = z.infer<typeof CompartmentRecord>;

/** An archivist's bundle, sealed to the recovery user and signed by its owner. */
const Deposit = z.strictObject({ user: UserId, sealed: someBytes, signature: Signature });
export type Deposit = z.infer<typeof Deposit>;

const RecoveryRecord = z.strictObject({
  /** How often words have been made for this vault. */
  number: z.int().positive(),
  /** ISO 8601 UTC: it stands on the sheet too. */
  made: z.iso.datetime(),
  exchange: bytes(32),
  /** The private key, sealed under the words. */
  sealed: someBytes,
  deposits: z.array(Deposit),
});
export type RecoveryRecord = z.infer<typeof RecoveryRecord>;

/** Somebody who was removed: what he signed in the journal is still his. */
const FormerUser = z.strictObject({ id: UserId, signing: bytes(32) });

/** By compartment: a MAC of the file under a key derived from that compartment's. */
const Vouchers = z.partialRecord(z.enum(compartmentNames), bytes(32));

export const KeyFile = z.strictObject({
  format: z.literal(formatName),
  number: z.literal([firstFormat, recoveryFormat, latestFormat]),
  vault: VaultId,
  /** A vault says nothing; a reading copy has `reading` and `desk` alone, and no archivist. */
  kind: z.literal('reading-copy').exactOptional(),
  root: bytes(32),
  salt: bytes(16),
  roster: z.int().positive(),
  outbox: bytes(32),
  compartments: z.array(CompartmentRecord),
  users: z.array(UserRecord).min(1),
  grants: z.array(GrantRecord),
  recovery: RecoveryRecord.exactOptional(),
  former: z.array(FormerUser).exactOptional(),
  vouchers: Vouchers.exactOptional(),
  signed: z.strictObject({ by: Issuer, signature: Signature }),
}).refine((file) => file.number === leastFormat(file) && (file.former === undefined) === (file.vouchers === undefined));
export type KeyFile = z.infer<typeof KeyFile>;

/** The number of the format that a file needs. */
export function leastFormat(file: { readonly recovery?: unknown; readonly vouchers?: unknown }): 1 | 2 | 3 {
  if (file.vouchers !== undefined) return latestFormat;
  return file.recovery === undefined ? firstFormat : recoveryFormat;
}

export const keyFileFormat = { format: formatName, number: firstFormat } as const;

/** Whether a folder holds a vault at all. */
export function hasKeyFile(folder: string): boolean {
  return existsSync(join(folder, keyFileName));
}

/** Parses `keys`. Signatures are checked by `verify-keys.ts`. */
export function parseKeyFile(text: string): KeyFile {
  const value = parseJson(text);
  const kind = z.looseObject({ format: z.literal(formatName), number: z.int().positive() }).safeParse(value);
  if (!kind.success) throw new ArchiveError('not-a-vault', { file: keyFileName });
  if (kind.data.number > latestFormat) throw new ArchiveError('newer-format', { file: keyFileName });
  const parsed = KeyFile.safeParse(value);
  if (!parsed.success) throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'shape' });
  if (formatKeyFile(parsed.data) !== text) {
    throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'canonical' });
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A key file of ours that was cut or overwritten still says whose it is.
    if (text.includes(`"${formatName}"`)) throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'json' });
    throw new ArchiveError('not-a-vault', { file: keyFileName });
  }
}

export function formatKeyFile(keys: KeyFile): string {
  return `${canonicalJson(keys)}\n`;
}

export function readKeyFile(folder: string): KeyFile {
  return guarded(keyFileName, () => parseKeyFile(readFileSync(join(folder, keyFileName), 'utf8')));
}

/** Puts a new `keys` in the place of the old: the one commit point of every change of users and keys. */
export function writeKeyFile(folder: string, keys: KeyFile): void {
  guarded(keyFileName, () => replaceFile(folder, keyFileName, formatKeyFile(keys)));
}
