// Invented agreements, restrictions, people and disclosures, by chance, for what the vault keeps of consent.
import fc from 'fast-check';
import { scopes, type Agreement, type Grant, type Person, type Restriction, type Terms } from '../../../archive/api/consent.ts';
import type { DisclosureId, PersonId, RestrictionId, TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { emptyDescription, type Description } from '../../../archive/api/description.ts';
import type { DisclosureRow } from '../../../archive/vault/consent-rows.ts';
import { randomId } from '../../../archive/vault/random-id.ts';
import type { TestimonyRow } from '../../../archive/vault/testimony-rows.ts';

export const newPersonId = (): PersonId => randomId('n', 12) as PersonId;
export const newTurnKey = (): TurnKey => randomId('', 6) as TurnKey;

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString());

const grant: fc.Arbitrary<Grant> = fc.record({
  answer: fc.constantFrom('granted', 'granted-with-conditions', 'refused', 'not-asked'), from: perhaps(day), until: perhaps(day),
});

export const terms: fc.Arbitrary<Terms> = fc.record({
  // A dictionary of fast-check's has no prototype, unlike what JSON gives.
  scopes: fc.dictionary(fc.constantFrom(...scopes), grant).map((granted) => ({ ...granted })),
  givenBy: fc.constantFrom('narrator', 'relative', 'guardian', 'executor', 'representative'),
  capacity: fc.constantFrom('self', 'guardian', 'estate', 'proxy'),
  givenAt: perhaps(day), language: perhaps(fc.constantFrom('ko', 'en', 'zh-Hans')), interpreted: fc.boolean(),
  method: fc.constantFrom('written', 'audio', 'video', 'witnessed-oral'), information: perhaps(words), conditions: perhaps(words),
  contact: fc.constantFrom('may-contact', 'via-intermediary', 'never'), legalBasis: perhaps(words), reviewDue: perhaps(day),
});

export const agreementOf = (testimony: TestimonyId, version: number): fc.Arbitrary<Agreement> => fc.tuple(terms, fc.record({
  status: fc.constantFrom('draft', 'recorded', 'in-force', 'suspended', 'withdrawn', 'erasure-pending', 'retained-on-legal-basis'),
  evidence: fc.constantFrom('attached', 'held-elsewhere'), evidenceSha256: perhaps(fc.constant('0f'.repeat(32))),
  recordedBy: words, recordedAt: moment, reviewedBy: perhaps(words), reviewedAt: perhaps(moment), reason: perhaps(words),
  conclusion: perhaps(fc.record({ decision: fc.constantFrom('erase', 'retain'), reason: words, authority: words })),
})).map(([said, made]) => ({ ...said, ...made, testimony, version, supersedes: version === 1 ? null : version - 1 }));

const range = fc.record({ turn: fc.constant(newTurnKey()), version: fc.integer({ min: 1, max: 9 }), start: fc.nat(), end: fc.integer({ min: 1 }) });

export const restrictionOf = (testimony: TestimonyId): fc.Arbitrary<Restriction> => fc.record({
  id: fc.constant(null).map(() => randomId('r', 12) as RestrictionId), testimony: fc.constant(testimony),
  kind: fc.constantFrom('closed', 'embargo', 'redact', 'pseudonymise', 'metadata-hidden'),
  target: fc.oneof(
    fc.constant({ of: 'testimony' } as const), fc.record({ of: fc.constant('session' as const), session: fc.integer({ min: 1, max: 9 }) }),
    range.map((where) => ({ of: 'range' as const, ...where })), fc.record({ of: fc.constant('label' as const), text: words }),
    fc.constant(null).map(() => ({ of: 'person' as const, person: newPersonId() })),
  ),
  reason: fc.constantFrom('name', 'place', 'safety', 'other'), until: perhaps(day), event: perhaps(words), setBy: words, setAt: moment,
});

export const personIn = (testimonies: readonly TestimonyId[]): fc.Arbitrary<Person> => fc.record({
  id: fc.constant(null).map(newPersonId),
  role: fc.constantFrom('narrator', 'relative', 'broker', 'other'),
  names: fc.array(fc.record({ text: words, kind: fc.constantFrom('hangul', 'hanja', 'romanised', 'latin', 'nickname') }), { minLength: 1, maxLength: 4 }),
  displayName: fc.record({ en: words, ko: words }), risk: fc.constantFrom('low', 'elevated', 'high'),
  occupation: perhaps(words), family: perhaps(words), note: perhaps(words),
  testimonies: fc.shuffledSubarray([...testimonies]),
});

export const disclosureOf = (testimony: TestimonyId): fc.Arbitrary<DisclosureRow> => fc.record({
  id: fc.constant(null).map(() => randomId('d', 12) as DisclosureId), testimony: fc.constant(testimony),
  form: fc.constantFrom('pdf', 'copied-text', 'export', 'reading-copy'), at: moment, by: words, to: perhaps(words), purpose: words,
  agreement: fc.integer({ min: 1, max: 9 }), passages: fc.array(fc.constant(`${testimony}.abcdef`), { maxLength: 3 }),
  sha256: fc.constant('ab'.repeat(32)),
});

/** Values of one kind, as many as asked for. */
export const some = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] => fc.sample(arbitrary, count);

export function one<T>(arbitrary: fc.Arbitrary<T>): T {
  const [value] = some(arbitrary, 1);
  if (value === undefined) throw new Error('No value.');
  return value;
}

export function testimonyRowOf(id: TestimonyId, description: Partial<Description> = {}): TestimonyRow {
  return {
    id, description: {
      ...emptyDescription, title: 'The ferry that did not wait', collection: 'Invented', language: 'en', ...description,
    },
    format: 'text', notes: { charset: 'utf-8', language: 'given', speakers: [], dropped: {} },
    turns: 1, words: 3, passages: 1, version: 1, sha256: randomId('', 64), admittedAt: '2026-01-01T00:00:00.000Z',
    admittedBy: 'Archivist',
  };
}
