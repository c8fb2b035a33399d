// A field for a passphrase, which nobody looking on can read and no browser keeps.
import { useSession } from '../state/session.ts';
import { Field, privately } from './Field.tsx';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly invalid?: boolean;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
}

/**
 * Chromium writes the name beside a password field into its profile, whatever `autocomplete` says. In a browser the
 * field is therefore one of text whose letters are hidden by the style sheet.
 */
export function PassphraseField({ label, help, invalid = false, value, onChange }: PassphraseFieldProps) {
  const { remembersPasswords } = useSession().host;
  return (
    <Field label={label} {...(help === undefined ? {} : { help })}>
      {(ids) => (
        <input
          {...ids} {...privately} className="passphrase" type={remembersPasswords ? 'text' : 'password'} required maxLength={1000}
          aria-invalid={invalid} value={value} onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
