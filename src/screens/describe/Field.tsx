// Around each field of the form: its name, by which it can be gone to.
import type { ReactNode } from 'react';
import type { FieldName } from '../../state/description-draft.ts';

export function Field({ name, children }: { readonly name: FieldName; readonly children: ReactNode }) {
  return <div data-field={name}>{children}</div>;
}

/** Goes to the first thing in a field that can be filled in, or to that which is amiss. */
export function focusField(form: HTMLElement | null, name: FieldName): void {
  const field = form?.querySelector(`[data-field="${name}"]`) ?? null;
  const wanted = field?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ?? field?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea, button:not(.tag-remove)') ?? null;
  wanted?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}
