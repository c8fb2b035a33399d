// Versions of an agreement: each deed gives the version that is to be appended, or says that it is not its turn.
import {
  Terms, type Agreement, type AgreementStatus, type Conclusion, type Grant, type Role, type Scope,
} from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { mayBecome } from './transitions.ts';

/** What `--consent open` grants, by name; everything else was not asked, and counts as refused. */
export const openScopes = [
  'catalogue-metadata', 'on-site-research', 'quote-pseudonymous', 'publish-text',
] as const satisfies readonly Scope[];

const granted: Grant = { answer: 'granted', from: null, until: null };
const refused: Grant = { answer: 'refused', from: null, until: null };

/** The terms that `--consent open` records: what is open is granted without end, the signed form is held elsewhere. */
export function openTerms(): Terms {
  return Terms.parse({ scopes: Object.fromEntries(openScopes.map((scope) => [scope, granted])) });
}

/** Who does it, and when. */
interface Doing {
  readonly by: string;
  readonly now: Date;
}

/** Throws `conflict`, reason `status`, where the table has no such step. */
function requireStep(from: AgreementStatus | null, to: AgreementStatus): void {
  if (!mayBecome(from, to)) throw new ArchiveError('conflict', { reason: 'status' });
}

/** The version after `current`, with what it changes. Who reviewed the terms before stays said where terms only narrow. */
function nextVersion(current: Agreement, changes: Partial<Agreement>): Agreement {
  return { ...current, version: current.version + 1, supersedes: current.version, conclusion: null, ...changes };
}

/** What a version says of who recorded it; nobody has reviewed it yet. */
const unreviewed = ({ by, now }: Doing) => (
  { recordedBy: by, recordedAt: now.toISOString(), reviewedBy: null, reviewedAt: null }
);

export interface Recording extends Doing {
  readonly testimony: TestimonyId;
  readonly terms: Terms;
  /** Hexadecimal SHA-256 of the signed form, where it is attached. */
  readonly evidence?: string | null;
  /** Entered and not finished. */
  readonly draft?: boolean;
  readonly current: Agreement | null;
}

/** What was recorded, or is being amended, is changed by an amendment, which says why; everything else begins anew. */
function mayRecord(from: AgreementStatus | null, to: 'draft' | 'recorded'): boolean {
  return from !== 'recorded' && from !== 'amended' && mayBecome(from, to);
}

/** The first agreement, a draft made good, or a new agreement after a withdrawal. It opens nothing until it is reviewed. */
export function recordAgreement({ testimony, terms, evidence = null, draft = false, current, by, now }: Recording): Agreement {
  const status = draft ? 'draft' : 'recorded';
  if (!mayRecord(current?.status ?? null, status)) throw new ArchiveError('conflict', { reason: 'status' });
  return {
    ...terms, testimony, version: (current?.version ?? 0) + 1, supersedes: current?.version ?? null, status,
    evidence: evidence === null ? 'held-elsewhere' : 'attached', evidenceSha256: evidence,
    ...unreviewed({ by, now }), reason: null, conclusion: null,
  };
}

export interface Amendment extends Doing {
  readonly terms: Terms;
  readonly reason: string | null;
}

/** New terms in the place of the old ones, to be reviewed like the first. The form on file stays until another is attached. */
export function amendAgreement(current: Agreement, { terms, reason, by, now }: Amendment): Agreement {
  requireStep(current.status, 'amended');
  return nextVersion(current, { ...terms, status: 'recorded', ...unreviewed({ by, now }), reason });
}

export interface Review extends Doing {
  /** The day on which it is to be looked at again. */
  readonly reviewDue: string | null;
  readonly reason: string | null;
  /** Whether the archive has another archivist than the one who recorded this version. */
  readonly others: boolean;
}

/** What a review leads to: what already lets its scopes speak stays what it is. */
const reviewed = (status: AgreementStatus): AgreementStatus => (status === 'partly-withdrawn' ? status : 'in-force');

/**
 * Puts in force what was recorded, suspended or due for review; what is in force is confirmed. Throws `not-permitted`,
 * reason `same-person`, for whoever recorded this version, unless there is nobody else.
 */
export function reviewAgreement(current: Agreement, { by, now, reviewDue, reason, others }: Review): Agreement {
  requireStep(current.status, reviewed(current.status));
  if (others && by === current.recordedBy) throw new ArchiveError('not-permitted', { reason: 'same-person' });
  // A day that has come is seen to by this review; one that is still to come stays, unless another is named.
  const stillToCome = current.reviewDue !== null && current.reviewDue > now.toISOString().slice(0, 10);
  return nextVersion(current, {
    status: reviewed(current.status), reviewedBy: by, reviewedAt: now.toISOString(),
    reviewDue: reviewDue ?? (stillToCome ? current.reviewDue : null), reason,
  });
}

/** Why an agreement does not speak for the time being: somebody doubts it, is to look at it again, or its time is over. */
export type Pause = 'suspended' | 'review-due' | 'expired';

export function suspendAgreement(
  current: Agreement, { as = 'suspended', reason, by, now }: Doing & { readonly as?: Pause; readonly reason: string | null },
): Agreement {
  // Suspending again would only change who did it.
  if (current.status === as) throw new ArchiveError('conflict', { reason: 'status' });
  requireStep(current.status, as);
  return nextVersion(current, { status: as, recordedBy: by, recordedAt: now.toISOString(), reason });
}

export interface Withdrawal extends Doing {
  readonly testimony: TestimonyId;
  /** These alone, where they are given. */
  readonly scopes?: readonly Scope[] | undefined;
  /** Some of the testimony's words, and not the whole: the restrictions on them are set beside this. */
  readonly partly?: boolean | undefined;
  readonly reason: string | null;
}

/** What was never agreed to can be withdrawn all the same: a version that stands on its own. */
function withdrawnBeforehand({ testimony, reason, by, now }: Withdrawal): Agreement {
  return {
    ...Terms.parse({ scopes: {} }), testimony, version: 1, supersedes: null, status: 'withdrawn', evidence: 'held-elsewhere',
    evidenceSha256: null, ...unreviewed({ by, now }), reason, conclusion: null,
  };
}

/**
 * Of the whole: nothing is granted any more. In part: these scopes are refused. Only what speaks becomes
 * `partly-withdrawn`; what is not in force keeps its status, since less of it may not open what is closed.
 */
export function withdrawAgreement(current: Agreement | null, withdrawal: Withdrawal): Agreement {
  const { scopes, partly = false, reason, by, now } = withdrawal;
  const changes = { recordedBy: by, recordedAt: now.toISOString(), reason };
  if (scopes === undefined && !partly) {
    requireStep(current?.status ?? null, 'withdrawn');
    if (current === null) return withdrawnBeforehand(withdrawal);
    return nextVersion(current, { ...changes, status: 'withdrawn', scopes: {} });
  }
  // Of what is withdrawn whole, or was never agreed to, no part is left.
  if (current === null || isWithdrawn(current)) throw new ArchiveError('conflict', { reason: 'status' });
  const status = current.status === 'in-force' ? 'partly-withdrawn' : current.status;
  requireStep(current.status, status);
  const gone = Object.fromEntries((scopes ?? []).map((scope) => [scope, refused]));
  // Whoever recorded terms that wait for a review stays their recorder: less of them is still not for him to review.
  const narrowed = status === 'recorded' ? { reason } : changes;
  return nextVersion(current, { ...narrowed, status, scopes: { ...current.scopes, ...gone } });
}

/** Whether the whole was withdrawn, whatever has been decided since. */
export function isWithdrawn(agreement: Agreement | null): boolean {
  const status = agreement?.status ?? 'draft';
  return ['withdrawn', 'erasure-pending', 'erased', 'retained-on-legal-basis'].includes(status);
}

/** After a withdrawal: to be erased, or kept sealed on a legal basis, as a person decided and on whose authority. */
export function concludeAgreement(current: Agreement, { conclusion, by, now }: Doing & { readonly conclusion: Conclusion }): Agreement {
  const status = conclusion.decision === 'erase' ? 'erasure-pending' : 'retained-on-legal-basis';
  requireStep(current.status, status);
  return nextVersion(current, {
    status, conclusion, recordedBy: by, recordedAt: now.toISOString(), reason: conclusion.reason,
  });
}

/** The same agreement with its signed form. Who recorded and reviewed its terms stays: a form is no review of them. */
export function attachEvidence(current: Agreement, { sha256 }: Doing & { readonly sha256: string }): Agreement {
  if (isWithdrawn(current)) throw new ArchiveError('conflict', { reason: 'status' });
  return nextVersion(current, { evidence: 'attached', evidenceSha256: sha256 });
}

export type Step = 'record' | 'review' | 'amend' | 'suspend' | 'withdraw' | 'conclude';

/** Who asks; `others` as in a review. */
export interface Asking {
  readonly role: Role;
  readonly user: string;
  readonly others: boolean;
}

/** What this user may do next with the agreement. A cataloguer may record and narrow; what opens or ends is an archivist's. */
export function nextSteps(current: Agreement | null, { role, user, others }: Asking): Step[] {
  if (role === 'scholar') return [];
  const status = current?.status ?? null;
  const isArchivist = role === 'archivist';
  const mayReview = status !== null && mayBecome(status, reviewed(status)) && !(others && current?.recordedBy === user);
  const steps: Readonly<Record<Step, boolean>> = {
    record: mayRecord(status, 'recorded'),
    review: isArchivist && mayReview,
    amend: status !== null && mayBecome(status, 'amended'),
    suspend: status !== null && status !== 'suspended' && mayBecome(status, 'suspended'),
    withdraw: mayBecome(status, 'withdrawn'),
    conclude: isArchivist && status !== null && mayBecome(status, 'erasure-pending'),
  };
  return (Object.keys(steps) as Step[]).filter((step) => steps[step]);
}
