// One line of text that is completed from what there is, and may be something new.
import { useEffect, useRef } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import { useWords } from '../state/language.ts';
import { FieldLabel, FieldNotes, invalidWhen, privately, type FieldWords } from './FieldParts.tsx';

export interface CompletingFieldProps extends FieldWords {
  readonly offered: readonly string[];
  /** What the button that opens the list is called. */
  readonly showAll?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly lang?: string;
}

export function CompletingField(
  { label, help, optional = false, error, offered, showAll, value, onChange, isRequired = false, autoFocus = false, maxLength = 200, lang }: CompletingFieldProps,
) {
  const { describing } = useWords().page;
  const input = useRef<HTMLInputElement>(null);
  // What stands in it already gives way to what is typed, as where one comes by Tab.
  useEffect(() => {
    if (autoFocus) input.current?.select();
  }, [autoFocus]);
  return (
    <ComboBox
      {...invalidWhen(error)} className="field" allowsCustomValue isRequired={isRequired} autoFocus={autoFocus} inputValue={value}
      onInputChange={onChange} menuTrigger="input" defaultItems={offered.map((name) => ({ name }))}
    >
      <FieldLabel label={label} optional={optional} />
      <div className="combo-line">
        <Input ref={input} {...privately} className="input" maxLength={maxLength} {...(lang === undefined ? {} : { lang })} />
        <Button className="combo-button" aria-label={showAll ?? describing.showAll(label)}><span aria-hidden="true" className="select-sign" /></Button>
      </div>
      <FieldNotes help={help} error={error} />
      <OfferedList />
    </ComboBox>
  );
}

/** What is offered under the field, of which only what is in sight is in the page. */
export function OfferedList() {
  return (
    <Popover className="popover" offset={4}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 36 }}>
        <ListBox className="list-box list-box-virtual">
          {({ name }: { readonly name: string }) => <ListBoxItem id={name} textValue={name} className="list-item">{name}</ListBoxItem>}
        </ListBox>
      </Virtualizer>
    </Popover>
  );
}
