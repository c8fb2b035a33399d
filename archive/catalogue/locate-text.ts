// Where the text of a turn stands in the passages that show it, and where a stretch of a passage stands in its turns.
import type { PassageId, TurnKey } from '../api/ids.ts';
import type { PassageRecord } from '../api/testimony.ts';

/** A stretch of a passage's text as `passageText` gives it. Offsets everywhere are UTF-16 code units, the end excluded. */
export interface PassageStretch {
  readonly passage: PassageId;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a turn's text. */
export interface TurnStretch {
  readonly turn: TurnKey;
  readonly start: number;
  readonly end: number;
}

/** One part of a passage: which stretch of which turn it shows, and where in the passage. White space at its ends is not shown. */
interface ShownPart {
  readonly passage: PassageId;
  readonly turn: TurnKey;
  /** In the turn. */
  readonly from: number;
  readonly to: number;
  /** Where `from` stands in the passage's text. */
  readonly at: number;
  /** Of the part in the turn, what is not shown included. */
  readonly whole: readonly [number, number];
}

function shownParts(passages: readonly PassageRecord[]): ShownPart[] {
  const reached = new Map<TurnKey, number>();
  return passages.flatMap(({ id: passage, parts }) => {
    let at = 0;
    return parts.map(({ turn, text }) => {
      const begin = reached.get(turn) ?? 0;
      reached.set(turn, begin + text.length);
      const from = begin + text.length - text.trimStart().length;
      const shown = text.trim().length;
      const part: ShownPart = { passage, turn, from, to: from + shown, at, whole: [begin, begin + text.length] };
      at += shown + 1; // the line break that `passageText` puts between parts
      return part;
    });
  });
}

/** What of the turns a stretch of a passage covers; empty where it lies outside of the text. */
export function turnsOfStretch(passages: readonly PassageRecord[], { passage, start, end }: PassageStretch): TurnStretch[] {
  return shownParts(passages).filter((part) => part.passage === passage).flatMap(({ turn, from, to, at }) => {
    const first = Math.max(from, from + start - at);
    const last = Math.min(to, from + end - at);
    return first < last ? [{ turn, start: first, end: last }] : [];
  });
}

/** All that a passage is made of, white space included: whole turns, or its piece of a long one. */
export function turnsOfPassage(passages: readonly PassageRecord[], passage: PassageId): TurnStretch[] {
  return shownParts(passages).filter((part) => part.passage === passage)
    .map(({ turn, whole: [start, end] }) => ({ turn, start, end }));
}

/** Where stretches of turns are to be seen: by passage, in the order of the text. A stretch over a cut is in both passages. */
export function passagesOfStretches<S extends TurnStretch>(
  passages: readonly PassageRecord[], stretches: readonly S[],
): (PassageStretch & { readonly of: S })[] {
  const byTurn = Map.groupBy(stretches, ({ turn }) => turn);
  return shownParts(passages).flatMap(({ passage, turn, from, to, at }) => (
    (byTurn.get(turn) ?? []).flatMap((of) => {
      const [first, last] = [Math.max(of.start, from), Math.min(of.end, to)];
      return first < last ? [{ passage, start: first - from + at, end: last - from + at, of }] : [];
    })
  ));
}
