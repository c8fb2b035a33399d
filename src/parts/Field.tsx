// A labelled field of a form, with its help tied to it for those who hear the page.
import { useId, type ReactNode } from 'react';

interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly optional?: string;
  readonly children: (ids: FieldIds) => ReactNode;
}

export function Field({ label, help, optional, children }: FieldProps) {
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional === undefined ? null : <span className="field-optional"> ({optional})</span>}
      </label>
      {children({ id, 'aria-describedby': help === undefined ? undefined : helpId })}
      {help === undefined ? null : <p className="field-help" id={helpId}>{help}</p>}
    </div>
  );
}

/** What every text field of this page has: nothing of it is remembered, checked or corrected outside of the page. */
export const privately = {
  autoComplete: 'off', autoCorrect: 'off', autoCapitalize: 'off', spellCheck: false,
} as const;
