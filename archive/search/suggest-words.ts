// "Did you mean": for words of a query that nothing holds, words of the dictionary that are written much like them.
import { analyseText, normalise, type PlacedWord } from './analyse.ts';
import { finishSteps } from './steps.ts';
import { expandMatch, type Expansion } from './expand-query.ts';
import { DistanceAutomaton, maximumDistance } from './match-distance.ts';
import type { SegmentView } from './open-segment.ts';
import type { Clause, OneMatch, QueryPlan } from './query-plan.ts';

/** A word of the query as it stands there (UTF-16 offsets), and what may have been meant, the likeliest first. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly instead: readonly string[];
}

const mostSuggestions = 5;
/** Shorter words have too many neighbours; longer ones may be off by more. */
const shortestWord = 4;
const shortestHangul = 2;
const longWord = 7;

interface Candidate {
  readonly form: string;
  readonly term: string;
  readonly distance: number;
  readonly documents: number;
}

function documentsOf({ sequences }: Expansion, field: number): number {
  return sequences.reduce((sum, sequence) => (
    sum + (sequence?.elements[0]?.[0]?.entry.fields[field]?.documents ?? 0)
  ), 0);
}

/** Whether something occurs in a field of a document that may be looked at. */
export type IsFound = (match: OneMatch, field: number) => boolean;

function distanceBetween(a: string, b: string): number {
  for (let distance = 0; distance < maximumDistance; distance += 1) {
    if (new DistanceAutomaton(a, distance).accepts(b).accepted) return distance;
  }
  return maximumDistance;
}

/** The forms of a term, each with how far it is from the word. */
function formsOf(expansion: Expansion, word: string, field: number): Candidate[] {
  const { sequences } = expansion;
  const documents = documentsOf(expansion, field);
  const entries = sequences.flatMap((sequence) => sequence?.elements[0]?.[0]?.entry ?? []);
  const forms = new Map(entries.flatMap(({ term, forms: list }) => list.map((form) => [form, term] as const)));
  return documents === 0 ? [] : [...forms].map(([form, term]) => (
    { form, term, distance: distanceBetween(word, form), documents }
  ));
}

function byLikeness(a: Candidate, b: Candidate): number {
  return a.distance - b.distance || b.documents - a.documents || (a.form < b.form ? -1 : 1);
}

/** Of each term one form, the nearest that is found. */
function meantBy({ term, form }: PlacedWord, field: number, views: readonly SegmentView[], isFound: IsFound): string[] {
  const distance = term.length >= longWord ? 2 : 1;
  const candidates = finishSteps(expandMatch({ kind: 'fuzzy', term, distance }, views))
    .flatMap((expansion) => formsOf(expansion, form, field)).sort(byLikeness);
  const meant = new Map<string, string>();
  for (const candidate of candidates) {
    if (meant.size === mostSuggestions) break;
    if (meant.has(candidate.term)) continue;
    if (isFound({ kind: 'form', term: candidate.term, form: candidate.form }, field)) meant.set(candidate.term, candidate.form);
  }
  return [...meant.values()];
}

function isSuggestible({ script, form }: PlacedWord): boolean {
  return (script === 'letters' && form.length >= shortestWord) || (script === 'hangul' && form.length >= shortestHangul);
}

/** Words as they are looked for: Hangul anywhere inside words. */
function matchOf({ script, term, form, pairs }: PlacedWord): OneMatch {
  return script === 'hangul' ? { kind: 'inside', text: form, grams: pairs } : { kind: 'term', term };
}

function suggestFor(
  { field, written, match, presence }: Clause, views: readonly SegmentView[], isFound: IsFound,
): Suggestion[] {
  const asked = match.kind === 'term' || match.kind === 'inside' || match.kind === 'phrase' || match.kind === 'form';
  const text = normalise(written.text);
  // Where normalising moves the letters, the places in the query would be wrong.
  if (!asked || presence === 'prohibited' || text !== written.text || text.includes('*')) return [];
  return analyseText(text)
    .filter((word) => isSuggestible(word) && !isFound(matchOf(word), field))
    .map((word) => ({
      start: written.start + word.start, end: written.start + word.end, instead: meantBy(word, field, views, isFound),
    }))
    .filter(({ instead }) => instead.length > 0);
}

/** Nothing is suggested that is not found, so that no word is betrayed which may not be read. */
export function suggestWords(plan: QueryPlan, views: readonly SegmentView[], isFound: IsFound): Suggestion[] {
  return plan.clauses.flatMap((clause) => suggestFor(clause, views, isFound));
}
