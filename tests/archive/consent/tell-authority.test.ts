// Which names of authorities are of somebody who is kept sealed: all at once finds what one by one finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAuthority, type Authority, type AuthorityId } from '../../../archive/api/authority.ts';
import type { Person } from '../../../archive/api/consent.ts';
import type { PersonId } from '../../../archive/api/ids.ts';
import { labelHits } from '../../../archive/consent/names.ts';
import { mayTell, namesOfSomebody, plainName, toldOf } from '../../../archive/consent/tell-authority.ts';

const somebody = (names: readonly string[], shown: string): Person => ({
  id: 'n000000000000' as PersonId, testimonies: [], role: 'relative', risk: 'low', displayName: { en: shown, ko: shown },
  names: names.map((text) => ({ text, kind: /[가-힣]/u.test(text) ? 'hangul' as const : 'latin' as const })), occupation: null, family: null, note: null,
});

const word = fc.constantFrom('Mara', 'Venn', 'venn', 'Quill', '영희', '남영희', '남', 'A', 'Mr', '梅羅', 'V-e-n-n', 'the', ';');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

describe('names of authorities', () => {
  it('are somebody’s where one by one they would be', () => {
    const people = fc.array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 2 }), name).map(([names, shown]) => somebody(names, shown)), { maxLength: 3 });
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 8 }), people, (names, everybody) => {
      const alone = names.filter((one) => everybody.some((person) => (
        labelHits(one, person) > 0 || Object.values(person.displayName).includes(one)
      )));
      const found = namesOfSomebody(names, everybody);
      for (const one of alone) expect(found).toContain(one);
      expect([...found].every((one) => alone.includes(one))).toBe(true);
    }), { numRuns: 400 });
  });

  it('are told as the rule says, and no more of what they are names of', () => {
    const authority: Authority = {
      ...emptyAuthority, id: 'h000000000000' as AuthorityId, type: 'place', heading: 'Ondal', note: 'n', aliases: ['h000000000001' as AuthorityId],
      relations: [{ kind: 'broader', to: 'h000000000002' as AuthorityId }], dates: '1950',
    };
    const grounds = { standing: new Set(['Ondal']), participants: new Set([plainName('ON dal')]), isSealed: () => false };
    expect(mayTell(authority, grounds)).toBe(true);
    expect(mayTell({ ...authority, type: 'person' }, grounds)).toBe(false);
    expect(mayTell({ ...authority, sensitive: true }, grounds)).toBe(false);
    expect(mayTell(authority, { ...grounds, standing: new Set() })).toBe(false);
    expect(mayTell(authority, { ...grounds, isSealed: () => true })).toBe(false);
    expect(toldOf(authority, new Set())).toMatchObject({ note: null, aliases: [], relations: [], dates: '1950' });
    expect(toldOf({ ...authority, type: 'person' }, new Set(['h000000000002'])).dates).toBeNull();
  });
});
