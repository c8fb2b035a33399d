// The closed list of reasons for withholding.
import { Reason } from '../../archive/api/consent.ts';
import { useWords } from '../state/language.ts';
import { Field } from './Field.tsx';

export interface ChooseReasonProps {
  readonly label: string;
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
}

export function ChooseReason({ label, value, onChange }: ChooseReasonProps) {
  const { reasons } = useWords();
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(Reason.parse(event.target.value))}>
          {Reason.options.map((reason) => <option key={reason} value={reason}>{reasons[reason]}</option>)}
        </select>
      )}
    </Field>
  );
}
