// A field for a passphrase, which nobody looking on can read unless asked to, and no browser keeps.
import { useEffect, useRef, useState } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { Button } from './Button.tsx';
import { FieldLabel, FieldNotes, invalidWhen, privately, type FieldWords } from './FieldParts.tsx';

export interface PassphraseFieldProps extends Omit<FieldWords, 'optional'> {
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  readonly autoFocus?: boolean;
}

/**
 * Chromium writes the name beside a password field into its profile, whatever `autocomplete` says. In a browser the
 * field is therefore one of text whose letters are hidden by the style sheet.
 */
export function PassphraseField({ label, help, error, value, onChange, autoFocus = false }: PassphraseFieldProps) {
  const { remembersPasswords } = useSession().host;
  const { common } = useWords().page;
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <AriaTextField
      {...invalidWhen(error)} value={value} onChange={onChange} isRequired maxLength={1000} className="field"
      type={shown || remembersPasswords ? 'text' : 'password'}
    >
      <FieldLabel label={label} />
      <div className="passphrase-line">
        <Input {...privately} ref={input} className={shown ? 'input' : 'input passphrase'} />
        <Button
          slot={null} variant="quiet" aria-pressed={shown} aria-label={shown ? common.hidePassphrase(label) : common.showPassphrase(label)}
          onPress={() => setShown(!shown)}
        >
          {shown ? common.hide : common.show}
        </Button>
      </div>
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
