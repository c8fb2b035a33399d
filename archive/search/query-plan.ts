// A query after parsing: clauses over analysed words, ready for any index.

/** How one word is matched. Terms, forms and patterns are analysed already. */
export type WordMatch =
  | { readonly kind: 'term'; readonly term: string }
  /** `*` stands for any characters; matched against terms and against folded forms. */
  | { readonly kind: 'wildcard'; readonly pattern: string }
  | { readonly kind: 'fuzzy'; readonly term: string; readonly distance: number }
  /** The word exactly as written, but for case. */
  | { readonly kind: 'form'; readonly term: string; readonly form: string };

export type OneMatch =
  | WordMatch
  /** Hangul or ideographs anywhere inside words: `grams` (pairs, or one single) stand at consecutive characters. */
  | { readonly kind: 'inside'; readonly text: string; readonly grams: readonly string[] }
  /** Words at consecutive positions; or, with a distance, in any order with at most so many other words among them. */
  | { readonly kind: 'phrase'; readonly words: readonly WordMatch[]; readonly distance: number | null };

export type Match =
  | OneMatch
  /** What was written, or one of the other names for it. */
  | { readonly kind: 'any'; readonly matches: readonly OneMatch[] };

export type Presence = 'optional' | 'required' | 'prohibited';

export interface Clause {
  /** Index into `indexFields`. */
  readonly field: number;
  readonly presence: Presence;
  readonly boost: number;
  readonly match: Match;
  /** What the match was made of, and where it stands in the query (UTF-16, quotation marks not counted). */
  readonly written: WrittenText;
}

export interface WrittenText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word or phrase of the query for which other names were looked for as well. */
export interface Expanded extends WrittenText {
  readonly names: readonly string[];
}

export interface QueryPlan {
  readonly clauses: readonly Clause[];
  /** What was expanded, in the order of the query: to be shown with the results. */
  readonly expanded: readonly Expanded[];
}
