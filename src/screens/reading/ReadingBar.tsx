// The line above a testimony: the way back, where in the text one is, and what else can be done.
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { useStore, type Store } from '../../state/store.ts';

export interface ReadingBarProps {
  readonly from: 'catalogue' | 'search';
  readonly total: number;
  /** The number of the passage at the top of the window. */
  readonly top: Store<number>;
  readonly isFinding: boolean;
  readonly onBack: () => void;
  readonly onFind: () => void;
  readonly onIssue: () => void;
  /** Null for those who have come from there, or have nothing to do there. */
  readonly onCatalogue: (() => void) | null;
  /** The choice of what stands beside the text. */
  readonly children: ReactNode;
}

export function ReadingBar(props: ReadingBarProps) {
  const { from, total, top, isFinding, onBack, onFind, onIssue, onCatalogue, children } = props;
  const { reading } = useWords().page;
  return (
    <div className="reading-bar" role="group" aria-label={reading.tools}>
      <Button variant="quiet" onPress={onBack}>
        <span aria-hidden="true" className="sign-back" />{from === 'search' ? reading.backToSearch : reading.backToList}
      </Button>
      <Position total={total} top={top} />
      <div className="reading-deeds">
        {children}
        <Button aria-expanded={isFinding} onPress={onFind}>{reading.find.open}</Button>
        {onCatalogue === null ? null : <Button onPress={onCatalogue}>{reading.inCatalogue}</Button>}
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
