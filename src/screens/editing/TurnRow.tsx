// A turn that is not open: as it is read, and the way to open it where somebody presses.
import { memo, type MouseEvent } from 'react';
import { Button } from 'react-aria-components';
import type { EditedTurn } from '../../../archive/api/editing-calls.ts';
import type { TurnKey } from '../../../archive/api/ids.ts';
import { cutMargins } from '../../state/edit-turns.ts';
import { writeTime } from '../../state/edit-time.ts';
import { useWords } from '../../state/language.ts';

export interface TurnRowProps {
  readonly turn: EditedTurn;
  readonly number: number;
  readonly namesSpeaker: boolean;
  readonly isSpoken: boolean;
  /** At which place of its text. */
  readonly onOpen: (turn: TurnKey, at: number) => void;
}

/** Where in the text was pressed; its end where the browser cannot tell. */
function placePressed({ clientX, clientY, currentTarget }: MouseEvent): number {
  const text = currentTarget.querySelector('.testimony-text')?.firstChild ?? null;
  const place = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(clientX, clientY) : null;
  return place === null || place.offsetNode !== text ? text?.nodeValue?.length ?? 0 : place.offset;
}

export const TurnRow = memo(function TurnRow({ turn, number, namesSpeaker, isSpoken, onOpen }: TurnRowProps) {
  const { editing: words, reading } = useWords().page;
  const speaker = turn.speaker ?? reading.unnamedSpeaker;
  return (
    <article
      className={`passage turn${isSpoken ? ' passage-spoken' : ''}`} data-of={turn.turn} aria-label={words.turnOf(number, speaker)}
      onClick={(event) => {
        // Whoever has marked words wants to copy them.
        if (document.getSelection()?.isCollapsed !== false) onOpen(turn.turn, placePressed(event));
      }}
    >
      <div className="passage-gutter">
        <Button className="passage-number turn-number" excludeFromTabOrder aria-label={words.open(number)} onPress={() => onOpen(turn.turn, 0)}>
          <span aria-hidden="true">{number}</span>
          {turn.start === null ? null : <span aria-hidden="true" className="passage-time">{writeTime(turn.start)}</span>}
        </Button>
      </div>
      <div className="passage-body">
        {namesSpeaker ? <p className="passage-speaker">{speaker}</p> : null}
        <p className="testimony-text">{cutMargins(turn.text).said}</p>
      </div>
    </article>
  );
});
