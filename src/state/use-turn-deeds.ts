// What is done to the turn that is open, and which turn is open after that.
import { useCallback, useRef, useState, type RefObject } from 'react';
import type { EditedTurn, TurnEdit } from '../../archive/api/editing-calls.ts';
import type { TurnKey } from '../../archive/api/ids.ts';
import { nameTurn } from './edit-session.ts';
import { cutMargins, gapBetween, turnOfEdit, type EditRefusal } from './edit-turns.ts';
import { sayStatus } from './status.ts';
import type { Editor } from './use-edit-session.ts';

/** An offset in the words that are shown. */
export type Caret = number | 'start' | 'end';

/** What the open turn does for those around it. */
export interface OpenTurnHandle {
  /** What is written becomes steps; what cannot stand is put back as it was, and said. */
  commit(): void;
  /** Words that are no step yet. */
  isWriting(): boolean;
  /** Where the caret stands in the words, or stood; null where some are selected. */
  caret(): number | null;
  /** The focus is in the words, before the first of them. */
  isAtBeginning(): boolean;
  goToSpeaker(): void;
  /** Into the field that has the focus, the beginning where none has. */
  setTime(moment: number): void;
}

export interface OpenPlace {
  readonly turn: TurnKey;
  readonly caret: Caret;
  /** Grows each time, so that the same turn is opened anew with what it is by then. */
  readonly asked: number;
}

export interface TurnDeeds {
  readonly place: OpenPlace;
  readonly open: RefObject<OpenTurnHandle | null>;
  go(turn: TurnKey, caret: Caret): void;
  /** False where there is no turn before or after. */
  step(by: -1 | 1): boolean;
  /** What is refused is said. */
  take(edit: TurnEdit): EditRefusal | 'full' | null;
  split(): void;
  mergeBack(): void;
  remove(): void;
  undo(): void;
  redo(): void;
  /** Opens the turn at this place of the list. */
  reopen(at: number): void;
}

export function useTurnDeeds(editor: Editor, begin: TurnKey): TurnDeeds {
  const { sitting } = editor;
  const open = useRef<OpenTurnHandle>(null);
  const [place, setPlace] = useState<OpenPlace>({ turn: begin, caret: 'start', asked: 0 });
  const current = useRef(place);
  const show = useCallback((turn: TurnKey, caret: Caret): void => {
    current.current = { turn, caret, asked: current.current.asked + 1 };
    setPlace(current.current);
  }, []);
  const at = (): number => sitting.get().turns.findIndex(({ turn }) => turn === current.current.turn);
  const turnAt = (index: number): EditedTurn | undefined => sitting.get().turns[index];

  const { take: takeStep } = editor;
  const take = useCallback((edit: TurnEdit): EditRefusal | 'full' | null => {
    const refused = takeStep(edit);
    if (refused !== null) sayStatus(({ page }) => page.editing.refused[refused]);
    return refused;
  }, [takeStep]);

  const go = useCallback((turn: TurnKey, caret: Caret): void => {
    open.current?.commit();
    if (sitting.get().turns.some((one) => one.turn === turn)) show(turn, caret);
  }, [sitting, show]);

  function reopen(index: number): void {
    const turn = turnAt(Math.min(Math.max(0, index), sitting.get().turns.length - 1));
    if (turn !== undefined) show(turn.turn, open.current?.caret() ?? 'start');
  }

  function step(by: -1 | 1): boolean {
    const next = turnAt(at() + by);
    if (next === undefined) return false;
    go(next.turn, by === 1 ? 'start' : 'end');
    return true;
  }

  function split(): void {
    const caret = open.current?.caret() ?? null;
    open.current?.commit();
    const turn = turnAt(at());
    if (turn === undefined) return;
    const as = nameTurn(sitting.get());
    const offset = cutMargins(turn.text).before.length + (caret ?? 0);
    if (take({ do: 'split', turn: turn.turn, at: offset, start: null, as }) === null) show(as, 'start');
  }

  function mergeBack(): void {
    open.current?.commit();
    const [first, second] = [turnAt(at() - 1), turnAt(at())];
    if (first === undefined || second === undefined) {
      sayStatus(({ page }) => page.editing.refused['last-turn']);
      return;
    }
    const joint = first.text.length + gapBetween(first.text, second.text).length - cutMargins(first.text).before.length;
    if (take({ do: 'merge', turn: first.turn }) === null) show(first.turn, joint);
  }

  function remove(): void {
    open.current?.commit();
    const index = at();
    const turn = turnAt(index);
    if (turn !== undefined && take({ do: 'remove', turn: turn.turn }) === null) reopen(index);
  }

  /** To the turn that a step was about, as far as it is there. */
  function showStep(edit: TurnEdit | undefined, before: number): void {
    const wanted = edit === undefined ? null : turnOfEdit(edit);
    const turn = wanted === null ? undefined : sitting.get().turns.find((one) => one.turn === wanted);
    if (turn === undefined) reopen(at() < 0 ? before : at());
    else show(turn.turn, turn.turn === current.current.turn ? open.current?.caret() ?? 'start' : 'start');
  }

  function undo(): void {
    open.current?.commit();
    const [last, before] = [sitting.get().steps.at(-1), at()];
    editor.undo();
    showStep(last?.edit, before);
  }

  function redo(): void {
    open.current?.commit();
    const [next, before] = [sitting.get().undone[0], at()];
    editor.redo();
    showStep(next?.edit, before);
  }

  return { place, open, go, step, take, split, mergeBack, remove, undo, redo, reopen };
}
