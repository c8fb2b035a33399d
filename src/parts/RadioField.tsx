// A choice of one among a few that are all seen.
import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel, FieldNotes, invalidWhen, type FieldWords } from './FieldParts.tsx';
import type { Choice } from './SelectField.tsx';

export interface RadioFieldProps<Id extends string> extends FieldWords {
  readonly options: readonly Choice<Id>[];
  /** Null where nothing is chosen yet; with anything else that is no option, the keyboard could not reach the group. */
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** `row` for short names without help. */
  readonly layout?: 'column' | 'row';
}

export function RadioField<Id extends string>(
  { label, help, optional = false, error, options, value, onChange, layout = 'column' }: RadioFieldProps<Id>,
) {
  const own = useId();
  return (
    <RadioGroup
      {...invalidWhen(error)} className="field" value={value}
      onChange={(given) => {
        const chosen = options.find(({ id }) => id === given);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <FieldLabel label={label} optional={optional} />
      <div className={`choices choices-${layout}`}>
        {options.map(({ id, name, help: about }) => (
          <div key={id}>
            <Radio value={id} className="choice" {...(about === undefined ? {} : { 'aria-describedby': `${own}-${id}` })}>
              <span aria-hidden="true" className="choice-box choice-round" />
              <span>{name}</span>
            </Radio>
            {about === undefined ? null : <p id={`${own}-${id}`} className="field-help choice-help">{about}</p>}
          </div>
        ))}
      </div>
      <FieldNotes help={help} error={error} />
    </RadioGroup>
  );
}
