// Where consent stands, told as facts: what readers have, since when, who recorded and reviewed it, what was not asked.
import { describe, expect, it } from 'vitest';
import { purposes, scopes, type Agreement, type LiftedRestriction, type Refusal } from '../../archive/api/consent.ts';
import { scholarSees, standingFacts, type ShownConsent } from '../../src/state/consent-standing.ts';
import { agreement, granted, restriction, testimonyId } from '../support/consent-values.ts';

const today = '2026-11-22';
const everything = Object.fromEntries(scopes.map((scope) => [scope, granted]));
const reviewed: Agreement = {
  ...agreement(everything), version: 2, supersedes: 1, recordedBy: 'Mina', recordedAt: '2026-03-01T23:30:00.000Z',
  reviewedBy: 'Jun', reviewedAt: '2026-03-03T09:00:00.000Z',
};

function shownWith(part: Partial<ShownConsent>, refused: Partial<Record<ShownConsent['purposes'][number]['purpose'], Refusal>> = {}): ShownConsent {
  return {
    testimony: testimonyId, standing: 'open', versions: [reviewed], unreadable: false, sealed: null, restrictions: [], lifted: [],
    next: [], due: [], disclosures: [],
    purposes: purposes.map((purpose) => ({ purpose, refused: refused[purpose] ?? null })),
    ...part,
  };
}

const lifted = (kind: 'embargo' | 'redact', liftedAt: string): LiftedRestriction => ({
  ...restriction({ kind, target: { of: 'testimony' } }), liftedBy: 'Jun', liftedAt, liftedWhy: null,
});

describe('what a scholar sees', () => {
  it.each([
    ['open', {}, 'whole'], ['redacted', {}, 'in-part'], ['closed', {}, 'listed'], ['embargoed', { catalogue: 'metadata-hidden' }, 'nothing'],
    ['withdrawn', { catalogue: 'withdrawn' }, 'nothing'],
  ] as const)('of what stands %s, with refusals %o, is: %s', (standing, refused, sees) => {
    expect(scholarSees(shownWith({ standing }, refused))).toBe(sees);
  });
});

describe('where consent stands', () => {
  it('is since the day of the review, by whom it was recorded and reviewed', () => {
    expect(standingFacts(shownWith({}), today)).toEqual([
      { say: 'open-since', day: '2026-03-03' },
      { say: 'recorded', version: 2, who: 'Mina', day: '2026-03-01' },
      { say: 'reviewed', who: 'Jun', day: '2026-03-03' },
    ]);
  });

  it('is since the lifting of what closed the whole, where that came after the review', () => {
    const sinceOf = (shown: ShownConsent): unknown => standingFacts(shown, today)[0];
    expect(sinceOf(shownWith({ lifted: [lifted('embargo', '2026-05-06T10:00:00.000Z')] }))).toEqual({ say: 'open-since', day: '2026-05-06' });
    expect(sinceOf(shownWith({ lifted: [lifted('embargo', '2026-01-06T10:00:00.000Z')] }))).toEqual({ say: 'open-since', day: '2026-03-03' });
    expect(sinceOf(shownWith({ lifted: [lifted('redact', '2026-05-06T10:00:00.000Z')] }))).toEqual({ say: 'open-since', day: '2026-03-03' });
  });

  it('is since the first day of the grant, where that came last', () => {
    const version = agreement({ ...everything, 'on-site-research': { ...granted, from: '2026-07-01' } });
    const shown = shownWith({ standing: 'redacted', versions: [{ ...reviewed, scopes: version.scopes }] });
    expect(standingFacts(shown, today)[0]).toEqual({ say: 'part-since', day: '2026-07-01' });
  });

  it('says why readers do not have it, and whether they see its line', () => {
    expect(standingFacts(shownWith({ standing: 'embargoed' }, { read: 'embargo' }), today).slice(0, 2))
      .toEqual([{ say: 'refused-to-readers', why: 'embargo' }, { say: 'listed' }]);
    expect(standingFacts(shownWith({ standing: 'closed' }, { read: 'no-agreement', catalogue: 'no-agreement' }), today).slice(0, 2))
      .toEqual([{ say: 'refused-to-readers', why: 'no-agreement' }, { say: 'unlisted' }]);
  });

  it('says that nothing is on record, or that it cannot be read', () => {
    const closed = { standing: 'closed', versions: [] } as const;
    expect(standingFacts(shownWith({ ...closed, versions: [] }), today).at(-1)).toEqual({ say: 'no-agreement' });
    expect(standingFacts(shownWith({ ...closed, versions: [], unreadable: true }), today).at(-1)).toEqual({ say: 'unreadable' });
    expect(standingFacts(shownWith({ unreadable: true }), today)).toContainEqual({ say: 'unreadable' });
  });

  it('says that a recorded version was not reviewed, and nothing of the kind of one that is withdrawn', () => {
    const recorded = { ...agreement(everything, 'recorded') };
    const withdrawn = { ...agreement(everything, 'withdrawn') };
    expect(standingFacts(shownWith({ standing: 'closed', versions: [recorded] }), today)).toContainEqual({ say: 'not-reviewed' });
    expect(standingFacts(shownWith({ standing: 'withdrawn', versions: [withdrawn] }), today)).not.toContainEqual({ say: 'not-reviewed' });
  });

  it('names the uses that were not asked, refused or agreed to under conditions, and the days of the others', () => {
    const version = agreement({
      'preserve': granted, 'teach': { answer: 'refused', from: null, until: null },
      'publish-text': { answer: 'granted-with-conditions', from: null, until: null },
      'translate': { ...granted, until: '2026-11-22' }, 'quote-named': { ...granted, until: '2026-11-21' },
      'on-site-research': { ...granted, from: '2026-11-23' },
    });
    const facts = standingFacts(shownWith({ versions: [version] }), today);
    const not = scopes.filter((scope) => version.scopes[scope] === undefined);
    expect(facts).toContainEqual({ say: 'not-asked', scopes: not });
    expect(facts).toContainEqual({ say: 'refused', scopes: ['teach'] });
    expect(facts).toContainEqual({ say: 'conditions', scopes: ['publish-text'] });
    expect(facts.filter(({ say }) => ['begins', 'ends', 'ended'].includes(say))).toEqual([
      { say: 'begins', scope: 'on-site-research', day: '2026-11-23' },
      { say: 'ended', scope: 'quote-named', day: '2026-11-21' },
      { say: 'ends', scope: 'translate', day: '2026-11-22' },
    ]);
  });

  it('is since when it is withdrawn, and nothing of single uses', () => {
    const retained = { ...reviewed, version: 4, status: 'retained-on-legal-basis' as const, recordedBy: 'Jun', recordedAt: '2026-09-09T08:00:00.000Z' };
    const withdrawn = { ...reviewed, version: 3, status: 'withdrawn' as const, recordedBy: 'Mina', recordedAt: '2026-08-08T08:00:00.000Z' };
    const refused = { read: 'withdrawn', catalogue: 'withdrawn' } as const;
    expect(standingFacts(shownWith({ standing: 'withdrawn', versions: [retained, withdrawn, reviewed] }, refused), today)).toEqual([
      { say: 'refused-to-readers', why: 'withdrawn' }, { say: 'unlisted' }, { say: 'withdrawn', who: 'Mina', day: '2026-08-08' },
    ]);
  });

  it('is that nothing is left of what was erased', () => {
    const shown = shownWith({ standing: 'withdrawn', versions: [{ ...reviewed, status: 'erased' }] }, { read: 'withdrawn' });
    expect(standingFacts(shown, today)[0]).toEqual({ say: 'gone' });
  });
});
