// The collections at the side, each with the number of its testimonies.
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useLanguage, useWords } from '../../state/language.ts';
import type { ChooseCollectionProps } from './ChooseCollection.tsx';
import { collectionChoices, collectionKey } from './collection-choices.ts';

export function CollectionList({ collections, total, chosen, onChoose }: ChooseCollectionProps) {
  const { catalogue } = useWords().page;
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const choices = collectionChoices(collections, total, catalogue.allCollections);
  return (
    <ListBox
      aria-label={catalogue.collections} className="collections" items={choices} dependencies={[language]}
      selectionMode="single" disallowEmptySelection selectedKeys={[collectionKey(chosen)]}
      onSelectionChange={(keys) => {
        const choice = choices.find(({ key }) => keys !== 'all' && keys.has(key));
        if (choice !== undefined) onChoose(choice.collection);
      }}
    >
      {({ key, name, count }) => (
        <ListBoxItem id={key} textValue={name} className="collection">
          <span className="collection-name">{name}</span>
          <span className="collection-count">{numbers.format(count)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
