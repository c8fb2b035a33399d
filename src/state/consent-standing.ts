// Where consent stands and why: facts in the order in which they are told, which the words turn into sentences.
import { scopes, type AgreementStatus, type Refusal, type Scope } from '../../archive/api/consent.ts';
import type { Output } from '../../archive/api/contract.ts';
import { grantOf } from './compare-versions.ts';

export type ShownConsent = Output<'consent.show'>;

/** Days are YYYY-MM-DD, UTC. */
export type Fact =
  | { readonly say: 'open-since' | 'part-since'; readonly day: string }
  | { readonly say: 'refused-to-readers'; readonly why: Refusal }
  | { readonly say: 'listed' | 'unlisted' | 'gone' | 'no-agreement' | 'not-reviewed' | 'unreadable' }
  | { readonly say: 'recorded'; readonly version: number; readonly who: string; readonly day: string }
  | { readonly say: 'reviewed' | 'withdrawn'; readonly who: string; readonly day: string }
  | { readonly say: 'not-asked' | 'refused' | 'conditions'; readonly scopes: readonly Scope[] }
  | { readonly say: 'begins' | 'ends' | 'ended'; readonly scope: Scope; readonly day: string };

const dayOf = (instant: string): string => instant.slice(0, 10);

/** Whether a scholar may use it for the purpose today, as the engine decided. */
export const refusalOf = (shown: ShownConsent, purpose: ShownConsent['purposes'][number]['purpose']): Refusal | null =>
  shown.purposes.find((one) => one.purpose === purpose)?.refused ?? null;

/** How much of a testimony reaches scholars: its text whole or in part, its line in the list, or nothing. */
export type ScholarSees = 'whole' | 'in-part' | 'listed' | 'nothing';

export function scholarSees(shown: ShownConsent): ScholarSees {
  if (shown.standing === 'open') return 'whole';
  if (shown.standing === 'redacted') return 'in-part';
  return refusalOf(shown, 'catalogue') === null ? 'listed' : 'nothing';
}

const withdrawnStatuses: readonly AgreementStatus[] = [
  'partly-withdrawn', 'withdrawn', 'erasure-pending', 'erased', 'retained-on-legal-basis',
];

/** Whether those who have copies can be asked to destroy them: once consent was withdrawn, whole or in part. */
export const hasLetters = ({ versions }: Pick<ShownConsent, 'versions'>): boolean =>
  versions[0] !== undefined && withdrawnStatuses.includes(versions[0].status);

/** The last of the days that had to come before readers had it: the review, the lifting of what closed the whole, the grant's first. */
function openSince({ versions, lifted }: ShownConsent): string {
  const [newest] = versions;
  const reviewed = versions.find(({ reviewedAt }) => reviewedAt !== null)?.reviewedAt ?? newest?.recordedAt ?? '';
  const liftings = lifted.filter(({ target, kind }) => target.of === 'testimony' && kind !== 'redact').map(({ liftedAt }) => liftedAt);
  const granted = newest === undefined ? null : grantOf(newest, 'on-site-research').from;
  return [reviewed, ...liftings, granted ?? ''].map(dayOf).reduce((one, other) => (one > other ? one : other));
}

function factsForReaders(shown: ShownConsent): Fact[] {
  const sees = scholarSees(shown);
  if (shown.versions[0]?.status === 'erased') return [{ say: 'gone' }];
  if (sees === 'whole') return [{ say: 'open-since', day: openSince(shown) }];
  if (sees === 'in-part') return [{ say: 'part-since', day: openSince(shown) }];
  const why = refusalOf(shown, 'read');
  return [
    ...(why === null ? [] : [{ say: 'refused-to-readers', why } as const]),
    { say: sees === 'listed' ? 'listed' : 'unlisted' },
  ];
}

function factsOfScopes(shown: ShownConsent, today: string): Fact[] {
  const [newest] = shown.versions;
  if (newest === undefined) return [];
  const answered = (answer: string): Scope[] => scopes.filter((scope) => grantOf(newest, scope).answer === answer);
  const lists = ([['conditions', 'granted-with-conditions'], ['refused', 'refused'], ['not-asked', 'not-asked']] as const)
    .map(([say, answer]) => ({ say, scopes: answered(answer) })).filter((fact) => fact.scopes.length > 0);
  const dates = answered('granted').flatMap((scope): Fact[] => {
    const { from, until } = grantOf(newest, scope);
    if (from !== null && from > today) return [{ say: 'begins', scope, day: from }];
    if (until === null) return [];
    return [{ say: until < today ? 'ended' : 'ends', scope, day: until }];
  });
  return [...dates, ...lists];
}

/** `today` is a day in UTC, as consent counts days. */
export function standingFacts(shown: ShownConsent, today: string): Fact[] {
  const { versions } = shown;
  const [newest] = versions;
  if (newest === undefined) return [...factsForReaders(shown), { say: shown.unreadable ? 'unreadable' : 'no-agreement' }];
  const withdrawal = shown.standing === 'withdrawn' ? versions.find(({ status }) => status === 'withdrawn') : undefined;
  if (withdrawal !== undefined) {
    return [...factsForReaders(shown), { say: 'withdrawn', who: withdrawal.recordedBy, day: dayOf(withdrawal.recordedAt) }];
  }
  const awaitsReview = newest.status === 'recorded' || newest.status === 'draft';
  return [
    ...factsForReaders(shown),
    ...(shown.unreadable ? [{ say: 'unreadable' } as const] : []),
    { say: 'recorded', version: newest.version, who: newest.recordedBy, day: dayOf(newest.recordedAt) },
    ...(newest.reviewedBy === null || newest.reviewedAt === null
      ? awaitsReview ? [{ say: 'not-reviewed' } as const] : []
      : [{ say: 'reviewed', who: newest.reviewedBy, day: dayOf(newest.reviewedAt) } as const]),
    ...factsOfScopes(shown, today),
  ];
}
