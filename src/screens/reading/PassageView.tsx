// One passage: who speaks, its number with its time in the recording, its words.
import { memo, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PassageId } from '../../../archive/api/ids.ts';
import { formatTimecode, timeParts } from '../../state/cut-text.ts';
import type { Range } from '../../state/find-in-text.ts';
import { withheldOf } from '../../state/kept-stretches.ts';
import { useWords } from '../../state/language.ts';
import type { NumberedPassage } from '../../state/passage-rows.ts';
import { PassageText, type OnKept } from './PassageText.tsx';

export interface PassageViewProps {
  readonly numbered: NumberedPassage;
  /** The address that leads here. */
  readonly address: string;
  /** The one passage that can be reached with Tab. */
  readonly isCurrent: boolean;
  readonly isTarget: boolean;
  /** It is heard at this moment. */
  readonly isSpoken: boolean;
  /** Grows with each time that this passage is to take the focus; 0 where it is not. */
  readonly focusAsked: number;
  readonly found: readonly Range[];
  readonly foundCurrent: Range | null;
  readonly onLink: (passage: PassageId, number: number) => void;
  readonly onKept: OnKept;
  /** Plays the recording from this passage; null where there is none. */
  readonly onTime: ((passage: PassageId) => void) | null;
}

export const PassageView = memo(function PassageView(props: PassageViewProps) {
  const { numbered, address, isCurrent, isTarget, isSpoken, focusAsked, found, foundCurrent, onLink, onKept, onTime } = props;
  const { passage, number, namesSpeaker } = numbered;
  const { reading, recording, withhold } = useWords().page;
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusAsked > 0) article.current?.focus({ preventScroll: true });
  }, [focusAsked]);
  const speaker = passage.speaker ?? reading.unnamedSpeaker;
  const { start } = passage;
  const time = start === null ? null : reading.spokenTime(...timeParts(start));
  const spoken = time === null ? reading.passageNumber(number) : reading.passageAt(number, time);
  const timecode = start === null ? null : formatTimecode(start);
  const kept = withheldOf(passage);
  const name = reading.passageName(speaker, number);
  return (
    <article
      ref={article} className={`passage${isTarget ? ' passage-target' : ''}${isSpoken ? ' passage-spoken' : ''}`} tabIndex={isCurrent ? 0 : -1}
      {...(isSpoken ? { 'aria-current': true } : {})} data-number={number} data-of={passage.passage} aria-label={kept.length === 0 ? name : withhold.kept.passage(name, kept.length)}
    >
      {/* Not in the order of Tab, and silent but for its own name: thousands of timecodes would drown the text. */}
      <p className="passage-gutter">
        <a
          className="passage-number" href={address} tabIndex={-1}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onLink(passage.passage, number);
          }}
        >
          <span className="visually-hidden">{spoken}</span>
          <span aria-hidden="true">{number}</span>
          {timecode === null || onTime !== null ? null : <span aria-hidden="true" className="passage-time">{timecode}</span>}
        </a>
        {timecode === null || time === null || onTime === null ? null : (
          <Button className="passage-time passage-play" excludeFromTabOrder onPress={() => onTime(passage.passage)}>
            <span className="visually-hidden">{recording.playFrom(time)}</span>
            <span aria-hidden="true">{timecode}</span>
          </Button>
        )}
      </p>
      <div className="passage-body">
        {namesSpeaker ? <p className="passage-speaker">{speaker}</p> : null}
        <PassageText passage={passage.passage} text={passage.text} found={found} current={foundCurrent} kept={kept} onKept={onKept} />
      </div>
    </article>
  );
});
