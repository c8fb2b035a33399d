// Where the words of a query stand in the texts that match it, counted in words: for concordances and for collocates.
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
    .flatMap((match) => expandMatch(asWord(match), [segment.view]))
    .flatMap(({ sequences }) => sequences[0] ?? []);
}

function addSpan(spans: Map<number, Span[]>, document: number, span: Span): void {
  const known = spans.get(document);
  if (known === undefined) spans.set(document, [span]);
  else if (!known.some(({ first, words }) => first === span.first && words === span.words)) known.push(span);
}

/**
 * The spans of the plan's words in those documents of a segment: a word is one of length 1, a phrase one of its length,
 * words near one another one from the first position on over as many as were allowed.
 */
export function spansIn(plan: QueryPlan, segment: ListedSegment, among: DocumentSet): Spans {
  const spans = new Map<number, Span[]>();
  for (const sequence of sequencesIn(plan, segment)) {
    const words = sequence.within ?? sequence.elements.length;
    const cursor = new SequenceCursor(segment, sequence, textField);
    for (let document = among.next(0); document >= 0; document = among.next(document + 1)) {
      const found = cursor.next(document);
      if (found < 0) break;
      document = found;
      if (!among.has(found)) continue;
      for (let i = 0; i < cursor.places.count; i += 1) {
        addSpan(spans, found, { first: cursor.places.values[i] as number, words });
      }
    }
  }
  for (const list of spans.values()) list.sort((a, b) => a.first - b.first || a.words - b.words);
  return spans;
}
