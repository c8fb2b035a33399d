// Values for tests of consent: agreements, restrictions, people and turns, invented.
import { Terms, type Agreement, type Grant, type Person, type Restriction, type Scope } from '../../archive/api/consent.ts';
import type { PersonId, RestrictionId, TestimonyId, TurnKey } from '../../archive/api/ids.ts';
import type { KeyedTurn } from '../../archive/catalogue/split-passages.ts';

export const testimonyId = 't0123456789ab' as TestimonyId;
export const today = new Date('2026-11-22T12:00:00Z');

export const granted: Grant = { answer: 'granted', from: null, until: null };

export function agreement(scopes: Partial<Record<Scope, Grant>>, status: Agreement['status'] = 'in-force'): Agreement {
  return {
    ...Terms.parse({ scopes: {} }), scopes, testimony: testimonyId, version: 1, supersedes: null, status, evidence: 'held-elsewhere',
    evidenceSha256: null, recordedBy: 'archivist', recordedAt: '2026-01-01T00:00:00.000Z', reviewedBy: null, reviewedAt: null,
    reason: null, conclusion: null,
  };
}

let restrictions = 0;

export function restriction(fields: Pick<Restriction, 'kind' | 'target'> & Partial<Restriction>): Restriction {
  restrictions += 1;
  return {
    id: `r${String(restrictions).padStart(12, '0')}` as RestrictionId, testimony: testimonyId, reason: 'name', until: null, event: null,
    setBy: 'archivist', setAt: '2026-01-01T00:00:00.000Z', ...fields,
  };
}

export const personId = (number: number): PersonId => `n${String(number).padStart(12, '0')}` as PersonId;

export function person(names: readonly string[], fields: Partial<Person> = {}): Person {
  return {
    id: personId(0), role: 'other', names: names.map((text) => ({ text, kind: 'latin' })),
    displayName: { en: 'a resident of Ondal', ko: '온달 주민' }, risk: 'elevated', occupation: null, family: null, note: null,
    testimonies: [testimonyId], ...fields,
  };
}

export const turnKey = (number: number): TurnKey => String(number).padStart(6, '0') as TurnKey;

export function turns(texts: readonly string[], speaker: string | null = 'Narrator'): KeyedTurn[] {
  return texts.map((text, number) => ({ key: turnKey(number), session: 1, speaker, start: null, end: null, text }));
}
