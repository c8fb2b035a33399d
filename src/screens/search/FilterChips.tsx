// What a search is narrowed to, one chip each, to be taken away again.
import { Button as AriaButton, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { chipsOf, type Conditions } from '../../state/search-conditions.ts';

export interface FilterChipsProps {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

export function FilterChips({ conditions, onChange }: FilterChipsProps) {
  const words = useWords();
  const { finding } = words.page;
  const chips = chipsOf(conditions, words);
  if (chips.length === 0) return null;
  return (
    <div className="filter-chips">
      <TagGroup
        onRemove={(ids) => {
          const removed = chips.find(({ id }) => ids.has(id));
          if (removed !== undefined) onChange(removed.without);
        }}
      >
        <Label className="visually-hidden">{finding.filters}</Label>
        <TagList items={chips} className="chips">
          {({ id, name }) => (
            <Tag id={id} textValue={name} className="chip">
              <span className="chip-name">{name}</span>
              <AriaButton slot="remove" className="chip-remove"><span aria-hidden="true" className="sign-close" /></AriaButton>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <Button variant="quiet" onPress={() => onChange({ ...conditions, filters: {}, mode: 'query' })}>{finding.removeAll}</Button>
    </div>
  );
}
