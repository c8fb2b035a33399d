// The name of a collection: one that there is, suggested while typing, or a new one.
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldLabel, FieldNotes, privately } from '../../parts/FieldParts.tsx';
import { useWords } from '../../state/language.ts';

export interface CollectionFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly collections: readonly string[];
  readonly value: string;
  readonly onChange: (collection: string) => void;
}

export function CollectionField({ label, help, optional = false, isRequired = false, autoFocus = false, collections, value, onChange }: CollectionFieldProps) {
  const { catalogue } = useWords().page;
  return (
    <ComboBox
      className="field" allowsCustomValue isRequired={isRequired} autoFocus={autoFocus} inputValue={value} onInputChange={onChange} menuTrigger="input"
      defaultItems={collections.map((name) => ({ name }))}
    >
      <FieldLabel label={label} optional={optional} />
      <div className="combo-line">
        <Input {...privately} className="input" maxLength={200} />
        <Button className="combo-button" aria-label={catalogue.collections}><span aria-hidden="true" className="select-sign" /></Button>
      </div>
      <FieldNotes help={help} />
      <Popover className="popover" offset={4}>
        <ListBox className="list-box">
          {({ name }: { readonly name: string }) => <ListBoxItem id={name} textValue={name} className="list-item">{name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
