// The calls by which a vault's users, its journal and its reading copies are kept: a part of the contract.
import { z } from 'zod';
import { Role } from './consent.ts';
import { TestimonyId, Ticket, UserId, VaultId } from './ids.ts';
import { read, write } from './operation.ts';
import { Folder, Passphrase, UserName } from './vault-fields.ts';

/** Ids, numbers and words of the program's own; never content, never a name. */
export const JournalEntry = z.object({
  /** From 1, without gaps. */
  number: z.int().positive(),
  at: z.iso.datetime(),
  user: UserId,
  verb: z.string(),
  /** What it was done to: the id of a testimony, a user, a vault, or a name of the program's own. */
  target: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** What of a vault does not match what its head says of it. */
export const Mismatch = z.object({
  /** The file of the vault. */
  file: z.string(),
  /**
   * `head`: there is no head, or not this file's line in it. `line`: the line is not as it was written. `older` and `newer`:
   * the file stands before, or further than, where its line says. `rows`: rows were changed. `journal`: its end is another.
   */
  what: z.enum(['head', 'line', 'older', 'newer', 'rows', 'journal']),
});
export type Mismatch = z.infer<typeof Mismatch>;

/** A vault for another machine that holds what a scholar may study there, and nothing else. */
export const ReadingCopy = z.object({
  copy: VaultId,
  for: z.string(),
  made: z.iso.datetime(),
  /** When it was last brought to the state of its day. */
  refreshed: z.iso.datetime(),
  testimonies: z.int().nonnegative(),
  /** Those in it that may not be studied elsewhere any more: the copy has to be refreshed. */
  recalled: z.array(TestimonyId),
});
export type ReadingCopy = z.infer<typeof ReadingCopy>;

export const vaultCalls = {
  /** What whoever has just opened the vault has to be told. */
  'vault.notices': read(z.object({}), z.object({
    /** Why nothing may be written, if so. */
    readOnly: z.enum(['vault-rolled-back', 'vault-damaged']).nullable(),
    mismatches: z.array(Mismatch),
    /**
     * Where this machine's clock is behind the latest time that the vault has seen by more than five minutes: both times. The
     * vault goes by the later one, so no date that has come is undone, and none that has not is brought near.
     */
    clock: z.object({ machine: z.iso.datetime(), seen: z.iso.datetime() }).nullable(),
  })),
  /** The report of something that was done, as the page has composed it in its language, behind a ticket: it is saved as any other file is. */
  'vault.report': read(z.object({
    of: z.enum(['check', 'import', 'table']).default('check'), format: z.enum(['txt', 'json']), report: z.string().max(2_000_000),
  }), z.object({
    ticket: Ticket, name: z.string(),
  })),
  /**
   * For archivists. Whoever is removed opens nothing of the vault any more, with any passphrase: every file gets new keys, of
   * which nobody else learns. `conflict`, reason `self` or `last-archivist`. `recovery`: words are in force that an
   * archivist who is gone may know, so that new ones have to be made.
   */
  'user.remove': write(z.object({ user: UserId }), z.object({ user: UserId, name: z.string(), role: Role, recovery: z.boolean() })),
  /** For archivists. A role with fewer compartments than before gives every file new keys. Faults as `user.remove`. */
  'user.role': write(z.object({ user: UserId, role: Role }), z.object({
    user: UserId, name: z.string(), role: Role, rekeyed: z.boolean(), recovery: z.boolean(),
  })),
  /** For those who keep the stacks. Newest first; `before` is the number of the entry that the last page ended with. */
  'journal.list': read(z.object({
    before: z.int().positive().optional(),
    limit: z.int().min(1).max(1000).default(100),
    verb: z.string().max(100).optional(),
    target: z.string().max(100).optional(),
    user: UserId.optional(),
  }), z.object({
    entries: z.array(JournalEntry),
    /** How many entries match, on all pages. */
    total: z.int().nonnegative(),
    /** The verbs that are in the journal. */
    verbs: z.array(z.string()),
    /** Who is meant by the ids of users; `role` is null for those who were removed. */
    people: z.array(z.object({ id: UserId, user: z.string(), role: Role.nullable() })),
  })),
  /** Every entry's hash and signature, the chain of them, its end against the head, and each scholar's outbox. */
  'journal.verify': read(z.object({}), z.object({
    ok: z.boolean(),
    checked: z.int().nonnegative(),
    /** The number of the first entry that does not hold. */
    broken: z.int().positive().nullable(),
    /** Whether the journal ends where the head says. */
    ends: z.boolean(),
    /** The users whose outbox has a gap or a forged entry. */
    outboxes: z.array(UserId),
  })),
  'journal.export': read(z.object({ format: z.enum(['csv', 'json']) }), z.object({
    ticket: Ticket, name: z.string(), entries: z.int().nonnegative(),
  })),
  /** For archivists. `ready`: how many testimonies a copy that is made today would hold. */
  'reading-copy.list': read(z.object({}), z.object({ copies: z.array(ReadingCopy), ready: z.int().nonnegative() })),
  /**
   * Makes a reading copy in `to`, which must not exist or be empty, for one scholar, who opens it by that name and passphrase.
   * It holds what may be read by `remote-research` today; each testimony in it is recorded as a disclosure.
   */
  'reading-copy.create': write(z.object({ to: Folder, for: UserName, passphrase: Passphrase }), ReadingCopy),
  /**
   * Brings the copy in `folder` to the state of today: what may not be there any more leaves no byte in it. Disclosures that
   * its scholar caused are taken into the register first. Faults: `not-a-vault`, `not-found` where it is no copy of this
   * vault, `vault-in-use`, and those of a vault that is damaged.
   */
  'reading-copy.refresh': write(z.object({ folder: Folder }), ReadingCopy.extend({
    added: z.int().nonnegative(), removed: z.int().nonnegative(), disclosures: z.int().nonnegative(),
  })),
} as const;
