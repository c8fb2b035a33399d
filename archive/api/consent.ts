// Consent as data: agreements with their scopes, restrictions with their targets, and the mark of what has been cleared.
import { z } from 'zod';
import { PassageId, PersonId, RestrictionId, TestimonyId, TurnKey } from './ids.ts';

/** What a narrator may agree to, each on its own. */
export const scopes = [
  'preserve', 'catalogue-metadata', 'on-site-research', 'remote-research', 'quote-pseudonymous', 'quote-named',
  'publish-text', 'publish-audio', 'teach', 'share-with-accountability-body', 'translate', 'machine-processing',
  'send-to-third-party',
] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

/** `not-asked` is refused, like everything that is not expressly granted. */
export const Grant = z.object({
  answer: z.enum(['granted', 'granted-with-conditions', 'refused', 'not-asked']),
  /** ISO dates (YYYY-MM-DD), inclusive; null is without limit. */
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});
export type Grant = z.infer<typeof Grant>;

export const AgreementStatus = z.enum([
  'draft', 'recorded', 'in-force', 'review-due', 'amended', 'suspended', 'partly-withdrawn', 'withdrawn', 'expired',
  'erasure-pending', 'erased', 'retained-on-legal-basis',
]);
export type AgreementStatus = z.infer<typeof AgreementStatus>;

/**
 * What a form says: the part of an agreement that a person enters. Nothing here names anybody; who signed, where, and how
 * they can be reached is in `SealedParticulars`.
 */
export const Terms = z.object({
  scopes: z.partialRecord(Scope, Grant),
  givenBy: z.enum(['narrator', 'relative', 'guardian', 'executor', 'representative']).default('narrator'),
  capacity: z.enum(['self', 'guardian', 'estate', 'proxy']).default('self'),
  /** The day on which it was given; null where it is not known. */
  givenAt: z.iso.date().nullable().default(null),
  /** The language in which it was explained and given: a BCP 47 tag. */
  language: z.string().max(35).regex(/^[A-Za-z0-9-]+$/).nullable().default(null),
  /** Whether it was given through an interpreter. */
  interpreted: z.boolean().default(false),
  method: z.enum(['written', 'audio', 'video', 'witnessed-oral']).default('written'),
  /** What the narrator was told before. */
  information: z.string().max(5000).nullable().default(null),
  /** What `granted-with-conditions` depends on. */
  conditions: z.string().max(5000).nullable().default(null),
  contact: z.enum(['may-contact', 'via-intermediary', 'never']).default('never'),
  legalBasis: z.string().max(500).nullable().default(null),
  /** The day on which somebody is to look at it again. It notifies; it closes nothing by itself. */
  reviewDue: z.iso.date().nullable().default(null),
});
export type Terms = z.infer<typeof Terms>;

/** What was decided about a testimony whose consent was withdrawn, and on whose authority. */
export const Conclusion = z.object({
  decision: z.enum(['erase', 'retain']),
  reason: z.string().min(1).max(2000),
  authority: z.string().min(1).max(500),
});
export type Conclusion = z.infer<typeof Conclusion>;

/** One version of an agreement. Versions are only ever appended; the highest is the one that counts. */
export const Agreement = Terms.extend({
  testimony: TestimonyId,
  version: z.int().positive(),
  /** The version before it; null for the first. */
  supersedes: z.int().positive().nullable().default(null),
  status: AgreementStatus,
  /** Where the signed form is; what is said of the place stays in the identity compartment. */
  evidence: z.enum(['attached', 'held-elsewhere']),
  /** Hexadecimal SHA-256 of the attached form. */
  evidenceSha256: z.string().regex(/^[0-9a-f]{64}$/).nullable().default(null),
  recordedBy: z.string(),
  /** ISO date and time, UTC. */
  recordedAt: z.iso.datetime(),
  reviewedBy: z.string().nullable().default(null),
  reviewedAt: z.iso.datetime().nullable().default(null),
  /** Why this version was made, where a person said so: never required of a narrator who withdraws. */
  reason: z.string().max(2000).nullable().default(null),
  conclusion: Conclusion.nullable().default(null),
});
export type Agreement = z.infer<typeof Agreement>;

/** What names a source, kept in the identity compartment: for archivists alone. */
export const SealedParticulars = z.object({
  signedBy: z.string().max(300).nullable().default(null),
  interpreter: z.string().max(300).nullable().default(null),
  contact: z.string().max(1000).nullable().default(null),
  /** Where the signed form is held, in a person's own words. */
  heldAt: z.string().max(1000).nullable().default(null),
});
export type SealedParticulars = z.infer<typeof SealedParticulars>;

/** The terms of an archive's own form, to be filled in from. */
export const Template = z.object({ name: z.string().min(1).max(200), terms: Terms });
export type Template = z.infer<typeof Template>;

/** The fields of a description that can be withheld. */
export const descriptionFields = [
  'title', 'collection', 'narrator', 'date', 'place', 'summary', 'accession', 'series', 'people', 'parts', 'duration', 'extent',
  'summaries', 'subjects', 'persons', 'places', 'events', 'scope', 'rights', 'points',
] as const;
export type DescriptionField = (typeof descriptionFields)[number];

const range = {
  turn: TurnKey, version: z.int().positive(), start: z.int().nonnegative(), end: z.int().positive(),
};

/** What a restriction covers. Offsets are UTF-16 code units into the turn's NFC text of the version named. */
export const Target = z.discriminatedUnion('of', [
  z.object({ of: z.literal('testimony') }),
  /** Counted from 1. */
  z.object({ of: z.literal('session'), session: z.int().positive() }),
  /** A passage as it was cut when the restriction was set: the ranges that it was made of, most of them whole turns. */
  z.object({ of: z.literal('passage'), passage: PassageId, ranges: z.array(z.object(range)).min(1) }),
  z.object({ of: z.literal('turn'), turn: TurnKey }),
  z.object({ of: z.literal('range'), ...range }),
  /** These words wherever they stand in a speaker's label or in the description. */
  z.object({ of: z.literal('label'), text: z.string().min(1) }),
  z.object({ of: z.literal('field'), field: z.enum(descriptionFields) }),
  z.object({ of: z.literal('attachment'), attachment: z.string().min(1).max(100) }),
  /** Every name of a person, wherever it stands. */
  z.object({ of: z.literal('person'), person: PersonId }),
]);
export type Target = z.infer<typeof Target>;

export const RestrictionKind = z.enum(['closed', 'embargo', 'redact', 'pseudonymise', 'metadata-hidden']);
export type RestrictionKind = z.infer<typeof RestrictionKind>;

/** What each kind can cover; any other pair is a contradiction, and closes the testimony. */
export const targetsOf: Readonly<Record<RestrictionKind, readonly Target['of'][]>> = {
  closed: ['testimony', 'session', 'passage', 'turn', 'range', 'field', 'attachment'],
  embargo: ['testimony', 'session', 'passage', 'turn', 'range', 'field', 'attachment'],
  redact: ['passage', 'turn', 'range', 'label', 'field'],
  pseudonymise: ['person'],
  'metadata-hidden': ['testimony', 'field'],
};

/** Why something is withheld: a closed list, shown to every reader, so it says nothing of the content. */
export const Reason = z.enum(['name', 'place', 'third-party', 'safety', 'narrator-request', 'legal', 'embargo', 'other']);
export type Reason = z.infer<typeof Reason>;

export const Restriction = z.object({
  id: RestrictionId,
  testimony: TestimonyId,
  kind: RestrictionKind,
  target: Target,
  reason: Reason,
  /** The first day on which a person may lift it (an embargo never lifts itself); null is indefinite, or until `event`. */
  until: z.iso.date().nullable(),
  /** What has to happen before a person may lift it, in words: "after the death of the narrator". */
  event: z.string().min(1).max(300).nullable().default(null),
  setBy: z.string(),
  setAt: z.iso.datetime(),
});
export type Restriction = z.infer<typeof Restriction>;

/** A restriction that a person has lifted, kept for the record. */
export const LiftedRestriction = Restriction.extend({
  liftedBy: z.string(), liftedAt: z.iso.datetime(), liftedWhy: z.string().max(2000).nullable(),
});
export type LiftedRestriction = z.infer<typeof LiftedRestriction>;

/** One way in which a person is called. */
export const PersonName = z.object({
  text: z.string().min(1).max(200),
  kind: z.enum(['hangul', 'hanja', 'romanised', 'latin', 'nickname']),
});
export type PersonName = z.infer<typeof PersonName>;

/** A person in a testimony, the narrator or somebody else: in the identity compartment, for archivists alone. */
export const Person = z.object({
  id: PersonId,
  role: z.enum(['narrator', 'interviewer', 'interpreter', 'relative', 'acquaintance', 'broker', 'official', 'other']),
  names: z.array(PersonName).min(1).max(50),
  /** What readers are told instead, in each language of the archive: a pseudonym, or a role ("a resident of Musan"). */
  displayName: z.object({ en: z.string().min(1).max(200), ko: z.string().min(1).max(200) }),
  risk: z.enum(['low', 'elevated', 'high']),
  /** What a person who knows the region could recognise them by; used for the warning before clearing, never shown. */
  occupation: z.string().max(200).nullable().default(null),
  family: z.string().max(500).nullable().default(null),
  note: z.string().max(5000).nullable().default(null),
  testimonies: z.array(TestimonyId).max(10_000),
});
export type Person = z.infer<typeof Person>;

/** A place in a text where a name stands, and whether a person has said that it means this person. */
export const NameHit = z.object({
  person: PersonId,
  ...range,
  /** Not ruled upon, it is withheld; `this` shows the display name; `not-this` leaves the words as they are. */
  ruling: z.enum(['this', 'not-this']).nullable(),
});
export type NameHit = z.infer<typeof NameHit>;

/**
 * Why something is asked for. Each needs the scope that `consent/decide.ts` pairs with it; a purpose in somebody's own
 * words is recorded as they put it and needs what `publish` needs.
 */
export const purposes = [
  'catalogue', 'read', 'quote', 'quote-named', 'publish', 'teach', 'accountability', 'remote-study', 'translate',
  'machine-processing', 'third-party',
] as const;
export type Purpose = (typeof purposes)[number];

export const Role = z.enum(['archivist', 'cataloguer', 'scholar']);
export type Role = z.infer<typeof Role>;

/** How consent stands, in one word, for lists: what a scholar may have of the testimony today. */
export const Standing = z.enum(['open', 'redacted', 'embargoed', 'closed', 'withdrawn']);
export type Standing = z.infer<typeof Standing>;

/**
 * The words of `decide`: what it allowed, or why it refused. From `no-agreement` to `withdrawn` it is the agreement's
 * status, from `not-granted` to `out-of-dates` its scopes, the rest are restrictions, roles, and what is not cleared.
 */
export const refusals = [
  'no-agreement', 'not-in-force', 'review-due', 'suspended', 'expired', 'withdrawn', 'not-granted', 'conditions',
  'out-of-dates', 'closed', 'embargo', 'metadata-hidden', 'role', 'conflicting', 'not-cleared',
] as const;
export const Refusal = z.enum(refusals);
export type Refusal = z.infer<typeof Refusal>;
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly why: Refusal };

declare const clearedMark: unique symbol;

/**
 * A value that consent has let through. Only `archive/consent/` mints it (a test forbids the cast elsewhere), and
 * `archive/export/` accepts nothing else, so that an unconsented export does not compile.
 */
export type Cleared<T> = T & { readonly [clearedMark]: true };
