// The line above a testimony: the way back, where in the text one is, and what else can be done.
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { useWords } from '../../state/language.ts';
import type { WayIn } from '../../state/place.ts';
import { useStore, type Store } from '../../state/store.ts';

export interface ReadingBarProps {
  readonly from: WayIn;
  readonly total: number;
  /** The number of the passage at the top of the window. */
  readonly top: Store<number>;
  readonly isFinding: boolean;
  readonly onBack: () => void;
  readonly onFind: () => void;
  readonly onIssue: () => void;
  /** Null for those who have come from there, or have nothing to do there. */
  readonly onCatalogue: (() => void) | null;
  /** Null for readers. */
  readonly keeper: KeeperDeeds | null;
  /** The choice of what stands beside the text. */
  readonly children: ReactNode;
}

/** What those may do who keep the stacks. */
export interface KeeperDeeds {
  readonly asScholar: boolean;
  readonly onScholar: (asScholar: boolean) => void;
  readonly onPeople: () => void;
  readonly onConsent: () => void;
  readonly onHistory: () => void;
  /** Null where nothing may be written. */
  readonly edit: EditDeeds | null;
}

export interface EditDeeds {
  readonly onEdit: () => void;
  readonly onReplace: () => void;
  /** Null where nothing stands beside it. */
  readonly onAlign: (() => void) | null;
}

export function ReadingBar(props: ReadingBarProps) {
  const { from, total, top, isFinding, onBack, onFind, onIssue, onCatalogue, keeper, children } = props;
  const { reading, withhold, people, agreement, editing, transcriptHistory } = useWords().page;
  const edit = keeper?.edit ?? null;
  return (
    <div className="reading-bar" role="group" aria-label={reading.tools}>
      <Button variant="quiet" onPress={onBack}>
        <span aria-hidden="true" className="sign-back" />{reading.backTo[from]}
      </Button>
      <Position total={total} top={top} />
      <div className="reading-deeds">
        {children}
        <Button aria-expanded={isFinding} onPress={onFind}>{reading.find.open}</Button>
        {edit === null ? null : <Button onPress={edit.onEdit}>{editing.edit}</Button>}
        {keeper === null ? null : (
          <ToggleButton className="button button-plain" isSelected={keeper.asScholar} onChange={keeper.onScholar}>{withhold.scholar.toggle}</ToggleButton>
        )}
        {keeper === null ? (
          onCatalogue === null ? null : <Button onPress={onCatalogue}>{reading.inCatalogue}</Button>
        ) : (
          <Menu
            label={<>{withhold.aboutTestimony}<span aria-hidden="true" className="select-sign" /></>}
            items={[
              { id: 'consent', name: agreement.open, onAction: keeper.onConsent },
              { id: 'people', name: people.title, onAction: keeper.onPeople },
              { id: 'history', name: transcriptHistory.open, onAction: keeper.onHistory },
              ...(edit === null ? [] : [{ id: 'replace', name: editing.replace.open, onAction: edit.onReplace }]),
              ...(edit === null || edit.onAlign === null ? [] : [{ id: 'align', name: editing.align.open, onAction: edit.onAlign }]),
              ...(onCatalogue === null ? [] : [{ id: 'catalogue', name: reading.inCatalogue, onAction: onCatalogue }]),
            ]}
          />
        )}
        <Button onPress={onIssue}>{reading.issue}</Button>
      </div>
    </div>
  );
}

/** On its own, so that scrolling draws nothing else anew. */
function Position({ total, top }: Pick<ReadingBarProps, 'total' | 'top'>) {
  const number = useStore(top);
  const { reading } = useWords().page;
  return <p className="reading-position">{total === 0 ? null : reading.position(Math.min(number, total), total)}</p>;
}
