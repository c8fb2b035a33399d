// What waits for a person: reviews, ends of grants and embargoes, flagged redactions, names, withdrawals to be concluded.
import type { DueItem } from '../api/consent-calls.ts';
import type { Agreement, Restriction } from '../api/consent.ts';
import type { TestimonyId } from '../api/ids.ts';
import { isWithdrawn } from './agreement.ts';
import { dayOf } from './decide.ts';

/** What of a testimony may be due. */
export interface Waiting {
  readonly testimony: TestimonyId;
  readonly agreement: Agreement | null;
  /** Whether there is an agreement or a restriction that could not be read. */
  readonly unreadable: boolean;
  readonly restrictions: readonly Restriction[];
  /** The version of the text. */
  readonly version: number;
  /** How many places hold a name that is to be hidden and that nobody has ruled upon. */
  readonly unruled: number;
}

/** Whether a restriction was set on another version of the text and could not be carried over: its turns are closed. */
export function isFlagged({ target }: Restriction, version: number): boolean {
  return flaggedPlaces(target, version) > 0;
}

function flaggedPlaces(target: Restriction['target'], version: number): number {
  if (target.of === 'range') return Number(target.version !== version);
  return target.of === 'passage' ? target.ranges.filter((range) => range.version !== version).length : 0;
}

type Found = Omit<DueItem, 'testimony' | 'restriction' | 'count'> & Partial<Pick<DueItem, 'restriction' | 'count'>>;

function dueOfAgreement(agreement: Agreement, horizon: string): Found[] {
  const { status, recordedAt, reviewDue, scopes } = agreement;
  const recordedOn = recordedAt.slice(0, 10);
  if (status === 'recorded') return [{ kind: 'review-recorded', on: recordedOn }];
  if (status === 'withdrawn') return [{ kind: 'withdrawal-undecided', on: recordedOn }];
  if (status === 'erasure-pending') return [{ kind: 'erasure-pending', on: recordedOn }];
  if (status === 'review-due') return [{ kind: 'review-due', on: reviewDue }];
  const found: Found[] = [];
  if (reviewDue !== null && reviewDue <= horizon && status !== 'erased') found.push({ kind: 'review-due', on: reviewDue });
  if (status !== 'in-force' && status !== 'partly-withdrawn') return found;
  const ends = Object.values(scopes).flatMap(({ answer, until }) => (answer === 'granted' && until !== null ? [until] : []));
  for (const [on, grants] of Map.groupBy(ends.filter((day) => day <= horizon), (day) => day)) {
    found.push({ kind: 'grant-ends', on, count: grants.length });
  }
  return found;
}

function dueOfRestriction({ id, kind, target, until, event }: Restriction, version: number, horizon: string): Found[] {
  const found: Found[] = [];
  if (until !== null && until <= horizon) {
    found.push({ kind: kind === 'embargo' ? 'embargo-ended' : 'restriction-ended', on: until, restriction: id });
  }
  if (event !== null) found.push({ kind: 'event-awaited', on: null, restriction: id });
  const count = flaggedPlaces(target, version);
  if (count > 0) found.push({ kind: 'redaction-flagged', on: null, restriction: id, count });
  return found;
}

const endless = '9999-12-31';

/**
 * What of one testimony waits for a person now or will within so many days: dated things soonest first, then what has
 * no day. Of what was withdrawn only the withdrawal waits, since nothing else of it can be opened.
 */
export function dueItems(waiting: Waiting, now: Date, within: number): DueItem[] {
  const { testimony, agreement, unreadable, restrictions, version, unruled } = waiting;
  const horizon = dayOf(new Date(now.getTime() + within * 24 * 60 * 60 * 1000));
  const found: Found[] = unreadable ? [{ kind: 'unreadable', on: null }] : [];
  if (agreement !== null) found.push(...dueOfAgreement(agreement, horizon));
  const isGone = isWithdrawn(agreement);
  if (!isGone) {
    found.push(...restrictions.flatMap((restriction) => dueOfRestriction(restriction, version, horizon)));
    if (unruled > 0) found.push({ kind: 'name-unruled', on: null, count: unruled });
  }
  return found
    .map((item) => ({ testimony, restriction: null, count: 1, ...item }))
    .sort((one, other) => (one.on ?? endless).localeCompare(other.on ?? endless, 'en'));
}
