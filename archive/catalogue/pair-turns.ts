// A translation beside its original: which turns belong together, and what passages that makes stand side by side.
import type { TurnKey } from '../api/ids.ts';
import { alignmentMeans, type Aligned, type AlignmentMeans } from '../api/import-calls.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { alignUnits, type Unit, type UnitPair } from './align-units.ts';
import { pairMoments } from './pair-moments.ts';
import type { ParagraphSketch, TurnSketch } from './turn-sketch.ts';

/** A turn stands in several pairs where its counterpart was cut into several. */
export type TurnPair = readonly [here: TurnKey, there: TurnKey];

export interface Pairing {
  readonly pairs: readonly TurnPair[];
  readonly aligned: Aligned;
}

/** A part of a text to be aligned, with the turn that it is from. */
interface TurnUnit extends Unit {
  readonly turn: TurnKey;
}

const asUnit = ({ key: turn, session, speaker }: TurnSketch, paragraphs: readonly ParagraphSketch[]): TurnUnit => ({
  turn, session, speaker,
  length: paragraphs.reduce((sum, { length }) => sum + length, 0),
  isQuestion: paragraphs.at(-1)?.isQuestion ?? false,
  marks: [...new Set(paragraphs.flatMap(({ marks }) => marks))],
});

const wholeTurns = (turns: readonly TurnSketch[]): TurnUnit[] => turns.map((turn) => asUnit(turn, turn.paragraphs));

const paragraphsOf = (turns: readonly TurnSketch[]): TurnUnit[] => (
  turns.flatMap((turn) => turn.paragraphs.map((paragraph) => asUnit(turn, [paragraph])))
);

/**
 * Whether both have as many units in each session, and the same people speak in the same places, however they are called.
 * Then one goes with the other by its place alone.
 */
function isInStep(here: readonly Unit[], there: readonly Unit[]): boolean {
  const sessions = (units: readonly Unit[]): string => units.map(({ session }) => session).join(',');
  if (sessions(here) !== sessions(there)) return false;
  const called = new Set(here.map(({ speaker }, at) => JSON.stringify([speaker, there[at]?.speaker])));
  const speakers = (units: readonly Unit[]): number => new Set(units.map(({ speaker }) => speaker)).size;
  const nobodySpeaks = speakers(here) === 1 || speakers(there) === 1;
  return nobodySpeaks || called.size <= Math.max(speakers(here), speakers(there)) + Math.floor(here.length / 20);
}

function pairUnits(here: readonly TurnUnit[], there: readonly TurnUnit[]): TurnPair[] {
  const pairs: readonly UnitPair[] = isInStep(here, there) ? here.map((_, at) => [at, at]) : alignUnits(here, there);
  const seen = new Set<string>();
  return pairs.flatMap(([at, beside]): TurnPair[] => {
    const [left, right] = [here[at]?.turn, there[beside]?.turn];
    if (left === undefined || right === undefined || seen.has(`${left} ${right}`)) return [];
    seen.add(`${left} ${right}`);
    return [[left, right]];
  });
}

const pairBy: Readonly<Record<AlignmentMeans, (here: readonly TurnSketch[], there: readonly TurnSketch[]) => TurnPair[]>> = {
  timecode: pairMoments,
  turn: (here, there) => pairUnits(wholeTurns(here), wholeTurns(there)),
  paragraph: (here, there) => pairUnits(paragraphsOf(here), paragraphsOf(there)),
};

function pairingBy(by: AlignmentMeans, here: readonly TurnSketch[], there: readonly TurnSketch[]): Pairing {
  const pairs = pairBy[by](here, there);
  const [left, right] = [new Set(pairs.map(([turn]) => turn)).size, new Set(pairs.map(([, turn]) => turn)).size];
  return {
    pairs,
    aligned: {
      by: pairs.length === 0 ? null : by, paired: left, unpaired: here.length - left, unpairedThere: there.length - right,
    },
  };
}

const isTimed = (turns: readonly TurnSketch[]): boolean => (
  turns.filter(({ start }) => start !== null).length * 2 >= turns.length
);

/** Where both texts have times for half of their turns, a fifth of the turns has to be paired by them for that to be trusted. */
const leastByTime = 0.2;

const hasParagraphs = (turns: readonly TurnSketch[]): boolean => turns.some(({ paragraphs }) => paragraphs.length > 1);

/**
 * Pairs turns by the means given; or by timecodes where both have them; or else by turns or by paragraphs, whichever
 * leaves fewer turns alone. A pair that is not certain is not made: it would put words into somebody's mouth.
 */
export function pairTurns(here: readonly TurnSketch[], there: readonly TurnSketch[], by?: AlignmentMeans): Pairing {
  if (by !== undefined) return pairingBy(by, here, there);
  const share = ({ aligned: { paired, unpairedThere } }: Pairing): number => (
    (paired + there.length - unpairedThere) / Math.max(1, here.length + there.length)
  );
  if (isTimed(here) && isTimed(there)) {
    const byTime = pairingBy('timecode', here, there);
    if (share(byTime) >= leastByTime) return byTime;
  }
  const others = alignmentMeans.filter((means) => means === 'turn' || (means === 'paragraph' && (hasParagraphs(here) || hasParagraphs(there))));
  const pairings = others.map((means) => pairingBy(means, here, there));
  return pairings.reduce((best, other) => (share(other) > share(best) ? other : best));
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
