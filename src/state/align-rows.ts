// The turns of a translation and its original in rows: as few beside one another as the pairs allow.
import type { EditedTurn } from '../../archive/api/editing-calls.ts';
import type { TurnKey } from '../../archive/api/ids.ts';

export type TurnPair = readonly [TurnKey, TurnKey];

export interface NumberedTurn {
  readonly turn: EditedTurn;
  readonly number: number;
}

export interface AlignRow {
  readonly key: string;
  readonly here: readonly NumberedTurn[];
  readonly there: readonly NumberedTurn[];
}

/** For each turn the places of those that it is paired with, on the other side. */
function partners(turns: readonly EditedTurn[], pairs: readonly TurnPair[], side: 0 | 1, places: ReadonlyMap<TurnKey, number>): number[][] {
  const byTurn = Map.groupBy(pairs, (pair) => pair[side]);
  return turns.map(({ turn }) => (byTurn.get(turn) ?? []).flatMap((pair) => places.get(pair[side === 0 ? 1 : 0]) ?? []));
}

const placesOf = (turns: readonly EditedTurn[]): Map<TurnKey, number> => new Map(turns.map(({ turn }, at) => [turn, at]));

/** Every turn stands in one row, in its order; no pair goes from one row to another. Turns without a pair have rows of their own. */
export function alignRows(here: readonly EditedTurn[], there: readonly EditedTurn[], pairs: readonly TurnPair[]): AlignRow[] {
  const ofHere = partners(here, pairs, 0, placesOf(there));
  const ofThere = partners(there, pairs, 1, placesOf(here));
  const numbered = (turns: readonly EditedTurn[], from: number, to: number): NumberedTurn[] => (
    turns.slice(from, to).map((turn, at) => ({ turn, number: from + at + 1 }))
  );
  const rows: AlignRow[] = [];
  const isAlone = (of: readonly (readonly number[])[], at: number): boolean => of[at]?.length === 0;
  let [left, right] = [0, 0];
  while (left < here.length || right < there.length) {
    let [toLeft, toRight] = [left, right];
    if (left < here.length && isAlone(ofHere, left)) toLeft += 1;
    else if (right < there.length && (left === here.length || isAlone(ofThere, right))) toRight += 1;
    else {
      toLeft += 1;
      // Until nothing in the row is paired with anything beyond it.
      for (let [doneLeft, doneRight] = [left, right]; doneLeft < toLeft || doneRight < toRight;) {
        for (; doneLeft < toLeft; doneLeft += 1) toRight = Math.max(toRight, ...(ofHere[doneLeft] ?? []).map((at) => at + 1));
        for (; doneRight < toRight; doneRight += 1) toLeft = Math.max(toLeft, ...(ofThere[doneRight] ?? []).map((at) => at + 1));
      }
    }
    const [ours, theirs] = [numbered(here, left, toLeft), numbered(there, right, toRight)];
    rows.push({ key: ours[0]?.turn.turn ?? `other-${theirs[0]?.turn.turn ?? ''}`, here: ours, there: theirs });
    [left, right] = [toLeft, toRight];
  }
  return rows;
}
