// Where the words of a query stand in the texts that match it, counted in words: for concordances and for collocates.
import { finishSteps } from './steps.ts';
import { expandMatch, type Sequence } from './expand-query.ts';
import type { DocumentSet } from './document-set.ts';
import type { ListedSegment } from './listed-segment.ts';
import { SequenceCursor } from './match-sequence.ts';
import type { OneMatch, QueryPlan, WordMatch } from './query-plan.ts';

/** The field whose words are looked at. */
export const textField = 0;

/** A run of words: the first of them, counted from 0 in the text, and how many they are. */
export interface Span {
  readonly first: number;
  readonly words: number;
}

/** Spans by document, ascending by their first word, no two the same. */
export type Spans = ReadonlyMap<number, readonly Span[]>;

/** Hangul inside a word stands where the word stands. */
function asWord(match: OneMatch): OneMatch {
  return match.kind === 'inside' ? { kind: 'wildcard', pattern: `*${match.text}*` } satisfies WordMatch : match;
}

function sequencesIn(plan: QueryPlan, segment: ListedSegment): Sequence[] {
  return plan.clauses
    .filter(({ field, presence }) => field === textField && presence !== 'prohibited')
    .flatMap(({ match }) => (match.kind === 'any' ? match.matches : [match]))
    .flatMap((match) => finishSteps(expandMatch(asWord(match), [segment.view])))
    .flatMap(({ sequences }) => sequences[0] ?? []);
}

/** Documents whose positions are read in one step. */
const documentsInStep = 128;

const byPlace = (a: Span, b: Span): number => a.first - b.first || a.words - b.words;

/** Ascending, each once. */
function inOrder(list: Span[]): Span[] {
  list.sort(byPlace);
  return list.filter((span, at) => at === 0 || byPlace(list[at - 1] as Span, span) !== 0);
}

/**
 * The spans of the plan's words in those documents of a segment: a word is one of length 1, a phrase one of its length,
 * words near one another one from the first position on over as many as were allowed.
 */
export function* spansIn(plan: QueryPlan, segment: ListedSegment, among: DocumentSet): Generator<void, Spans> {
  const spans = new Map<number, Span[]>();
  const sequences = sequencesIn(plan, segment);
  let read = 0;
  for (const sequence of sequences) {
    const words = sequence.within ?? sequence.elements.length;
    const cursor = new SequenceCursor(segment, sequence, textField);
    for (let document = among.next(0); document >= 0; document = among.next(document + 1)) {
      const found = cursor.next(document);
      if (found < 0) break;
      document = found;
      if (!among.has(found)) continue;
      const places = cursor.places.values.subarray(0, cursor.places.count);
      const list = spans.get(found) ?? [];
      if (list.length === 0) spans.set(found, list);
      for (const first of places) list.push({ first, words });
      read += 1;
      if (read % documentsInStep === 0) yield;
    }
  }
  if (sequences.length > 1) for (const [document, list] of spans) spans.set(document, inOrder(list));
  return spans;
}
