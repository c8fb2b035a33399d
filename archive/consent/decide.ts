// The one function that says whether something may be done with a testimony: pure, and closed on every doubt.
import {
  purposes, type Agreement, type Decision, type Grant, type Purpose, type Refusal, type Restriction, type Role, type Scope,
} from '../api/consent.ts';

/** What of an agreement decides: a cleared copy carries this much of it and no more. */
export type Consent = Pick<Agreement, 'status' | 'scopes'>;

export interface Actor {
  readonly role: Role;
}

const scopeOfPurpose: Readonly<Record<Purpose, Scope>> = {
  catalogue: 'catalogue-metadata',
  read: 'on-site-research',
  quote: 'quote-pseudonymous',
  publish: 'publish-text',
  teach: 'teach',
  accountability: 'share-with-accountability-body',
  'remote-study': 'remote-research',
};

/** A purpose in somebody's own words needs what publishing needs. */
export function scopeFor(purpose: string): Scope {
  return purposes.includes(purpose as Purpose) ? scopeOfPurpose[purpose as Purpose] : 'publish-text';
}

/** The calendar day of an instant, in UTC: consent runs by whole days. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

const refuse = (why: Refusal): Decision => ({ allowed: false, why });

function refusalOfAgreement(consent: Consent | null): Refusal | null {
  if (consent === null) return 'no-agreement';
  if (['withdrawn', 'erasure-pending', 'erased', 'retained-on-legal-basis'].includes(consent.status)) return 'withdrawn';
  return consent.status === 'in-force' ? null : 'not-in-force';
}

function refusalOfGrant(grant: Grant | undefined, now: Date): Refusal | null {
  // A condition that nobody has yet looked at is a doubt: `granted-with-conditions` does not open anything by itself.
  if (grant?.answer !== 'granted') return 'not-granted';
  const day = dayOf(now);
  const begun = grant.from === null || grant.from <= day;
  const over = grant.until !== null && grant.until < day;
  return begun && !over ? null : 'out-of-dates';
}

/** An embargo whose day has come is still an embargo: its end notifies, and a person lifts it. */
function refusalOfRestrictions(restrictions: readonly Restriction[], purpose: string): Refusal | null {
  const kinds = new Set(restrictions.filter(({ target }) => target.of === 'testimony').map(({ kind }) => kind));
  if (kinds.has('metadata-hidden')) return 'metadata-hidden';
  if (purpose === 'catalogue') return null;
  if (kinds.has('closed')) return 'closed';
  if (kinds.has('embargo')) return 'embargo';
  // A redaction names words; one that names a whole testimony is a contradiction, and those are closed.
  return kinds.has('redact') ? 'conflicting' : null;
}

/**
 * May `actor` use the testimony for `purpose` at `now`? Restrictions on turns and ranges are not asked here: they take
 * words away in clearing. Archivists and cataloguers work with sealed testimony, so `catalogue` and `read` are theirs
 * by role; what leaves the archive needs the narrator's consent, whoever asks.
 */
export function decide(
  consent: Consent | null, restrictions: readonly Restriction[], actor: Actor, purpose: string, now: Date,
): Decision {
  const keepsTheStacks = actor.role !== 'scholar' && (purpose === 'catalogue' || purpose === 'read');
  if (keepsTheStacks) return { allowed: true };
  const why = refusalOfAgreement(consent)
    ?? refusalOfGrant(consent?.scopes[scopeFor(purpose)], now)
    ?? refusalOfRestrictions(restrictions, purpose);
  return why === null ? { allowed: true } : refuse(why);
}
