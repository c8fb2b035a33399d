// A translation beside its original: which turns belong together, and what passages that makes stand side by side.
import type { TurnKey } from '../api/ids.ts';
import type { PassageRecord } from '../api/testimony.ts';
import type { KeyedTurn } from './split-passages.ts';

export type TurnPair = readonly [here: TurnKey, there: TurnKey];

/** Two timecodes of one moment may differ by so many milliseconds. */
const sameMoment = 2000;

/** Turns whose timecodes agree, in order; a turn is paired once. */
function pairByTime(here: readonly KeyedTurn[], there: readonly KeyedTurn[]): TurnPair[] {
  const pairs: TurnPair[] = [];
  let from = 0;
  for (const turn of here) {
    if (turn.start === null) continue;
    const { start, session } = turn;
    const at = there.findIndex((other, index) => (
      index >= from && other.session === session && other.start !== null && Math.abs(other.start - start) <= sameMoment
    ));
    const found = there[at];
    if (found === undefined) continue;
    pairs.push([turn.key, found.key]);
    from = at + 1;
  }
  return pairs;
}

/**
 * Pairs turn by turn where both have as many in each session, by timecodes where they have them, and else not at all:
 * a wrong pairing would put words into somebody's mouth.
 */
export function pairTurns(here: readonly KeyedTurn[], there: readonly KeyedTurn[]): TurnPair[] {
  const sessions = (turns: readonly KeyedTurn[]): string => turns.map(({ session }) => session).join(',');
  if (sessions(here) === sessions(there)) {
    return here.map((turn, index): TurnPair => [turn.key, there[index]?.key ?? turn.key]);
  }
  return pairByTime(here, there);
}

/** For each turn, the number of the passage in which it begins. */
function placesOfTurns(passages: readonly PassageRecord[]): Map<TurnKey, number> {
  const places = new Map<TurnKey, number>();
  passages.forEach(({ parts }, number) => {
    for (const { turn } of parts) if (!places.has(turn)) places.set(turn, number);
  });
  return places;
}

export interface BesideRow {
  readonly here: [number, number];
  readonly there: [number, number];
}

/** Rows that cover both texts in order: each begins where a pair of turns begins a new passage on both sides. */
export function besideRows(
  here: readonly PassageRecord[], there: readonly PassageRecord[], pairs: readonly TurnPair[],
): BesideRow[] {
  const placesHere = placesOfTurns(here);
  const placesThere = placesOfTurns(there);
  const starts: [number, number][] = [[0, 0]];
  for (const [turnHere, turnThere] of pairs) {
    const at = placesHere.get(turnHere);
    const beside = placesThere.get(turnThere);
    const [lastHere, lastThere] = starts.at(-1) ?? [0, 0];
    if (at !== undefined && beside !== undefined && at > lastHere && beside > lastThere) starts.push([at, beside]);
  }
  return starts.map(([fromHere, fromThere], row) => {
    const [toHere, toThere] = starts[row + 1] ?? [here.length, there.length];
    return { here: [fromHere, toHere], there: [fromThere, toThere] };
  });
}
