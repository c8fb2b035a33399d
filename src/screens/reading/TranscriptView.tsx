// The transcript: rows of passages, of which the page holds those in sight, gone through by scrolling, keys and links.
import {
  useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref,
  type RefObject,
} from 'react';
import type { Beside } from '../../../archive/api/contract.ts';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import type { Language } from '../../../archive/api/language.ts';
import { estimateRow } from '../../state/estimate-row.ts';
import { useWords } from '../../state/language.ts';
import {
  nearestPassage, passagesOf, rowsOfPassages, type NumberedPassage, type TranscriptRow,
} from '../../state/passage-rows.ts';
import { linkTo } from '../../state/place.ts';
import { readStep, stepSelection, type SelectionStep } from '../../state/step-selection.ts';
import type { Finding } from '../../state/use-find.ts';
import { selectedWithin, selectPassages, selectWithin } from '../../state/use-passage-selection.ts';
import { useHeight, useTopNumber, useWidth } from '../../state/use-sizes.ts';
import { useSteadyList, type Anchor } from '../../state/use-steady-list.ts';
import { noRanges, type OnKept } from './PassageText.tsx';
import { PassageView } from './PassageView.tsx';

export interface TranscriptHandle {
  /** Shows a passage and, where asked, gives it the focus. False where there is none of this id. */
  goTo(passage: string, options: { readonly focus: boolean; readonly align?: 'start' | 'center' | 'auto' }): boolean;
  /** Gives the focus back to the passage that had it. */
  focus(): void;
  anchor(): Anchor | null;
}

export interface TranscriptViewProps {
  readonly handle: Ref<TranscriptHandle>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly testimony: TestimonyId;
  readonly language: Language;
  readonly rows: readonly TranscriptRow[];
  readonly beside: Beside | null;
  /** The passage that was linked to, shown as such. */
  readonly target: string | null;
  readonly finding: Finding;
  /** The ends of the selection, which stay in the page. */
  readonly selectedEnds: readonly [string, string] | null;
  /** Where the reader was when he was here before. */
  readonly begin: Anchor | null;
  readonly onLink: (testimony: TestimonyId, passage: PassageId, number: number) => void;
  /** The passage at the top of the window has another number now. */
  readonly onTop: (number: number) => void;
  /** Enter on a passage: it has been selected, and the focus should go to what can be done with it. */
  readonly onActions: () => void;
  readonly onKept: OnKept;
  /** The passage that is heard at this moment. */
  readonly spoken: string | null;
  /** Plays the recording from a passage; null where there is none. */
  readonly onTime: ((passage: PassageId) => void) | null;
  /** What stands above the transcript. */
  readonly children: ReactNode;
}

interface Current {
  readonly passage: string;
  readonly focusAsked: number;
  /** Whole passages are to be selected from this one to the current one. */
  readonly selectFrom: string | null;
}

export function TranscriptView(props: TranscriptViewProps) {
  const { handle, scroller, testimony, language, rows, beside, target, finding, selectedEnds, begin, onTop, onActions, onKept } = props;
  const words = useWords();
  const { reading, withhold } = words.page;
  const head = useRef<HTMLDivElement>(null);
  const above = useHeight(head);
  const width = useWidth(scroller);
  const places = useMemo(() => rowsOfPassages(rows), [rows]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const here = useMemo(() => herePassages(rows), [rows]);
  const [current, setCurrent] = useState<Current>(() => ({
    passage: target ?? here[0]?.passage.passage ?? '', focusAsked: 0, selectFrom: null,
  }));
  const kept = [current.passage, finding.current?.passage, ...(selectedEnds ?? [])]
    .map((passage) => (passage === undefined ? undefined : places.get(passage)));
  const list = useSteadyList({
    scroller, above, keys, kept, estimate: (index) => estimateRow(rows[index], width, language, beside?.language ?? language),
  });
  const { virtualizer, goTo: goToRow } = list;

  const goTo = useCallback<TranscriptHandle['goTo']>((passage, { focus, align = 'center' }) => {
    const row = places.get(passage);
    if (row === undefined) return false;
    goToRow(row, align);
    if (focus) setCurrent((now) => ({ passage, focusAsked: now.focusAsked + 1, selectFrom: null }));
    return true;
  }, [places, goToRow]);
  useImperativeHandle(handle, () => ({
    goTo,
    focus: () => setCurrent((now) => ({ ...now, focusAsked: now.focusAsked + 1, selectFrom: null })),
    anchor: list.anchor,
  }));

  const { restore } = list;
  useEffect(() => {
    if (begin !== null) restore(begin);
  }, [begin, restore]);
  useLayoutEffect(() => {
    if (current.selectFrom !== null) selectPassages(current.selectFrom, current.passage);
  }, [current]);
  useTopNumber(scroller, onTop);

  const shown = useRef(rows);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = rows;
    if (before === rows || rows.length === 0) return;
    // Another text of the same testimony, some of which is missing: the reader stays as near as there is.
    const ids = herePassages(before).map(({ passage }) => String(passage.passage));
    const present = new Set(places.keys());
    setCurrent((now) => (present.has(now.passage) ? now : {
      passage: nearestPassage(ids, now.passage, present) ?? '', focusAsked: 0, selectFrom: null,
    }));
    const anchor = list.anchor();
    const key = anchor === null ? null : nearestPassage(before.map((row) => row.key), anchor.key, new Set(keys));
    if (anchor !== null && key !== null && key !== anchor.key) restore({ key, share: 0 });
  }, [rows, places, keys, list, restore]);

  const [said, setSaid] = useState('');
  /** Selects words of the passage that has the focus, and says which: a selection is not heard by itself. */
  function step(passage: string, by: SelectionStep): void {
    const text = here.find((one) => one.passage.passage === passage)?.passage.text ?? '';
    const next = stepSelection(text, selectedWithin(passage), by);
    if (next === null) return;
    selectWithin(passage, next);
    setSaid(withhold.selecting(text.slice(Math.min(next.anchor, next.focus), Math.max(next.anchor, next.focus))));
  }

  function move(passage: NumberedPassage | undefined, extend: boolean): void {
    if (passage === undefined) return;
    const { passage: id } = passage.passage;
    const row = places.get(id);
    if (row !== undefined) goToRow(row, 'auto');
    setCurrent((now) => ({
      passage: id, focusAsked: now.focusAsked + 1, selectFrom: extend ? now.selectFrom ?? now.passage : null,
    }));
  }

  function pressed(event: KeyboardEvent): void {
    const on = (event.target as HTMLElement).dataset['of'];
    if (on === undefined) return;
    const steps = readStep(event);
    if (steps !== null) {
      event.preventDefault();
      step(on, steps);
      return;
    }
    if (event.altKey) return;
    const at = here.findIndex(({ passage }) => passage.passage === on);
    const whole = event.ctrlKey || event.metaKey;
    const destination = destinationOf(event.key, at, here.length, whole);
    if (destination !== null) {
      event.preventDefault();
      move(here[destination], event.shiftKey);
    } else if (event.key === 'Enter' && !whole) {
      event.preventDefault();
      // Words that have been selected in it stay what is acted on.
      if (current.selectFrom !== null || selectedWithin(on) === null) selectPassages(current.selectFrom ?? on, on);
      onActions();
    }
  }

  function show(numbered: NumberedPassage, of: TestimonyId) {
    const id = numbered.passage.passage;
    return (
      <PassageView
        key={id} numbered={numbered} address={linkTo(of, id)} isCurrent={id === current.passage} isTarget={id === target}
        isSpoken={id === props.spoken}
        focusAsked={id === current.passage ? current.focusAsked : 0} found={finding.places.get(id) ?? noRanges}
        foundCurrent={finding.current?.passage === id ? finding.current.range : null}
        onLink={(passage, number) => props.onLink(of, passage, number)} onKept={onKept}
        onTime={of === testimony ? props.onTime : null}
      />
    );
  }

  return (
    <div className="reading-scroller" ref={scroller}>
      <div ref={head}>{props.children}</div>
      <section
        aria-label={reading.transcript} aria-describedby="transcript-help" className={beside === null ? 'transcript' : 'transcript transcript-beside'}
        lang={language} onKeyDown={pressed}
        onPointerDown={(event) => {
          // A selection by pointer stays on the side on which it began.
          const side = (event.target as HTMLElement).closest('.side-there') === null ? 'here' : 'there';
          event.currentTarget.dataset['selecting'] = side;
        }}
        onFocus={(event) => {
          const passage = event.target.dataset['of'];
          if (passage !== undefined) setCurrent((now) => (now.passage === passage ? now : { passage, focusAsked: 0, selectFrom: null }));
        }}
      >
        <p id="transcript-help" className="visually-hidden" lang={words.language}>{reading.transcriptHelp}</p>
        <p className="visually-hidden" role="status">{said}</p>
        <div className="transcript-rows" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div
                key={String(key)} className={`transcript-row row-${row.kind}`} data-index={index} ref={virtualizer.measureElement}
                style={{ transform: `translateY(${start - above}px)` }}
              >
                <RowView row={row} beside={beside} show={show} testimony={testimony} />
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

interface RowViewProps {
  readonly row: TranscriptRow;
  readonly beside: Beside | null;
  readonly testimony: TestimonyId;
  readonly show: (numbered: NumberedPassage, of: TestimonyId) => ReactNode;
}

function RowView({ row, beside, testimony, show }: RowViewProps) {
  const words = useWords();
  if (row.kind === 'session') return <h2 className="session-heading" lang={words.language}>{words.page.reading.session(row.session)}</h2>;
  if (row.kind === 'passage' || beside === null) return passagesOf(row).map((numbered) => show(numbered, testimony));
  const unpaired = <p className="unpaired" lang={words.language}>{words.page.reading.beside.unpaired}</p>;
  return (
    <>
      <div className="side-here">{row.here.length === 0 ? unpaired : row.here.map((numbered) => show(numbered, testimony))}</div>
      <div className="side-there" lang={beside.language}>
        {row.there.length === 0 ? unpaired : row.there.map((numbered) => show(numbered, beside.testimony))}
      </div>
    </>
  );
}

const herePassages = (rows: readonly TranscriptRow[]): NumberedPassage[] => rows.flatMap((row) => {
  if (row.kind === 'session') return [];
  return row.kind === 'passage' ? [row.here] : [...row.here];
});

/** How many passages a page of keys goes on by. */
const pageOfPassages = 10;

/** The passage to which a key leads from this one; null for keys that lead nowhere. */
function destinationOf(key: string, at: number, count: number, whole: boolean): number | null {
  if (at < 0) return null;
  const within = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown': return within(at + 1);
    case 'ArrowUp': return within(at - 1);
    case 'PageDown': return within(at + pageOfPassages);
    case 'PageUp': return within(at - pageOfPassages);
    case 'Home': return whole ? 0 : null;
    case 'End': return whole ? count - 1 : null;
    default: return null;
  }
}
