// The contract: every call that a carrier may bring to the engine, with the shape of its input and of its answer.
import { z } from 'zod';
import { Role, Standing } from './consent.ts';
import { atlasCalls } from './atlas-calls.ts';
import { attachmentCalls } from './attachment-calls.ts';
import { authorityCalls } from './authority-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { collectionCalls } from './collection-calls.ts';
import { consentCalls } from './consent-calls.ts';
import { faultCodes } from './errors.ts';
import { PassageId, TestimonyId, UserId } from './ids.ts';
import { read, write, type Operation } from './operation.ts';
import { recoveryCalls } from './recovery-calls.ts';
import { findingCalls, workbookCalls } from './search-calls.ts';
import { exchangeCalls } from './exchange-calls.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import { tableCalls } from './table-calls.ts';
import { eventCalls } from './event-calls.ts';
import { editingCalls } from './editing-calls.ts';
import { issueCalls } from './issue-calls.ts';
import { importCalls } from './import-calls.ts';
import { Passage, TestimonySummary, TestimonyView } from './testimony.ts';
import { Language } from './language.ts';
import { vaultCalls } from './vault-calls.ts';
import { Folder, Passphrase, PlaceId, UserName, WordsTyped } from './vault-fields.ts';

const Nothing = z.object({});

export const User = z.object({ user: z.string(), role: Role });

export const VaultStatus = z.object({
  open: z.boolean(),
  user: z.string().nullable(),
  role: Role.nullable(),
  /** Read-only, with the reason, where the vault's own counters do not match. */
  readOnly: z.enum(['vault-rolled-back', 'vault-damaged']).nullable(),
  /** Where a new vault would be made if nobody says otherwise, and whether one is there already; null where unknown. */
  folder: Folder.nullable(),
  exists: z.boolean(),
  /** The open vault holds the sample testimonies, and is gone when it is locked. */
  sample: z.boolean(),
});

export const VaultOpened = z.object({
  user: z.string(),
  role: Role,
  /** Milliseconds spent on the passphrase, apart from everything else. */
  unlocking: z.number().nonnegative(),
  readOnly: z.enum(['vault-rolled-back', 'vault-damaged']).nullable(),
});

/** A vault that was opened on this machine before. Its number is all that it is called; its folder stays with the host. */
export const VaultPlace = z.object({
  place: PlaceId,
  number: z.int().positive(),
  lastOpened: z.iso.datetime(),
});
export type VaultPlace = z.infer<typeof VaultPlace>;

/**
 * How a user likes the page. Kept in the vault, sealed to that user. `idleMinutes` is the time after which it locks;
 * `singleKeys`, whether keys without Control, Command or Alt do anything by themselves (WCAG 2.1.4).
 */
export const Settings = z.object({
  language: Language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['normal', 'more']),
  textSize: z.enum(['small', 'medium', 'large', 'larger']),
  columns: z.array(z.enum(['title', 'narrator', 'collection', 'language', 'date', 'place', 'passages', 'words', 'consent', 'accession', 'status'])),
  idleMinutes: z.int().min(1).max(60),
  // An earlier version kept none.
  singleKeys: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  language: null, theme: 'system', contrast: 'normal', textSize: 'medium',
  columns: ['title', 'narrator', 'collection', 'language', 'date', 'passages', 'consent'], idleMinutes: 5, singleKeys: true,
};

/** One search as a user made it. */
export const RememberedSearch = z.object({
  query: z.string().min(1).max(2000), total: z.int().nonnegative(), at: z.iso.datetime(),
});
export type RememberedSearch = z.infer<typeof RememberedSearch>;

/**
 * A testimony beside its translation (or original). Each row pairs runs of passages by their numbers, from 0, the end not
 * included: `here` in the testimony asked for, `there` in `passages`. Rows are in order and cover both; one side may be empty.
 */
export const Beside = z.object({
  testimony: TestimonyId,
  title: z.string(),
  language: Language,
  passages: z.array(Passage),
  rows: z.array(z.object({
    here: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
    there: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  })),
});
export type Beside = z.infer<typeof Beside>;

const SomePassages = z.object({ testimony: TestimonyId, passages: z.array(PassageId).min(1).max(500) });

export const VerifyFault = z.object({
  code: z.enum(faultCodes),
  /** The file of the vault, and the check that failed: the program's own vocabulary. */
  file: z.string(),
  reason: z.string(),
});

export const contract = {
  'vault.status': read(Nothing, VaultStatus),
  'vault.create': write(z.object({ folder: Folder, user: UserName, passphrase: Passphrase }), VaultOpened),
  /** By folder, or by a place of `vault.places`. */
  'vault.open': write(z.object({
    folder: Folder.optional(), place: PlaceId.optional(), user: UserName, passphrase: Passphrase,
  }), VaultOpened),
  /** Opens a vault for an archivist whose passphrase is lost, by the words of recovery; `passphrase` is the new one. */
  'vault.recover': write(z.object({
    folder: Folder.optional(), place: PlaceId.optional(), user: UserName, words: WordsTyped, passphrase: Passphrase,
  }), VaultOpened),
  'vault.places': read(Nothing, z.object({ places: z.array(VaultPlace) })),
  /** Takes a place off the list; the vault itself stays where it is. */
  'vault.forget': write(z.object({ place: PlaceId }), Nothing),
  /** Makes a vault of the sample testimonies, for one sitting: its passphrase is random, and locking deletes it. */
  'vault.explore': write(Nothing, VaultOpened),
  'vault.lock': write(Nothing, Nothing),
  'vault.verify': read(Nothing, z.object({
    ok: z.boolean(),
    checked: z.int().nonnegative(),
    faults: z.array(VerifyFault),
  })),
  'user.add': write(z.object({ name: UserName, role: Role, passphrase: Passphrase }), User.extend({ id: UserId })),
  'user.list': read(Nothing, z.object({ users: z.array(User.extend({ id: UserId })) })),
  /** Changes the passphrase of whoever is there. */
  'user.passphrase': write(z.object({ current: Passphrase, next: Passphrase }), Nothing),
  'desk.settings': read(Nothing, Settings),
  'desk.set': write(Settings, Nothing),
  /** Newest first; at most 200 are kept. */
  'desk.searches': read(Nothing, z.object({ searches: z.array(RememberedSearch) })),
  'desk.remember': write(RememberedSearch.omit({ at: true }), Nothing),
  'desk.forget': write(Nothing, Nothing),
  /** Brings the sample testimonies into the open vault, each under its consent. */
  'samples.load': write(Nothing, z.object({ samples: z.array(z.object({
    id: TestimonyId, title: z.string(), language: Language, words: z.int(), passages: z.int(),
    withheld: z.int(), consent: Standing,
  })) })),
  'testimony.list': read(Nothing, z.object({ testimonies: z.array(TestimonySummary) })),
  /** `as: 'scholar'`: exactly what the reading room has of it, for those who keep the stacks too. */
  'testimony.show': read(z.object({ testimony: TestimonyId, as: z.literal('scholar').optional() }), TestimonyView),
  /** Corrects the text of one turn. Redactions and rulings are carried over, or flagged and closed where they can't be. */
  'testimony.correct': write(z.object({
    testimony: TestimonyId, passage: PassageId, text: z.string().min(1).max(200_000),
  }), z.object({ version: z.int().positive(), carried: z.int().nonnegative(), flagged: z.int().nonnegative() })),
  'testimony.beside': read(z.object({ testimony: TestimonyId, other: TestimonyId }), Beside),
  /** A citation of these passages in the words of the testimony's language. */
  'passages.cite': read(SomePassages, z.object({ citation: z.string() })),
  /**
   * Text to be taken out by copying: as cleared, if consent allows quoting it, recorded as a disclosure. `selected` is what
   * the user marked; where it is not what is cleared, the passages are given whole.
   */
  'passages.copy': write(
    SomePassages.extend({ selected: z.string().max(200_000).optional() }),
    z.object({ text: z.string(), citation: z.string() }),
  ),
  ...issueCalls,
  ...importCalls,
  ...catalogueCalls,
  ...tableCalls,
  ...atlasCalls,
  ...editingCalls,
  ...authorityCalls,
  ...collectionCalls,
  ...eventCalls,
  ...exchangeCalls,
  ...findingCalls,
  ...consentCalls,
  ...recoveryCalls,
  ...backupCalls,
  ...attachmentCalls,
  ...vaultCalls,
  ...workbookCalls,
} as const satisfies Record<string, Operation>;

export type Contract = typeof contract;
export type Call = keyof Contract;
export const calls = Object.keys(contract) as Call[];

/** What a caller writes: defaults may be left out. */
export type Input<C extends Call> = z.input<Contract[C]['input']>;
/** What a handler is given: validated, defaults filled in. */
export type Parsed<C extends Call> = z.output<Contract[C]['input']>;
export type Output<C extends Call> = z.output<Contract[C]['output']>;
