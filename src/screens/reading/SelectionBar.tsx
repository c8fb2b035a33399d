// What can be done with the passages that are selected, and how the last of it went.
import { useEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { useWords } from '../../state/language.ts';
import type { PassageSelection } from '../../state/passage-selection.ts';
import type { Copying } from '../../state/use-copying.ts';
import { CollectButton } from '../workbook/CollectButton.tsx';
import type { ReadingDeed } from './reading-deed.ts';

export interface SelectionBarProps {
  readonly selection: PassageSelection;
  readonly copying: Copying;
  /** Grows with each time that the first button is to take the focus. */
  readonly focusAsked: number;
  readonly onLink: () => void;
  /** What of the consent can be changed for the selection; none for readers. */
  readonly deeds: readonly ReadingDeed[];
  readonly onDeed: (deed: ReadingDeed) => void;
  readonly onClear: () => void;
}

/** These stand in the bar, the others in a menu. */
const inBar: readonly ReadingDeed[] = ['speaks', 'withhold', 'restrict', 'name'];

export function SelectionBar({ selection, copying, focusAsked, onLink, deeds, onDeed, onClear }: SelectionBarProps) {
  const { reading, withhold } = useWords().page;
  const { selection: words } = reading;
  const more = deeds.filter((deed) => !inBar.includes(deed));
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusAsked > 0) bar.current?.querySelector('button')?.focus();
  }, [focusAsked]);
  return (
    <div
      className="selection-bar" data-keeps-selection="" ref={bar}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClear();
      }}
    >
      <Toolbar aria-label={words.bar} className="selection-deeds">
        <span className="selection-count">{words.selected(selection.passages.length)}</span>
        <Button onPress={() => void copying.copy(selection)}>{words.copy}</Button>
        <Button variant="quiet" onPress={() => void copying.cite(selection)}>{words.cite}</Button>
        <Button variant="quiet" onPress={onLink}>{words.link}</Button>
        <CollectButton testimony={selection.testimony} passages={selection.passages} />
        {deeds.length === 0 ? null : <span aria-hidden="true" className="selection-rule" />}
        {inBar.filter((deed) => deeds.includes(deed)).map((deed) => (
          <Button key={deed} variant="quiet" onPress={() => onDeed(deed)}>{withhold.deeds[deed]}</Button>
        ))}
        {more.length === 0 ? null : (
          <Menu
            variant="quiet" label={<>{withhold.more}<span aria-hidden="true" className="select-sign" /></>}
            items={more.map((deed) => ({
              id: deed, name: withhold.deeds[deed], danger: deed === 'withdraw', onAction: () => onDeed(deed),
            }))}
          />
        )}
        <Button variant="quiet" square aria-label={words.clear} onPress={onClear}>
          <span aria-hidden="true" className="sign-close" />
        </Button>
      </Toolbar>
      <CopyingOutcome copying={copying} />
    </div>
  );
}

/** Why nothing was copied, or the text itself where the system kept it from the clipboard. */
export function CopyingOutcome({ copying }: { readonly copying: Copying }) {
  const { selection: words } = useWords().page.reading;
  const { fault, tooMany, byHand } = copying;
  if (byHand !== null) {
    return (
      <div className="note copied-by-hand" role="alert">
        <p className="note-what">{words.clipboardClosed}</p>
        <p>{words.byHand}</p>
        <p className="testimony-text">{byHand}</p>
      </div>
    );
  }
  if (tooMany) return <p className="note note-fault" role="alert">{words.notCopied} {words.tooMany}</p>;
  if (fault === null) return null;
  return (
    <div>
      <p className="visually-hidden" role="status">{words.notCopied}</p>
      <FaultNote fault={fault} />
    </div>
  );
}
