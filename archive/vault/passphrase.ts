// From a passphrase to a key: NFKC, Argon2id, HKDF, with a floor under the parameters.
import { z } from 'zod';
import { ArchiveError } from '../api/errors.ts';
import { argon2id, deriveKey, wipe } from './cipher.ts';

/** Argon2id's parameters as RFC 9106 names them: `memory` in KiB, `passes` over it, one lane. */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id13'),
  memory: z.int().min(8).max(4 * 1024 * 1024),
  passes: z.int().min(1).max(64),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** About a second on a machine of 2024. */
export const defaultKdf: KdfParameters = { algorithm: 'argon2id13', memory: 256 * 1024, passes: 3 };
const floor: KdfParameters = { algorithm: 'argon2id13', memory: 64 * 1024, passes: 3 };
const shortestPassphrase = 8;

/** Cheap parameters for tests: `memory` in KiB. Outside Vitest they are refused. */
export interface UnsafeKdf {
  readonly memory: number;
  readonly passes: number;
}

/** The parameters for new users, and the floor that those of a file must reach. */
export function kdfPolicy(unsafe: UnsafeKdf | undefined): { readonly chosen: KdfParameters; readonly floor: KdfParameters } {
  if (unsafe === undefined) return { chosen: defaultKdf, floor };
  if (process.env['VITEST'] === undefined) throw new ArchiveError('weak-parameters', { reason: 'tests-only' });
  const cheap: KdfParameters = { algorithm: 'argon2id13', memory: unsafe.memory, passes: unsafe.passes };
  return { chosen: cheap, floor: cheap };
}

export function requireStrength(given: KdfParameters, least: KdfParameters): void {
  if (given.memory < least.memory || given.passes < least.passes) {
    throw new ArchiveError('weak-parameters', { file: 'keys' });
  }
}

/** Names and passphrases are compared in NFKC, however a keyboard composed them. */
export function normalise(text: string): string {
  return text.normalize('NFKC');
}

/** Fewer than 8 code points in NFKC are too few: `weak-passphrase`. */
export function requirePassphrase(passphrase: string): void {
  if ([...normalise(passphrase)].length < shortestPassphrase) throw new ArchiveError('weak-passphrase');
}

/** The key that a user's private bundle is sealed under. */
export function deriveBundleKey(passphrase: string, salt: Uint8Array, kdf: KdfParameters, vault: string): Buffer {
  const stretched = argon2id(normalise(passphrase), salt, kdf.memory, kdf.passes);
  const key = deriveKey(stretched, vault, 'bundle key');
  wipe(stretched);
  return key;
}
