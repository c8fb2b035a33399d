// Invented disclosures for tests of letters and of the register; nobody in them exists.
import { createHash } from 'node:crypto';
import type { Disclosure } from '../../archive/api/consent-calls.ts';
import { DisclosureId, idAlphabet, TestimonyId } from '../../archive/api/ids.ts';

const recipients = [
  'A. Reader, University of Nowhere', null, '한강대학교 구술사연구소 김가람',
  'The Commission for the Documentation of River Crossings and their Consequences, Secretariat, Oldmere', '이나루',
];
const purposes = ['read', 'publish', 'quote-named', 'An exhibition about ferries', '나룻배 전시 도록', 'third-party'];
const forms = ['pdf', 'copied-text', 'export', 'reading-copy'] as const;

/** Twelve symbols that no other number has. */
function symbolsOf(number: number): string {
  const digest = createHash('sha256').update(`id ${number}`).digest();
  return [...digest.subarray(0, 12)].map((byte) => idAlphabet[byte % 32] ?? '0').join('');
}

/** The same for the same number, and like no other. */
export function disclosureOf(number: number, changed: Partial<Disclosure> = {}): Disclosure {
  return {
    id: DisclosureId.parse(`d${symbolsOf(number)}`),
    testimony: TestimonyId.parse(`t${symbolsOf(number % 40)}`),
    form: forms[number % forms.length] ?? 'pdf',
    at: new Date(Date.UTC(2026, 2, 4, 5, 6, 7) + number * 3.7e7).toISOString(),
    by: number % 5 === 0 ? '박기록' : 'M. Keeper',
    to: recipients[number % recipients.length] ?? null,
    purpose: purposes[number % purposes.length] ?? 'read',
    agreement: 1 + (number % 3),
    passages: (number * 37) % 2000,
    sha256: createHash('sha256').update(`copy ${number}`).digest('hex'),
    ...(number % 8 === 0 ? { isProtected: true } : {}),
    ...changed,
  };
}

/** Newest first, as the register has them. */
export function disclosuresOf(count: number): Disclosure[] {
  return Array.from({ length: count }, (_, index) => disclosureOf(count - 1 - index));
}
