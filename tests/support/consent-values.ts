// Values for tests of consent: agreements, restrictions and turns, invented.
import type { Agreement, Grant, Restriction, Scope } from '../../archive/api/consent.ts';
import type { RestrictionId, TestimonyId, TurnKey } from '../../archive/api/ids.ts';
import type { KeyedTurn } from '../../archive/catalogue/split-passages.ts';

export const testimonyId = 't0123456789ab' as TestimonyId;
export const today = new Date('2026-11-22T12:00:00Z');

export const granted: Grant = { answer: 'granted', from: null, until: null };

export function agreement(scopes: Partial<Record<Scope, Grant>>, status: Agreement['status'] = 'in-force'): Agreement {
  return {
    testimony: testimonyId, version: 1, status, capacity: 'self', method: 'written', evidence: 'held-elsewhere', scopes,
    recordedBy: 'archivist', recordedAt: '2026-01-01T00:00:00.000Z',
  };
}

let restrictions = 0;

export function restriction(fields: Pick<Restriction, 'kind' | 'target'> & Partial<Restriction>): Restriction {
  restrictions += 1;
  return {
    id: `r${String(restrictions).padStart(12, '0')}` as RestrictionId, testimony: testimonyId, reason: 'name', until: null,
    setBy: 'archivist', setAt: '2026-01-01T00:00:00.000Z', ...fields,
  };
}

export const turnKey = (number: number): TurnKey => String(number).padStart(6, '0') as TurnKey;

export function turns(texts: readonly string[], speaker: string | null = 'Narrator'): KeyedTurn[] {
  return texts.map((text, number) => ({ key: turnKey(number), session: 1, speaker, start: null, end: null, text }));
}
