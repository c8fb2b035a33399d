// Where the words of a query stand in a text: for showing it, in the text's own normalisation and offsets.
import { analyseText, foldForm, type PlacedWord } from './analyse.ts';
import { DistanceAutomaton } from './match-distance.ts';
import { matchesWildcard } from './match-wildcard.ts';
import { firstPlaces } from './near-words.ts';
import { normaliseWithOffsets } from './place-words.ts';
import type { Match, QueryPlan, WordMatch } from './query-plan.ts';

/** From the first unit to the one after the last. */
type Range = [start: number, end: number];

type WordTest = (word: PlacedWord) => boolean;

function wordTest(match: WordMatch): WordTest {
  switch (match.kind) {
    case 'term': return (word) => word.term === match.term;
    case 'form': return (word) => word.form === match.form;
    case 'wildcard': return (word) =>
      matchesWildcard(match.pattern, word.term) || matchesWildcard(match.pattern, foldForm(word.form));
    case 'fuzzy': {
      const automaton = new DistanceAutomaton(match.term, match.distance);
      return (word) => automaton.accepts(word.term).accepted;
    }
  }
}

/** Words near one another: each by itself, since others stand between. */
function nearRanges(words: readonly PlacedWord[], tests: readonly WordTest[], distance: number): Range[] {
  const within = tests.length + distance;
  const positions = tests.map((test) => Uint32Array.from(words.flatMap((word, at) => (test(word) ? [at] : []))));
  const firsts = firstPlaces(positions, within);
  return positions.flatMap((list) => [...list])
    .filter((at) => firsts.some((first) => at >= first && at < first + within))
    .map((at): Range => [(words[at] as PlacedWord).start, (words[at] as PlacedWord).end]);
}

/** Consecutive words, from the beginning of the first to the end of the last. */
function phraseRanges(words: readonly PlacedWord[], tests: readonly WordTest[]): Range[] {
  const ranges: Range[] = [];
  for (let first = 0; first + tests.length <= words.length; first += 1) {
    if (!tests.every((test, i) => test(words[first + i] as PlacedWord))) continue;
    ranges.push([(words[first] as PlacedWord).start, (words[first + tests.length - 1] as PlacedWord).end]);
  }
  return ranges;
}

/** Every place inside words, overlapping ones too. */
function insideRanges(words: readonly PlacedWord[], wanted: string, text: string): Range[] {
  const ranges: Range[] = [];
  for (const { start, end, width } of words) {
    if (width === 0) continue;
    for (let at = text.indexOf(wanted, start); at >= 0 && at + wanted.length <= end; at = text.indexOf(wanted, at + 1)) {
      ranges.push([at, at + wanted.length]);
    }
  }
  return ranges;
}

function matchRanges(match: Match, words: readonly PlacedWord[], text: string): Range[] {
  if (match.kind === 'any') return match.matches.flatMap((one) => matchRanges(one, words, text));
  if (match.kind === 'inside') return insideRanges(words, match.text, text);
  if (match.kind === 'phrase' && match.distance !== null) return nearRanges(words, match.words.map(wordTest), match.distance);
  return phraseRanges(words, (match.kind === 'phrase' ? match.words : [match]).map(wordTest));
}

/** Ascending, with those that overlap or touch made one. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * Where the query's words stand in the text of a hit: UTF-16 offsets into the text as given, ascending and apart from
 * one another. A word is marked whole, a phrase as one, words near one another each, Hangul inside a word by itself.
 * Prohibited words and words asked of other fields are not marked.
 */
export function highlight(plan: QueryPlan, text: string): [number, number][] {
  const mapped = normaliseWithOffsets(text);
  const normalised = mapped?.text ?? text;
  const words = analyseText(normalised);
  const ranges = plan.clauses
    .filter((clause) => clause.field === 0 && clause.presence !== 'prohibited')
    .flatMap((clause) => matchRanges(clause.match, words, normalised))
    .map(([start, end]): Range => (mapped === null
      ? [start, end]
      : [mapped.starts[start] as number, mapped.ends[end - 1] as number]));
  return joinRanges(ranges);
}
