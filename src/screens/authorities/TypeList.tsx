// The types of authorities at the side, each with how many there are.
import { ListBox, ListBoxItem } from 'react-aria-components';
import { authorityTypes, type AuthorityType } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import type { AuthoritiesWords } from '../../words/authorities-words.ts';
import { useLanguage, useWords } from '../../state/language.ts';

export interface TypeListProps {
  readonly all: readonly ListedAuthority[];
  readonly chosen: AuthorityType | null;
  readonly onChoose: (type: AuthorityType | null) => void;
}

interface TypeChoice {
  readonly id: AuthorityType | 'all';
  readonly type: AuthorityType | null;
  readonly name: string;
  readonly count: number;
}

function choicesOf(all: readonly ListedAuthority[], words: AuthoritiesWords): TypeChoice[] {
  return [
    { id: 'all', type: null, name: words.allTypes, count: all.length },
    ...authorityTypes.map((type) => ({ id: type, type, name: words.types[type], count: all.filter((one) => one.type === type).length })),
  ];
}

/** In a narrow window: the same as a field. */
export function TypeField({ all, chosen, onChoose }: TypeListProps) {
  const { authorities: words } = useWords().page;
  const numbers = new Intl.NumberFormat(useLanguage());
  const choices = choicesOf(all, words);
  return (
    <div className="authority-types">
      <SelectField
        label={words.typesLabel} value={chosen ?? 'all'} options={choices.map(({ id, name, count }) => ({ id, name: `${name} (${numbers.format(count)})` }))}
        onChange={(id) => onChoose(id === 'all' ? null : id)}
      />
    </div>
  );
}

export function TypeList({ all, chosen, onChoose }: TypeListProps) {
  const { authorities: words } = useWords().page;
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const choices = choicesOf(all, words);
  return (
    <ListBox
      aria-label={words.typesLabel} className="collections" items={choices} dependencies={[language]}
      selectionMode="single" disallowEmptySelection selectedKeys={[chosen ?? 'all']}
      onSelectionChange={(keys) => {
        const choice = choices.find(({ id }) => keys !== 'all' && keys.has(id));
        if (choice !== undefined) onChoose(choice.type);
      }}
    >
      {({ id, name, count }) => (
        <ListBoxItem id={id} textValue={name} className="collection">
          <span className="collection-name">{name}</span>
          <span className="collection-count">{numbers.format(count)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
