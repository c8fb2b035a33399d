// What an edit makes of the turns that are on the screen, before the archive is asked: to the letter what the archive makes of them.
import type { EditedTurn, TurnEdit } from '../../archive/api/editing-calls.ts';
import type { TurnKey } from '../../archive/api/ids.ts';

/** Why an edit cannot be made where it was asked for; `turn`: what it is about is not there any more. */
export type EditRefusal = 'turn' | 'text' | 'at' | 'time' | 'last-turn' | 'speakers' | 'speaker';

export type Applied = { readonly turns: readonly EditedTurn[] } | { readonly refused: EditRefusal };

type Turns = readonly EditedTurn[];
type Of<Do extends TurnEdit['do']> = Extract<TurnEdit, { readonly do: Do }>;

const refuse = (refused: EditRefusal): Applied => ({ refused });

/** A speaker's label as it is kept; null is nobody's. */
export function labelled(label: string | null): string | null {
  const trimmed = label?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

const isBefore = (end: number | null, start: number | null): boolean => end !== null && start !== null && end < start;
const isTime = (start: number | null, end: number | null): boolean => (start ?? 0) >= 0 && (end ?? 0) >= 0 && !isBefore(end, start);

/** Not between the halves of a character, nor before a mark that belongs to the one before it. */
const isWithinCharacter = (text: string, at: number): boolean => /^(?:[\udc00-\udfff]|\p{M}|\p{Emoji_Modifier}|\u200d)/u.test(text.slice(at, at + 2));

/** What stands between two turns that are merged. */
export const gapBetween = (first: string, second: string): string => (/\s$/u.test(first) || /^\s/u.test(second) ? '' : ' ');

/** The text of a turn without the white space at its ends, which is not shown and stays. */
export function cutMargins(text: string): { readonly before: string; readonly said: string; readonly after: string } {
  const said = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  return { before, said, after: text.slice(before.length + said.length) };
}

function split(turns: Turns, at: number, turn: EditedTurn, edit: Of<'split'>): Applied {
  const [head, tail] = [turn.text.slice(0, edit.at), turn.text.slice(edit.at)];
  const { start } = edit;
  if (head.trim() === '' || tail.trim() === '' || isWithinCharacter(turn.text, edit.at) || edit.as === undefined) return refuse('at');
  if (start !== null && (start < (turn.start ?? 0) || start > (turn.end ?? start))) return refuse('time');
  const first = { ...turn, end: start, text: head.trimEnd() };
  const second = { ...turn, turn: edit.as, start, text: tail.trimStart() };
  return { turns: turns.toSpliced(at, 1, first, second) };
}

function merge(turns: Turns, at: number, first: EditedTurn): Applied {
  const second = turns[at + 1];
  if (second?.session !== first.session) return refuse('last-turn');
  if (second.speaker !== first.speaker) return refuse('speakers');
  const text = first.text + gapBetween(first.text, second.text) + second.text;
  return { turns: turns.toSpliced(at, 2, { ...first, end: second.end, text }) };
}

function rename(turns: Turns, edit: Of<'rename'>): Applied {
  const [from, to] = [labelled(edit.from), labelled(edit.to)];
  if (!turns.some(({ speaker }) => labelled(speaker) === from)) return refuse('speaker');
  return { turns: from === to ? turns : turns.map((turn) => (labelled(turn.speaker) === from ? { ...turn, speaker: to } : turn)) };
}

function shift(turns: Turns, { by, from }: Of<'shift'>): Applied {
  const first = from === null ? 0 : turns.findIndex(({ turn }) => turn === from);
  if (first < 0) return refuse('turn');
  const later = (moment: number | null): number | null => (moment === null ? null : moment + by);
  const shifted = turns.map((turn, at) => (at < first ? turn : { ...turn, start: later(turn.start), end: later(turn.end) }));
  if (shifted.some(({ start, end }, at) => at >= first && !isTime(start, end))) return refuse('time');
  return { turns: by === 0 || shifted.every(({ start, end }, at) => start === turns[at]?.start && end === turns[at]?.end) ? turns : shifted };
}

function insert(turns: Turns, edit: Of<'insert'>): Applied {
  const at = edit.after === null ? 0 : turns.findIndex(({ turn }) => turn === edit.after) + 1;
  const beside = turns[Math.max(0, at - 1)];
  const text = edit.text.normalize('NFC').trim();
  if (beside === undefined || edit.as === undefined || (edit.after !== null && at === 0)) return refuse('turn');
  if (text === '') return refuse('text');
  if (isBefore(edit.end, edit.start)) return refuse('time');
  const { start, end, as: turn } = edit;
  return { turns: turns.toSpliced(at, 0, { turn, session: beside.session, speaker: labelled(edit.speaker), start, end, text }) };
}

/** The same turns where nothing is changed. A split and an insertion have to say what the new turn is called (`as`). */
export function applyEdit(turns: Turns, edit: TurnEdit): Applied {
  if (edit.do === 'rename') return rename(turns, edit);
  if (edit.do === 'shift') return shift(turns, edit);
  if (edit.do === 'insert') return insert(turns, edit);
  if (edit.do === 'remove' && turns.length === 1) return refuse('last-turn');
  const at = turns.findIndex(({ turn }) => turn === edit.turn);
  const turn = turns[at];
  if (turn === undefined) return refuse('turn');
  switch (edit.do) {
    case 'split': return split(turns, at, turn, edit);
    case 'merge': return merge(turns, at, turn);
    case 'speaker': {
      const speaker = labelled(edit.speaker);
      return { turns: speaker === turn.speaker ? turns : turns.with(at, { ...turn, speaker }) };
    }
    case 'time': {
      const { start, end } = edit;
      if (!isTime(start, end)) return refuse('time');
      return { turns: start === turn.start && end === turn.end ? turns : turns.with(at, { ...turn, start, end }) };
    }
    case 'text': {
      const said = edit.text.normalize('NFC').trim();
      if (said === '') return refuse('text');
      const { before, after } = cutMargins(turn.text);
      const text = before + said + after;
      return { turns: text === turn.text ? turns : turns.with(at, { ...turn, text }) };
    }
    case 'remove': return { turns: turns.toSpliced(at, 1) };
  }
}

/** The turn at which to look after an edit, where it is still there. */
export function turnOfEdit(edit: TurnEdit): TurnKey | null {
  switch (edit.do) {
    case 'rename': return null;
    case 'shift': return edit.from;
    case 'insert': return edit.as ?? edit.after;
    default: return edit.turn;
  }
}
