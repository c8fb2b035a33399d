// lunr as the oracle of ranking: the same tokens and clauses, and what is no term of ours is counted by a naive scan.
import lunr from 'lunr';
import { analyseText, foldForm, normalise, type PlacedWord } from '../../archive/search/analyse.ts';
import { indexFields, type IndexDocument } from '../../archive/search/fields.ts';
import type { Clause, OneMatch, QueryPlan, WordMatch } from '../../archive/search/query-plan.ts';
import { addLunrClause, lunrFuzzy } from './lunr-internals.ts';

type Words = readonly PlacedWord[];
type DocumentWords = readonly Words[];

/** The parts of lunr.Builder that its types leave out. */
interface BuilderParts {
  invertedIndex: Record<string, Record<string, unknown>>;
  fieldTermFrequencies: Record<string, Record<string, number>>;
  termIndex: number;
}

/** Far enough from every word that no edit distance reaches it. */
const invented = '\u0001\u0001\u0001\u0001\u0001\u0001';

function analyse(text: string | null | undefined): Words {
  return analyseText(normalise(text ?? ''));
}

function wildcardTest(pattern: string): (text: string) => boolean {
  const source = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('[^]*');
  const expression = new RegExp(`^${source}$`);
  return (text) => expression.test(text);
}

function wordTest(match: WordMatch, vocabulary: readonly string[]): (word: PlacedWord) => boolean {
  if (match.kind === 'term') return (word) => word.term === match.term;
  if (match.kind === 'form') return (word) => word.form === match.form;
  if (match.kind === 'fuzzy') {
    const near = new Set(lunrFuzzy(vocabulary, match.term, match.distance));
    return (word) => near.has(word.term);
  }
  const test = wildcardTest(match.pattern);
  return (word) => test(word.term) || test(foldForm(word.form));
}

function countInside(words: Words, wanted: string): number {
  let count = 0;
  for (const { form, width } of words) {
    if (width === 0) continue;
    for (let at = form.indexOf(wanted); at >= 0; at = form.indexOf(wanted, at + 1)) count += 1;
  }
  return count;
}

type WordTest = (word: PlacedWord) => boolean;

/** Whether the words of [first, end) can be given one to each test, `first` among them: by trying every way. */
function canBeGiven(words: Words, tests: readonly WordTest[], first: number, end: number, given: readonly number[]): boolean {
  const test = tests[given.length];
  if (test === undefined) return given.includes(first);
  for (let at = first; at < Math.min(end, words.length); at += 1) {
    if (given.includes(at) || !test(words[at] as PlacedWord)) continue;
    if (canBeGiven(words, tests, first, end, [...given, at])) return true;
  }
  return false;
}

/** How often something that is not a term of the index occurs among the words of a field. */
export function counter(match: OneMatch, vocabulary: readonly string[]): (words: Words) => number {
  if (match.kind === 'inside') return (words) => countInside(words, match.text);
  const tests = (match.kind === 'phrase' ? match.words : [match]).map((word) => wordTest(word, vocabulary));
  if (match.kind === 'phrase' && match.distance !== null) {
    const within = tests.length + match.distance;
    return (words) => words.filter((_, first) => canBeGiven(words, tests, first, first + within, [])).length;
  }
  return (words) => words.filter((_, first) => (
    first + tests.length <= words.length && tests.every((test, i) => test(words[first + i] as PlacedWord))
  )).length;
}

/** Puts into lunr's index, without changing any field's length, the pseudo-terms that plans ask for. */
class PseudoTerms {
  readonly #names = new Map<string, string>();
  readonly #builder: BuilderParts;
  readonly #documents: readonly DocumentWords[];
  readonly #vocabulary: readonly string[];

  constructor(builder: BuilderParts, documents: readonly DocumentWords[], vocabulary: readonly string[]) {
    this.#builder = builder;
    this.#documents = documents;
    this.#vocabulary = vocabulary;
  }

  /** The name of the pseudo-term of a match in a field, or undefined where it does not occur. */
  name(match: OneMatch, field: number): string | undefined {
    const key = `${field} ${JSON.stringify(match)}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known === '' ? undefined : known;
    const name = `${invented}${this.#names.size}`;
    const occurs = this.#insert(name, counter(match, this.#vocabulary), field);
    this.#names.set(key, occurs ? name : '');
    return occurs ? name : undefined;
  }

  #insert(name: string, count: (words: Words) => number, field: number): boolean {
    const fieldName = indexFields[field] as string;
    const posting: Record<string, Record<string, unknown>> = {};
    for (const other of indexFields) posting[other] = {};
    let occurs = false;
    for (const [document, words] of this.#documents.entries()) {
      const frequency = count(words[field] as Words);
      if (frequency === 0) continue;
      occurs = true;
      (posting[fieldName] as Record<string, unknown>)[document] = {};
      (this.#builder.fieldTermFrequencies[`${fieldName}/${document}`] as Record<string, number>)[name] = frequency;
    }
    if (!occurs) return false;
    this.#builder.invertedIndex[name] = { ...posting, _index: this.#builder.termIndex };
    this.#builder.termIndex += 1;
    return true;
  }
}

interface OracleClause {
  readonly clause: Clause;
  /** Literal terms that lunr is to take together as one clause; null where lunr expands by itself. */
  readonly literals: readonly string[] | null;
}

/** A wildcard means the terms that match, and of other terms each form that does. */
function wildcardLiterals(
  pattern: string, field: number, words: readonly PlacedWord[], pseudo: PseudoTerms,
): string[] {
  const test = wildcardTest(pattern);
  const literals = new Set<string>();
  const forms = new Map<string, string>();
  for (const { term, form } of words) {
    if (test(term)) literals.add(term);
    else if (test(foldForm(form))) forms.set(form, term);
  }
  for (const [form, term] of forms) {
    const name = pseudo.name({ kind: 'form', term, form }, field);
    if (name !== undefined) literals.add(name);
  }
  return [...literals];
}

const presences = {
  optional: lunr.Query.presence.OPTIONAL,
  required: lunr.Query.presence.REQUIRED,
  prohibited: lunr.Query.presence.PROHIBITED,
};

/** What the names given to lunr stand for in the query at hand. */
const literalsOf = new Map<string, readonly string[]>();

/** lunr lets its search pipeline make several terms of one: here, the literal terms of an expansion. */
const expand = ((token: lunr.Token) => (
  (literalsOf.get(token.toString()) ?? [token.toString()]).map((literal) => new lunr.Token(literal, {}))
)) as unknown as lunr.PipelineFunction;
lunr.Pipeline.registerFunction(expand, 'expand');

/** Answers the plans given, in their order, each with lunr's scores by document. */
export function askLunr(documents: readonly IndexDocument[], plans: readonly QueryPlan[]): Map<number, number>[] {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of indexFields) builder.field(field);
  builder.tokenizer = ((text: string | null) =>
    analyse(text).map((word) => new lunr.Token(word.term, {}))) as unknown as typeof lunr.tokenizer;
  for (const [id, document] of documents.entries()) builder.add({ id, ...document });
  const analysed = documents.map((document) => indexFields.map((field) => analyse(document[field])));
  const words = [...new Map(analysed.flat(2).map((word) => [word.form, word])).values()];
  const parts = builder as unknown as BuilderParts;
  const pseudo = new PseudoTerms(parts, analysed, [...new Set(words.map(({ term }) => term))]);
  const literalsFor = (match: OneMatch, field: number): readonly string[] => {
    if (match.kind === 'term') return [match.term];
    if (match.kind === 'wildcard') return wildcardLiterals(match.pattern, field, words, pseudo);
    return [pseudo.name(match, field) ?? `${invented}none`];
  };
  const prepared = plans.map((plan) => plan.clauses.map((clause): OracleClause => {
    const { match, field } = clause;
    if (match.kind === 'term' || match.kind === 'fuzzy') return { clause, literals: null };
    if (match.kind === 'any') return { clause, literals: match.matches.flatMap((one) => literalsFor(one, field)) };
    return { clause, literals: literalsFor(match, field) };
  }));
  builder.searchPipeline.add(expand);
  const index = builder.build();
  return prepared.map((clauses) => {
    literalsOf.clear();
    const results = index.query((query) => {
      for (const [i, oracleClause] of clauses.entries()) addClause(query, oracleClause, i);
    });
    return new Map(results.map(({ ref, score }) => [Number(ref), score]));
  });
}

function addClause(query: lunr.Query, { clause, literals }: OracleClause, number: number): void {
  const { match } = clause;
  const common = {
    fields: [indexFields[clause.field] as string], boost: clause.boost, presence: presences[clause.presence],
  };
  if (match.kind === 'fuzzy') {
    addLunrClause(query, { ...common, term: match.term, editDistance: match.distance, usePipeline: false });
  } else if (literals === null) {
    const term = match.kind === 'term' ? match.term : '';
    addLunrClause(query, { ...common, term, usePipeline: false });
  } else {
    const name = `expansion${number}`;
    literalsOf.set(name, literals.length === 0 ? [`${invented}none`] : literals);
    addLunrClause(query, { ...common, term: name, usePipeline: true });
  }
}
