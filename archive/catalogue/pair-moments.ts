// Pairs turns of two texts that begin at the same moment of a recording.
import type { TurnKey } from '../api/ids.ts';
import type { TurnSketch } from './turn-sketch.ts';

/** Two timecodes of one moment may differ by so many milliseconds. */
const sameMoment = 2000;

/** Turns by session and by stretches of `sameMoment`, so that one moment's are in three of them. */
type Moments = ReadonlyMap<string, readonly TurnSketch[]>;

const stretchOf = (start: number): number => Math.floor(start / sameMoment);

const momentsOf = (turns: readonly TurnSketch[]): Moments => Map.groupBy(
  turns.filter(({ start }) => start !== null), ({ session, start }) => `${session} ${stretchOf(start ?? 0)}`,
);

/** The turn that begins nearest, the earlier in the text where two are as near; none beyond what is one moment. */
function nearest(moments: Moments, { session, start }: TurnSketch): TurnSketch | null {
  if (start === null) return null;
  let best: TurnSketch | null = null;
  let least = sameMoment + 1;
  for (const stretch of [-1, 0, 1]) {
    for (const turn of moments.get(`${session} ${stretchOf(start) + stretch}`) ?? []) {
      const apart = Math.abs((turn.start ?? 0) - start);
      if (apart < least) [best, least] = [turn, apart];
    }
  }
  return best;
}

/** Pairs turns each of which is the other's nearest, in the order of both texts: one that goes back is left out. */
export function pairMoments(here: readonly TurnSketch[], there: readonly TurnSketch[]): [TurnKey, TurnKey][] {
  const [momentsHere, momentsThere] = [momentsOf(here), momentsOf(there)];
  const places = new Map(there.map((turn, place) => [turn, place]));
  const pairs: [TurnKey, TurnKey][] = [];
  let last = -1;
  for (const turn of here) {
    const other = nearest(momentsThere, turn);
    if (other === null || nearest(momentsHere, other) !== turn) continue;
    const place = places.get(other) ?? -1;
    if (place <= last) continue;
    last = place;
    pairs.push([turn.key, other.key]);
  }
  return pairs;
}
