// What decide allows: a table of cases, and that nothing but an express grant ever opens anything.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  AgreementStatus, RestrictionKind, purposes, scopes, type Grant, type Refusal, type Restriction, type Role,
} from '../../../archive/api/consent.ts';
import { decide, scopeFor } from '../../../archive/consent/decide.ts';
import { agreement, granted, restriction, today, turnKey } from '../../support/consent-values.ts';

const whole = (kind: Restriction['kind'], until: string | null = null): Restriction => (
  restriction({ kind, target: { of: 'testimony' }, until })
);
const all = Object.fromEntries(scopes.map((scope) => [scope, granted]));
const dated = (from: string | null, until: string | null): Grant => ({ answer: 'granted', from, until });
const read = (grant: Grant) => agreement({ 'on-site-research': grant });

describe('decide', () => {
  const cases: readonly [string, ReturnType<typeof agreement> | null, readonly Restriction[], Role, string, 'yes' | Refusal][] = [
    ['no agreement', null, [], 'scholar', 'read', 'no-agreement'],
    ['everything granted', agreement(all), [], 'scholar', 'read', 'yes'],
    ['nothing asked', agreement({}), [], 'scholar', 'read', 'not-granted'],
    ['refused', read({ ...granted, answer: 'refused' }), [], 'scholar', 'read', 'not-granted'],
    ['not asked', read({ ...granted, answer: 'not-asked' }), [], 'scholar', 'read', 'not-granted'],
    ['conditions nobody looked at', read({ ...granted, answer: 'granted-with-conditions' }), [], 'scholar', 'read', 'not-granted'],
    ['one scope is not another', read(granted), [], 'scholar', 'publish', 'not-granted'],
    ['a purpose in own words needs publish-text', read(granted), [], 'scholar', 'for the exhibition', 'not-granted'],
    ['a purpose in own words, granted', agreement({ 'publish-text': granted }), [], 'scholar', 'for the exhibition', 'yes'],
    ['begins tomorrow', read(dated('2026-11-23', null)), [], 'scholar', 'read', 'out-of-dates'],
    ['began today', read(dated('2026-11-22', null)), [], 'scholar', 'read', 'yes'],
    ['ends today', read(dated(null, '2026-11-22')), [], 'scholar', 'read', 'yes'],
    ['ended yesterday', read(dated(null, '2026-11-21')), [], 'scholar', 'read', 'out-of-dates'],
    ['draft', agreement(all, 'draft'), [], 'scholar', 'read', 'not-in-force'],
    ['recorded, not reviewed', agreement(all, 'recorded'), [], 'scholar', 'read', 'not-in-force'],
    ['suspended', agreement(all, 'suspended'), [], 'scholar', 'read', 'not-in-force'],
    ['expired', agreement(all, 'expired'), [], 'scholar', 'read', 'not-in-force'],
    ['withdrawn', agreement(all, 'withdrawn'), [], 'scholar', 'read', 'withdrawn'],
    ['erased', agreement(all, 'erased'), [], 'scholar', 'catalogue', 'withdrawn'],
    ['closed', agreement(all), [whole('closed')], 'scholar', 'read', 'closed'],
    ['closed but listed', agreement(all), [whole('closed')], 'scholar', 'catalogue', 'yes'],
    ['embargo', agreement(all), [whole('embargo', '2030-01-01')], 'scholar', 'read', 'embargo'],
    ['embargo whose day has passed', agreement(all), [whole('embargo', '2020-01-01')], 'scholar', 'read', 'embargo'],
    ['metadata hidden', agreement(all), [whole('metadata-hidden')], 'scholar', 'catalogue', 'metadata-hidden'],
    ['the strictest wins', agreement(all), [whole('embargo'), whole('closed')], 'scholar', 'read', 'closed'],
    ['a whole testimony redacted is a contradiction', agreement(all), [whole('redact')], 'scholar', 'read', 'conflicting'],
    ['a redacted turn closes no testimony', agreement(all), [restriction({ kind: 'redact', target: { of: 'turn', turn: turnKey(1) } })], 'scholar', 'read', 'yes'],
    ['an archivist reads what is sealed', null, [whole('closed')], 'archivist', 'read', 'yes'],
    ['a cataloguer reads what is sealed', null, [], 'cataloguer', 'catalogue', 'yes'],
    ['an archivist publishes nothing without consent', null, [], 'archivist', 'publish', 'no-agreement'],
    ['an archivist issues nothing embargoed', agreement(all), [whole('embargo')], 'archivist', 'publish', 'embargo'],
    ['a cataloguer issues nothing withdrawn', agreement(all, 'withdrawn'), [], 'cataloguer', 'quote', 'withdrawn'],
  ];

  it.each(cases)('%s', (_name, consent, restrictions, role, purpose, expected) => {
    const decision = decide(consent, restrictions, { role }, purpose, today);
    expect(decision.allowed ? 'yes' : decision.why).toBe(expected);
  });

  const grants = fc.record({
    answer: fc.constantFrom<Grant['answer']>('granted', 'granted-with-conditions', 'refused', 'not-asked'),
    from: fc.constantFrom(null, '2020-01-01', '2026-11-22', '2030-01-01'),
    until: fc.constantFrom(null, '2020-01-01', '2026-11-22', '2030-01-01'),
  });
  const agreements = fc.record({
    status: fc.constantFrom(...AgreementStatus.options),
    scopes: fc.dictionary(fc.constantFrom(...scopes), grants),
  }).map(({ status, scopes: given }) => agreement(given, status));
  const restrictionLists = fc.array(fc.constantFrom(...RestrictionKind.options).map((kind) => whole(kind)), { maxLength: 3 });
  const asked = fc.constantFrom<string>(...purposes, 'in words of one’s own');

  it('opens for a scholar only what is expressly granted, in force, in its dates and not restricted', () => {
    fc.assert(fc.property(fc.option(agreements), restrictionLists, asked, (consent, restrictions, purpose) => {
      const { allowed } = decide(consent, restrictions, { role: 'scholar' }, purpose, today);
      const grant = consent?.scopes[scopeFor(purpose)];
      const inDates = grant !== undefined && (grant.from ?? '0') <= '2026-11-22' && (grant.until ?? '9') >= '2026-11-22';
      const hindered = restrictions.some(({ kind }) => kind === 'metadata-hidden' || purpose !== 'catalogue');
      expect(allowed).toBe(consent?.status === 'in-force' && grant?.answer === 'granted' && inDates && !hindered);
    }), { numRuns: 2000 });
  });

  it('never opens more when a restriction is added', () => {
    fc.assert(fc.property(agreements, restrictionLists, restrictionLists, asked, (consent, some, more, purpose) => {
      const before = decide(consent, some, { role: 'scholar' }, purpose, today).allowed;
      const after = decide(consent, [...some, ...more], { role: 'scholar' }, purpose, today).allowed;
      expect(after && !before).toBe(false);
    }), { numRuns: 1000 });
  });
});
