// What one version of an agreement changed of the one before: a list of changes, which the words turn into sentences.
import { scopes, type Agreement, type AgreementStatus, type Grant, type Scope, type Terms } from '../../archive/api/consent.ts';

/** Fields of the terms with a short value, which a sentence can give before and after. */
export const shortFields = [
  'givenBy', 'capacity', 'givenAt', 'language', 'interpreted', 'method', 'contact', 'legalBasis', 'reviewDue',
] as const satisfies readonly (keyof Terms)[];
/** Fields of many words: of these it is only said that they changed. */
export const longFields = ['information', 'conditions'] as const satisfies readonly (keyof Terms)[];

export type ShortField = (typeof shortFields)[number];
export type LongField = (typeof longFields)[number];

export type Change =
  | { readonly what: 'status'; readonly before: AgreementStatus; readonly after: AgreementStatus }
  | { readonly what: 'scope'; readonly scope: Scope; readonly before: Grant; readonly after: Grant }
  | { readonly what: 'short'; readonly field: ShortField; readonly before: Agreement; readonly after: Agreement }
  | { readonly what: 'long'; readonly field: LongField }
  | { readonly what: 'evidence'; readonly after: Agreement['evidence'] };

export const notAsked: Grant = { answer: 'not-asked', from: null, until: null };

/** A scope that the record does not name was not asked. */
export const grantOf = (terms: Pick<Terms, 'scopes'>, scope: Scope): Grant => terms.scopes[scope] ?? notAsked;

const sameGrant = (one: Grant, other: Grant): boolean =>
  one.answer === other.answer && one.from === other.from && one.until === other.until;

/** In the order of a form: status, scopes, particulars, evidence. */
export function changesBetween(before: Agreement, after: Agreement): Change[] {
  const changes: Change[] = [];
  if (before.status !== after.status) changes.push({ what: 'status', before: before.status, after: after.status });
  for (const scope of scopes) {
    const [one, other] = [grantOf(before, scope), grantOf(after, scope)];
    if (!sameGrant(one, other)) changes.push({ what: 'scope', scope, before: one, after: other });
  }
  for (const field of shortFields) if (before[field] !== after[field]) changes.push({ what: 'short', field, before, after });
  for (const field of longFields) if (before[field] !== after[field]) changes.push({ what: 'long', field });
  const hasNewForm = before.evidence !== after.evidence || before.evidenceSha256 !== after.evidenceSha256;
  if (hasNewForm) changes.push({ what: 'evidence', after: after.evidence });
  return changes;
}
