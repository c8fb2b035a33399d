// An open vault: its compartments, its user, its clock, and everything that has to be wiped when it is closed.
import type { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId, VaultId } from '../api/ids.ts';
import { addUser } from './add-user.ts';
import { changePassphrase, requireCurrent } from './change-passphrase.ts';
import { statement } from './canonical.ts';
import { deriveKey, open, seal, sign, wipe } from './cipher.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import { OpenCompartment, type Compartment, type Surroundings } from './compartment.ts';
import { deposited } from './deposits.ts';
import { findGrant, openGrant } from './grants.ts';
import { Head, readHead, readLine, tagRowSet, type HeadLine } from './head.ts';
import { inspectCompartment, type CompartmentState } from './inspect-compartment.ts';
import { appendJournal } from './journal.ts';
import { keyFileName, writeKeyFile, type KeyFile } from './key-file.ts';
import type { Lock } from './lock.ts';
import { unlessFull } from './map-error.ts';
import { kdfPolicy, type KdfParameters, type UnsafeKdf } from './passphrase.ts';
import { nextNumber, putRecovery, requireWords } from './recovery.ts';
import { compartmentsOf, mayWrite, type CompartmentName } from './roles.ts';
import { wipeUserKeys, type UnlockedUser } from './user-keys.ts';

export interface VaultOptions {
  readonly clock?: () => Date;
  /** Refused outside Vitest. */
  readonly unsafeKdfForTests?: UnsafeKdf;
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
  readonly readOnly: 'vault-rolled-back' | 'vault-damaged' | null;
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

interface Opening {
  readonly keys: CompartmentKeys;
  readonly state: CompartmentState;
  readonly line: HeadLine | null;
}

/** Takes the lock over: whatever happens, closing the vault releases it, and so does a fault here. */
export function openUnlocked(
  folder: string, file: KeyFile, user: UnlockedUser, lock: Lock, options: VaultOptions,
): Vault {
  const openings: Opening[] = [];
  try {
    const lines = readHead(folder, file.vault);
    for (const name of compartmentsOf(user.record.role)) openings.push(inspect(folder, file, user, name, lines));
    const readOnly = judgeAll(openings, lines !== null);
    return new OpenVault(folder, file, user, lock, options, openings, new Head(folder, file.vault, lines ?? new Map()), readOnly);
  } catch (thrown) {
    for (const { keys } of openings) keys.wipe();
    wipeUserKeys(user.keys);
    lock.release();
    throw thrown;
  }
}

function inspect(
  folder: string, file: KeyFile, user: UnlockedUser, name: CompartmentName, lines: ReturnType<typeof readHead>,
): Opening {
  const grant = findGrant(file, user.record.id, name);
  const record = file.compartments.find((compartment) => compartment.name === name);
  if (grant === undefined || record === undefined) {
    throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'grant' });
  }
  const key = openGrant(file.vault, grant, user.keys.exchange);
  const keys = new CompartmentKeys(file.vault, name, grant.generation, key);
  try {
    return { keys, state: inspectCompartment(folder, file, record, keys), line: readLine(keys, lines?.get(name)) };
  } catch (thrown) {
    keys.wipe();
    throw thrown;
  }
}

function judgeAll(openings: readonly Opening[], hasHead: boolean): Vault['readOnly'] {
  if (!hasHead) return 'vault-rolled-back';
  const judgements = openings.map(judge);
  return judgements.find((judgement) => judgement === 'vault-damaged')
    ?? judgements.find((judgement) => judgement === 'vault-rolled-back') ?? null;
}

/** Whether a compartment stands where the head says: there, or one commit ahead that was not acknowledged. */
function judge({ keys, state, line }: Opening): Vault['readOnly'] {
  if (line === null) return 'vault-damaged';
  if (state.sequence === line.sequence + 1) return null;
  const journal = state.journal?.toString('hex') ?? '-';
  const same = state.sequence === line.sequence && tagRowSet(keys, state.sequence, state.rows) === line.rowSetTag;
  return same && journal === line.journal ? null : 'vault-rolled-back';
}

class OpenVault implements Vault {
  readonly folder: string;
  readonly id: VaultId;
  readonly user: Vault['user'];
  readonly readOnly: Vault['readOnly'];
  readonly unlocking: number;
  readonly identity: OpenCompartment | null;
  readonly stacks: OpenCompartment | null;
  readonly reading: OpenCompartment;
  readonly desk: OpenCompartment;
  readonly #unlocked: UnlockedUser;
  readonly #lock: Lock;
  readonly #head: Head;
  readonly #clock: () => Date;
  readonly #kdf: KdfParameters;
  #file: KeyFile;
  #seen: string;
  #closed = false;

  constructor(
    folder: string, file: KeyFile, unlocked: UnlockedUser, lock: Lock, options: VaultOptions,
    openings: readonly Opening[], head: Head, readOnly: Vault['readOnly'],
  ) {
    const { id, role } = unlocked.record;
    this.folder = folder;
    this.id = file.vault;
    this.user = { id, name: unlocked.keys.name, role };
    this.readOnly = readOnly;
    this.unlocking = unlocked.unlocking;
    this.#unlocked = unlocked;
    this.#lock = lock;
    this.#head = head;
    this.#clock = clockOf(options);
    this.#kdf = kdfPolicy(options.unsafeKdfForTests).chosen;
    this.#file = file;
    this.#seen = openings.map(({ line }) => line?.seen ?? '').reduce((latest, seen) => (seen > latest ? seen : latest), '');
    const compartments = this.#openCompartments(openings, role);
    this.identity = compartments.get('identity') ?? null;
    this.stacks = compartments.get('stacks') ?? null;
    this.reading = held(compartments, 'reading');
    this.desk = held(compartments, 'desk');
    try {
      if (readOnly === null) this.#catchUp(openings);
    } catch (thrown) {
      for (const compartment of compartments.values()) compartment.close();
      throw thrown;
    }
  }

  #openCompartments(openings: readonly Opening[], role: Role): Map<CompartmentName, OpenCompartment> {
    const surroundings: Surroundings = {
      folder: this.folder, head: this.#head, readOnly: this.readOnly, seen: () => this.now().toISOString(),
    };
    const compartments = new Map<CompartmentName, OpenCompartment>();
    try {
      for (const { keys, state } of openings) {
        const name = keys.compartment;
        compartments.set(name, new OpenCompartment(keys, state, surroundings, mayWrite(role, name)));
      }
    } catch (thrown) {
      for (const compartment of compartments.values()) compartment.close();
      throw thrown;
    }
    return compartments;
  }

  get #compartments(): OpenCompartment[] {
    return [this.identity, this.stacks, this.reading, this.desk].filter((compartment) => compartment !== null);
  }

  /** Brings the head up to a commit that was not acknowledged, the pins up to the roster, and notes the time. */
  #catchUp(openings: readonly Opening[]): void {
    for (const compartment of this.#compartments) {
      const opening = openings.find(({ keys }) => keys.compartment === compartment.name);
      const ahead = opening?.state.sequence !== opening?.line?.sequence;
      if (ahead) this.#head.state(compartment.keys, compartment.standpoint);
      if ((opening?.state.roster ?? 0) < this.#file.roster) this.#pinRoster(compartment);
    }
    this.#deposit();
    this.#noteTime();
  }

  #pinRoster(compartment: OpenCompartment): void {
    if (!mayWrite(this.user.role, compartment.name)) return;
    unlessFull(() => compartment.write((db) => db.prepare('UPDATE meta SET roster = ?').run(this.#file.roster)));
  }

  /** Words that were made since this archivist was last here do not reach his keys yet. */
  #deposit(): void {
    const file = deposited(this.#file, this.#unlocked.record, this.#unlocked.keys);
    if (file === this.#file) return;
    unlessFull(() => {
      writeKeyFile(this.folder, file);
      this.#file = file;
    });
  }

  #noteTime(): void {
    this.#head.state(this.desk.keys, this.desk.standpoint);
    unlessFull(() => this.#head.flush());
  }

  get keyFile(): KeyFile {
    return this.#file;
  }

  now(): Date {
    const time = this.#clock().toISOString();
    if (time > this.#seen) this.#seen = time;
    return new Date(this.#seen);
  }

  #pendingKey(under: 'stacks' | 'identity'): Buffer {
    const compartment = this[under];
    if (compartment === null) throw new ArchiveError('not-permitted', { reason: under });
    this.#requireOpen();
    return compartment.keys.pending;
  }

  sealForStacks(bytes: Uint8Array, label: string, under: 'stacks' | 'identity' = 'stacks'): Uint8Array {
    return seal(this.#pendingKey(under), bytes, statement('pending', { vault: this.id, under, label }));
  }

  openFromStacks(sealed: Uint8Array, label: string, under: 'stacks' | 'identity' = 'stacks'): Uint8Array {
    const opened = open(this.#pendingKey(under), sealed, statement('pending', { vault: this.id, under, label }));
    if (opened === null) throw new ArchiveError('vault-damaged', { file: this.reading.file, reason: 'pending' });
    return opened;
  }

  sealForSelf(bytes: Uint8Array, label: string): Uint8Array {
    return this.#withOwnKey((key) => seal(key, bytes, statement('own', { vault: this.id, user: this.user.id, label })));
  }

  openForSelf(sealed: Uint8Array, label: string): Uint8Array {
    const opened = this.#withOwnKey((key) => open(key, sealed, statement('own', { vault: this.id, user: this.user.id, label })));
    if (opened === null) throw new ArchiveError('vault-damaged', { file: this.desk.file, reason: 'item' });
    return opened;
  }

  #withOwnKey<T>(use: (key: Buffer) => T): T {
    this.#requireOpen();
    const key = deriveKey(this.#unlocked.keys.exchange.secretKey, this.id, `own ${this.user.id}`);
    try {
      return use(key);
    } finally {
      wipe(key);
    }
  }

  changePassphrase(current: string, next: string): void {
    this.#requireWritable();
    this.#file = changePassphrase(this.folder, this.#file, this.#unlocked, current, next, this.#kdf);
  }

  requirePassphrase(passphrase: string): void {
    this.#requireOpen();
    requireCurrent(this.#file, this.#unlocked, passphrase);
  }

  requireRecovery(entropy: Uint8Array): void {
    this.#requireOpen();
    requireWords(this.#file, entropy);
  }

  putRecovery(entropy: Uint8Array, made: string): void {
    this.#requireWritable();
    const { stacks } = this;
    if (this.user.role !== 'archivist' || stacks === null) throw new ArchiveError('not-permitted');
    const detail = { number: nextNumber(this.#file) };
    stacks.write((db) => appendJournal(db, this, { verb: 'make-recovery', target: this.user.id, detail }));
    const file = putRecovery(this.#file, { id: this.user.id, keys: this.#unlocked.keys }, entropy, made);
    writeKeyFile(this.folder, file);
    this.#file = file;
    for (const compartment of this.#compartments) this.#pinRoster(compartment);
  }

  #requireWritable(): void {
    this.#requireOpen();
    if (this.readOnly !== null) throw new ArchiveError(this.readOnly, { reason: 'read-only' });
  }

  async addUser(name: string, role: Role, passphrase: string): Promise<VaultUser> {
    this.#requireWritable();
    if (this.user.role !== 'archivist') throw new ArchiveError('not-permitted');
    const keysOf = new Map(this.#compartments.map((compartment) => [compartment.name, compartment.keys]));
    const archivist = { id: this.user.id, keys: this.#unlocked.keys, compartments: keysOf };
    const added = addUser(this.folder, this.#file, archivist, { name, role, passphrase, kdf: this.#kdf }, this.reading);
    this.#file = added.file;
    for (const compartment of this.#compartments) this.#pinRoster(compartment);
    return { id: added.id, user: added.name, role };
  }

  /** By the roster's names, for those whom `keys` lists. */
  users(): VaultUser[] {
    const names = new Map(this.reading.read((db) => (
      db.prepare<[], [string, string]>('SELECT user, name FROM roster').raw().all()
    )));
    return this.#file.users.map(({ id, role }) => ({ id, user: names.get(id) ?? id, role }));
  }

  otherArchivists(name: string): boolean {
    return this.users().some(({ user, role }) => role === 'archivist' && user !== name);
  }

  sign(message: Uint8Array): Buffer {
    this.#requireOpen();
    return sign(this.#unlocked.keys.signing.secretKey, message);
  }

  #requireOpen(): void {
    if (this.#closed) throw new ArchiveError('vault-locked');
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      if (this.readOnly === null) this.#noteTime();
    } finally {
      for (const compartment of this.#compartments) compartment.close();
      wipeUserKeys(this.#unlocked.keys);
      this.#lock.release();
    }
  }
}

function held(compartments: ReadonlyMap<CompartmentName, OpenCompartment>, name: CompartmentName): OpenCompartment {
  const compartment = compartments.get(name);
  if (compartment === undefined) throw new ArchiveError('internal', { reason: name });
  return compartment;
}
