// What a copy may be used for, in words: the scopes that its agreement grants.
import type { Cleared } from '../api/consent.ts';
import type { IssueWords, TestimonyCopy } from '../api/issue.ts';
import { fillForm } from './citation.ts';
import { formatNumber } from './format-date.ts';

/** `form` has `{version}` and `{scopes}`. */
export function rightsOf({ agreement }: Pick<Cleared<TestimonyCopy>, 'agreement'>, form: string, words: IssueWords): string {
  const granted = agreement.granted.map((scope) => words.scopeName[scope]);
  return fillForm(form, {
    version: formatNumber(agreement.version, words.language),
    scopes: granted.length === 0 ? '–' : new Intl.ListFormat(words.language, { type: 'conjunction' }).format(granted),
  });
}
