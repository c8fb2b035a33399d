// The turn that is open: its speaker, its times and its words, which become steps when somebody goes on from them.
import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { EditedTurn, TurnEdit } from '../../../archive/api/editing-calls.ts';
import type { Language } from '../../../archive/api/language.ts';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { privately } from '../../parts/FieldParts.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { readTime, writeTime } from '../../state/edit-time.ts';
import { cutMargins, labelled } from '../../state/edit-turns.ts';
import { useWords } from '../../state/language.ts';
import { sayStatus } from '../../state/status.ts';
import type { Caret, OpenTurnHandle } from '../../state/use-turn-deeds.ts';

export interface OpenTurnProps {
  readonly handle: Ref<OpenTurnHandle>;
  readonly turn: EditedTurn;
  readonly number: number;
  readonly language: Language;
  readonly speakers: readonly string[];
  /** Where the caret goes when it opens. */
  readonly caret: Caret;
  readonly isSpoken: boolean;
  readonly onTake: (edit: TurnEdit) => void;
  readonly onWriting: (isWriting: boolean) => void;
  /** To the turn before or after; false where there is none. */
  readonly onStep: (by: -1 | 1) => boolean;
  readonly onMerge: () => void;
  readonly onLeave: () => void;
  /** What can be done with the turn. */
  readonly children: ReactNode;
}

/** The words are the field's own until then, so that writing draws nothing anew. */
export function OpenTurn(props: OpenTurnProps) {
  const { handle, turn, number, language, speakers, caret, isSpoken, onTake, onWriting, onStep, onMerge, onLeave, children } = props;
  const { editing: words, reading } = useWords().page;
  const { said } = cutMargins(turn.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const [speaker, setSpeaker] = useState(turn.speaker ?? '');
  const [start, setStart] = useState(writeTime(turn.start));
  const [end, setEnd] = useState(writeTime(turn.end));
  const latest = useRef({ speaker, start, end });
  useLayoutEffect(() => {
    latest.current = { speaker, start, end };
  });
  const [begins, ends] = [readTime(start), readTime(end)];
  const isOrdered = typeof begins !== 'number' || typeof ends !== 'number' || begins <= ends;

  const hasOtherWords = (): boolean => area.current !== null && area.current.value.normalize('NFC').trim() !== said;

  function commitWords(): void {
    const written = area.current?.value ?? '';
    if (written.trim() === '') {
      if (area.current !== null) area.current.value = said;
      sayStatus(({ page }) => page.editing.emptyTurn);
    } else if (hasOtherWords()) onTake({ do: 'text', turn: turn.turn, text: written });
    onWriting(false);
  }
  function commitSpeaker(): void {
    const named = labelled(latest.current.speaker);
    if (named !== turn.speaker) onTake({ do: 'speaker', turn: turn.turn, speaker: named });
  }
  function commitTimes(): void {
    const [from, to] = [readTime(latest.current.start), readTime(latest.current.end)];
    if (from === undefined || to === undefined || (from !== null && to !== null && to < from)) {
      sayStatus(({ page }) => page.editing.timeAmiss);
      setStart(writeTime(turn.start));
      setEnd(writeTime(turn.end));
    } else if (from !== turn.start || to !== turn.end) onTake({ do: 'time', turn: turn.turn, start: from, end: to });
  }
  function commit(): void {
    commitWords();
    commitSpeaker();
    commitTimes();
  }

  useImperativeHandle(handle, () => ({
    commit, isWriting: hasOtherWords,
    caret: () => {
      const { current } = area;
      return current !== null && current.selectionStart === current.selectionEnd ? current.selectionStart : null;
    },
    isAtBeginning: () => area.current === document.activeElement && area.current?.selectionStart === 0 && area.current.selectionEnd === 0,
    goToSpeaker: () => fields.current?.querySelector('input')?.focus(),
    setTime: (moment) => {
      const isEnd = document.activeElement !== null && fields.current?.querySelector('.turn-end')?.contains(document.activeElement) === true;
      const whole = Math.floor(moment / 1_000) * 1_000;
      const times = isEnd ? { start: turn.start, end: whole } : { start: whole, end: turn.end !== null && turn.end < whole ? null : turn.end };
      onTake({ do: 'time', turn: turn.turn, ...times });
      setStart(writeTime(times.start));
      setEnd(writeTime(times.end));
    },
  }));

  useLayoutEffect(() => {
    const { current } = area;
    if (current === null) return undefined;
    const at = caret === 'start' ? 0 : caret === 'end' ? current.value.length : Math.min(caret, current.value.length);
    current.setSelectionRange(at, at);
    const focus = (): void => current.focus({ preventScroll: true });
    focus();
    if (document.activeElement === current) return undefined;
    // What has just closed over the page lets it have the focus again, and gives it back to where it was, a frame later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(focus);
    });
    return () => cancelAnimationFrame(frame);
  }, [caret]);

  /** Up and down go on to the next turn where the caret has nowhere to go. */
  function stepIfStill(by: -1 | 1): void {
    const { current } = area;
    const before = current?.selectionStart;
    setTimeout(() => {
      if (current?.isConnected === true && current.selectionStart === before && current.selectionEnd === before) onStep(by);
    });
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent: { isComposing } } = event;
    // A syllable that is being put together keeps its keys.
    if (isComposing) return;
    const isPlain = !altKey && !ctrlKey && !metaKey;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (isPlain && !shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      if (selectionStart === selectionEnd) stepIfStill(key === 'ArrowUp' ? -1 : 1);
    } else if (isPlain && !shiftKey && key === 'Tab') {
      if (onStep(1)) event.preventDefault();
    } else if (isPlain && key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (key === 'Backspace' && (ctrlKey || metaKey) && selectionStart === 0 && selectionEnd === 0) {
      event.preventDefault();
      onMerge();
    }
  }

  return (
    <section className={`passage turn turn-open${isSpoken ? ' passage-spoken' : ''}`} data-of={turn.turn} aria-label={words.turnOf(number, turn.speaker ?? reading.unnamedSpeaker)}>
      <p className="passage-gutter"><span className="passage-number">{number}</span></p>
      <div className="passage-body">
        <div
          className="turn-fields" ref={fields}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
            // After the list under the field has taken what was chosen.
            setTimeout(() => area.current?.focus({ preventScroll: true }));
          }}
        >
          <div className="turn-speaker" onBlur={commitSpeaker}>
            <CompletingField label={words.speaker} offered={speakers} value={speaker} onChange={setSpeaker} />
          </div>
          <div className="turn-times" onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) commitTimes();
          }}>
            <div className="turn-start">
              <TextField label={words.begins} value={start} onChange={setStart} maxLength={14} error={begins === undefined ? words.timeHelp : undefined} />
            </div>
            <div className="turn-end">
              <TextField
                label={words.ends} value={end} onChange={setEnd} maxLength={14}
                error={ends === undefined ? words.timeHelp : isOrdered ? undefined : words.timeOrder}
              />
            </div>
          </div>
          {children}
        </div>
        <textarea
          {...privately} ref={area} className="input input-area turn-text" rows={1} maxLength={200_000} defaultValue={said} lang={language}
          aria-label={words.text(number)} aria-describedby="editing-help"
          onInput={() => onWriting(hasOtherWords())} onBlur={commitWords} onKeyDown={pressed}
        />
      </div>
    </section>
  );
}
