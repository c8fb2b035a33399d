// What decide allows: the table of cases, and that nothing but an express grant ever opens anything.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  AgreementStatus, RestrictionKind, descriptionFields, purposes, scopes, type Agreement, type Decision, type Grant, type Restriction,
  type Role, type Target,
} from '../../../archive/api/consent.ts';
import type { PassageId } from '../../../archive/api/ids.ts';
import { decide, isContradictory, scopeFor, type Subject } from '../../../archive/consent/decide.ts';
import { agreement, personId, restriction, testimonyId, today, turnKey } from '../../support/consent-values.ts';
import { consentCases, restrictionsIn, subjectIn, type CaseWorld } from './cases.ts';

const world: CaseWorld = {
  testimony: testimonyId, passage: `${testimonyId}.${turnKey(0)}` as PassageId, person: personId(0), version: 1, turn: turnKey,
};
const scholar = { role: 'scholar' } as const;

describe('the table of cases', () => {
  it('is of 200 cases or more, no two of one name', () => {
    expect(consentCases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(consentCases.map(({ name }) => name)).size).toBe(consentCases.length);
  });

  it.each(consentCases)('$name -> $expected', (one) => {
    const consent = one.status === null ? null : agreement(one.scopes, one.status);
    const now = new Date(`${one.day}T12:00:00Z`);
    const decision = decide(consent, restrictionsIn(world, one), { role: one.role }, one.purpose, now, subjectIn(world, one));
    expect(decision.allowed ? 'yes' : decision.why).toBe(one.expected);
  });
});

const grants = fc.record({
  answer: fc.constantFrom<Grant['answer']>('granted', 'granted', 'granted', 'granted-with-conditions', 'refused', 'not-asked'),
  from: fc.constantFrom(null, null, '2020-01-01', '2026-11-22', '2030-01-01'),
  until: fc.constantFrom(null, null, '2020-01-01', '2026-11-22', '2030-01-01'),
});
const agreements: fc.Arbitrary<Agreement> = fc.record({
  status: fc.constantFrom(...AgreementStatus.options, 'in-force', 'in-force', 'in-force', 'partly-withdrawn'),
  scopes: fc.dictionary(fc.constantFrom(...scopes), grants, { minKeys: 4, maxKeys: 13 }),
}).map(({ status, scopes: given }) => agreement(given, status));

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.constant({ of: 'testimony' } as const),
  fc.integer({ min: 1, max: 2 }).map((session) => ({ of: 'session', session }) as const),
  fc.integer({ min: 0, max: 2 }).map((turn) => ({ of: 'turn', turn: turnKey(turn) }) as const),
  fc.constantFrom(...descriptionFields).map((field) => ({ of: 'field', field }) as const),
  fc.constantFrom('map', 'photograph').map((attachment) => ({ of: 'attachment', attachment }) as const),
  fc.constant({ of: 'range', turn: turnKey(0), version: 1, start: 0, end: 1 } as const),
  fc.constant({ of: 'person', person: personId(0) } as const),
);
const restrictionLists = fc.array(
  fc.record({ kind: fc.constantFrom(...RestrictionKind.options), target: targets })
    .map((fields) => restriction(fields)).filter((one) => !isContradictory(one)), { maxLength: 3 },
);
const asked = fc.constantFrom<string>(...purposes, 'in words of one’s own');
const subjects: fc.Arbitrary<Subject> = fc.constantFrom<Subject>(
  { of: 'testimony' }, { of: 'session', session: 1 }, { of: 'session', session: 2 }, { of: 'turn', turn: turnKey(0), session: 1 },
  { of: 'turn', turn: turnKey(1), session: 2 }, { of: 'field', field: 'place' }, { of: 'attachment', attachment: 'map' },
);
const roles = fc.constantFrom<Role>('scholar', 'scholar', 'cataloguer', 'archivist');

/** What contains a subject. */
function parentOf(subject: Subject): Subject | null {
  if (subject.of === 'testimony') return null;
  return subject.of === 'turn' ? { of: 'session', session: subject.session } : { of: 'testimony' };
}

describe('decide', () => {
  it('opens for a scholar only what is expressly granted, in force and in its dates', () => {
    fc.assert(fc.property(fc.option(agreements), restrictionLists, asked, subjects, (consent, restrictions, purpose, subject) => {
      const { allowed } = decide(consent, restrictions, scholar, purpose, today, subject);
      const grant = consent?.scopes[scopeFor(purpose)];
      const inDates = grant !== undefined && (grant.from ?? '0') <= '2026-11-22' && (grant.until ?? '9') >= '2026-11-22';
      const speaks = consent?.status === 'in-force' || consent?.status === 'partly-withdrawn';
      if (allowed) expect([speaks, grant?.answer, inDates]).toEqual([true, 'granted', true]);
      else if (restrictions.length === 0) expect(speaks && grant?.answer === 'granted' && inDates).toBe(false);
    }), { numRuns: 5000 });
  });

  it('never opens more when a restriction is added, whatever it is', () => {
    const any = fc.record({ kind: fc.constantFrom(...RestrictionKind.options), target: targets }).map((fields) => restriction(fields));
    fc.assert(fc.property(agreements, restrictionLists, any, roles, asked, subjects, (consent, some, more, role, purpose, subject) => {
      const ask = (restrictions: readonly Restriction[]): boolean => decide(consent, restrictions, { role }, purpose, today, subject).allowed;
      expect(ask([...some, more]) && !ask(some)).toBe(false);
    }), { numRuns: 5000 });
  });

  it('lets the strictest win, in whatever order restrictions stand', () => {
    const strictness = ['embargo', 'closed', 'metadata-hidden', 'conflicting'];
    const rank = (decision: Decision): number => (decision.allowed ? -1 : strictness.indexOf(decision.why));
    fc.assert(fc.property(restrictionLists, asked, subjects, (restrictions, purpose, subject) => {
      const open = agreement(Object.fromEntries(scopes.map((scope) => [scope, { answer: 'granted', from: null, until: null }])));
      const ask = (list: readonly Restriction[]): number => rank(decide(open, list, scholar, purpose, today, subject));
      const strictest = Math.max(-1, ...restrictions.map((one) => ask([one])));
      expect([ask(restrictions), ask([...restrictions].reverse())]).toEqual([strictest, strictest]);
    }), { numRuns: 5000 });
  });

  it('never opens a part of what it refuses', () => {
    fc.assert(fc.property(agreements, restrictionLists, roles, asked, subjects, (consent, restrictions, role, purpose, subject) => {
      const parent = parentOf(subject);
      const ask = (of: Subject): boolean => decide(consent, restrictions, { role }, purpose, today, of).allowed;
      expect(parent !== null && ask(subject) && !ask(parent)).toBe(false);
    }), { numRuns: 5000 });
  });

  it('refuses what it does not know', () => {
    const open = agreement(Object.fromEntries(scopes.map((scope) => [scope, { answer: 'granted', from: null, until: null }])));
    const why = (decision: Decision): string => (decision.allowed ? 'yes' : decision.why);
    expect(why(decide({ ...open, status: 'toString' as AgreementStatus }, [], scholar, 'read', today))).toBe('conflicting');
    expect(why(decide(open, [], { role: 'visitor' as Role }, 'read', today))).toBe('role');
    const strange = restriction({ kind: 'hushed' as RestrictionKind, target: { of: 'testimony' } });
    expect(why(decide(open, [strange], scholar, 'catalogue', today))).toBe('conflicting');
    expect(() => decide(open, [], scholar, 'read', new Date(Number.NaN))).toThrow(RangeError);
  });
});
