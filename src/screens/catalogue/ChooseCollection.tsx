// The collections in a list that opens, where the window is too narrow for them at the side.
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { CollectionCount } from '../../state/catalogue-rows.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { collectionChoices, collectionKey } from './collection-choices.ts';

export interface ChooseCollectionProps {
  readonly collections: readonly CollectionCount[];
  readonly total: number;
  readonly chosen: string | null;
  readonly onChoose: (collection: string | null) => void;
}

export function ChooseCollection({ collections, total, chosen, onChoose }: ChooseCollectionProps) {
  const { catalogue } = useWords().page;
  const numbers = new Intl.NumberFormat(useLanguage());
  const choices = collectionChoices(collections, total, catalogue.allCollections);
  return (
    <Select
      aria-label={catalogue.collections} className="choose-collection" value={collectionKey(chosen)}
      onChange={(key) => {
        const choice = choices.find((one) => one.key === key);
        if (choice !== undefined) onChoose(choice.collection);
      }}
    >
      <Button className="input select-button">
        <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="select-sign" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={choices}>
          {({ key, name, count }) => (
            <ListBoxItem id={key} textValue={name} className="list-item collection">
              <span className="collection-name">{name}</span>
              <span className="collection-count">{numbers.format(count)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
