// The one function that says whether something may be done with a testimony: pure, and closed on every doubt.
import {
  purposes, targetsOf, type Agreement, type AgreementStatus, type Decision, type Grant, type Purpose, type Refusal,
  type Restriction, type Role, type Scope, type Target, type descriptionFields,
} from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';

/** What of an agreement decides: a cleared copy carries this much of it and no more. */
export type Consent = Pick<Agreement, 'status' | 'scopes'>;

export interface Actor {
  readonly role: Role;
}

/** What is asked for. A turn lies in a session, and everything in the testimony. */
export type Subject =
  | { readonly of: 'testimony' }
  | { readonly of: 'session'; readonly session: number }
  | { readonly of: 'turn'; readonly turn: TurnKey; readonly session: number }
  | { readonly of: 'field'; readonly field: (typeof descriptionFields)[number] }
  | { readonly of: 'attachment'; readonly attachment: string };

const wholeTestimony: Subject = { of: 'testimony' };

/** Each purpose needs one scope, expressly granted; no scope contains another. */
const scopeOfPurpose: Readonly<Record<Purpose, Scope>> = {
  catalogue: 'catalogue-metadata',
  read: 'on-site-research',
  quote: 'quote-pseudonymous',
  'quote-named': 'quote-named',
  publish: 'publish-text',
  teach: 'teach',
  accountability: 'share-with-accountability-body',
  'remote-study': 'remote-research',
  translate: 'translate',
  'machine-processing': 'machine-processing',
  'third-party': 'send-to-third-party',
};

/** A purpose in somebody's own words needs what publishing needs. */
export function scopeFor(purpose: string): Scope {
  return purposes.includes(purpose as Purpose) ? scopeOfPurpose[purpose as Purpose] : 'publish-text';
}

/** The calendar day of an instant, in UTC: consent runs by whole days. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** What each status refuses; null where it lets its scopes speak. */
const refusalOfStatus: Readonly<Record<AgreementStatus, Refusal | null>> = {
  draft: 'not-in-force',
  recorded: 'not-in-force',
  'in-force': null,
  'review-due': 'review-due',
  amended: 'not-in-force',
  suspended: 'suspended',
  'partly-withdrawn': null,
  withdrawn: 'withdrawn',
  expired: 'expired',
  'erasure-pending': 'withdrawn',
  erased: 'withdrawn',
  'retained-on-legal-basis': 'withdrawn',
};

function refusalOfAgreement(consent: Consent | null): Refusal | null {
  if (consent === null) return 'no-agreement';
  return Object.hasOwn(refusalOfStatus, consent.status) ? refusalOfStatus[consent.status] : 'conflicting';
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(date);

function refusalOfGrant(grant: Grant | undefined, now: Date): Refusal | null {
  // A condition is for a person to find met, and to record as a grant without it: by itself it opens nothing.
  if (grant?.answer === 'granted-with-conditions') return 'conditions';
  if (grant?.answer !== 'granted') return 'not-granted';
  const { from, until } = grant;
  const unclear = [from, until].some((date) => date !== null && !isDay(date)) || (from ?? '') > (until ?? '9999-12-31');
  if (unclear) return 'conflicting';
  const today = dayOf(now);
  const begun = from === null || from <= today;
  const over = until !== null && until < today;
  return begun && !over ? null : 'out-of-dates';
}

/** Why one scope does not allow anything today; null where it was granted expressly, without conditions, and runs. */
export function refusalOfScope(consent: Consent, scope: Scope, now: Date): Refusal | null {
  return refusalOfGrant(consent.scopes[scope], now);
}

/** A kind that does not go with its target is a contradiction, and a contradiction anywhere closes everything. */
export function isContradictory({ kind, target }: Restriction): boolean {
  return !Object.hasOwn(targetsOf, kind) || !targetsOf[kind].includes(target.of);
}

/** Whether what is restricted is what is asked for, or contains it. Ranges and names lie inside turns: clearing sees to them. */
function covers(target: Target, subject: Subject): boolean {
  switch (target.of) {
    case 'testimony': return true;
    case 'session': return 'session' in subject && subject.session === target.session;
    case 'turn': return subject.of === 'turn' && subject.turn === target.turn;
    case 'field': return subject.of === 'field' && subject.field === target.field;
    case 'attachment': return subject.of === 'attachment' && subject.attachment === target.attachment;
    case 'passage': case 'range': case 'label': case 'person': return false;
    default: return true;
  }
}

/** The strictest wins, whatever it stands on. An embargo whose day has come is still one: a person lifts it. */
function refusalOfRestrictions(restrictions: readonly Restriction[], purpose: string, subject: Subject): Refusal | null {
  if (restrictions.some(isContradictory)) return 'conflicting';
  const binding = restrictions.filter(({ kind, target }) => {
    // Closed or embargoed as a whole, a testimony may still be listed, and what is listed has a description.
    const onlyListed = purpose === 'catalogue' && (subject.of === 'testimony' || subject.of === 'field');
    const sealedButListed = onlyListed && target.of === 'testimony' && kind !== 'metadata-hidden';
    return covers(target, subject) && !sealedButListed;
  });
  const kinds = new Set(binding.map(({ kind }) => kind));
  if (kinds.has('metadata-hidden')) return 'metadata-hidden';
  if (kinds.has('closed') || kinds.has('redact')) return 'closed';
  return kinds.has('embargo') ? 'embargo' : null;
}

const roles: readonly Role[] = ['archivist', 'cataloguer', 'scholar'];

/**
 * May `actor` use the testimony, or the part of it that is `subject`, for `purpose` at `now`? A part is refused what the
 * whole is refused. Archivists and cataloguers work with sealed testimony, so `catalogue` and `read` are theirs by role;
 * what leaves the archive needs the narrator's consent, whoever asks. Missing, unknown or contradictory is refused.
 */
export function decide(
  consent: Consent | null, restrictions: readonly Restriction[], actor: Actor, purpose: string, now: Date,
  subject: Subject = wholeTestimony,
): Decision {
  if (!roles.includes(actor.role)) return { allowed: false, why: 'role' };
  const keepsTheStacks = actor.role !== 'scholar' && (purpose === 'catalogue' || purpose === 'read');
  if (keepsTheStacks) return { allowed: true };
  const why = refusalOfAgreement(consent)
    ?? refusalOfGrant(consent?.scopes[scopeFor(purpose)], now)
    ?? refusalOfRestrictions(restrictions, purpose, subject);
  return why === null ? { allowed: true } : { allowed: false, why };
}
