// BM25 as lunr has it (lunr.Builder.createFieldVectors, lunr.idf): k1 1.2, b 0.75, each term's score to 3 decimals.
import { fieldBoosts } from './fields.ts';

const k1 = 1.2;
const b = 0.75;
/** Frequencies up to this one are looked up in a table where a list is long enough to pay for it. */
const tabled = 4;

/** `documents` is the number of (document, field) pairs that hold the term: more than N for a term in many fields. */
export function inverseDocumentFrequency(total: number, documents: number): number {
  return Math.log(1 + Math.abs((total - documents + 0.5) / (documents + 0.5)));
}

/** The part of BM25's denominator that depends on a field's length, for every length up to the longest. */
export function lengthNorms(average: number, longest: number): Float64Array {
  return Float64Array.from({ length: longest + 1 }, (_, length) => k1 * (1 - b + b * (length / average)));
}

/** What one term adds to a document's score. */
export class TermWeight {
  readonly #idf: number;
  readonly #weight: number;
  readonly #boost: number;
  readonly #norms: Float64Array;
  readonly #table: Float64Array | null;

  /** `weight` is the term's share of the query's vector; `documents` how many are to be scored. */
  constructor(idf: number, weight: number, field: number, norms: Float64Array, documents: number) {
    this.#idf = idf;
    this.#weight = weight;
    this.#boost = fieldBoosts[field] as number;
    this.#norms = norms;
    this.#table = documents > 2 * tabled * norms.length ? new Float64Array(tabled * norms.length).fill(-1) : null;
  }

  of(frequency: number, length: number): number {
    const table = this.#table;
    if (table === null || frequency > tabled) return this.#compute(frequency, length);
    const at = (frequency - 1) * this.#norms.length + length;
    const known = table[at] as number;
    if (known >= 0) return known;
    const score = this.#compute(frequency, length);
    table[at] = score;
    return score;
  }

  /** In lunr's order of operations, so that the rounding falls the same way. */
  #compute(frequency: number, length: number): number {
    const score = this.#idf * ((k1 + 1) * frequency) / ((this.#norms[length] as number) + frequency) * this.#boost;
    return this.#weight * (Math.round(score * 1000) / 1000);
  }
}
