// The form of an agreement as somebody fills it in, and what it says once it is filled in.
import { scopes, type Agreement, type Grant, type Scope, type SealedParticulars, type Terms } from '../../archive/api/consent.ts';
import { grantOf, notAsked } from './compare-versions.ts';

/** Days are YYYY-MM-DD or nothing; so is every text that may be left out. */
export interface GrantForm {
  readonly answer: Grant['answer'];
  readonly from: string;
  readonly until: string;
}

export interface AgreementForm {
  readonly scopes: Readonly<Record<Scope, GrantForm>>;
  readonly givenBy: Terms['givenBy'];
  readonly capacity: Terms['capacity'];
  readonly givenAt: string;
  readonly language: string;
  readonly interpreted: boolean;
  readonly method: Terms['method'];
  readonly information: string;
  readonly conditions: string;
  readonly contact: Terms['contact'];
  readonly legalBasis: string;
  readonly reviewDue: string;
}

export type SealedForm = Readonly<Record<keyof SealedParticulars, string>>;

/** What keeps the form from being recorded. */
export type FormFault =
  | { readonly fault: 'days-crossed'; readonly scope: Scope }
  | { readonly fault: 'language' | 'conditions-missing' };

const grantForm = ({ answer, from, until }: Grant): GrantForm => ({ answer, from: from ?? '', until: until ?? '' });

const eachScope = (of: (scope: Scope) => GrantForm): AgreementForm['scopes'] =>
  Object.fromEntries(scopes.map((scope) => [scope, of(scope)])) as Record<Scope, GrantForm>;

export const allNotAsked: AgreementForm['scopes'] = eachScope(() => grantForm(notAsked));

export const emptyForm: AgreementForm = {
  scopes: allNotAsked, givenBy: 'narrator', capacity: 'self', givenAt: '', language: '', interpreted: false, method: 'written',
  information: '', conditions: '', contact: 'never', legalBasis: '', reviewDue: '',
};

export const nothingSealed: SealedForm = { signedBy: '', interpreter: '', contact: '', heldAt: '' };

export const formOf = (terms: Terms | Agreement): AgreementForm => ({
  scopes: eachScope((scope) => grantForm(grantOf(terms, scope))),
  givenBy: terms.givenBy, capacity: terms.capacity, givenAt: terms.givenAt ?? '', language: terms.language ?? '',
  interpreted: terms.interpreted, method: terms.method, information: terms.information ?? '', conditions: terms.conditions ?? '',
  contact: terms.contact, legalBasis: terms.legalBasis ?? '', reviewDue: terms.reviewDue ?? '',
});

export const sealedFormOf = (sealed: SealedParticulars | null): SealedForm => ({
  signedBy: sealed?.signedBy ?? '', interpreter: sealed?.interpreter ?? '', contact: sealed?.contact ?? '', heldAt: sealed?.heldAt ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const isGranted = ({ answer }: GrantForm): boolean => answer === 'granted' || answer === 'granted-with-conditions';

export function faultsOf(form: AgreementForm): FormFault[] {
  const crossed = scopes
    .filter((scope) => {
      const { from, until } = form.scopes[scope];
      return isGranted(form.scopes[scope]) && from !== '' && until !== '' && until < from;
    })
    .map((scope): FormFault => ({ fault: 'days-crossed', scope }));
  const isConditional = scopes.some((scope) => form.scopes[scope].answer === 'granted-with-conditions');
  return [
    ...crossed,
    ...(/^[A-Za-z0-9-]*$/.test(form.language.trim()) ? [] : [{ fault: 'language' } as const]),
    ...(isConditional && form.conditions.trim() === '' ? [{ fault: 'conditions-missing' } as const] : []),
  ];
}

/** The terms that the form says. Days stand only beside what is granted: nobody refuses until a day. */
export function termsOf(form: AgreementForm): Terms {
  const grants = scopes.map((scope): [Scope, Grant] => {
    const given = form.scopes[scope];
    return [scope, isGranted(given)
      ? { answer: given.answer, from: orNull(given.from), until: orNull(given.until) }
      : { answer: given.answer, from: null, until: null }];
  });
  return {
    scopes: Object.fromEntries(grants), givenBy: form.givenBy, capacity: form.capacity, givenAt: orNull(form.givenAt),
    language: orNull(form.language), interpreted: form.interpreted, method: form.method, information: orNull(form.information),
    conditions: orNull(form.conditions), contact: form.contact, legalBasis: orNull(form.legalBasis), reviewDue: orNull(form.reviewDue),
  };
}

export const sealedOf = (form: SealedForm): SealedParticulars => ({
  signedBy: orNull(form.signedBy), interpreter: orNull(form.interpreter), contact: orNull(form.contact), heldAt: orNull(form.heldAt),
});

/** What a template takes over: the archive's own form, without the days of this one. */
export const templateOf = (form: AgreementForm): Terms => ({ ...termsOf(form), givenAt: null });
