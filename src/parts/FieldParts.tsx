// What fields share: the label, the help under it, and what is amiss said in the language of the page.
import { FieldError, Label, Text } from 'react-aria-components';
import { useWords } from '../state/language.ts';

export interface FieldWords {
  readonly label: string;
  readonly help?: string | undefined;
  /** Says so beside the label. */
  readonly optional?: boolean;
  /** What is amiss; the form is not sent while it is there. */
  readonly error?: string | undefined;
}

/** What every text field of this page has: nothing of it is remembered, checked or corrected outside of the page. */
export const privately = {
  autoComplete: 'off', autoCorrect: 'off', autoCapitalize: 'off', spellCheck: 'false',
} as const;

export function FieldLabel({ label, optional = false }: Pick<FieldWords, 'label' | 'optional'>) {
  const { common } = useWords().page;
  return (
    <Label className="field-label">
      {label}
      {optional ? <span className="field-optional"> ({common.optional})</span> : null}
    </Label>
  );
}

/** The help, and under it what is amiss. The browser's own sentences are in the browser's language, so they are replaced. */
export function FieldNotes({ help, error }: Pick<FieldWords, 'help' | 'error'>) {
  const { common } = useWords().page;
  return (
    <>
      {help === undefined ? null : <Text slot="description" className="field-help">{help}</Text>}
      <FieldError className="field-error">
        {({ validationDetails }) => error ?? (validationDetails.valueMissing ? common.fieldMissing : common.fieldAmiss)}
      </FieldError>
    </>
  );
}

/** The properties that tell a React Aria field about an error; absent where there is none. */
export const invalidWhen = (error: string | undefined): { readonly isInvalid?: true } =>
  (error === undefined ? {} : { isInvalid: true });
