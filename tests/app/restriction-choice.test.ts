// A restriction that is chosen in a form can cover what it names, and restrictions that say the same are told once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionFields, targetsOf } from '../../archive/api/consent.ts';
import { contract } from '../../archive/api/contract.ts';
import {
  embargoWithoutEnd, kindsFor, restrictionOf, withKind, withTarget, type RestrictionChoice, type TargetChoice,
} from '../../src/state/restriction-choice.ts';
import { groupRestrictions } from '../../src/state/restriction-groups.ts';
import { restriction, testimonyId, turnKey } from '../support/consent-values.ts';

const targets: readonly TargetChoice[] = ['testimony', 'session', 'field'];
/** What somebody may do one after another in the form. */
const step: fc.Arbitrary<(choice: RestrictionChoice) => RestrictionChoice> = fc.oneof(
  fc.constantFrom(...targets).map((target) => (choice: RestrictionChoice) => withTarget(choice, target)),
  fc.nat().map((number) => (choice: RestrictionChoice) => {
    const kinds = kindsFor(choice.target);
    return withKind(choice, kinds[number % kinds.length]!);
  }),
  fc.constantFrom(...descriptionFields).map((field) => (choice: RestrictionChoice) => ({ ...choice, field })),
  fc.record({ end: fc.constantFrom('indefinite' as const, 'date' as const, 'event' as const), until: fc.constantFrom('', '2027-01-01'), event: fc.constantFrom('', ' ', 'after the flood') })
    .map((end) => (choice: RestrictionChoice) => ({ ...choice, ...end })),
);

describe('a restriction that is chosen', () => {
  it('is one that the engine takes, whatever was chosen before it', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const choice = steps.reduce((now, next) => next(now), embargoWithoutEnd);
      expect(targetsOf[choice.kind]).toContain(choice.target);
      const given = restrictionOf(choice);
      if (given === null) {
        expect(choice.end).not.toBe('indefinite');
        return;
      }
      const parsed = contract['restriction.add'].input.parse({ ...given, testimony: testimonyId });
      expect(parsed.until !== null).toBe(choice.end === 'date');
      expect(parsed.event !== null).toBe(choice.end === 'event');
    }));
  });

  it('has the reason of an embargo only where it is one', () => {
    for (const target of targets) {
      for (const kind of kindsFor(target)) {
        expect(withKind({ ...embargoWithoutEnd, target }, kind).reason).toBe(kind === 'embargo' ? 'embargo' : 'other');
      }
    }
  });
});

describe('restrictions in a list', () => {
  const words = (number: number) => restriction({ kind: 'redact', target: { of: 'range', turn: turnKey(number), version: 1, start: 0, end: 4 } });

  it('are told once where they say the same of different words, and apart where their reason, end or target differs', () => {
    const all = [
      words(1), words(2), { ...words(3), reason: 'place' as const }, { ...words(4), event: 'after the flood' },
      restriction({ kind: 'closed', target: { of: 'session', session: 1 } }), restriction({ kind: 'closed', target: { of: 'session', session: 2 } }),
    ];
    expect(groupRestrictions(all).map((group) => group.all.length)).toEqual([2, 1, 1, 1, 1]);
    expect(groupRestrictions(all).flatMap((group) => group.all).length).toBe(all.length);
  });

  it('begin with what covers the whole testimony', () => {
    const whole = restriction({ kind: 'embargo', target: { of: 'testimony' } });
    expect(groupRestrictions([words(1), whole])[0]?.one).toBe(whole);
  });
});
