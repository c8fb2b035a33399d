// Releasing: what is cleared is asked for once more, for the purpose and the day.
import { describe, expect, it } from 'vitest';
import { emptyDescription, type Description } from '../../../archive/api/description.ts';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { openScopes } from '../../../archive/consent/agreement.ts';
import { release, type ReadingCopy } from '../../../archive/consent/release.ts';
import { granted, testimonyId, today } from '../../support/consent-values.ts';

const description: Description = {
  ...emptyDescription, title: 'The ferry at Ondal', collection: 'Invented', language: 'en',
};
const copy = (fields: Partial<ReadingCopy> = {}): ReadingCopy => ({
  testimony: testimonyId, description, words: 2, passages: [], withheld: 0, version: 1, marks: {}, state: 'open',
  consent: { version: 3, status: 'in-force', scopes: Object.fromEntries(openScopes.map((name) => [name, granted])) }, ...fields,
});
const refusal = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (thrown) {
    if (thrown instanceof ArchiveError && thrown.code === 'consent-refused') return thrown.detail.reason;
    throw thrown;
  }
  return 'released';
};

describe('release', () => {
  it('asks again for the purpose and the day', () => {
    expect(release(copy(), 'publish', today).agreement).toEqual({ version: 3, granted: [...openScopes] });
    expect(refusal(() => release(copy(), 'teach', today))).toBe('not-granted');
    const ended = { ...granted, until: '2026-11-21' };
    const consent = { version: 3, status: 'in-force' as const, scopes: { 'on-site-research': granted, 'publish-text': ended } };
    expect(refusal(() => release(copy({ consent }), 'publish', today))).toBe('out-of-dates');
  });

  it('releases nothing that is only listed, or that may be published and not read', () => {
    expect(refusal(() => release(copy({ state: 'listed' }), 'publish', today))).toBe('not-cleared');
    const consent = { version: 1, status: 'in-force' as const, scopes: { 'publish-text': granted } };
    expect(refusal(() => release(copy({ consent }), 'publish', today))).toBe('not-granted');
  });
});
