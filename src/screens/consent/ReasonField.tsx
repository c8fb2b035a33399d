// The closed list of reasons for withholding.
import { Reason } from '../../../archive/api/consent.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { useWords } from '../../state/language.ts';

export interface ReasonFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
}

export function ReasonField({ label, help, value, onChange }: ReasonFieldProps) {
  const { reasons } = useWords();
  return (
    <SelectField
      label={label} help={help} value={value} onChange={onChange}
      options={Reason.options.map((reason) => ({ id: reason, name: reasons[reason] }))}
    />
  );
}
