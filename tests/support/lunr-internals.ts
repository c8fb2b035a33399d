// The parts of lunr that its types leave out: token sets, the query parser, a clause's presence and edit distance.
import lunr from 'lunr';

interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

export interface LunrClause {
  term: string;
  fields: string[];
  boost: number;
  presence: number;
  usePipeline: boolean;
  editDistance?: number;
}

interface Internals {
  TokenSet: {
    fromArray(words: readonly string[]): TokenSet;
    fromString(pattern: string): TokenSet;
    fromFuzzyString(word: string, distance: number): TokenSet;
  };
  QueryParser: new (query: string, into: lunr.Query) => { parse(): void };
}

const internals = lunr as unknown as Internals;

/** Which of the words a wildcard pattern matches, in order. */
export function lunrWildcard(words: readonly string[], pattern: string): string[] {
  return internals.TokenSet.fromArray([...words].sort()).intersect(internals.TokenSet.fromString(pattern)).toArray().sort();
}

/** Which of the words are within an edit distance, in order. */
export function lunrFuzzy(words: readonly string[], word: string, distance: number): string[] {
  return internals.TokenSet.fromArray([...words].sort())
    .intersect(internals.TokenSet.fromFuzzyString(word, distance)).toArray().sort();
}

export function lunrParse(query: string, fields: readonly string[]): LunrClause[] {
  const parsed = new lunr.Query([...fields]);
  new internals.QueryParser(query, parsed).parse();
  return parsed.clauses as unknown as LunrClause[];
}

/** Adds a clause as it is; only what is not given is filled in. */
export function addLunrClause(query: lunr.Query, clause: LunrClause): void {
  query.clause(clause as unknown as lunr.Query.Clause);
}
