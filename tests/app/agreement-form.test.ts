// The form of an agreement says what was filled in, and two versions differ in what was changed and in nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopes, Terms, type Agreement, type Grant } from '../../archive/api/consent.ts';
import { faultsOf, emptyForm, formOf, sealedFormOf, sealedOf, templateOf, termsOf } from '../../src/state/agreement-form.ts';
import { changesBetween, grantOf, longFields, shortFields } from '../../src/state/compare-versions.ts';
import { agreement } from '../support/consent-values.ts';

const day = fc.constantFrom(null, '2026-01-01', '2026-06-30', '2027-01-01');
const word = fc.option(fc.constantFrom('Read aloud twice.', 'Nobody is named.', 'A kettle.'), { nil: null });
const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({ answer: fc.constantFrom('granted' as const, 'granted-with-conditions' as const), from: day, until: day }),
  fc.record({ answer: fc.constantFrom('refused' as const, 'not-asked' as const), from: fc.constant(null), until: fc.constant(null) }),
);
const terms: fc.Arbitrary<Terms> = fc.record({
  scopes: fc.tuple(...scopes.map(() => grant)).map((grants) => Object.fromEntries(scopes.map((scope, index) => [scope, grants[index]]))),
  givenBy: fc.constantFrom('narrator' as const, 'guardian' as const), capacity: fc.constantFrom('self' as const, 'proxy' as const),
  givenAt: day, language: fc.constantFrom(null, 'ko', 'zh-Hans'), interpreted: fc.boolean(),
  method: fc.constantFrom('written' as const, 'audio' as const), information: word, conditions: word,
  contact: fc.constantFrom('never' as const, 'may-contact' as const), legalBasis: word, reviewDue: day,
});

describe('the form of an agreement', () => {
  it('gives back the terms that it was filled in from', () => {
    fc.assert(fc.property(terms, (given) => {
      expect(termsOf(formOf(given))).toEqual(given);
      expect(Terms.parse(termsOf(formOf(given)))).toEqual(given);
    }));
  });

  it('asks nothing and grants nothing while it is empty', () => {
    for (const scope of scopes) expect(termsOf(emptyForm).scopes[scope]).toEqual({ answer: 'not-asked', from: null, until: null });
    expect(faultsOf(emptyForm)).toEqual([]);
  });

  it('keeps no days beside what was refused, and no spaces around what was written', () => {
    const form = {
      ...emptyForm, legalBasis: '  by law ', information: '   ',
      scopes: { ...emptyForm.scopes, teach: { answer: 'refused' as const, from: '2026-01-01', until: '2026-02-01' } },
    };
    expect(termsOf(form).scopes.teach).toEqual({ answer: 'refused', from: null, until: null });
    expect(termsOf(form)).toMatchObject({ legalBasis: 'by law', information: null });
  });

  it('objects to days that are crossed, to conditions that are not written down, and to what is no code of a language', () => {
    const withTeach = (answer: Grant['answer'], from: string, until: string) =>
      ({ ...emptyForm, scopes: { ...emptyForm.scopes, teach: { answer, from, until } } });
    expect(faultsOf(withTeach('granted', '2026-02-01', '2026-01-01'))).toEqual([{ fault: 'days-crossed', scope: 'teach' }]);
    expect(faultsOf(withTeach('granted', '2026-02-01', '2026-02-01'))).toEqual([]);
    expect(faultsOf(withTeach('refused', '2026-02-01', '2026-01-01'))).toEqual([]);
    expect(faultsOf(withTeach('granted-with-conditions', '', ''))).toEqual([{ fault: 'conditions-missing' }]);
    expect(faultsOf({ ...withTeach('granted-with-conditions', '', ''), conditions: 'A kettle.' })).toEqual([]);
    expect(faultsOf({ ...emptyForm, language: 'Korean (north)' })).toEqual([{ fault: 'language' }]);
  });

  it('makes a template of everything but the day on which it was given', () => {
    fc.assert(fc.property(terms, (given) => {
      expect(templateOf(formOf(given))).toEqual({ ...given, givenAt: null });
    }));
  });

  it('gives back what is sealed', () => {
    const sealed = { signedBy: 'Orla', interpreter: null, contact: 'by the ferryman', heldAt: null };
    expect(sealedOf(sealedFormOf(sealed))).toEqual(sealed);
    expect(sealedOf(sealedFormOf(null))).toEqual({ signedBy: null, interpreter: null, contact: null, heldAt: null });
  });
});

describe('what a version changed', () => {
  const versionOf = (given: Terms, version: number): Agreement => ({ ...agreement({}), ...given, version });

  it('is nothing where it says the same', () => {
    fc.assert(fc.property(terms, (given) => {
      expect(changesBetween(versionOf(given, 1), versionOf(given, 2))).toEqual([]);
    }));
  });

  it('is exactly what differs', () => {
    fc.assert(fc.property(terms, terms, (one, other) => {
      const changes = changesBetween(versionOf(one, 1), versionOf(other, 2));
      const changedScopes = scopes.filter((scope) => JSON.stringify(grantOf(one, scope)) !== JSON.stringify(grantOf(other, scope)));
      expect(changes.flatMap((change) => (change.what === 'scope' ? [change.scope] : []))).toEqual(changedScopes);
      expect(changes.flatMap((change) => (change.what === 'short' ? [change.field] : [])))
        .toEqual(shortFields.filter((field) => one[field] !== other[field]));
      expect(changes.flatMap((change) => (change.what === 'long' ? [change.field] : [])))
        .toEqual(longFields.filter((field) => one[field] !== other[field]));
    }));
  });

  it('tells every field of the terms', () => {
    expect([...shortFields, ...longFields, 'scopes'].sort()).toEqual(Object.keys(Terms.shape).sort());
  });

  it('tells a new status, and another signed form', () => {
    const before = agreement({});
    expect(changesBetween(before, { ...before, status: 'suspended' })).toEqual([{ what: 'status', before: 'in-force', after: 'suspended' }]);
    expect(changesBetween(before, { ...before, evidence: 'attached', evidenceSha256: 'ab'.repeat(32) })).toEqual([{ what: 'evidence', after: 'attached' }]);
  });

  it('takes a use that is not named for one that was not asked', () => {
    const before = agreement({});
    expect(changesBetween(before, { ...before, scopes: { teach: { answer: 'not-asked', from: null, until: null } } })).toEqual([]);
  });
});
