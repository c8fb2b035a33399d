// What the inspector says of scholars is what clearing gives them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgreementStatus, Grant, Reason, RestrictionKind, type Agreement, type Restriction } from '../../archive/api/consent.ts';
import type { RestrictionId, TestimonyId, TurnKey } from '../../archive/api/ids.ts';
import { clear, standingOf } from '../../archive/consent/clear.ts';
import { groupRestrictions, scholarSees } from '../../src/state/scholar-sees.ts';

const testimony = 't000000000000' as TestimonyId;
const turn = { key: 'aaaaaa' as TurnKey, speaker: 'Ada', start: null, end: null, text: 'The kettle sang all night.' };
const now = new Date('2024-06-15T12:00:00Z');

const day = fc.constantFrom(null, '2024-06-14', '2024-06-15', '2024-06-16');
const grant: fc.Arbitrary<Grant> = fc.record({
  answer: fc.constantFrom(...Grant.shape.answer.options, 'granted' as const), from: day, until: day,
});
const agreement: fc.Arbitrary<Agreement> = fc.record({
  testimony: fc.constant(testimony), version: fc.constant(1), status: fc.constantFrom(...AgreementStatus.options, 'in-force' as const),
  capacity: fc.constant('self' as const), method: fc.constant('written' as const), evidence: fc.constant('attached' as const),
  scopes: fc.record({ 'catalogue-metadata': grant, 'on-site-research': grant }, { requiredKeys: [] }),
  recordedBy: fc.constant('keeper'), recordedAt: fc.constant('2024-01-01T00:00:00Z'),
});
const target: fc.Arbitrary<Restriction['target']> = fc.constantFrom(
  { of: 'testimony' } as const, { of: 'range', turn: turn.key, version: 1, start: 4, end: 10 } as const,
);
const restriction: fc.Arbitrary<Restriction> = fc.record({
  id: fc.constant('r000000000000' as RestrictionId), testimony: fc.constant(testimony), kind: fc.constantFrom(...RestrictionKind.options),
  target, reason: fc.constantFrom(...Reason.options), until: fc.constant(null),
  setBy: fc.constant('keeper'), setAt: fc.constant('2024-01-01T00:00:00Z'),
});

const description = { title: 'Kettle', collection: 'Harbour', language: 'en' as const, narrator: null, date: null, place: null, summary: null };

describe('what a scholar sees', () => {
  it('is what clearing lets through', () => {
    fc.assert(fc.property(fc.option(agreement), fc.array(restriction, { maxLength: 3 }), (given, restrictions) => {
      const { kind } = clear({ id: testimony, description, turns: [turn], version: 1, agreement: given, restrictions }, now);
      const consent = standingOf(given, restrictions, now);
      const sees = scholarSees({ consent, agreement: given, restrictions }, '2024-06-15');
      const expected = { nothing: ['nothing'], listed: ['listed'], open: ['whole', 'in-part'] }[kind];
      expect(expected).toContain(sees);
      expect(sees === 'in-part').toBe(kind === 'open' && consent === 'redacted');
    }), { numRuns: 2_000 });
  });
});

describe('restrictions that say the same', () => {
  it('are told once, with every place counted', () => {
    fc.assert(fc.property(fc.array(restriction, { maxLength: 12 }), (restrictions) => {
      const groups = groupRestrictions(restrictions);
      expect(groups.reduce((sum, { places }) => sum + places, 0)).toBe(restrictions.length);
      const keys = groups.map(({ kind, reason, until, whole }) => JSON.stringify([kind, reason, until, whole]));
      expect(new Set(keys).size).toBe(groups.length);
      expect(groups.map(({ whole }) => whole)).toEqual([...groups.map(({ whole }) => whole)].sort((one, other) => Number(other) - Number(one)));
    }));
  });
});
