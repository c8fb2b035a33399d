// Parses a query: lunr's language, phrases, and exact forms; its words pass through the same analyser as the texts.
import { analyseText, foldForm, normalise, type PlacedWord } from './analyse.ts';
import { indexFields, type IndexField } from './fields.ts';
import type { Clause, Expanded, Match, OneMatch, QueryPlan, WordMatch, WrittenText } from './query-plan.ts';
import { QueryReader, queryFault, type WrittenClause } from './read-query.ts';

/** How the words of a clause are to be matched. */
interface Manner {
  readonly exact: boolean;
  /** Letters that may differ in a word. */
  readonly letters: number | null;
  /** Other words that may stand among those of a phrase. */
  readonly between: number | null;
}

const asWritten: Manner = { exact: false, letters: null, between: null };

function isCharacterScript(word: PlacedWord): boolean {
  return word.script === 'hangul' || word.script === 'ideographs';
}

/** A word written alone. Nothing is stripped from Hangul: what is typed is what is matched, anywhere inside words. */
function matchAlone(word: PlacedWord, manner: Manner): OneMatch {
  if (manner.exact) return { kind: 'form', term: word.term, form: word.form };
  const term = word.script === 'hangul' ? word.form : word.term;
  if (manner.letters !== null) return { kind: 'fuzzy', term, distance: manner.letters };
  if (word.pairs.length > 0) return { kind: 'inside', text: word.form, grams: word.pairs };
  if (word.singles.length > 0) return { kind: 'inside', text: word.form, grams: word.singles };
  return { kind: 'term', term };
}

/**
 * A word of a phrase, or a part of a written word that holds several scripts or punctuation (`1997년`, `e-mail`).
 * Hangul and ideographs match the beginnings of words, so that particles may follow; but one that the next part touches
 * must be that whole run, and one syllable on its own must be the whole word, its particle aside.
 */
function matchInSequence(words: readonly PlacedWord[], index: number, manner: Manner): WordMatch {
  const word = words[index] as PlacedWord;
  if (manner.exact) return { kind: 'form', term: word.term, form: word.form };
  const term = word.script === 'hangul' ? word.form : word.term;
  if (manner.letters !== null) return { kind: 'fuzzy', term, distance: manner.letters };
  if (!isCharacterScript(word)) return { kind: 'term', term };
  const touchesNext = words[index + 1]?.start === word.end;
  if (touchesNext) return { kind: 'form', term: word.term, form: word.form };
  const touchesPrevious = words[index - 1]?.end === word.start;
  if (touchesPrevious || word.width > 1) return { kind: 'wildcard', pattern: `${word.form}*` };
  return { kind: 'term', term };
}

function matchText(text: string, manner: Manner): OneMatch | undefined {
  const words = analyseText(normalise(text.replaceAll('*', ' ')));
  if (words.length === 1) return matchAlone(words[0] as PlacedWord, manner);
  if (words.length === 0) return undefined;
  return { kind: 'phrase', words: words.map((_, index) => matchInSequence(words, index, manner)), distance: manner.between };
}

/** Patterns keep scripts together (`covid*19` is one), are folded as forms are, and never stemmed. */
function matchWildcard(text: string): OneMatch | undefined {
  const pieces = normalise(text)
    .split(/[^\p{L}\p{N}\p{M}*'‘’ʼ`]+/u)
    .map((piece) => piece.replace(/^['‘’ʼ`]+|['‘’ʼ`]+$/g, ''))
    .filter((piece) => piece !== '');
  const worded = pieces.filter((piece) => !/^\*+$/.test(piece));
  const words = (worded.length > 0 ? worded : pieces.slice(0, 1)).flatMap(matchPiece);
  const first = words[0];
  return words.length <= 1 || first === undefined ? first : { kind: 'phrase', words, distance: null };
}

function matchPiece(piece: string): WordMatch[] {
  if (piece.includes('*')) return [{ kind: 'wildcard', pattern: foldPattern(piece) }];
  const words = analyseText(piece);
  return words.map((_, index) => matchInSequence(words, index, asWritten));
}

/** Folds what stands between the stars. */
function foldPattern(piece: string): string {
  return piece.toLowerCase().replace(/[‘’ʼ`]/g, '\'').split('*').map(foldForm).join('*');
}

function matchClause(written: WrittenClause): OneMatch | undefined {
  const { text, exact, phrase, distance } = written;
  const wildcard = text.includes('*') && !phrase;
  if (wildcard && exact) throw queryFault('wildcard-in-form', written.start, written.end);
  if (wildcard) return matchWildcard(text);
  return matchText(text, { exact, letters: phrase ? null : distance, between: phrase ? distance : null });
}

/** Whether other names may stand for it: not where somebody asked for certain letters. */
function isExpandable({ text, exact, phrase, distance }: WrittenClause): boolean {
  return !exact && distance === null && (phrase || !text.includes('*'));
}

/** Collects clauses, and the names that were found for them. */
class PlanBuilder {
  readonly #expand: ParseOptions['expand'];
  readonly #clauses: Clause[] = [];
  readonly #expanded: Expanded[] = [];
  /** Words that were typed beside one another with nothing said of them: together they may be one name. */
  readonly #bare: WrittenText[] = [];

  constructor({ expand }: ParseOptions) {
    this.#expand = expand;
  }

  add(clause: Omit<Clause, 'match'>, match: OneMatch, expandable: boolean): void {
    if (expandable && clause.field === 0 && clause.presence === 'optional' && clause.boost === 1) this.#bare.push(clause.written);
    this.#clauses.push({ ...clause, match: expandable ? this.#withNames(match, clause) : match });
  }

  /** Names of several words, the longest first: whoever types one need not know that it is one. */
  finish(query: string): QueryPlan {
    for (let from = 0; from < this.#bare.length; from += 1) {
      const run = bareRun(query, this.#bare.slice(from, from + mostWordsOfName));
      const taken = run.findLastIndex((written, index) => index > 0 && this.#addOtherNames(written));
      from += Math.max(0, taken);
    }
    return { clauses: this.#clauses, expanded: this.#expanded };
  }

  /** The other names beside the words, which stay as they are. Whether there are any. */
  #addOtherNames(written: WrittenText): boolean {
    const own = matchText(written.text, asWritten);
    if (own === undefined) return false;
    const match = this.#withNames(own, { field: 0, presence: 'optional', boost: 1, written });
    if (match.kind !== 'any') return false;
    this.#clauses.push({ field: 0, presence: 'optional', boost: 1, written, match });
    return true;
  }

  #withNames(match: OneMatch, { written, field }: Omit<Clause, 'match'>): Match {
    const seen = new Set([JSON.stringify(match)]);
    const matches = [match];
    const names: string[] = [];
    for (const name of this.#expand?.(written.text, indexFields[field] ?? 'text') ?? []) {
      const other = matchText(name, asWritten);
      const key = JSON.stringify(other);
      if (other === undefined || seen.has(key)) continue;
      seen.add(key);
      matches.push(other);
      names.push(name);
    }
    if (names.length === 0) return match;
    this.#expanded.push({ ...written, names });
    return { kind: 'any', matches };
  }
}

const mostWordsOfName = 6;

/** The first word, the first two, and so on, as long as nothing but white space stands between them. */
function bareRun(query: string, words: readonly WrittenText[]): WrittenText[] {
  const apart = words.findIndex(({ start }, index) => index > 0 && query.slice(words[index - 1]?.end, start).trim() !== '');
  const together = apart === -1 ? words : words.slice(0, apart);
  const first = together[0]?.start ?? 0;
  return together.map(({ end }) => ({ text: query.slice(first, end), start: first, end }));
}

export interface ParseOptions {
  /**
   * `plain`: what is typed is words and nothing else, so that no sign has a meaning and nothing throws. Otherwise the
   * language of `parseQuery`.
   */
  readonly plain?: boolean;
  /** Other names of a word or phrase as it was typed, from an authority list. Without it nothing is expanded. */
  readonly expand?: ((written: string, field: IndexField) => readonly string[]) | undefined;
}

function parsePlain(query: string, plan: PlanBuilder): void {
  for (const { 0: text, index: start } of query.matchAll(/\S+/gu)) {
    const match = matchText(text, asWritten);
    const written = { text, start, end: start + text.length };
    if (match !== undefined) plan.add({ field: 0, presence: 'optional', boost: 1, written }, match, true);
  }
}

/**
 * Parses a query: `term`, `field:term` (fields as `indexFields`), `+required`, `-prohibited`, `wild*card`, `fuzzy~1`,
 * `boost^2`, `"a phrase"`, `"near these words"~5` (in any order, with at most 5 other words among them), `=exactly`,
 * `="these very words"`. A word of several parts (`e-mail`, `12:30`, `1997년`) means those parts side by side. Throws
 * `bad-query` with 0-based UTF-16 offsets into the query (`start`, `end`) and one of `queryFaults` as the reason. An
 * empty query, or one of punctuation only, has no clauses and finds nothing.
 */
export function parseQuery(query: string, options: ParseOptions = {}): QueryPlan {
  const plan = new PlanBuilder(options);
  if (options.plain === true) {
    parsePlain(query, plan);
    return plan.finish(query);
  }
  const reader = new QueryReader(query);
  for (let clause = reader.next(); clause !== undefined; clause = reader.next()) {
    const { field, presence, boost, text, textStart: start, textEnd: end } = clause;
    const match = matchClause(clause);
    if (match !== undefined) {
      plan.add({ field, presence, boost, written: { text, start, end } }, match, isExpandable(clause));
    } else if (clause.marked) {
      throw queryFault('no-word', clause.start, clause.end);
    }
  }
  return plan.finish(query);
}
