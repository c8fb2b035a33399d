// A sitting in which a transcript is edited: its unsaved steps, the way back and forward, and the same steps on a newer version.
import type { EditedTurn, TurnEdit } from '../../archive/api/editing-calls.ts';
import { idAlphabet, type TurnKey } from '../../archive/api/ids.ts';
import { applyEdit, turnOfEdit, type EditRefusal } from './edit-turns.ts';

export interface EditStep {
  readonly edit: TurnEdit;
  readonly before: readonly EditedTurn[];
  readonly after: readonly EditedTurn[];
}

export interface EditSession {
  /** As the archive has it. */
  readonly version: number;
  readonly saved: readonly EditedTurn[];
  readonly turns: readonly EditedTurn[];
  /** Unsaved, in their order. */
  readonly steps: readonly EditStep[];
  /** Taken back, the last of them first. */
  readonly undone: readonly EditStep[];
}

/** The archive takes no more in one version. */
export const mostSteps = 2000;

export const beginEditing = ({ version, turns }: { readonly version: number; readonly turns: readonly EditedTurn[] }): EditSession => (
  { version, saved: turns, turns, steps: [], undone: [] }
);

export type Taken = { readonly session: EditSession } | { readonly refused: EditRefusal | 'full' };

/** The same session where the edit changes nothing. */
export function takeEdit(session: EditSession, edit: TurnEdit): Taken {
  const applied = applyEdit(session.turns, edit);
  if ('refused' in applied) return applied;
  const { turns } = applied;
  if (turns === session.turns) return { session };
  if (session.steps.length >= mostSteps) return { refused: 'full' };
  return { session: { ...session, turns, steps: [...session.steps, { edit, before: session.turns, after: turns }], undone: [] } };
}

export function undoEdit(session: EditSession): EditSession {
  const last = session.steps.at(-1);
  if (last === undefined) return session;
  return { ...session, turns: last.before, steps: session.steps.slice(0, -1), undone: [last, ...session.undone] };
}

export function redoEdit(session: EditSession): EditSession {
  const [next, ...undone] = session.undone;
  if (next === undefined) return session;
  return { ...session, turns: next.after, steps: [...session.steps, next], undone };
}

/** A name for a turn that is not in the archive yet; the archive gives it a key of its own. */
export function nameTurn({ saved, steps }: EditSession): TurnKey {
  const used = new Set([...saved.map(({ turn }) => turn), ...steps.map(({ edit }) => ('as' in edit ? edit.as : undefined))]);
  for (;;) {
    const name = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => idAlphabet[byte % idAlphabet.length]).join('') as TurnKey;
    if (!used.has(name)) return name;
  }
}

/** The labels that the turns have, in the order in which they first stand. */
export const speakersOf = (turns: readonly EditedTurn[]): string[] => (
  [...new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))]
);

const isSame = (one: EditedTurn | undefined, other: EditedTurn | undefined): boolean => (
  one !== undefined && other !== undefined && one.text === other.text && one.speaker === other.speaker
  && one.start === other.start && one.end === other.end
);

const neighbour = (turns: readonly EditedTurn[], key: TurnKey): TurnKey | null => turns[turns.findIndex(({ turn }) => turn === key) + 1]?.turn ?? null;

/** The turns on which an edit relies being what they were. */
function reliesOn({ edit, before }: EditStep): TurnKey[] {
  if (edit.do === 'rename' || edit.do === 'shift' || edit.do === 'insert') return [];
  const next = edit.do === 'merge' ? neighbour(before, edit.turn) : null;
  return next === null ? [edit.turn] : [edit.turn, next];
}

/** Whether a merge would take another turn than it took: one that was removed, and is there still. */
const mergesOther = ({ edit, before }: EditStep, turns: readonly EditedTurn[]): boolean => (
  edit.do === 'merge' && neighbour(before, edit.turn) !== neighbour(turns, edit.turn)
);

export interface Rebased {
  readonly session: EditSession;
  /** Steps that could not be taken, because others have changed the same turns. */
  readonly left: readonly EditStep[];
}

/**
 * The unsaved steps on a version that somebody else has made meanwhile. A step about a turn that is not what it was is left
 * out, and with it those that follow from it: nobody's correction is overwritten unseen.
 */
export function rebase({ saved, steps }: EditSession, now: { readonly version: number; readonly turns: readonly EditedTurn[] }): Rebased {
  const there = new Map(now.turns.map((turn) => [turn.turn, turn]));
  const changed = new Set(saved.filter((turn) => !isSame(turn, there.get(turn.turn))).map(({ turn }) => turn));
  let session = beginEditing(now);
  const left: EditStep[] = [];
  for (const step of steps) {
    const relies = reliesOn(step);
    const taken = mergesOther(step, session.turns) || relies.some((turn) => changed.has(turn)) ? null : takeEdit(session, step.edit);
    if (taken !== null && 'session' in taken) session = taken.session;
    else {
      left.push(step);
      for (const turn of relies) changed.add(turn);
      if ('as' in step.edit && step.edit.as !== undefined) changed.add(step.edit.as);
    }
  }
  return { session, left };
}

/** What was written in a step, so that it can be shown where the step could not be taken. */
export function writtenIn({ edit, before }: EditStep): string {
  if (edit.do === 'text' || edit.do === 'insert') return edit.text;
  const key = turnOfEdit(edit);
  return before.find(({ turn }) => turn === key)?.text.trim() ?? '';
}
