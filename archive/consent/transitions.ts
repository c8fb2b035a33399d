// Which status an agreement may have after which: the whole table, as ARCHITECTURE.md draws it.
import type { AgreementStatus } from '../api/consent.ts';

/**
 * Versions are appended, so a status is left by appending the version that has the next one. `amended` is passed
 * through: the version that stood has been amended, and the new one begins as `recorded`. A status that names itself
 * may be looked at, or narrowed, and stay what it is.
 */
export const transitions: Readonly<Record<AgreementStatus, readonly AgreementStatus[]>> = {
  draft: ['draft', 'recorded', 'withdrawn'],
  recorded: ['recorded', 'in-force', 'amended', 'withdrawn'],
  'in-force': ['in-force', 'review-due', 'amended', 'suspended', 'partly-withdrawn', 'withdrawn', 'expired'],
  'review-due': ['review-due', 'in-force', 'amended', 'suspended', 'withdrawn', 'expired'],
  amended: ['recorded', 'withdrawn'],
  suspended: ['suspended', 'in-force', 'amended', 'withdrawn'],
  'partly-withdrawn': ['partly-withdrawn', 'review-due', 'amended', 'suspended', 'withdrawn', 'expired'],
  expired: ['expired', 'amended', 'withdrawn'],
  // Back only through a new agreement, which begins as the first one did.
  withdrawn: ['draft', 'recorded', 'erasure-pending', 'retained-on-legal-basis'],
  'retained-on-legal-basis': ['draft', 'recorded', 'erasure-pending'],
  'erasure-pending': ['erased'],
  erased: [],
};

/** Where there is no agreement yet. A narrator may withdraw before anything was recorded. */
export const beginnings: readonly AgreementStatus[] = ['draft', 'recorded', 'withdrawn'];

export function mayBecome(from: AgreementStatus | null, to: AgreementStatus): boolean {
  return (from === null ? beginnings : transitions[from]).includes(to);
}
