// Vaults for tests: made in a folder that goes away, with passphrases of their own and a cheap Argon2id.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Role } from '../../../archive/api/consent.ts';
import { ArchiveError, type Fault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { attemptsFileName } from '../../../archive/vault/attempts.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { randomId } from '../../../archive/vault/random-id.ts';
import { createVault, openVault, type Vault, type VaultOptions } from '../../../archive/vault/vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export const cheap: VaultOptions = { unsafeKdfForTests: { memory: 64, passes: 1 } };

export const newTestimonyId = (): TestimonyId => randomId('t', 12) as TestimonyId;

/** A vault on disk, with an archivist and whoever was added, opened as often as the test likes. */
export class TempVault {
  readonly folder: string;
  readonly #passphrases = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  passphraseOf(name: string): string {
    const known = this.#passphrases.get(name) ?? randomBytes(12).toString('base64url');
    this.#passphrases.set(name, known);
    return known;
  }

  async open(name = 'Archivist', options: VaultOptions = cheap): Promise<Vault> {
    const vault = await openVault(this.folder, name, this.passphraseOf(name), options);
    onTestFinished(() => vault.close());
    return vault;
  }

  async use<T>(name: string, deed: (vault: Vault) => T | Promise<T>): Promise<T> {
    const vault = await this.open(name);
    try {
      return await deed(vault);
    } finally {
      vault.close();
    }
  }

  path(file: string): string {
    return join(this.folder, file);
  }
}

/** A closed vault with an archivist named Archivist, and a user named after each further role. */
export async function tempVault(...roles: readonly Role[]): Promise<TempVault> {
  const temp = new TempVault(join(tempFolder(), 'vault'));
  const vault = await createVault(temp.folder, 'Archivist', temp.passphraseOf('Archivist'), cheap);
  try {
    for (const role of roles) await vault.addUser(role, role, temp.passphraseOf(role));
  } finally {
    vault.close();
  }
  return temp;
}

export function stacksOf(vault: Vault): Compartment {
  if (vault.stacks === null) throw new Error('No stacks.');
  return vault.stacks;
}

/** Every file of the folder with the SHA-256 of its bytes, but the count of wrong passphrases. */
export function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file !== attemptsFileName).sort();
  return Object.fromEntries(files.map((file) => (
    [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]
  )));
}

export async function faultOf(deed: () => unknown): Promise<Fault> {
  try {
    await deed();
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return { code: thrown.code, detail: thrown.detail };
    throw thrown;
  }
  return expect.fail('Nothing was thrown.');
}

/** The fault with which a vault refuses to open, having checked that no file changed. */
export async function refusal(temp: TempVault, name = 'Archivist', options: VaultOptions = cheap): Promise<Fault> {
  const before = fingerprint(temp.folder);
  const fault = await faultOf(async () => (await openVault(temp.folder, name, temp.passphraseOf(name), options)).close());
  expect(fingerprint(temp.folder)).toEqual(before);
  return fault;
}
