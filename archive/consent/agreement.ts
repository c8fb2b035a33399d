// Versions of an agreement: what importing with consent records, and what a withdrawal appends.
import type { Agreement, Scope } from '../api/consent.ts';
import type { TestimonyId } from '../api/ids.ts';

/** What `--consent open` grants, by name; everything else was not asked, and counts as refused. */
export const openScopes = [
  'catalogue-metadata', 'on-site-research', 'quote-pseudonymous', 'publish-text',
] as const satisfies readonly Scope[];

/** The first version: in force, its signed form held elsewhere. */
export function openAgreement(testimony: TestimonyId, recordedBy: string, now: Date): Agreement {
  const grant = { answer: 'granted', from: null, until: null } as const;
  return {
    testimony, version: 1, status: 'in-force', capacity: 'self', method: 'written', evidence: 'held-elsewhere',
    scopes: Object.fromEntries(openScopes.map((scope) => [scope, grant])),
    recordedBy, recordedAt: now.toISOString(),
  };
}

/** The version that a withdrawal appends: nothing is granted any more. Without an agreement it stands on its own. */
export function withdrawnAgreement(
  testimony: TestimonyId, current: Agreement | null, recordedBy: string, now: Date,
): Agreement {
  const base = current ?? { ...openAgreement(testimony, recordedBy, now), version: 0 };
  return { ...base, version: base.version + 1, status: 'withdrawn', scopes: {}, recordedBy, recordedAt: now.toISOString() };
}
