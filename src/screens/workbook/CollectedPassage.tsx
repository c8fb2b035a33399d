// One passage of a workbook: where it is from, its words as they may be read today, and the note on it.
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { formatTimecode, timeParts } from '../../state/cut-text.ts';
import { useWords } from '../../state/language.ts';
import { linkTo } from '../../state/place.ts';
import type { ShownItem } from '../../state/workbook-items.ts';
import { NoteEditor } from './NoteEditor.tsx';

export interface CollectedPassageProps {
  readonly item: ShownItem;
  /** Counted from 1. */
  readonly number: number;
  readonly onOpen: (item: ShownItem) => void;
  readonly onCopy: (item: ShownItem) => void;
  readonly onNote: (item: ShownItem, note: string) => void;
  readonly onTakeOut: (item: ShownItem) => void;
}

export function CollectedPassage({ item, number, onOpen, onCopy, onNote, onTakeOut }: CollectedPassageProps) {
  const { workbook: words, reading } = useWords().page;
  const { note } = item;
  const [isWriting, setWriting] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !isWriting) pencil.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  const ofThis = words.ofPassage(number);
  const noteDeed = note === '' ? words.addNote : words.changeNote;
  return (
    <>
      <AriaButton slot="drag" className="collected-handle" aria-label={words.drag(number)}><span aria-hidden="true" className="sign-drag" /></AriaButton>
      <div className="collected-body">
        <PassageSaid item={item} onOpen={onOpen} />
        {isWriting ? (
          <NoteEditor
            number={number} note={note} onCancel={() => setWriting(false)}
            onKeep={(written) => {
              setWriting(false);
              if (written !== note) onNote(item, written);
            }}
          />
        ) : (
          <>
            {note === '' ? null : <p className="collected-note" role="note" aria-label={words.note(number)}>{note}</p>}
            <div className="actions">
              <Button ref={pencil} variant="quiet" aria-label={`${noteDeed}: ${ofThis}`} onPress={() => setWriting(true)}>{noteDeed}</Button>
              {item.shown === null ? null : (
                <Button variant="quiet" aria-label={`${reading.selection.copy}: ${ofThis}`} onPress={() => onCopy(item)}>
                  {reading.selection.copy}
                </Button>
              )}
              <Button variant="quiet" aria-label={`${words.takeOut}: ${ofThis}`} onPress={() => onTakeOut(item)}>{words.takeOut}</Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}

function PassageSaid({ item, onOpen }: Pick<CollectedPassageProps, 'item' | 'onOpen'>) {
  const { workbook: words, reading } = useWords().page;
  const { testimony, passage, shown } = item;
  if (shown === null) {
    return (
      <div className="collected-gone">
        <p>{words.goneOne}</p>
        <p className="field-help">{words.goneHelp} <code>{passage}</code></p>
      </div>
    );
  }
  const { title, speaker, start, text, language } = shown;
  return (
    <>
      <p className="hit-head">
        <a
          className="hit-link" lang={language} href={linkTo(testimony, passage)} aria-label={words.open(title)}
          onClick={(event) => {
            event.preventDefault();
            onOpen(item);
          }}
        >
          {title}
        </a>
        <span className="hit-speaker">{speaker ?? reading.unnamedSpeaker}</span>
        {start === null ? null : (
          <span className="hit-time">
            <span aria-hidden="true">{formatTimecode(start)}</span>
            <span className="visually-hidden">{reading.timecode(reading.spokenTime(...timeParts(start)))}</span>
          </span>
        )}
      </p>
      <p className="collected-text testimony-text" lang={language}>{text}</p>
    </>
  );
}
