// BM25 as lunr has it (lunr.Builder.createFieldVectors, lunr.idf): k1 1.2, b 0.75, each term's score to 3 decimals.
import { fieldBoosts } from './fields.ts';

const k1 = 1.2;
const b = 0.75;
/** More than arithmetic in doubles can be off by in the few steps of a score. */
const slack = 1 + 1e-12;

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
  readonly idf: number;
  readonly weight: number;
  readonly boost: number;
  readonly norms: Float64Array;

  /** `weight` is the term's share of the query's vector. */
  constructor(idf: number, weight: number, field: number, norms: Float64Array) {
    this.idf = idf;
    this.weight = weight;
    this.boost = fieldBoosts[field] as number;
    this.norms = norms;
  }

  /** What no document gets more of. */
  get heaviest(): number {
    return this.weight * this.idf * this.boost;
  }

  /** In lunr's order of operations, so that the rounding falls the same way. */
  of(frequency: number, length: number): number {
    const score = this.idf * ((k1 + 1) * frequency) / ((this.norms[length] as number) + frequency) * this.boost;
    return this.weight * (Math.round(score * 1000) / 1000);
  }

  /**
   * No less than the score of any posting of which frequency / (norm + frequency) is at most `worth`, and but for an
   * accident of rounding its score itself.
   */
  atMost(worth: number): number {
    const score = this.idf * (k1 + 1) * worth * slack * this.boost;
    return this.weight * (Math.round(score * 1000) / 1000);
  }
}
