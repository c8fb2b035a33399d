// A field for one line of text, and one for several.
import { useEffect, useRef, type HTMLAttributes, type Ref } from 'react';
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldNotes, invalidWhen, privately, type FieldWords } from './FieldParts.tsx';

export interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly maxLength?: number;
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'date' | 'number' | 'search';
  /** `path` is set in the typeface of code. */
  readonly look?: 'plain' | 'path';
  readonly lang?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
}

export function TextField({
  label, help, optional = false, error, autoFocus = false, type = 'text', look = 'plain', lang, inputMode, ...field
}: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <AriaTextField {...field} {...invalidWhen(error)} type={type} className="field">
      <FieldLabel label={label} optional={optional} />
      <Input
        {...privately} ref={input} className={`input input-${look}`} {...(lang === undefined ? {} : { lang })}
        {...(inputMode === undefined ? {} : { inputMode })}
      />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type' | 'look' | 'inputMode'> {
  readonly rows?: number;
  readonly area?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ label, help, optional = false, error, autoFocus = false, rows = 4, lang, area, ...field }: TextAreaProps) {
  return (
    <AriaTextField {...field} {...invalidWhen(error)} autoFocus={autoFocus} className="field">
      <FieldLabel label={label} optional={optional} />
      <AriaTextArea {...privately} className="input input-area" rows={rows} {...(lang === undefined ? {} : { lang })} {...(area === undefined ? {} : { ref: area })} />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
