// The choice of one of the people of the vault, by any of their names.
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import type { Person } from '../../../archive/api/consent.ts';
import type { PersonId } from '../../../archive/api/ids.ts';
import { FieldLabel, FieldNotes, privately } from '../../parts/FieldParts.tsx';
import { useWords } from '../../state/language.ts';

export interface PersonFieldProps {
  readonly people: readonly Person[];
  readonly value: PersonId | null;
  readonly onChange: (person: PersonId | null) => void;
}

export function PersonField({ people, value, onChange }: PersonFieldProps) {
  const { language, page } = useWords();
  const { join: words } = page.people;
  const nameOf = ({ displayName, names }: Person): string => `${displayName[language]} (${names.map(({ text }) => text).join(', ')})`;
  return (
    <ComboBox
      className="field" defaultItems={people} value={value} menuTrigger="focus" allowsEmptyCollection
      onChange={(key) => onChange(people.find(({ id }) => id === key)?.id ?? null)}
    >
      <FieldLabel label={words.person} />
      <div className="combo-line">
        <Input {...privately} className="input" />
        <Button className="combo-button"><span aria-hidden="true" className="select-sign" /></Button>
      </div>
      <FieldNotes help={words.help} />
      <Popover className="popover" offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 40 }}>
          <ListBox className="list-box list-box-virtual" renderEmptyState={() => <p className="list-empty">{words.noMatch}</p>}>
            {(person: Person) => (
              <ListBoxItem id={person.id} textValue={nameOf(person)} className="list-item">{nameOf(person)}</ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
