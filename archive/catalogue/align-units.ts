// Aligns two sequences of turns or paragraphs of which one translates the other, as far as it is certain what belongs together.
import type { ParagraphSketch } from './turn-sketch.ts';

/** A turn or a paragraph. Those of different sessions are never aligned. */
export interface Unit extends ParagraphSketch {
  readonly session: number;
  readonly speaker: string | null;
}

export type UnitPair = readonly [here: number, there: number];

/** A pair is kept where this share of all alignments, each by its likelihood, has it. */
const certain = 0.9;
/** Larger tables than this are not made: 4 million cells are 64 MB. */
const mostCells = 4_000_000;
/** UTF-16 code units on the longer side. */
const leastOfRun = 60;
/** Natural logarithms of how much less likely an alignment is that leaves a unit alone. */
const gapAlone = 3;
const gapPerLength = 0.5;

/** How speakers of one side are called on the other: learnt from what is aligned without it. */
type Namesakes = ReadonlyMap<string, string>;

/** How often each mark stands on a side; the same mark in many places tells nothing. */
function frequencies(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { marks } of units) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

const totalLength = (units: readonly Unit[]): number => units.reduce((sum, { length }) => sum + length, 0);

/**
 * Scores pairs by the logarithm of their lengths' ratio against that of the whole texts (as Gale and Church do by the
 * difference), by who speaks, by whether both ask, and by marks that both have.
 */
function scorer(here: readonly Unit[], there: readonly Unit[], namesakes: Namesakes): (left: Unit, right: Unit) => number {
  const ratio = Math.log(totalLength(there) / totalLength(here));
  const [timesHere, timesThere] = [frequencies(here), frequencies(there)];
  return (left, right) => {
    const shorter = Math.min(left.length, right.length * Math.exp(-ratio));
    const difference = Math.log(right.length / left.length) - ratio;
    const variance = 0.15 + 6 / (shorter + 4);
    const lengths = Math.max(-8, -(difference * difference) / (2 * variance));
    const namesake = left.speaker === null ? undefined : namesakes.get(left.speaker);
    const speakers = namesake === undefined || right.speaker === null ? 0 : namesake === right.speaker ? 1 : -5;
    const questions = left.isQuestion === right.isQuestion ? 0.3 : -0.7;
    let marks = 0;
    for (const mark of left.marks) {
      if (right.marks.includes(mark)) marks += 3 / Math.sqrt((timesHere.get(mark) ?? 1) * (timesThere.get(mark) ?? 1));
    }
    return lengths + speakers + questions + Math.min(6, marks);
  };
}

const gap = ({ length }: Unit): number => -(gapAlone + gapPerLength * Math.log(1 + length / 40));

/** ln(e^a + e^b + e^c) without overflow. */
function sumOfLogs(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  return most === -Infinity ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}

/**
 * For each pair the probability, over all monotone alignments, that it belongs together (forward-backward, Durbin et al.
 * 1998, chapter 4); pairs that are certain, in order. Certain pairs can't cross: each has most of all alignments.
 */
function certainPairs(here: readonly Unit[], there: readonly Unit[], score: (left: Unit, right: Unit) => number): UnitPair[] {
  const [rows, width] = [here.length, there.length + 1];
  const matches = new Float64Array(rows * (width - 1));
  here.forEach((left, at) => there.forEach((right, beside) => { matches[at * (width - 1) + beside] = score(left, right); }));
  const match = (at: number, beside: number): number => matches[at * (width - 1) + beside] ?? -Infinity;
  const gapsHere = here.map(gap);
  const gapsThere = there.map(gap);

  const forward = new Float64Array((rows + 1) * width).fill(-Infinity);
  const before = (at: number, beside: number): number => (at < 0 || beside < 0 ? -Infinity : forward[at * width + beside] ?? -Infinity);
  for (let at = 0; at <= rows; at += 1) {
    for (let beside = 0; beside < width; beside += 1) {
      forward[at * width + beside] = at === 0 && beside === 0 ? 0 : sumOfLogs(
        at > 0 && beside > 0 ? before(at - 1, beside - 1) + match(at - 1, beside - 1) : -Infinity,
        at > 0 ? before(at - 1, beside) + (gapsHere[at - 1] ?? 0) : -Infinity,
        beside > 0 ? before(at, beside - 1) + (gapsThere[beside - 1] ?? 0) : -Infinity,
      );
    }
  }
  const all = before(rows, width - 1);

  const pairs: UnitPair[] = [];
  let below = new Float64Array(width + 1).fill(-Infinity);
  for (let at = rows; at >= 0; at -= 1) {
    const current = new Float64Array(width + 1).fill(-Infinity);
    for (let beside = width - 1; beside >= 0; beside -= 1) {
      const paired = at < rows && beside < width - 1 ? match(at, beside) + (below[beside + 1] ?? -Infinity) : -Infinity;
      current[beside] = at === rows && beside === width - 1 ? 0 : sumOfLogs(
        paired,
        at < rows ? (gapsHere[at] ?? 0) + (below[beside] ?? -Infinity) : -Infinity,
        beside < width - 1 ? (gapsThere[beside] ?? 0) + (current[beside + 1] ?? -Infinity) : -Infinity,
      );
      if (Math.exp(before(at, beside) + paired - all) >= certain) pairs.push([at, beside]);
    }
    below = current;
  }
  return pairs.sort(([one], [other]) => one - other);
}

/**
 * Short turns look like one another. A run of pairs, each next to the one before on both sides, is kept if there is some text
 * in it, or a mark that both have.
 */
function withoutThinRuns(here: readonly Unit[], there: readonly Unit[], pairs: readonly UnitPair[]): UnitPair[] {
  const runs: UnitPair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs.filter((run) => {
    const units = run.map(([at, beside]) => [here[at], there[beside]] as const);
    const length = units.reduce((sum, [left, right]) => sum + Math.max(left?.length ?? 0, right?.length ?? 0), 0);
    return length >= leastOfRun || units.some(([left, right]) => left?.marks.some((mark) => right?.marks.includes(mark)) ?? false);
  }).flat();
}

/** Who is called how on the other side, where most of what they say is aligned with one and the same speaker. */
function learnNamesakes(here: readonly Unit[], there: readonly Unit[], pairs: readonly UnitPair[]): Namesakes {
  const spoken = Map.groupBy(
    pairs.flatMap(([at, beside]) => {
      const [left, right] = [here[at]?.speaker, there[beside]?.speaker];
      return left === undefined || left === null || right === undefined || right === null ? [] : [{ left, right }];
    }),
    ({ left }) => left,
  );
  const namesakes = new Map<string, string>();
  for (const [left, all] of spoken) {
    const counts = Map.groupBy(all, ({ right }) => right);
    const [most] = [...counts].sort(([, one], [, other]) => other.length - one.length);
    if (most !== undefined && most[1].length >= 2 && most[1].length * 4 >= all.length * 3) namesakes.set(left, most[0]);
  }
  return namesakes;
}

/** Labels that stand on both sides are those of the same people. */
function sameLabels(here: readonly Unit[], there: readonly Unit[]): Namesakes {
  const labels = new Set(there.map(({ speaker }) => speaker));
  return new Map(here.flatMap(({ speaker }) => (speaker !== null && labels.has(speaker) ? [[speaker, speaker] as const] : [])));
}

function alignSession(here: readonly Unit[], there: readonly Unit[]): UnitPair[] {
  if (here.length === 0 || there.length === 0 || here.length * there.length > mostCells) return [];
  const same = sameLabels(here, there);
  const first = certainPairs(here, there, scorer(here, there, same));
  const namesakes = new Map([...learnNamesakes(here, there, first), ...same]);
  return namesakes.size === same.size ? first : certainPairs(here, there, scorer(here, there, namesakes));
}

/** Pairs of units by their places in what was given, ascending on both sides; each unit in one pair at most. */
export function alignUnits(here: readonly Unit[], there: readonly Unit[]): UnitPair[] {
  const numbered = (units: readonly Unit[]): Map<number, (Unit & { readonly at: number })[]> => (
    Map.groupBy(units.map((unit, at) => ({ ...unit, at })), ({ session }) => session)
  );
  const sessionsThere = numbered(there);
  return [...numbered(here)].flatMap(([session, left]) => {
    const right = sessionsThere.get(session) ?? [];
    return withoutThinRuns(left, right, alignSession(left, right)).map(([at, beside]): UnitPair => [left[at]?.at ?? 0, right[beside]?.at ?? 0]);
  });
}
