// Consent as data: agreements with their scopes, restrictions with their targets, and the mark of what has been cleared.
import { z } from 'zod';
import { RestrictionId, TestimonyId, TurnKey } from './ids.ts';

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

/** One version of an agreement. Versions are only ever appended; the highest is the one that counts. */
export const Agreement = z.object({
  testimony: TestimonyId,
  version: z.int().positive(),
  status: AgreementStatus,
  capacity: z.enum(['self', 'guardian', 'estate', 'proxy']),
  method: z.enum(['written', 'audio', 'video', 'witnessed-oral']),
  /** Where the signed form is; its text stays in the identity compartment. */
  evidence: z.enum(['attached', 'held-elsewhere']),
  scopes: z.partialRecord(Scope, Grant),
  recordedBy: z.string(),
  /** ISO date and time, UTC. */
  recordedAt: z.iso.datetime(),
});
export type Agreement = z.infer<typeof Agreement>;

/** What a restriction covers. Offsets are UTF-16 code units into the turn's NFC text of the version named. */
export const Target = z.discriminatedUnion('of', [
  z.object({ of: z.literal('testimony') }),
  z.object({ of: z.literal('turn'), turn: TurnKey }),
  z.object({
    of: z.literal('range'), turn: TurnKey, version: z.int().positive(),
    start: z.int().nonnegative(), end: z.int().positive(),
  }),
  /** These words wherever they stand in a speaker's label or in the description. */
  z.object({ of: z.literal('label'), text: z.string().min(1) }),
]);
export type Target = z.infer<typeof Target>;

export const RestrictionKind = z.enum(['closed', 'embargo', 'redact', 'metadata-hidden']);
export type RestrictionKind = z.infer<typeof RestrictionKind>;

/** Why something is withheld: a closed list, shown to every reader, so it says nothing of the content. */
export const Reason = z.enum(['name', 'place', 'third-party', 'safety', 'narrator-request', 'legal', 'embargo', 'other']);
export type Reason = z.infer<typeof Reason>;

export const Restriction = z.object({
  id: RestrictionId,
  testimony: TestimonyId,
  kind: RestrictionKind,
  target: Target,
  reason: Reason,
  /** The first day on which a person may lift it (an embargo never lifts itself); null is indefinite. */
  until: z.iso.date().nullable(),
  setBy: z.string(),
  setAt: z.iso.datetime(),
});
export type Restriction = z.infer<typeof Restriction>;

/**
 * Why something is asked for. Each needs the scope that `consent/decide.ts` pairs with it; a purpose in somebody's own
 * words is recorded as they put it and needs what `publish` needs.
 */
export const purposes = [
  'catalogue', 'read', 'quote', 'publish', 'teach', 'accountability', 'remote-study',
] as const;
export type Purpose = (typeof purposes)[number];

export const Role = z.enum(['archivist', 'cataloguer', 'scholar']);
export type Role = z.infer<typeof Role>;

/** How consent stands, in one word, for lists: what a scholar may have of the testimony today. */
export const Standing = z.enum(['open', 'redacted', 'embargoed', 'closed', 'withdrawn']);
export type Standing = z.infer<typeof Standing>;

/**
 * The words of `decide`: what it allowed, or why it refused. `no-agreement` and `not-in-force` come from the agreement,
 * `not-granted` and `out-of-dates` from its scopes, the rest from restrictions and roles.
 */
export const refusals = [
  'no-agreement', 'not-in-force', 'withdrawn', 'not-granted', 'out-of-dates', 'closed', 'embargo', 'metadata-hidden',
  'role', 'conflicting', 'not-cleared',
] as const;
export type Refusal = (typeof refusals)[number];
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly why: Refusal };

declare const clearedMark: unique symbol;

/**
 * A value that consent has let through. Only `archive/consent/` mints it (a test forbids the cast elsewhere), and
 * `archive/export/` accepts nothing else, so that an unconsented export does not compile.
 */
export type Cleared<T> = T & { readonly [clearedMark]: true };
