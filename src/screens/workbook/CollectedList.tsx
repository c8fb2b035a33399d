// The passages of a workbook in their order, which is changed by dragging them, with the mouse or with keys.
import { DropIndicator, GridList, GridListItem, ListLayout, useDragAndDrop, Virtualizer, type Key } from 'react-aria-components';
import type { PassageId } from '../../../archive/api/ids.ts';
import { useWords } from '../../state/language.ts';
import type { ShownItem } from '../../state/workbook-items.ts';
import { CollectedPassage, type CollectedPassageProps } from './CollectedPassage.tsx';

export interface CollectedListProps extends Omit<CollectedPassageProps, 'item' | 'number'> {
  readonly items: readonly ShownItem[];
  readonly onMove: (moved: ReadonlySet<PassageId>, target: PassageId, place: 'before' | 'after') => void;
}

/** Passages that the page holds without counting which are in sight. */
const fewItems = 150;
/** Known to this list alone: what is dragged out of the page is nothing. */
const dragged = 'application/x-vouchsafe-passage';

export function CollectedList({ items, onMove, ...deeds }: CollectedListProps) {
  const { workbook: words } = useWords().page;
  const idOf = (key: Key): PassageId | undefined => items.find(({ passage }) => passage === key)?.passage;
  const { dragAndDropHooks } = useDragAndDrop<ShownItem>({
    getItems: (keys) => [...keys].map((key) => ({ [dragged]: String(key) })),
    acceptedDragTypes: [dragged],
    getDropOperation: () => 'move',
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-place" />,
    onReorder({ keys, target: { key, dropPosition } }) {
      const target = idOf(key);
      const moved = new Set([...keys].map(idOf).filter((id) => id !== undefined));
      if (target !== undefined && dropPosition !== 'on') onMove(moved, target, dropPosition);
    },
  });
  const isLong = items.length > fewItems;
  const numbers = new Map(items.map(({ passage }, index) => [passage, index + 1]));
  const list = (
    <GridList
      aria-label={words.items} className={isLong ? 'collected collected-long' : 'collected'} items={items} dependencies={[items, words]}
      dragAndDropHooks={dragAndDropHooks} keyboardNavigationBehavior="tab" disallowTypeAhead
    >
      {(item: ShownItem) => (
        <GridListItem id={item.passage} textValue={words.ofPassage(numbers.get(item.passage) ?? 0)} className="collected-item">
          <CollectedPassage item={item} number={numbers.get(item.passage) ?? 0} {...deeds} />
        </GridListItem>
      )}
    </GridList>
  );
  return isLong ? <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 180 }}>{list}</Virtualizer> : list;
}
