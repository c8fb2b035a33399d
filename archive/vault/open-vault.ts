// An open vault: its compartments, its user, its clock, and everything that has to be wiped when it is closed.
import type { Role } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId, VaultId } from '../api/ids.ts';
import type { Mismatch } from '../api/vault-calls.ts';
import { addUser, type Archivist } from './add-user.ts';
import { isNarrower, requireOther, signWider, withoutUser, withRole } from './change-users.ts';
import { changePassphrase, requireCurrent } from './change-passphrase.ts';
import { statement } from './canonical.ts';
import { deriveKey, open, seal, sign, wipe } from './cipher.ts';
import { OpenCompartment, type Surroundings } from './compartment.ts';
import { deposited } from './deposits.ts';
import type { Telling } from './telling.ts';
import { filesInForce, sweepGenerations } from './generations.ts';
import { Head, readHead } from './head.ts';
import { inspect, judge, mismatchesOf, type Opening, type ReadOnly } from './judge-opening.ts';
import { appendJournal } from './journal.ts';
import { readKeyFile, writeKeyFile, type KeyFile } from './key-file.ts';
import type { Lock } from './lock.ts';
import { guarded, unlessFull } from './map-error.ts';
import { kdfPolicy, type KdfParameters } from './passphrase.ts';
import { mayBeInForce, renewKeys, type Change } from './renew-keys.ts';
import { nextNumber, putRecovery, requireWords } from './recovery.ts';
import { appendOutbox } from './outbox.ts';
import { compartmentsOf, mayWrite, type CompartmentName } from './roles.ts';
import { pinSlots, slotsPinned } from './slot-pins.ts';
import type { Writable } from './sql.ts';
import { clockOf, type Vault, type VaultOptions, type VaultUser } from './vault-shape.ts';
import { wipeUserKeys, type UnlockedUser } from './user-keys.ts';
import { requireVouchers } from './verify-keys.ts';

/** Takes the lock over: whatever happens, closing the vault releases it, and so does a fault here. */
export function openUnlocked(
  folder: string, file: KeyFile, user: UnlockedUser, lock: Lock, options: VaultOptions,
): Vault {
  const openings: Opening[] = [];
  try {
    const lines = readHead(folder, file.vault);
    for (const name of compartmentsOf(user.record.role)) openings.push(inspect(folder, file, user, name, lines));
    requireVouchers(file, openings.map(({ keys }) => keys));
    const head = new Head(folder, file.vault, lines ?? new Map());
    return new OpenVault(folder, file, user, lock, options, openings, head, mismatchesOf(openings, lines));
  } catch (thrown) {
    for (const { keys } of openings) keys.wipe();
    wipeUserKeys(user.keys);
    lock.release();
    throw thrown;
  }
}

/** Clocks are put right by small steps all the time; from here on it is told. */
const clockTolerance = 5 * 60_000;

function clockBehind(machine: Date, seen: string): Vault['clockBehind'] {
  const latest = new Date(seen);
  return latest.getTime() - machine.getTime() > clockTolerance ? { machine, seen: latest } : null;
}

class OpenVault implements Vault {
  readonly folder: string;
  readonly id: VaultId;
  readonly user: Vault['user'];
  readonly readOnly: ReadOnly;
  readonly mismatches: Vault['mismatches'];
  readonly clockBehind: Vault['clockBehind'];
  readonly unlocking: number;
  readonly identity: OpenCompartment | null;
  readonly stacks: OpenCompartment | null;
  readonly reading: OpenCompartment;
  readonly desk: OpenCompartment;
  readonly #unlocked: UnlockedUser;
  readonly #lock: Lock;
  readonly #head: Head;
  readonly #options: VaultOptions;
  readonly #clock: () => Date;
  readonly #kdf: KdfParameters;
  #file: KeyFile;
  #seen: string;
  #closed = false;

  constructor(
    folder: string, file: KeyFile, unlocked: UnlockedUser, lock: Lock, options: VaultOptions,
    openings: readonly Opening[], head: Head, mismatches: readonly Mismatch[],
  ) {
    const { id, role } = unlocked.record;
    this.folder = folder;
    this.id = file.vault;
    this.user = { id, name: unlocked.keys.name, role };
    this.readOnly = judge(mismatches);
    this.mismatches = mismatches;
    this.unlocking = unlocked.unlocking;
    this.#unlocked = unlocked;
    this.#lock = lock;
    this.#head = head;
    this.#options = options;
    this.#clock = clockOf(options);
    this.#kdf = kdfPolicy(options.unsafeKdfForTests).chosen;
    this.#file = file;
    this.#seen = openings.map(({ line }) => line?.seen ?? '').reduce((latest, seen) => (seen > latest ? seen : latest), '');
    this.clockBehind = clockBehind(this.#clock(), this.#seen);
    const compartments = this.#openCompartments(openings, role);
    this.identity = compartments.get('identity') ?? null;
    this.stacks = compartments.get('stacks') ?? null;
    this.reading = held(compartments, 'reading');
    this.desk = held(compartments, 'desk');
    try {
      if (this.readOnly === null) this.#catchUp(openings);
    } catch (thrown) {
      for (const compartment of compartments.values()) compartment.close();
      throw thrown;
    }
  }

  #openCompartments(openings: readonly Opening[], role: Role): Map<CompartmentName, OpenCompartment> {
    const surroundings: Surroundings = {
      folder: this.folder, head: this.#head, readOnly: this.readOnly, isCopy: this.#file.kind === 'reading-copy', seen: () => this.now().toISOString(),
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

  /**
   * Brings the head up to a commit that was not acknowledged, the pins up to the roster, and notes the time. What the
   * renewing of keys left behind goes, where an archivist is there.
   */
  #catchUp(openings: readonly Opening[]): void {
    this.#head.keepOnly(filesInForce(this.#file));
    if (this.user.role === 'archivist') unlessFull(() => guarded('vault', () => sweepGenerations(this.folder, this.#file)));
    for (const compartment of this.#compartments) {
      const opening = openings.find(({ keys }) => keys.compartment === compartment.name);
      const ahead = opening?.state.sequence !== opening?.line?.sequence;
      if (ahead) this.#head.state(compartment.keys, compartment.standpoint);
      if ((opening?.state.roster ?? 0) < this.#file.roster) this.#pinRoster(compartment);
    }
    this.#deposit();
    // A new passphrase by words of recovery is not in force yet.
    this.#pinSlots(readKeyFile(this.folder));
    this.#noteTime();
  }

  #pinRoster(compartment: OpenCompartment): void {
    if (!mayWrite(this.user.role, compartment.name)) return;
    unlessFull(() => compartment.write((db) => db.prepare('UPDATE meta SET roster = ?').run(this.#file.roster)));
  }

  /** What of `keys` nobody signs but its user; a crash before this leaves a slot that is newer than what is remembered. */
  #pinSlots(file: KeyFile): void {
    if (slotsPinned(this.desk.db, file)) return;
    unlessFull(() => this.desk.write((db) => pinSlots(db, file)));
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
    const { id } = this.user;
    const verb = 'change-passphrase';
    this.#file = changePassphrase(this.folder, this.#file, this.#unlocked, current, next, this.#kdf, () => {
      if (this.stacks !== null) this.stacks.write((db) => appendJournal(db, this, { verb, target: id }));
      else this.desk.write((db) => appendOutbox(db, this, { verb, body: '{}' }));
    });
    this.#pinSlots(this.#file);
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
    if (stacks === null) throw new ArchiveError('not-permitted');
    const archivist = this.#archivist();
    const detail = { number: nextNumber(this.#file) };
    stacks.write((db) => appendJournal(db, this, { verb: 'make-recovery', target: this.user.id, detail }));
    const file = putRecovery(this.#file, archivist, entropy, made);
    writeKeyFile(this.folder, file);
    this.#putInForce(file);
  }

  #putInForce(file: KeyFile): void {
    this.#file = file;
    for (const compartment of this.#compartments) this.#pinRoster(compartment);
    this.#pinSlots(file);
  }

  #requireWritable(): void {
    this.#requireOpen();
    if (this.readOnly !== null) throw new ArchiveError(this.readOnly, { reason: 'read-only' });
  }

  /** The keys with which an archivist certifies and grants. */
  #archivist(): Archivist {
    if (this.user.role !== 'archivist') throw new ArchiveError('not-permitted');
    const compartments = new Map(this.#compartments.map((compartment) => [compartment.name, compartment.keys]));
    return { id: this.user.id, keys: this.#unlocked.keys, compartments };
  }

  async addUser(name: string, role: Role, passphrase: string): Promise<VaultUser> {
    this.#requireWritable();
    const added = addUser(this.folder, this.#file, this.#archivist(), { name, role, passphrase, kdf: this.#kdf }, this.reading, (id) => {
      this.stacks?.write((db) => appendJournal(db, this, { verb: 'add-user', target: id, detail: { role } }));
    });
    this.#putInForce(added.file);
    return { id: added.id, user: added.name, role };
  }

  async removeUser(user: UserId, telling: Telling): Promise<Vault> {
    this.#requireWritable();
    const archivist = this.#archivist();
    const record = requireOther(this.#file, archivist.id, user);
    return this.#renew(archivist, {
      after: withoutUser(this.#file, record), user,
      furnish: (name, db) => {
        if (name === 'stacks') appendJournal(db, this, { verb: 'remove-user', target: user, detail: { role: record.role } });
        if (name === 'desk') db.prepare('DELETE FROM item WHERE user = ?').run(user);
      },
    }, telling);
  }

  async changeRole(user: UserId, role: Role, telling: Telling): Promise<Vault> {
    this.#requireWritable();
    const archivist = this.#archivist();
    const record = requireOther(this.#file, archivist.id, user);
    if (record.role === role) return this;
    const after = withRole(this.#file, record, role, archivist);
    const journal = (db: Writable): void => (
      appendJournal(db, this, { verb: 'change-role', target: user, detail: { from: record.role, to: role } })
    );
    const enlist = (db: Writable): void => { db.prepare('UPDATE roster SET role = ? WHERE user = ?').run(role, user); };
    if (isNarrower(record.role, role)) {
      const furnish = (name: CompartmentName, db: Writable): void => {
        if (name === 'stacks') journal(db);
        if (name === 'reading') enlist(db);
      };
      return this.#renew(archivist, { after, user, furnish }, telling);
    }
    const file = signWider(this.#file, after, user, archivist);
    this.stacks?.write(journal);
    this.reading.write(enlist);
    writeKeyFile(this.folder, file);
    this.#putInForce(file);
    return this;
  }

  /** Renews the keys and opens what is there then, with the same private keys and the same lock. */
  async #renew(archivist: Archivist, change: Change, telling: Telling): Promise<Vault> {
    const file = await renewKeys({
      folder: this.folder, file: this.#file, compartments: this.#compartments, archivist, head: this.#head,
      seen: () => this.now().toISOString(),
    }, change, telling).catch((thrown: unknown) => {
      // What is written here would go into files that are not in force any more.
      if (mayBeInForce(this.folder, this.#file.roster + 1)) this.#leave();
      throw thrown;
    });
    const record = file.users.find(({ id }) => id === this.user.id);
    if (record === undefined) throw new ArchiveError('internal');
    this.#closed = true;
    for (const compartment of this.#compartments) compartment.close();
    return openUnlocked(this.folder, file, { ...this.#unlocked, record }, this.#lock, this.#options);
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
    try {
      if (this.readOnly === null) this.#noteTime();
    } finally {
      this.#leave();
    }
  }

  #leave(): void {
    this.#closed = true;
    for (const compartment of this.#compartments) compartment.close();
    wipeUserKeys(this.#unlocked.keys);
    this.#lock.release();
  }
}

function held(compartments: ReadonlyMap<CompartmentName, OpenCompartment>, name: CompartmentName): OpenCompartment {
  const compartment = compartments.get(name);
  if (compartment === undefined) throw new ArchiveError('internal', { reason: name });
  return compartment;
}
