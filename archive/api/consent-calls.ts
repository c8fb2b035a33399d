// The calls by which consent is recorded, changed, looked at and accounted for: a part of the contract.
import { z } from 'zod';
import {
  Agreement, AgreementStatus, Conclusion, LiftedRestriction, NameHit, Person, Reason, Refusal, Restriction, RestrictionKind,
  Scope, SealedParticulars, Standing, Template, Terms, descriptionFields, purposes,
} from './consent.ts';
import { Paper } from './issue-calls.ts';
import { DisclosureId, PassageId, PersonId, RestrictionId, TestimonyId, Ticket } from './ids.ts';
import { read, write } from './operation.ts';
import { Language } from './language.ts';

const OneTestimony = z.object({ testimony: TestimonyId });
const Why = z.string().min(1).max(2000).nullable().default(null);
const nothing = z.object({});

/** A stretch of a passage's text, as the passage is shown to those who keep the stacks: UTF-16 offsets. */
export const Stretch = z.object({ passage: PassageId, start: z.int().nonnegative(), end: z.int().positive() });
export type Stretch = z.infer<typeof Stretch>;

/** What a restriction is to cover, as a person points at it. */
export const Pointed = z.discriminatedUnion('of', [
  z.object({ of: z.literal('testimony') }),
  z.object({ of: z.literal('session'), session: z.int().positive() }),
  z.object({ of: z.literal('passage'), passage: PassageId }),
  z.object({ of: z.literal('text'), stretches: z.array(Stretch).min(1).max(500) }),
  z.object({ of: z.literal('field'), field: z.enum(descriptionFields) }),
  z.object({ of: z.literal('attachment'), attachment: z.string().min(1).max(100) }),
]);
export type Pointed = z.infer<typeof Pointed>;

const RestrictionInput = z.object({
  testimony: TestimonyId,
  kind: RestrictionKind.exclude(['pseudonymise']),
  target: Pointed.default({ of: 'testimony' }),
  reason: Reason.default('other'),
  until: z.iso.date().nullable().default(null),
  event: z.string().min(1).max(300).nullable().default(null),
});

/** What is to be withdrawn; the whole testimony where neither is given. */
const Withdrawal = z.object({
  scopes: z.array(Scope).min(1).optional(),
  passages: z.array(PassageId).min(1).max(5000).optional(),
});

const PersonInput = Person.omit({ id: true, testimonies: true });

/** A copy that left: who gave it, to whom, for what, under which version of the agreement, and which bytes it was. */
export const Disclosure = z.object({
  id: DisclosureId,
  testimony: TestimonyId,
  form: z.enum(['pdf', 'copied-text', 'export', 'reading-copy']),
  at: z.iso.datetime(),
  by: z.string(),
  to: z.string().nullable(),
  purpose: z.string(),
  agreement: z.int().positive(),
  passages: z.int().nonnegative(),
  /** Hexadecimal SHA-256 of the file, or of the text that was copied. */
  sha256: z.string(),
  /** It opens with a passphrase alone; left out where it does not. */
  isProtected: z.literal(true).optional(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** Something that waits for a person. `on` is the day it fell or falls due; null where there is none. */
export const DueItem = z.object({
  testimony: TestimonyId,
  kind: z.enum([
    'review-recorded', 'review-due', 'grant-ends', 'embargo-ended', 'restriction-ended', 'event-awaited', 'redaction-flagged',
    'name-unruled', 'withdrawal-undecided', 'erasure-pending', 'unreadable',
  ]),
  on: z.iso.date().nullable(),
  restriction: RestrictionId.nullable(),
  /** How many places, names or scopes it concerns. */
  count: z.int().positive(),
});
export type DueItem = z.infer<typeof DueItem>;

/** A deed to be looked at before it is done. */
export const Deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('terms'), terms: Terms }),
  z.object({ do: z.literal('review') }),
  z.object({ do: z.literal('suspend') }),
  Withdrawal.extend({ do: z.literal('withdraw') }),
  RestrictionInput.omit({ testimony: true }).extend({ do: z.literal('restrict') }),
  z.object({ do: z.literal('lift'), restrictions: z.array(RestrictionId).min(1).max(5000) }),
  z.object({ do: z.literal('pseudonymise'), person: PersonId }),
  z.object({ do: z.literal('erase') }),
]);
export type Deed = z.infer<typeof Deed>;

const Reach = z.object({
  standing: Standing,
  passages: z.int().nonnegative(),
  words: z.int().nonnegative(),
  /** Places in the text where words are withheld. */
  withheld: z.int().nonnegative(),
});

/** A word, or a few, that may name somebody and that nobody has yet dealt with. */
export const NameSuggestion = z.object({
  text: z.string(),
  /** Known from another testimony of the vault; after or before a title; capitalised in the midst of a sentence. */
  why: z.enum(['known-person', 'title', 'capitalised']),
  person: PersonId.nullable(),
  places: z.array(Stretch).min(1),
});
export type NameSuggestion = z.infer<typeof NameSuggestion>;

/** What sets a narrator apart in this vault, and what could be said instead. */
export const Jigsaw = z.object({
  /** Together, only this narrator has them. The smallest such combinations, one or more. */
  pieces: z.array(z.object({ piece: z.enum(['place', 'date', 'occupation', 'family']), value: z.string() })).min(1),
  /** Less exact, and shared with somebody; null where only withholding helps. */
  instead: z.array(z.object({ piece: z.enum(['place', 'date', 'occupation', 'family']), value: z.string().nullable() })),
});
export type Jigsaw = z.infer<typeof Jigsaw>;

export const consentCalls = {
  'consent.show': read(OneTestimony, z.object({
    testimony: TestimonyId,
    standing: Standing,
    /** For each purpose, why a scholar is refused it today; null where it is allowed. */
    purposes: z.array(z.object({ purpose: z.enum(purposes), refused: Refusal.nullable() })),
    /** Newest first; what could not be read is not among them, and closes the testimony. */
    versions: z.array(Agreement),
    unreadable: z.boolean(),
    /** Of the newest version, for archivists; null for others and where there are none. */
    sealed: SealedParticulars.nullable(),
    restrictions: z.array(Restriction),
    lifted: z.array(LiftedRestriction),
    /** What this user may do next with the agreement. */
    next: z.array(z.enum(['record', 'review', 'amend', 'suspend', 'withdraw', 'conclude'])),
    due: z.array(DueItem),
    disclosures: z.array(Disclosure),
  })),
  /** The first agreement, or a new one after a withdrawal. It is `recorded`: closed until it has been reviewed. */
  'consent.record': write(OneTestimony.extend({
    terms: Terms, sealed: SealedParticulars.optional(), draft: z.boolean().default(false),
  }), Agreement),
  /** New terms as a new version, to be reviewed like the first. */
  'consent.amend': write(OneTestimony.extend({ terms: Terms, sealed: SealedParticulars.optional(), reason: Why }), Agreement),
  /** Puts in force what was recorded, suspended or due for review. `not-permitted`, reason `same-person`, for the recorder. */
  'consent.review': write(OneTestimony.extend({
    reviewDue: z.iso.date().nullable().default(null), reason: Why,
  }), Agreement),
  /** Closed until it is reviewed: because somebody doubts it, because it is due to be looked at, or because its time is over. */
  'consent.suspend': write(OneTestimony.extend({
    as: z.enum(['suspended', 'review-due', 'expired']).default('suspended'), reason: Why,
  }), Agreement),
  /** Closed at once and everywhere; the answer names the copies that left before. Doing it again changes nothing. */
  'consent.withdraw': write(OneTestimony.extend(Withdrawal.shape).extend({ reason: Why }), z.object({
    testimony: TestimonyId, status: AgreementStatus, disclosures: z.array(Disclosure),
  })),
  /**
   * After a withdrawal of the whole: erases every trace but a tombstone, or keeps it sealed on a legal basis. It is
   * `erasure-pending` until the files are scrubbed and no file of data keys on record (`keyFiles`) may hold its key.
   */
  'consent.conclude': write(OneTestimony.extend(Conclusion.shape), z.object({
    testimony: TestimonyId, status: AgreementStatus,
    keyFiles: z.array(z.object({ generation: z.int().positive(), folder: z.string() })),
  })),
  /** A letter to one recipient, asking for the copy to be destroyed: a PDF. */
  'consent.letter': read(OneTestimony.extend({ disclosure: DisclosureId, language: Language.optional(), paper: Paper.optional() }), z.object({
    ticket: Ticket, name: z.string(), pages: z.int().positive(),
  })),
  /** The signed form, kept in the identity compartment: at most 32 MiB, for archivists. */
  'consent.attach': write(OneTestimony.extend({ file: Ticket }), Agreement),
  'consent.evidence': read(OneTestimony, z.object({ ticket: Ticket, name: z.string(), sha256: z.string() })),
  /** Everything in the vault that waits for a person, soonest first. `within` is a number of days from today. */
  'consent.due': read(z.object({ within: z.int().nonnegative().max(3660).default(30) }), z.object({ due: z.array(DueItem) })),
  /** What a deed would change for readers, and which copies have left: nothing is written. */
  'consent.foresee': read(OneTestimony.extend({ deed: Deed }), z.object({
    before: Reach, after: Reach,
    disclosures: z.int().nonnegative(), readingCopies: z.int().nonnegative(),
    /** Combinations by which this narrator could be recognised in what would be readable. */
    jigsaw: z.array(Jigsaw),
  })),
  'template.list': read(nothing, z.object({ templates: z.array(Template) })),
  /** Puts a template, or replaces the one of that name. */
  'template.save': write(Template, nothing),
  'template.remove': write(Template.pick({ name: true }), nothing),

  'restriction.add': write(RestrictionInput, z.object({ restrictions: z.array(Restriction).min(1) })),
  /** `conflict`, reason `runs-on`, before its date, unless `early`, which needs a reason. */
  'restriction.lift': write(OneTestimony.extend({
    restrictions: z.array(RestrictionId).min(1).max(5000), reason: Why, early: z.boolean().default(false),
  }), z.object({ lifted: z.int().nonnegative() })),
  'restriction.list': read(OneTestimony, z.object({
    restrictions: z.array(Restriction), lifted: z.array(LiftedRestriction),
  })),
  'redaction.add': write(OneTestimony.extend({
    /** Every occurrence of this text (compared in NFC, case and all) is withheld. */
    text: z.string().min(1).max(10_000),
    reason: Reason.default('other'),
  }), z.object({ testimony: TestimonyId, occurrences: z.int().positive() })),
  /** What still asks for a person's eyes before this testimony is as it should be. */
  'redaction.check': read(OneTestimony, z.object({
    /** Set on another version of the text and not to be found again: their turns are closed. */
    flagged: z.array(Restriction),
    unruled: z.array(NameHit.extend({ place: Stretch.nullable() })),
    suggestions: z.array(NameSuggestion),
    jigsaw: z.array(Jigsaw),
  })),

  'identity.add': write(PersonInput.extend({ testimony: TestimonyId }), Person),
  'identity.change': write(PersonInput.extend({ person: PersonId }), Person),
  /** All people of the vault, or those of one testimony. */
  'identity.list': read(z.object({ testimony: TestimonyId.optional() }), z.object({ people: z.array(Person) })),
  /** Says that a person of the vault is in this testimony too. */
  'identity.join': write(OneTestimony.extend({ person: PersonId }), Person),
  /** Where the person's names stand, in the text as it is in the stacks. */
  'identity.names': read(OneTestimony.extend({ person: PersonId }), z.object({
    hits: z.array(NameHit.extend({ place: Stretch.nullable(), text: z.string() })),
    labels: z.int().nonnegative(),
  })),
  /** Replaces every name of the person by the display name; hits that are not ruled upon are taken for the person. */
  'identity.pseudonymise': write(OneTestimony.extend({
    person: PersonId,
    not: z.array(NameHit.pick({ turn: true, start: true, end: true })).max(100_000).default([]),
  }), z.object({ restriction: Restriction, replaced: z.int().nonnegative(), left: z.int().nonnegative() })),
  'identity.rule': write(OneTestimony.extend({
    person: PersonId, hits: z.array(NameHit.pick({ turn: true, start: true, end: true })).min(1).max(100_000),
    ruling: z.enum(['this', 'not-this']),
  }), z.object({ ruled: z.int().nonnegative() })),

  'disclosure.list': read(z.object({
    testimony: TestimonyId.optional(), from: z.iso.date().optional(), until: z.iso.date().optional(),
  }), z.object({ disclosures: z.array(Disclosure) })),
  /** The register as a file, newest first: what `disclosure.list` gives for the same testimony and days. */
  'disclosure.register': read(z.object({
    format: z.enum(['csv', 'pdf']), language: Language.default('en'), paper: Paper.optional(),
    testimony: TestimonyId.optional(), from: z.iso.date().optional(), until: z.iso.date().optional(),
  }), z.object({ ticket: Ticket, name: z.string(), disclosures: z.int().nonnegative() })),
} as const;
