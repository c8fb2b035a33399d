// Parses a query: lunr's language, phrases, and exact forms; its words pass through the same analyser as the texts.
import { analyseText, foldForm, normalise, type PlacedWord } from './analyse.ts';
import type { Clause, Match, QueryPlan, WordMatch } from './query-plan.ts';
import { QueryReader, queryFault, type WrittenClause } from './read-query.ts';

function isCharacterScript(word: PlacedWord): boolean {
  return word.script === 'hangul' || word.script === 'ideographs';
}

/** A word written alone. Nothing is stripped from Hangul: what is typed is what is matched, anywhere inside words. */
function matchAlone(word: PlacedWord, written: WrittenClause): Match {
  if (written.exact) return { kind: 'form', term: word.term, form: word.form };
  const term = word.script === 'hangul' ? word.form : word.term;
  if (written.distance !== null) return { kind: 'fuzzy', term, distance: written.distance };
  if (word.pairs.length > 0) return { kind: 'inside', text: word.form, grams: word.pairs };
  if (word.singles.length > 0) return { kind: 'inside', text: word.form, grams: word.singles };
  return { kind: 'term', term };
}

/**
 * A word of a phrase, or a part of a written word that holds several scripts or punctuation (`1997년`, `e-mail`).
 * Hangul and ideographs match the beginnings of words, so that particles may follow; but one that the next part touches
 * must be that whole run, and one syllable on its own must be the whole word, its particle aside.
 */
function matchInSequence(words: readonly PlacedWord[], index: number, written: WrittenClause): WordMatch {
  const word = words[index] as PlacedWord;
  if (written.exact) return { kind: 'form', term: word.term, form: word.form };
  const term = word.script === 'hangul' ? word.form : word.term;
  if (written.distance !== null) return { kind: 'fuzzy', term, distance: written.distance };
  if (!isCharacterScript(word)) return { kind: 'term', term };
  const touchesNext = words[index + 1]?.start === word.end;
  if (touchesNext) return { kind: 'form', term: word.term, form: word.form };
  const touchesPrevious = words[index - 1]?.end === word.start;
  if (touchesPrevious || word.width > 1) return { kind: 'wildcard', pattern: `${word.form}*` };
  return { kind: 'term', term };
}

function matchPlain(written: WrittenClause): Match | undefined {
  const words = analyseText(normalise(written.text.replaceAll('*', ' ')));
  if (words.length === 1) return matchAlone(words[0] as PlacedWord, written);
  if (words.length === 0) return undefined;
  return { kind: 'phrase', words: words.map((_, index) => matchInSequence(words, index, written)) };
}

/** Patterns keep scripts together (`covid*19` is one), are folded as forms are, and never stemmed. */
function matchWildcard(written: WrittenClause): Match | undefined {
  const pieces = normalise(written.text)
    .split(/[^\p{L}\p{N}\p{M}*'‘’ʼ`]+/u)
    .map((piece) => piece.replace(/^['‘’ʼ`]+|['‘’ʼ`]+$/g, ''))
    .filter((piece) => piece !== '');
  const worded = pieces.filter((piece) => !/^\*+$/.test(piece));
  const words = (worded.length > 0 ? worded : pieces.slice(0, 1)).flatMap((piece) => matchPiece(piece, written));
  const first = words[0];
  return words.length <= 1 || first === undefined ? first : { kind: 'phrase', words };
}

function matchPiece(piece: string, written: WrittenClause): WordMatch[] {
  if (piece.includes('*')) return [{ kind: 'wildcard', pattern: foldPattern(piece) }];
  const words = analyseText(piece);
  return words.map((_, index) => matchInSequence(words, index, written));
}

/** Folds what stands between the stars. */
function foldPattern(piece: string): string {
  return piece.toLowerCase().replace(/[‘’ʼ`]/g, '\'').split('*').map(foldForm).join('*');
}

function toMatch(written: WrittenClause): Match | undefined {
  const wildcard = written.text.includes('*') && !written.phrase;
  if (wildcard && written.exact) throw queryFault('wildcard-in-form', written.start, written.end);
  return wildcard ? matchWildcard(written) : matchPlain(written);
}

/**
 * Parses a query: `term`, `field:term` (fields as `indexFields`), `+required`, `-prohibited`, `wild*card`,
 * `fuzzy~1`, `boost^2`, `"a phrase"`, `=exactly`. A word of several parts (`e-mail`, `12:30`, `1997년`) means those
 * parts side by side. Throws `bad-query` with 0-based UTF-16 offsets into the query (`start`, `end`) and one of
 * `queryFaults` as the reason. An empty query, or one of punctuation only, has no clauses and finds nothing.
 */
export function parseQuery(query: string): QueryPlan {
  const reader = new QueryReader(query);
  const clauses: Clause[] = [];
  for (let written = reader.next(); written !== undefined; written = reader.next()) {
    const match = toMatch(written);
    if (match !== undefined) {
      clauses.push({ field: written.field, presence: written.presence, boost: written.boost, match });
    } else if (written.marked) {
      throw queryFault('no-word', written.start, written.end);
    }
  }
  return { clauses };
}

