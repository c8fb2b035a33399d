// One thing to be ticked, with a sentence about it.
import { useId, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

export interface CheckboxFieldProps {
  readonly label: ReactNode;
  readonly help?: string;
  /** Of a group: by which the group knows it, and then says whether it is ticked. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

export function CheckboxField({ label, help, ...field }: CheckboxFieldProps) {
  const helpId = useId();
  return (
    <div className="field">
      <Checkbox {...field} {...(help === undefined ? {} : { 'aria-describedby': helpId })} className="choice">
        <span aria-hidden="true" className="choice-box" />
        <span>{label}</span>
      </Checkbox>
      {help === undefined ? null : <p id={helpId} className="field-help choice-help">{help}</p>}
    </div>
  );
}
