// The turns of a transcript that is edited, of which the page holds those in sight and the open one.
import { useCallback, useImperativeHandle, useMemo, useRef, type ReactNode, type Ref, type RefObject } from 'react';
import type { EditedTurn } from '../../../archive/api/editing-calls.ts';
import type { TurnKey } from '../../../archive/api/ids.ts';
import type { Language } from '../../../archive/api/language.ts';
import { estimateTurn } from '../../state/estimate-row.ts';
import { useWords } from '../../state/language.ts';
import { useHeight, useWidth } from '../../state/use-sizes.ts';
import { useSteadyList } from '../../state/use-steady-list.ts';
import { TurnRow } from './TurnRow.tsx';

interface Row {
  readonly turn: EditedTurn;
  readonly number: number;
  readonly namesSpeaker: boolean;
  /** The first of its session, of several. */
  readonly beginsSession: boolean;
}

export interface TurnListHandle {
  goTo(turn: TurnKey, align: 'auto' | 'center'): void;
}

export interface TurnListProps {
  readonly handle: Ref<TurnListHandle>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly turns: readonly EditedTurn[];
  readonly language: Language;
  readonly open: TurnKey;
  readonly spoken: string | null;
  readonly onOpen: (turn: TurnKey, at: number) => void;
  /** While they are being saved nothing can be changed. */
  readonly isResting: boolean;
  readonly showOpen: (turn: EditedTurn, number: number) => ReactNode;
  readonly children: ReactNode;
}

function rowsOf(turns: readonly EditedTurn[]): Row[] {
  const hasSessions = turns.some(({ session }) => session !== turns[0]?.session);
  return turns.map((turn, at) => {
    const before = turns[at - 1];
    const isFirst = before?.session !== turn.session;
    return { turn, number: at + 1, namesSpeaker: isFirst || before.speaker !== turn.speaker, beginsSession: hasSessions && isFirst };
  });
}

/** The same array as long as it holds the same: another one would be taken for other rows. */
function useSame(keys: readonly string[]): readonly string[] {
  const last = useRef(keys);
  return useMemo(() => {
    if (last.current.length === keys.length && last.current.every((key, at) => key === keys[at])) return last.current;
    last.current = keys;
    return keys;
  }, [keys]);
}

export function TurnList({ handle, scroller, turns, language, open, spoken, onOpen, isResting, showOpen, children }: TurnListProps) {
  const { language: page, page: { editing: words, reading } } = useWords();
  const head = useRef<HTMLDivElement>(null);
  const above = useHeight(head);
  const width = useWidth(scroller);
  const rows = useMemo(() => rowsOf(turns), [turns]);
  const keys = useSame(useMemo(() => turns.map(({ turn }) => turn), [turns]));
  const places = useMemo(() => new Map(turns.map(({ turn }, at) => [turn, at])), [turns]);
  const { virtualizer, goTo } = useSteadyList({
    scroller, above, keys, kept: [places.get(open)],
    estimate: (at) => {
      const row = rows[at];
      return row === undefined ? 0 : estimateTurn(row.turn.text, row.namesSpeaker, width, language);
    },
  });
  const show = useCallback<TurnListHandle['goTo']>((turn, align) => {
    const at = places.get(turn);
    if (at !== undefined) goTo(at, align);
  }, [places, goTo]);
  useImperativeHandle(handle, () => ({ goTo: show }));
  return (
    <div className="reading-scroller" ref={scroller} inert={isResting}>
      <div ref={head}>{children}</div>
      <section aria-label={words.turns} className="transcript" lang={language}>
        <p id="editing-help" className="visually-hidden" lang={page}>{words.help}</p>
        <div className="transcript-rows" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { turn, number, namesSpeaker, beginsSession } = row;
            return (
              <div
                key={String(key)} className="transcript-row" data-index={index} ref={virtualizer.measureElement}
                style={{ transform: `translateY(${start - above}px)` }}
              >
                {beginsSession ? <h2 className="session-heading" lang={page}>{reading.session(turn.session)}</h2> : null}
                {turn.turn === open ? showOpen(turn, number) : (
                  <TurnRow turn={turn} number={number} namesSpeaker={namesSpeaker} isSpoken={turn.turn === spoken} onOpen={onOpen} />
                )}
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}
