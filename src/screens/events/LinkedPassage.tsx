// One passage that speaks of an event: its words, whose they are, the way to where it stands; for keepers the link itself.
import type { EventPassage } from '../../../archive/api/event-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { formatTimecode, timeParts } from '../../state/cut-text.ts';
import { useWords } from '../../state/language.ts';
import { linkTo } from '../../state/place.ts';
import { useDays } from '../../state/use-days.ts';

export interface LinkedPassageProps {
  readonly passage: EventPassage;
  readonly onRead: (passage: EventPassage) => void;
  /** None for readers. */
  readonly onChange: ((passage: EventPassage) => void) | null;
  readonly onUnlink: ((passage: EventPassage) => void) | null;
}

export const idOfLink = ({ link }: Pick<EventPassage, 'link'>): string => `link-${link}`;

export function LinkedPassage({ passage, onRead, onChange, onUnlink }: LinkedPassageProps) {
  const words = useWords();
  const { events, reading } = words.page;
  const { testimony, title, language, speaker, role, start, text, isCut, date, place, says, certainty, kept } = passage;
  const heading = `${idOfLink(passage)}-title`;
  return (
    <article id={idOfLink(passage)} tabIndex={-1} aria-labelledby={heading} className="linked-passage">
      <p className="hit-head">
        <a
          id={heading} className="hit-link" lang={language} href={linkTo(testimony, passage.passage)} aria-label={events.open(title)}
          onClick={(event) => {
            event.preventDefault();
            onRead(passage);
          }}
        >
          {title}
        </a>
        <span className="hit-speaker">
          <span lang={language}>{speaker ?? reading.unnamedSpeaker}</span>{role === null ? null : `, ${words.description.roles[role]}`}
        </span>
        {start === null ? null : (
          <span className="hit-time">
            <span aria-hidden="true">{formatTimecode(start)}</span>
            <span className="visually-hidden">{reading.timecode(reading.spokenTime(...timeParts(start)))}</span>
          </span>
        )}
      </p>
      <p className="linked-said">{[date, place?.heading ?? null, events.sayings[says], events.certainties[certainty]].filter((one) => one !== null).join(' · ')}</p>
      {text === '' ? null : <blockquote className="testimony-text linked-text" lang={language}>{text}</blockquote>}
      {isCut ? <p className="field-help">{events.cut}</p> : null}
      {kept === null ? null : <KeptLink kept={kept} />}
      {onChange === null || onUnlink === null ? null : (
        <div className="actions">
          <Button variant="quiet" aria-label={`${events.change}: ${events.ofLink(title)}`} onPress={() => onChange(passage)}>{events.change}</Button>
          <Button variant="quiet" aria-label={`${events.unlink}: ${events.ofLink(title)}`} onPress={() => onUnlink(passage)}>{events.unlink}</Button>
        </div>
      )}
    </article>
  );
}

function KeptLink({ kept: { missing, told, note, by, at } }: { readonly kept: NonNullable<EventPassage['kept']> }) {
  const { events } = useWords().page;
  const days = useDays();
  return (
    <>
      {missing === 0 ? null : <p className="note" role="note">{events.missing(missing)}</p>}
      {note === null ? null : <p className="linked-note" role="note" aria-label={events.noteOf}>{note}</p>}
      <p className="field-help">{told ? events.told : events.notTold} · {events.linkedBy(by, days(at.slice(0, 10)))}</p>
    </>
  );
}
