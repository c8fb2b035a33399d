// The states of an agreement: ARCHITECTURE.md draws the very table that the code keeps, and no step leaves it.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { AgreementStatus, Terms, type Agreement, type Role, type Scope } from '../../../archive/api/consent.ts';
import { ArchiveError } from '../../../archive/api/errors.ts';
import {
  amendAgreement, attachEvidence, concludeAgreement, isWithdrawn, nextSteps, openTerms, recordAgreement, reviewAgreement,
  suspendAgreement, withdrawAgreement, type Step,
} from '../../../archive/consent/agreement.ts';
import { decide } from '../../../archive/consent/decide.ts';
import { beginnings, mayBecome, transitions } from '../../../archive/consent/transitions.ts';
import { agreement, testimonyId, today } from '../../support/consent-values.ts';
import { readSource } from '../../support/source-files.ts';

const statuses = AgreementStatus.options;
const scopes = openTerms().scopes;
const faultOf = (deed: () => unknown): string => {
  try {
    deed();
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return `${thrown.code} ${thrown.detail.reason ?? ''}`;
    throw thrown;
  }
  return 'none';
};
const step = { by: 'anna', now: today, reason: null };
const record = (current: Agreement | null, draft = false): Agreement => (
  recordAgreement({ testimony: testimonyId, terms: openTerms(), draft, current, by: 'anna', now: today })
);
const review = (current: Agreement, by = 'ben', others = true): Agreement => (
  reviewAgreement(current, { by, others, now: today, reviewDue: null, reason: null })
);
const withdraw = (current: Agreement | null, part: { scopes?: Scope[]; partly?: boolean } = {}): Agreement => (
  withdrawAgreement(current, { testimony: testimonyId, ...step, ...part })
);
const conclude = (current: Agreement, decision: 'erase' | 'retain'): Agreement => (
  concludeAgreement(current, { by: 'ben', now: today, conclusion: { decision, reason: 'asked for', authority: 'the board' } })
);

/** Every deed, by the step of which it is one. */
const deeds: readonly { readonly step: Step; readonly does: (current: Agreement) => Agreement }[] = [
  { step: 'record', does: (current) => record(current) },
  { step: 'review', does: (current) => review(current) },
  { step: 'amend', does: (current) => amendAgreement(current, { ...step, terms: openTerms() }) },
  { step: 'suspend', does: (current) => suspendAgreement(current, step) },
  { step: 'withdraw', does: (current) => withdraw(current) },
  { step: 'conclude', does: (current) => conclude(current, 'erase') },
];

describe('the table of states', () => {
  it('is the one that ARCHITECTURE.md draws', () => {
    const rows = [...readSource('ARCHITECTURE.md').matchAll(/^\| ([a-z-]+) \| ([a-z, -]+|—) \|$/gmu)]
      .map(([, from = '', to]) => [from, to]).filter(([from = '']) => from === 'nothing' || Object.hasOwn(transitions, from));
    const expected = [['nothing', beginnings], ...Object.entries(transitions)]
      .map(([from, to]) => [from, (to as readonly string[]).join(', ') || '—']);
    expect(rows).toEqual(expected);
  });

  it('lets nothing that was withdrawn speak again but through a new agreement', () => {
    const withdrawn = statuses.filter((status) => isWithdrawn(agreement(scopes, status)));
    const speaking = statuses.filter((status) => decide({ status, scopes }, [], { role: 'scholar' }, 'read', today).allowed);
    expect(withdrawn).toEqual(['withdrawn', 'erasure-pending', 'erased', 'retained-on-legal-basis']);
    expect(speaking).toEqual(['in-force', 'partly-withdrawn']);
    for (const from of withdrawn) expect(transitions[from].filter((to) => speaking.includes(to))).toEqual([]);
    // Only a review opens: nothing else leads to a status that speaks from one that does not.
    const opening = statuses.filter((from) => !speaking.includes(from) && speaking.some((to) => mayBecome(from, to)));
    expect(opening).toEqual(['recorded', 'review-due', 'suspended']);
    expect(beginnings.filter((to) => speaking.includes(to))).toEqual([]);
  });

  it('lets a narrator withdraw wherever anything stands', () => {
    const standing = statuses.filter((status) => !isWithdrawn(agreement(scopes, status)));
    for (const from of [null, ...standing]) expect([from, mayBecome(from, 'withdrawn')]).toEqual([from, true]);
    expect(mayBecome('withdrawn', 'withdrawn')).toBe(false);
    expect(transitions.erased).toEqual([]);
  });
});

describe('versions of an agreement', () => {
  it('go through an agreement’s life as CONSENT.md tells it', () => {
    const recorded = record(record(null, true));
    expect(recorded).toMatchObject({ version: 2, supersedes: 1, status: 'recorded', recordedBy: 'anna', reviewedBy: null });
    const inForce = review(recorded);
    expect(inForce).toMatchObject({ version: 3, supersedes: 2, status: 'in-force', recordedBy: 'anna', reviewedBy: 'ben' });
    const amended = amendAgreement(inForce, { ...step, by: 'ben', terms: Terms.parse({ scopes: {} }), reason: 'a new form' });
    expect(amended).toMatchObject({ version: 4, status: 'recorded', scopes: {}, recordedBy: 'ben', reviewedBy: null, reason: 'a new form' });
    const suspended = suspendAgreement(inForce, step);
    expect(review(suspended)).toMatchObject({ status: 'in-force', scopes });
    const withdrawn = withdraw(suspended);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', scopes: {} });
    expect(conclude(withdrawn, 'erase')).toMatchObject({ status: 'erasure-pending', conclusion: { decision: 'erase' } });
    const retained = conclude(withdrawn, 'retain');
    expect(retained).toMatchObject({ status: 'retained-on-legal-basis' });
    expect(record(retained)).toMatchObject({ version: retained.version + 1, status: 'recorded', conclusion: null });
  });

  it('end at once what was never agreed to', () => {
    expect(withdraw(null)).toMatchObject({ version: 1, supersedes: null, status: 'withdrawn', scopes: {}, evidence: 'held-elsewhere' });
    expect(faultOf(() => withdraw(null, { partly: true }))).toBe('conflict status');
  });

  it('refuse the scopes that are withdrawn, and open nothing by it', () => {
    const part = withdraw(review(record(null)), { scopes: ['publish-text', 'teach'] });
    expect(part).toMatchObject({ status: 'partly-withdrawn', scopes: { ...scopes, 'publish-text': { answer: 'refused' }, teach: { answer: 'refused' } } });
    expect(withdraw(review(record(null)), { partly: true })).toMatchObject({ status: 'partly-withdrawn', scopes });
    const rest = withdraw(part, { scopes: ['on-site-research', 'catalogue-metadata', 'quote-pseudonymous'] });
    expect(rest.status).toBe('partly-withdrawn');
    expect(review(part)).toMatchObject({ status: 'partly-withdrawn', scopes: part.scopes });
    for (const status of statuses) {
      const before = agreement(scopes, status);
      if (isWithdrawn(before) || status === 'amended') expect(faultOf(() => withdraw(before, { scopes: ['teach'] }))).toBe('conflict status');
      else expect(withdraw(before, { scopes: ['teach'] }).status).toBe(status === 'in-force' ? 'partly-withdrawn' : status);
    }
  });

  it('are reviewed by somebody else, where there is somebody else', () => {
    const recorded = record(null);
    expect(faultOf(() => review(recorded, 'anna', true))).toBe('not-permitted same-person');
    expect(review(recorded, 'anna', false).status).toBe('in-force');
    expect(review(recorded, 'ben', true).status).toBe('in-force');
    // A form put with it by a second person does not make the first a second.
    expect(faultOf(() => review(attachEvidence(recorded, { ...step, by: 'ben', sha256: '0'.repeat(64) }), 'anna', true))).toBe('not-permitted same-person');
  });

  it('keep a review day that is still to come, and are done with one that has come', () => {
    const due = (reviewDue: string): Agreement => ({ ...record(null), reviewDue });
    expect(review(due('2030-01-01')).reviewDue).toBe('2030-01-01');
    expect(review(due('2026-11-22')).reviewDue).toBeNull();
    const named = reviewAgreement(due('2020-01-01'), { by: 'ben', others: true, now: today, reviewDue: '2031-01-01', reason: null });
    expect(named.reviewDue).toBe('2031-01-01');
  });

  it('hold the fingerprint of a form that was attached', () => {
    const sha256 = 'a'.repeat(64);
    expect(attachEvidence(review(record(null)), { ...step, sha256 })).toMatchObject({ status: 'in-force', evidence: 'attached', evidenceSha256: sha256 });
    const recorded = recordAgreement({ testimony: testimonyId, terms: openTerms(), evidence: sha256, current: null, by: 'anna', now: today });
    expect(recorded).toMatchObject({ evidence: 'attached', evidenceSha256: sha256 });
    expect(faultOf(() => attachEvidence(withdraw(null), { ...step, sha256 }))).toBe('conflict status');
  });

  it('follow one another as the table says, number by number, whatever is done in whatever order', () => {
    const order = fc.array(fc.integer({ min: 0, max: deeds.length - 1 }), { maxLength: 12 });
    fc.assert(fc.property(order, (numbers) => {
      let current = record(null);
      for (const number of numbers) {
        const deed = deeds[number];
        const before = current;
        const fault = faultOf(() => { current = deed?.does(before) ?? before; });
        if (fault !== 'none') expect([fault, current]).toEqual(['conflict status', before]);
        else {
          expect([current.version, current.supersedes]).toEqual([before.version + 1, before.version]);
          const through = deed?.step === 'amend' ? 'amended' : current.status;
          expect(mayBecome(before.status, through)).toBe(true);
        }
      }
    }), { numRuns: 500 });
  });
});

describe('nextSteps', () => {
  it('offers what can be done, and nothing else', () => {
    for (const status of statuses) {
      const current = { ...agreement(scopes, status), recordedBy: 'anna' };
      const offered = nextSteps(current, { role: 'archivist', user: 'ben', others: true });
      for (const { step: name, does } of deeds) {
        expect([status, name, faultOf(() => does(current))]).toEqual([status, name, offered.includes(name) ? 'none' : 'conflict status']);
      }
    }
  });

  it('offers by role and by person', () => {
    const offered = (current: Agreement | null, role: Role, user = 'ben', others = true): Step[] => nextSteps(current, { role, user, others });
    const recorded = record(null);
    expect(offered(null, 'archivist')).toEqual(['record', 'withdraw']);
    expect(offered(recorded, 'archivist')).toEqual(['review', 'amend', 'withdraw']);
    expect(offered(recorded, 'archivist', 'anna')).toEqual(['amend', 'withdraw']);
    expect(offered(recorded, 'archivist', 'anna', false)).toEqual(['review', 'amend', 'withdraw']);
    expect(offered(recorded, 'cataloguer')).toEqual(['amend', 'withdraw']);
    expect(offered(withdraw(recorded), 'archivist')).toEqual(['record', 'conclude']);
    expect(offered(withdraw(recorded), 'cataloguer')).toEqual(['record']);
    expect(offered(review(recorded), 'archivist')).toEqual(['review', 'amend', 'suspend', 'withdraw']);
    expect(offered(review(recorded), 'scholar')).toEqual([]);
  });
});
