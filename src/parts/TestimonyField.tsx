// A testimony, found by typing a part of its title.
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { TestimonySummary } from '../../archive/api/testimony.ts';
import { useWords } from '../state/language.ts';
import { FieldLabel, FieldNotes, privately } from './FieldParts.tsx';

export interface TestimonyFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly testimonies: readonly TestimonySummary[];
  readonly value: TestimonyId | null;
  readonly onChange: (testimony: TestimonyId | null) => void;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  /** Shows what there is as soon as it has the focus; otherwise once somebody types, or asks for the list. */
  readonly opensAtOnce?: boolean;
}

export function TestimonyField({ label, help, testimonies, value, onChange, isRequired = false, autoFocus = false, opensAtOnce = false }: TestimonyFieldProps) {
  const words = useWords();
  return (
    <ComboBox
      className="field" autoFocus={autoFocus} defaultItems={testimonies} value={value} menuTrigger={opensAtOnce ? 'focus' : 'input'} allowsEmptyCollection isRequired={isRequired}
      onChange={(key) => onChange(testimonies.find(({ id }) => id === key)?.id ?? null)}
    >
      <FieldLabel label={label} />
      <div className="combo-line">
        <Input {...privately} className="input" />
        <Button className="combo-button"><span aria-hidden="true" className="select-sign" /></Button>
      </div>
      <FieldNotes help={help} />
      <Popover className="popover" offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 56 }}>
          <ListBox className="list-box list-box-virtual" renderEmptyState={() => <p className="list-empty">{words.page.consent.align.noMatch}</p>}>
            {({ id, title, language, collection }: TestimonySummary) => (
              <ListBoxItem id={id} textValue={title} className="list-item">
                <span lang={language}>{title}</span>
                <span className="field-help">{words.languages[language]}, {collection}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
