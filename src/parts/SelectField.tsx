// A choice of one from a list that opens.
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { FieldLabel, FieldNotes, invalidWhen, type FieldWords } from './FieldParts.tsx';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly help?: string;
}

export interface SelectFieldProps<Id extends string> extends FieldWords {
  readonly options: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
}

export function SelectField<Id extends string>(
  { label, help, optional = false, error, options, value, onChange, isDisabled = false }: SelectFieldProps<Id>,
) {
  return (
    <Select
      {...invalidWhen(error)} className="field" value={value} isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <FieldLabel label={label} optional={optional} />
      <Button className="input select-button">
        <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="select-sign" />
      </Button>
      <FieldNotes help={help} error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {({ id, name, help: about }) => (
            <ListBoxItem id={id} textValue={name} className="list-item">
              <Text slot="label">{name}</Text>
              {about === undefined ? null : <Text slot="description" className="field-help">{about}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
