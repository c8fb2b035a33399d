// What can be done with the turn that is open, beside what keys do.
import { Menu } from '../../parts/Menu.tsx';
import { useWords } from '../../state/language.ts';
import type { TurnDeeds } from '../../state/use-turn-deeds.ts';
import { keysOf } from '../reading/PlayerControls.tsx';
import type { TurnDeed } from './TurnDialogs.tsx';

export interface TurnMenuProps {
  readonly deeds: TurnDeeds;
  readonly onAsk: (deed: TurnDeed) => void;
  /** Null where nothing can be heard. */
  readonly onTime: (() => void) | null;
  readonly onPlay: (() => void) | null;
}

const withKeys = (deed: string, keys: string): string => `${deed} (${keys})`;

export function TurnMenu({ deeds, onAsk, onTime, onPlay }: TurnMenuProps) {
  const { editing: words } = useWords().page;
  return (
    <Menu
      label={<>{words.turnDeeds}<span aria-hidden="true" className="select-sign" /></>}
      items={[
        { id: 'split', name: withKeys(words.split, keysOf('splitTurn')), onAction: deeds.split },
        { id: 'merge', name: withKeys(words.merge, keysOf('mergeTurn')), onAction: deeds.mergeBack },
        { id: 'insert', name: withKeys(`${words.insert}…`, keysOf('insertTurn')), onAction: () => onAsk('insert') },
        { id: 'shift', name: `${words.shift}…`, onAction: () => onAsk('shift') },
        ...(onTime === null ? [] : [{ id: 'time', name: withKeys(words.timeHere, keysOf('insertTime')), onAction: onTime }]),
        ...(onPlay === null ? [] : [{ id: 'play', name: words.play, onAction: onPlay }]),
        { id: 'remove', name: words.remove, danger: true, onAction: deeds.remove },
      ]}
    />
  );
}
