// The transcript: passages with speakers and timecodes. The browser lays out only those in sight, so that length is no matter.
import { memo, useEffect, type ReactNode } from 'react';
import type { PassageId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { formatTimecode } from '../state/cut-text.ts';
import { useWords } from '../state/language.ts';

export interface TranscriptTextProps {
  readonly passages: readonly Passage[];
  /** The passage to go to. */
  readonly target: PassageId | null;
}

export const TranscriptText = memo(function TranscriptText({ passages, target }: TranscriptTextProps) {
  const words = useWords();
  const { reading } = words.page;
  useEffect(() => {
    if (target === null) return;
    const passage = document.getElementById(target);
    passage?.scrollIntoView({ block: 'center' });
    passage?.focus({ preventScroll: true });
  }, [target]);

  if (passages.length === 0) return <p className="empty" lang={words.language}>{reading.nothingOpen}</p>;
  const severalSessions = passages.some((passage) => passage.session !== passages[0]?.session);
  const shown: ReactNode[] = [];
  let before: Passage | null = null;
  for (const passage of passages) {
    if (severalSessions && passage.session !== before?.session) {
      shown.push(<h2 key={`session-${passage.session}`} lang={words.language}>{reading.session(passage.session)}</h2>);
    }
    const sameSpeaker = before !== null && before.speaker === passage.speaker && before.session === passage.session;
    shown.push(<PassageView key={passage.passage} passage={passage} namesSpeaker={!sameSpeaker} isTarget={passage.passage === target} />);
    before = passage;
  }
  return <div className="transcript">{shown}</div>;
});

interface PassageViewProps {
  readonly passage: Passage;
  readonly namesSpeaker: boolean;
  readonly isTarget: boolean;
}

const PassageView = memo(function PassageView({ passage, namesSpeaker, isTarget }: PassageViewProps) {
  const { reading } = useWords().page;
  const time = passage.start === null ? null : formatTimecode(passage.start);
  return (
    <div className={isTarget ? 'passage passage-target' : 'passage'} id={passage.passage} tabIndex={-1}>
      <p className="passage-head">
        {namesSpeaker ? <b>{passage.speaker ?? reading.unnamedSpeaker}</b> : null}
        {time === null ? null : <time aria-label={reading.timecode(time)}>{time}</time>}
      </p>
      <p className="passage-text testimony-text">{passage.text}</p>
    </div>
  );
});
