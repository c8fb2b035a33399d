// What of a cleared copy may be studied on another machine: on-site research does not allow it, remote research does.
import type { Grant } from '../api/consent.ts';
import type { ClearedConsent } from './clear.ts';
import { decide } from './decide.ts';
import type { ReadingCopy } from './release.ts';

/** The purpose of a reading copy: it needs `remote-research`. */
export const purposeElsewhere = 'remote-study';

const later = (one: string | null, other: string | null): string | null => ((one ?? '') > (other ?? '') ? one : other);
const endless = '9999-12-31';
const earlier = (one: string | null, other: string | null): string | null => ((one ?? endless) < (other ?? endless) ? one : other);

/** The days that are in both. */
function both(one: Grant, other: Grant): Grant {
  return { answer: 'granted', from: later(one.from, other.from), until: earlier(one.until, other.until) };
}

/**
 * The consent that goes along, or null where it may not go. On the other machine reading is asked for as ever, so the days on
 * which it is allowed there are those on which both research on site and research elsewhere are.
 */
export function consentElsewhere({ state, consent }: Pick<ReadingCopy, 'state' | 'consent'>, now: Date): ClearedConsent | null {
  const { 'on-site-research': onSite, 'remote-research': remote } = consent.scopes;
  const may = ['read', purposeElsewhere].every((purpose) => decide(consent, [], { role: 'scholar' }, purpose, now).allowed);
  if (state !== 'open' || !may || onSite === undefined || remote === undefined) return null;
  return { ...consent, scopes: { ...consent.scopes, 'on-site-research': both(onSite, remote) } };
}
