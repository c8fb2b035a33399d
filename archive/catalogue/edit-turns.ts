// Editing the turns of a transcript: what a person asks for, in steps, each of which knows the step that undoes it.
import type { Reason } from '../api/consent.ts';
import type { TurnEdit } from '../api/editing-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TurnKey } from '../api/ids.ts';
import type { MovedPiece, TurnMove } from '../api/turn-moves.ts';
import type { KeyedTurn } from './split-passages.ts';

/**
 * One step, so small that another undoes it to the last character; histories keep them. `closed`: words come back with it
 * that were withheld when they went, and whose withholding did not survive that.
 */
export type Step =
  /** The text between `at` and `to` is left out: white space. `also`: keys that go with the second half. */
  | {
    readonly do: 'split'; readonly turn: TurnKey; readonly at: number; readonly to: number; readonly key: TurnKey;
    readonly end: number | null; readonly start: number | null; readonly also: readonly TurnKey[];
  }
  /** With the turn that follows, `gap` between them. */
  | { readonly do: 'merge'; readonly turn: TurnKey; readonly gap: string }
  | { readonly do: 'speaker'; readonly turn: TurnKey; readonly speaker: string | null }
  | { readonly do: 'time'; readonly turn: TurnKey; readonly start: number | null; readonly end: number | null }
  | { readonly do: 'text'; readonly turn: TurnKey; readonly text: string; readonly closed?: Reason }
  | { readonly do: 'insert'; readonly after: TurnKey | null; readonly turn: KeyedTurn; readonly closed?: Reason }
  | { readonly do: 'remove'; readonly turn: TurnKey };

export interface Taken {
  readonly turns: readonly KeyedTurn[];
  readonly undo: Step;
  readonly move: TurnMove;
}

const gone = (reason: string): ArchiveError => new ArchiveError('not-found', { reason });
const wrong = (reason: string): ArchiveError => new ArchiveError('bad-request', { reason });

function placeOf(turns: readonly KeyedTurn[], key: TurnKey): number {
  const at = turns.findIndex((turn) => turn.key === key);
  if (at < 0) throw gone('turn');
  return at;
}

function turnAt(turns: readonly KeyedTurn[], at: number): KeyedTurn {
  const turn = turns[at];
  if (turn === undefined) throw gone('turn');
  return turn;
}

/** A turn with these keys besides its own, under which what was cited once is still found. */
function withOthers({ also: _, ...turn }: KeyedTurn, also: readonly TurnKey[]): KeyedTurn {
  return also.length === 0 ? turn : { ...turn, also };
}

const wholePiece = (from: KeyedTurn, to: TurnKey, at = 0): MovedPiece => ({ from: from.key, start: 0, end: from.text.length, to, at });

function split(turn: KeyedTurn, step: Extract<Step, { do: 'split' }>): Omit<Taken, 'turns'> & { readonly now: readonly KeyedTurn[] } {
  const { text } = turn;
  const leaves = new Set([step.key, ...step.also]);
  const first = withOthers({ ...turn, end: step.end, text: text.slice(0, step.at) }, (turn.also ?? []).filter((key) => !leaves.has(key)));
  const second = withOthers({ ...turn, key: step.key, start: step.start, text: text.slice(step.to) }, step.also);
  const pieces: MovedPiece[] = [
    { from: turn.key, start: 0, end: step.at, to: turn.key, at: 0 },
    { from: turn.key, start: step.to, end: text.length, to: step.key, at: 0 },
  ];
  return {
    now: [first, second], undo: { do: 'merge', turn: turn.key, gap: text.slice(step.at, step.to) },
    move: { before: [turn], after: [first, second], pieces },
  };
}

function merge(first: KeyedTurn, second: KeyedTurn, gap: string): Omit<Taken, 'turns'> & { readonly now: readonly KeyedTurn[] } {
  const at = first.text.length;
  const keys = [...(first.also ?? []), second.key, ...(second.also ?? [])];
  const merged = withOthers({ ...first, end: second.end, text: first.text + gap + second.text }, keys);
  return {
    now: [merged],
    undo: {
      do: 'split', turn: first.key, at, to: at + gap.length, key: second.key, end: first.end, start: second.start, also: second.also ?? [],
    },
    move: { before: [first, second], after: [merged], pieces: [wholePiece(first, first.key), wholePiece(second, first.key, at + gap.length)] },
  };
}

/** The turns after a step, the step that undoes it, and where every stretch of the text went. */
export function takeStep(turns: readonly KeyedTurn[], step: Step): Taken {
  if (step.do === 'insert') {
    const at = step.after === null ? 0 : placeOf(turns, step.after) + 1;
    return {
      turns: turns.toSpliced(at, 0, step.turn), undo: { do: 'remove', turn: step.turn.key },
      move: { before: [], after: [step.turn], pieces: [] },
    };
  }
  const at = placeOf(turns, step.turn);
  const turn = turnAt(turns, at);
  const changed = (now: KeyedTurn, undo: Step, pieces: TurnMove['pieces']): Taken => (
    { turns: turns.with(at, now), undo, move: { before: [turn], after: [now], pieces } }
  );
  switch (step.do) {
    case 'split': {
      const { now, undo, move } = split(turn, step);
      return { turns: turns.toSpliced(at, 1, ...now), undo, move };
    }
    case 'merge': {
      const { now, undo, move } = merge(turn, turnAt(turns, at + 1), step.gap);
      return { turns: turns.toSpliced(at, 2, ...now), undo, move };
    }
    case 'speaker':
      return changed({ ...turn, speaker: step.speaker }, { do: 'speaker', turn: turn.key, speaker: turn.speaker }, [wholePiece(turn, turn.key)]);
    case 'time': return changed(
      { ...turn, start: step.start, end: step.end }, { do: 'time', turn: turn.key, start: turn.start, end: turn.end }, [wholePiece(turn, turn.key)],
    );
    case 'text': return changed({ ...turn, text: step.text }, { do: 'text', turn: turn.key, text: turn.text }, null);
    case 'remove': return {
      turns: turns.toSpliced(at, 1), undo: { do: 'insert', after: turns[at - 1]?.key ?? null, turn },
      move: { before: [turn], after: [], pieces: [] },
    };
  }
}

const labelled = (label: string | null): string | null => {
  const trimmed = label?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

function words(text: string): string {
  const said = text.normalize('NFC').trim();
  if (said === '') throw wrong('text');
  return said;
}

function timeStep({ key, start: was, end: ended }: KeyedTurn, start: number | null, end: number | null): Step[] {
  if ((start ?? 0) < 0 || (end ?? 0) < 0 || (start !== null && end !== null && end < start)) throw wrong('time');
  return was === start && ended === end ? [] : [{ do: 'time', turn: key, start, end }];
}

/** Not between the halves of a character, nor before a mark that belongs to the one before it. */
const isWithinCharacter = (text: string, at: number): boolean => /^(?:[\udc00-\udfff]|\p{M}|\p{Emoji_Modifier}|\u200d)/u.test(text.slice(at, at + 2));

function splitSteps(turn: KeyedTurn, { at, start }: Extract<TurnEdit, { do: 'split' }>, newKey: () => TurnKey): Step[] {
  const [head, tail] = [turn.text.slice(0, at), turn.text.slice(at)];
  if (head.trim() === '' || tail.trim() === '' || isWithinCharacter(turn.text, at)) throw wrong('at');
  if (start !== null && (start < (turn.start ?? 0) || start > (turn.end ?? start))) throw wrong('time');
  return [{
    do: 'split', turn: turn.key, at: head.trimEnd().length, to: turn.text.length - tail.trimStart().length, key: newKey(),
    end: start, start, also: [],
  }];
}

function mergeSteps(turns: readonly KeyedTurn[], key: TurnKey): Step[] {
  const at = placeOf(turns, key);
  const [first, second] = [turnAt(turns, at), turns[at + 1]];
  if (second?.session !== first.session) throw new ArchiveError('conflict', { reason: 'last-turn' });
  if (second.speaker !== first.speaker) throw new ArchiveError('conflict', { reason: 'speakers' });
  return [{ do: 'merge', turn: key, gap: /\s$/u.test(first.text) || /^\s/u.test(second.text) ? '' : ' ' }];
}

function insertSteps(turns: readonly KeyedTurn[], edit: Extract<TurnEdit, { do: 'insert' }>, newKey: () => TurnKey): Step[] {
  const { after, start, end } = edit;
  const { session } = turnAt(turns, after === null ? 0 : placeOf(turns, after));
  const turn: KeyedTurn = { key: newKey(), session, speaker: labelled(edit.speaker), start, end, text: words(edit.text) };
  if (start !== null && end !== null && end < start) throw wrong('time');
  return [{ do: 'insert', after, turn }];
}

/** The edit with the keys of turns for what they are called in it. */
export function withKeys(edit: TurnEdit, called: ReadonlyMap<TurnKey, TurnKey>): TurnEdit {
  const keyOf = (turn: TurnKey): TurnKey => called.get(turn) ?? turn;
  switch (edit.do) {
    case 'rename': return edit;
    case 'shift': return edit.from === null ? edit : { ...edit, from: keyOf(edit.from) };
    case 'insert': return edit.after === null ? edit : { ...edit, after: keyOf(edit.after) };
    default: return { ...edit, turn: keyOf(edit.turn) };
  }
}

/** The steps of one edit on the turns as they stand; none where it changes nothing. `newKey` gives keys that no turn ever had. */
export function stepsOfEdit(turns: readonly KeyedTurn[], edit: TurnEdit, newKey: () => TurnKey): Step[] {
  const one = (key: TurnKey): KeyedTurn => turnAt(turns, placeOf(turns, key));
  switch (edit.do) {
    case 'split': return splitSteps(one(edit.turn), edit, newKey);
    case 'merge': return mergeSteps(turns, edit.turn);
    case 'insert': return insertSteps(turns, edit, newKey);
    case 'speaker': {
      const speaker = labelled(edit.speaker);
      return one(edit.turn).speaker === speaker ? [] : [{ do: 'speaker', turn: edit.turn, speaker }];
    }
    case 'rename': {
      const [from, to] = [labelled(edit.from), labelled(edit.to)];
      const theirs = turns.filter(({ speaker }) => labelled(speaker) === from);
      if (theirs.length === 0) throw gone('speaker');
      return from === to ? [] : theirs.map(({ key }) => ({ do: 'speaker', turn: key, speaker: to }));
    }
    case 'time': return timeStep(one(edit.turn), edit.start, edit.end);
    case 'shift': {
      const later = (moment: number | null): number | null => (moment === null ? null : moment + edit.by);
      const shifted = turns.slice(edit.from === null ? 0 : placeOf(turns, edit.from));
      return shifted.flatMap((turn) => timeStep(turn, later(turn.start), later(turn.end)));
    }
    case 'text': {
      const { text } = one(edit.turn);
      const said = words(edit.text);
      // The white space at a turn's ends is not shown, and stays.
      const now = text.slice(0, text.length - text.trimStart().length) + said + text.slice(text.trimEnd().length);
      return now === text ? [] : [{ do: 'text', turn: edit.turn, text: now }];
    }
    case 'remove': {
      if (turns.length === 1) throw new ArchiveError('conflict', { reason: 'last-turn' });
      return [{ do: 'remove', turn: one(edit.turn).key }];
    }
  }
}

/** Pairs of turns, of which one side was moved: a turn that was split stands in two, those that were merged in one. */
export function movePairs(
  pairs: readonly (readonly [TurnKey, TurnKey])[], side: 0 | 1, { before, pieces }: TurnMove,
): (readonly [TurnKey, TurnKey])[] {
  if (pieces === null) return [...pairs];
  const moved = new Set(before.map(({ key }) => key));
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const turn = pair[side];
    const now = moved.has(turn) ? pieces.filter(({ from }) => from === turn).map(({ to }) => to) : [turn];
    return now.map((key): readonly [TurnKey, TurnKey] => (side === 0 ? [key, pair[1]] : [pair[0], key]));
  }).filter((pair) => {
    const name = pair.join(' ');
    return !seen.has(name) && seen.add(name);
  });
}
