// Around each field of the form: its name, by which it can be gone to.
import type { ReactNode } from 'react';
import type { FieldName } from '../../state/description-draft.ts';

export function Field({ name, children }: { readonly name: FieldName; readonly children: ReactNode }) {
  return <div data-field={name}>{children}</div>;
}

/** Goes to the first thing that can be filled in or pressed in the part of the form that is seen. */
export const focusFirst = (form: HTMLElement | null): void => (
  form?.querySelector<HTMLElement>('[role=tabpanel] :is(input:not([type=checkbox]), textarea, button:not(.tag-remove))')?.focus()
);

/** Goes to a field of the form that is open. */
export const goToField = (name: FieldName): void => focusField(document.querySelector('form.describe'), name);

/** Goes to the first thing to be written into the line of a field that has just been added, once it is there. */
export const goToNewLine = (name: FieldName): void => void requestAnimationFrame(() => {
  [...document.querySelectorAll(`[data-field="${name}"] .draft-line`)].at(-1)?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea')?.focus();
});

/** Goes to the first thing in a field that can be filled in, or to that which is amiss. */
export function focusField(form: HTMLElement | null, name: FieldName): void {
  const field = form?.querySelector(`[data-field="${name}"]`) ?? null;
  const wanted = field?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ?? field?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea, button:not(.tag-remove)') ?? null;
  wanted?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}
