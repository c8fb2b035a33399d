// Bends a copy of a full vault, in ways that somebody could who has the disk, or some of its keys, and asks what is said of it.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeClient, type Client } from '../../../archive/api/client.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { attemptsFileName } from '../../../archive/vault/attempts.ts';
import { canonicalJson, fromBase64, toBase64 } from '../../../archive/vault/canonical.ts';
import { sign } from '../../../archive/vault/cipher.ts';
import { CompartmentKeys } from '../../../archive/vault/compartment-keys.ts';
import { openGrant } from '../../../archive/vault/grants.ts';
import { readKeyFile, type KeyFile, type UserRecord } from '../../../archive/vault/key-file.ts';
import { openDatabase } from '../../../archive/vault/open-database.ts';
import type { CompartmentName } from '../../../archive/vault/roles.ts';
import { unlockUser, type UnlockedUser } from '../../../archive/vault/user-keys.ts';
import { signKeyFile } from '../../../archive/vault/verify-keys.ts';
import { openVault, type Vault } from '../../../archive/vault/vault.ts';
import type { Writable } from '../../../archive/vault/sql.ts';
import { cheap } from '../../support/cheap-engine.ts';
import { reader, type FullVault, type FullVaultUser } from '../../support/full-vault.ts';
import { servicesWith } from '../../support/temp-archive.ts';

/** What of the full vault is bent. */
export type Place = 'vault' | 'copy' | 'backup' | 'bag';
export type Opener = FullVaultUser | typeof reader;

export interface Vector {
  readonly name: string;
  readonly place: Place;
  /** Everybody who meets it: each is told the same. */
  readonly by: readonly Opener[];
  readonly bend: (bent: Bent) => void | Promise<void>;
  /** What is among what `toldOf` gives; of several, at least one: which pages opening reads is SQLite's affair. */
  readonly answer: string | readonly string[];
}

/** A file `keys` that may be changed. */
export type EditableKeys = { -readonly [K in keyof KeyFile]: KeyFile[K] };

export const vaultFiles = ['identity.2', 'stacks.2', 'reading.2', 'desk.2'] as const;

const generationOf = (file: KeyFile, name: CompartmentName): number => file.compartments.find((each) => each.name === name)?.generation ?? 1;

/** One bit of a value in base64url. */
export function flipped(text: string, at = 3): string {
  const bytes = fromBase64(text);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  return toBase64(bytes);
}

/** A place to be bent, and around it the full vault as it stood at other times: those are only looked at. */
export class Bent {
  readonly folder: string;
  readonly keysFolder: string;
  readonly full: FullVault;

  constructor(full: FullVault, root: string, place: Place) {
    this.full = full;
    this.folder = join(root, place);
    this.keysFolder = join(root, 'keys');
    cpSync(join(full.root, place), this.folder, { recursive: true });
    cpSync(join(full.root, 'keys'), this.keysFolder, { recursive: true });
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** A file as it is elsewhere: `former/vault/keys`, `stranger/stacks.1`. */
  elsewhere(path: string): Buffer {
    return readFileSync(join(this.full.root, path));
  }

  put(file: string, bytes: Uint8Array | string): void {
    writeFileSync(this.path(file), bytes);
  }

  /** Somebody's keys, and some of his own making in the place of those that he has not. */
  #asIfHeld(name: Opener): CompartmentKeys[] {
    const held = this.keysOf(name);
    return this.keys.compartments.map((compartment) => (
      held.find((own) => own.compartment === compartment.name)
        ?? new CompartmentKeys(this.keys.vault, compartment.name, compartment.generation, randomBytes(32))
    ));
  }

  bytesOf(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  bytes(file: string, change: (bytes: Buffer) => Buffer): void {
    this.put(file, change(this.bytesOf(file)));
  }

  text(file: string, change: (text: string) => string): void {
    this.put(file, change(readFileSync(this.path(file), 'latin1')));
  }

  flip(file: string, at: number): void {
    this.bytes(file, (bytes) => {
      const place = at < 0 ? bytes.length + at : at;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      return bytes;
    });
  }

  cut(file: string, length: (size: number) => number): void {
    truncateSync(this.path(file), length(statSync(this.path(file)).size));
  }

  remove(file: string): void {
    rmSync(this.path(file));
  }

  get keys(): KeyFile {
    return readKeyFile(this.folder);
  }

  /** Written as the program writes it, and signed by nobody. */
  editKeys(change: (file: EditableKeys) => void): void {
    const file = structuredClone(this.keys);
    change(file);
    this.put('keys', `${canonicalJson(file)}\n`);
  }

  user(name: Opener): UnlockedUser {
    return unlockUser(this.keys, name, this.full.passphrases[name]);
  }

  /** The keys of the compartments that somebody's grants give. */
  keysOf(name: Opener): CompartmentKeys[] {
    const { record, keys } = this.user(name);
    const file = this.keys;
    return file.grants.filter(({ user, compartment }) => user === record.id && compartment !== 'root').map((grant) => (
      new CompartmentKeys(file.vault, grant.compartment as CompartmentName, grant.generation, openGrant(file.vault, grant, keys.exchange))
    ));
  }

  /** As somebody can sign it who has no more than that user's keys. */
  signKeys(name: Opener, change: (file: EditableKeys) => void, held = this.#asIfHeld(name)): void {
    const { record, keys } = this.user(name);
    this.editKeys((file) => {
      change(file);
      const { signed: _signed, ...content } = file;
      Object.assign(file, signKeyFile(content, { id: record.id, secretKey: keys.signing.secretKey }, held));
    });
  }

  async changePassphrase(name: Opener): Promise<void> {
    const vault = await openVault(this.folder, name, this.full.passphrases[name], cheap);
    try {
      vault.changePassphrase(this.full.passphrases[name], `${this.full.passphrases[name]} anew`);
    } finally {
      vault.close();
    }
  }

  signedBy(name: Opener, message: Uint8Array): Buffer {
    return sign(this.user(name).keys.signing.secretKey, message);
  }

  /** What a row held at another time: in `former/vault` or `older/vault`. */
  then<T>(place: string, name: CompartmentName, sql: string): T {
    const folder = join(this.full.root, place);
    const file = readKeyFile(folder);
    const { record, keys } = unlockUser(file, 'archivist', this.full.passphrases.archivist);
    const grant = file.grants.find(({ user, compartment }) => user === record.id && compartment === name);
    if (grant === undefined) throw new Error('No grant.');
    const own = new CompartmentKeys(file.vault, name, grant.generation, openGrant(file.vault, grant, keys.exchange));
    const db = openDatabase(join(folder, `${name}.${String(grant.generation)}`), own.file, 'read');
    try {
      return db.prepare(sql).pluck().get() as T;
    } finally {
      db.close();
    }
  }

  /** With the file's key, and past the program: nothing that it counts is brought up to date. */
  sql(name: CompartmentName, sql: string): void {
    const file = this.keys;
    const keys = this.keysOf(file.kind === 'reading-copy' ? reader : 'archivist').find(({ compartment }) => compartment === name);
    if (keys === undefined) throw new Error('No key.');
    const db = openDatabase(this.path(`${name}.${String(generationOf(file, name))}`), keys.file, 'write');
    db.exec(sql);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  }

  /** Through the program, by somebody who has all its keys: every count is as it should be. */
  async inside(name: CompartmentName, deed: string | ((db: Writable, vault: Vault) => void), by: Opener = 'archivist'): Promise<void> {
    const vault = await openVault(this.folder, by, this.full.passphrases[by], cheap);
    try {
      const compartment = vault[name];
      if (compartment === null) throw new Error('Not held.');
      compartment.write((db) => {
        if (typeof deed === 'string') db.exec(deed);
        else deed(db, vault);
      });
    } finally {
      vault.close();
    }
  }

  /** Every file of what is bent, its data keys too. */
  get standing(): string {
    const listed = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== attemptsFileName).map((entry) => join(entry.parentPath, entry.name)).sort();
    const files = [...listed(this.folder), ...listed(this.keysFolder)];
    return files.map((path) => `${path.slice(this.folder.length)} ${readFileSync(path).toString('base64')}`).join('\n');
  }
}

export function userOf(file: KeyFile, role: UserRecord['role'], index = 0): UserRecord {
  const user = file.users.filter((candidate) => candidate.role === role)[index];
  if (user === undefined) throw new Error(`No ${role}.`);
  return user;
}

async function visit<T>(deed: (client: Client) => Promise<T>): Promise<T> {
  const engine = makeEngine(servicesWith({}), cheap);
  try {
    return await deed(makeClient(engine.carrier));
  } finally {
    await engine.close();
  }
}

function refusal(thrown: unknown): string[] {
  const { code, detail } = thrown as { readonly code: string; readonly detail?: { readonly file?: string; readonly reason?: string } };
  const file = detail?.file?.replace(/^attachments\/.*$/u, 'attachment').replace(/^datakeys-[0-9a-f]+-/u, 'datakeys-');
  return [['refused', code, file, detail?.reason].filter((part) => part !== undefined).join(' ')];
}

/** What somebody is told who opens what is bent and has it verified: `refused`, `read-only` or `verify`; nothing if all is well. */
export async function toldOf(bent: Bent, place: Place, by: Opener): Promise<string[]> {
  const passphrase = bent.full.passphrases[by];
  try {
    if (place === 'backup' || place === 'bag') {
      const given = { folder: bent.folder, datakeys: bent.keysFolder, user: by, passphrase };
      const restored = await visit((client) => client['backup.restore']({ ...given, to: `${bent.folder}-restored` }))
        .then(() => [], refusal);
      const verified = await visit((client) => client['backup.verify'](given)).then(() => [], refusal);
      const left = existsSync(`${bent.folder}-restored`) && verified.length > 0 ? ['something is left'] : [];
      return verified.join() === restored.join() && left.length === 0 ? verified : [...left, 'restored otherwise than verified', ...restored];
    }
    return await visit(async (client) => {
      await client['vault.open']({ folder: bent.folder, user: by, passphrase });
      const { readOnly, mismatches } = await client['vault.notices']({});
      if (readOnly !== null) return mismatches.map(({ file, what }) => `read-only ${readOnly} ${file} ${what}`);
      const { faults } = await client['vault.verify']({});
      return faults.map(({ code, file, reason }) => (
        ['verify', file.replace(/^attachments\/.*$/u, 'attachment'), ...(code === 'vault-damaged' ? [] : [code]), reason].join(' ')
      ));
    });
  } catch (thrown) {
    return refusal(thrown);
  }
}
