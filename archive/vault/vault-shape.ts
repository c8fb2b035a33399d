// What an open vault is, and what it may be opened with.
import type { Role } from '../api/consent.ts';
import type { UserId, VaultId } from '../api/ids.ts';
import type { Mismatch } from '../api/vault-calls.ts';
import type { Compartment } from './compartment.ts';
import type { Telling } from './telling.ts';
import type { ReadOnly } from './judge-opening.ts';
import type { KeyFile } from './key-file.ts';
import type { UnsafeKdf } from './passphrase.ts';

export interface VaultOptions {
  readonly clock?: () => Date;
  /** Refused outside Vitest. */
  readonly unsafeKdfForTests?: UnsafeKdf;
  /** How long somebody waits after wrong passphrases; for tests, where nobody does unless they say how. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

export interface VaultUser {
  readonly id: UserId;
  readonly user: string;
  readonly role: Role;
}

/** An open vault. Compartments whose key the user does not hold are null. */
export interface Vault {
  readonly folder: string;
  readonly id: VaultId;
  readonly user: { readonly id: UserId; readonly name: string; readonly role: Role };
  readonly identity: Compartment | null;
  readonly stacks: Compartment | null;
  readonly reading: Compartment;
  readonly desk: Compartment;
  /** Why nothing may be written: the head and the compartments do not agree, or the head is not as it was written. */
  readonly readOnly: ReadOnly;
  /** What it is that does not agree. */
  readonly mismatches: readonly Mismatch[];
  /** How far the machine's clock was behind the latest time that the vault had seen; null where it was not. */
  readonly clockBehind: { readonly machine: Date; readonly seen: Date } | null;
  /** Milliseconds spent in Argon2id. */
  readonly unlocking: number;
  /** The content of `keys`: nothing in it is secret. */
  readonly keyFile: KeyFile;
  /** The clock, or the latest time that the vault has seen where the clock is behind it. */
  now(): Date;
  /** Seals bytes that wait in another compartment, under a key that only holders of the stacks (or identity) key have. */
  sealForStacks(bytes: Uint8Array, label: string, under?: 'stacks' | 'identity'): Uint8Array;
  /** `vault-damaged` where they were not sealed with the same label; `not-permitted` without the key. */
  openFromStacks(sealed: Uint8Array, label: string, under?: 'stacks' | 'identity'): Uint8Array;
  /** Seals what is the user's own, under a key that follows from the user's private key. */
  sealForSelf(bytes: Uint8Array, label: string): Uint8Array;
  /** `vault-damaged` where it was not sealed by this user with the same label. */
  openForSelf(sealed: Uint8Array, label: string): Uint8Array;
  /** The user's own passphrase. `wrong-passphrase`, `weak-passphrase`. */
  changePassphrase(current: string, next: string): void;
  /** For archivists. `conflict` where the name is taken, `weak-passphrase`, `not-permitted`. */
  addUser(name: string, role: Role, passphrase: string): Promise<VaultUser>;
  /**
   * For archivists. Gives every compartment new keys, so that whoever is removed can open nothing that is there afterwards.
   * This vault is closed then, and the one given stands in its place. Faults: `not-found`, `conflict` (reasons `self`,
   * `last-archivist`, `unfinished`), `cancelled`, `disk-full`: everything is as it was then.
   */
  removeUser(user: UserId, telling: Telling): Promise<Vault>;
  /** The same for a role that holds less than the one before; for another, this vault stays open and is given. */
  changeRole(user: UserId, role: Role, telling: Telling): Promise<Vault>;
  users(): VaultUser[];
  /** Throws `wrong-passphrase` unless it is the passphrase of whoever is there. */
  requirePassphrase(passphrase: string): void;
  /**
   * For archivists: puts new recovery words in force, of which these are the 32 bytes; earlier words open nothing then. The
   * other archivists are in their reach once they have opened the vault. `made` is what the sheet says, ISO 8601 UTC.
   */
  putRecovery(entropy: Uint8Array, made: string): void;
  /** `wrong-words` unless they are the words in force, `not-found` where there are none. */
  requireRecovery(entropy: Uint8Array): void;
  /** Whether there is an archivist besides the one of that name. */
  otherArchivists(name: string): boolean;
  /** Signs with the user's own key; for the journal and the outbox. */
  sign(message: Uint8Array): Buffer;
  close(): void;
}

export function clockOf(options: VaultOptions): () => Date {
  return options.clock ?? (() => new Date());
}
