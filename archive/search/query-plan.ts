// A query after parsing: clauses over analysed words, ready for any index.

/** How one word is matched. Terms, forms and patterns are analysed already. */
export type WordMatch =
  | { readonly kind: 'term'; readonly term: string }
  /** `*` stands for any characters; matched against terms and against folded forms. */
  | { readonly kind: 'wildcard'; readonly pattern: string }
  | { readonly kind: 'fuzzy'; readonly term: string; readonly distance: number }
  /** The word exactly as written, but for case. */
  | { readonly kind: 'form'; readonly term: string; readonly form: string };

export type Match =
  | WordMatch
  /** Hangul or ideographs anywhere inside words: `grams` (pairs, or one single) stand at consecutive characters. */
  | { readonly kind: 'inside'; readonly text: string; readonly grams: readonly string[] }
  /** Words at consecutive positions. */
  | { readonly kind: 'phrase'; readonly words: readonly WordMatch[] };

export type Presence = 'optional' | 'required' | 'prohibited';

export interface Clause {
  /** Index into `indexFields`. */
  readonly field: number;
  readonly presence: Presence;
  readonly boost: number;
  readonly match: Match;
}

export interface QueryPlan {
  readonly clauses: readonly Clause[];
}
