// Scores the documents of one segment after another in the same arrays: who is admitted, who matched, with what score.
import { damagedIndex } from './bytes.ts';
import type { FieldPostings } from './dictionary.ts';
import { maximumDocuments } from './fields.ts';
import type { Matches } from './match-sequence.ts';
import type { SegmentView } from './open-segment.ts';
import type { TermWeight } from './rank.ts';

const prohibited = 0xffff;

type Visit = (document: number, frequency: number) => void;

/** Walks postings straight over the bytes of their blocks: this is where a query spends its time. */
function forEachPosting(view: SegmentView, held: FieldPostings, visit: Visit): void {
  let document = 0;
  let count = 0;
  view.postings.pieces(held.postingsStart, held.postingsLength, (bytes, from, to) => {
    for (let at = from; at < to;) {
      let byte = bytes[at] as number;
      at += 1;
      let head = byte & 127;
      for (let shift = 7; byte > 127 && at < to; shift += 7) {
        byte = bytes[at] as number;
        at += 1;
        head |= (byte & 127) << shift;
      }
      document += head >>> 1;
      let frequency = 1;
      if ((head & 1) === 0) {
        byte = bytes[at] as number;
        at += 1;
        frequency = byte & 127;
        for (let shift = 7; byte > 127 && at < to; shift += 7) {
          byte = bytes[at] as number;
          at += 1;
          frequency |= (byte & 127) << shift;
        }
      }
      if (document >= view.documents) throw damagedIndex();
      count += 1;
      visit(document, frequency);
    }
  });
  if (count !== held.documents) throw damagedIndex();
}

function forEachMatch(matches: Matches, visit: Visit): void {
  for (let i = 0; i < matches.documents.length; i += 1) {
    visit(matches.documents[i] as number, matches.frequencies[i] as number);
  }
}

export class SegmentScorer {
  readonly #scores = new Float64Array(maximumDocuments);
  readonly #seen = new Uint8Array(maximumDocuments);
  readonly #touched = new Uint32Array(maximumDocuments);
  /** How many required clauses each document has met, in their order; or `prohibited`. */
  readonly #met = new Uint16Array(maximumDocuments);
  #touchedCount = 0;
  #required = 0;
  #filtered = false;

  start(): void {
    if (this.#filtered) this.#met.fill(0);
    this.#filtered = false;
    this.#required = 0;
    this.#touchedCount = 0;
  }

  /** Admits only documents that one of the lists holds, besides what was required before. */
  require(view: SegmentView, lists: readonly (FieldPostings | Matches)[]): void {
    const met = this.#met;
    const stage = this.#required;
    for (const list of lists) {
      this.#visit(view, list, (document) => {
        if (met[document] === stage) met[document] = stage + 1;
      });
    }
    this.#required = stage + 1;
    this.#filtered = true;
  }

  prohibit(view: SegmentView, list: FieldPostings | Matches): void {
    const met = this.#met;
    this.#visit(view, list, (document) => {
      met[document] = prohibited;
    });
    this.#filtered = true;
  }

  add(view: SegmentView, list: FieldPostings | Matches, lengths: Uint16Array, weight: TermWeight): void {
    const scores = this.#scores;
    const seen = this.#seen;
    const touched = this.#touched;
    const met = this.#met;
    const required = this.#required;
    let count = this.#touchedCount;
    this.#visit(view, list, (document, frequency) => {
      if (met[document] !== required) return;
      if (seen[document] === 0) {
        seen[document] = 1;
        scores[document] = 0;
        touched[count] = document;
        count += 1;
      }
      scores[document] = (scores[document] as number) + weight.of(frequency, lengths[document] as number);
    });
    this.#touchedCount = count;
  }

  /** Every document that is admitted, with no score: for a query that only prohibits. */
  addAll(view: SegmentView): void {
    for (let document = 0; document < view.documents; document += 1) {
      if (this.#met[document] !== this.#required) continue;
      this.#scores[document] = 0;
      this.#touched[this.#touchedCount] = document;
      this.#touchedCount += 1;
    }
  }

  /** Gives out what matched, in no order, and forgets it. */
  finish(visit: (document: number, score: number) => void): void {
    for (let i = 0; i < this.#touchedCount; i += 1) {
      const document = this.#touched[i] as number;
      this.#seen[document] = 0;
      visit(document, this.#scores[document] as number);
    }
  }

  #visit(view: SegmentView, list: FieldPostings | Matches, visit: Visit): void {
    if ('frequencies' in list) forEachMatch(list, visit);
    else forEachPosting(view, list, visit);
  }
}
