// The best hits of many, in a heap: highest score first, equal scores in the order of their documents.

export interface RankedDocument {
  /** Number over all segments, in their order. */
  readonly document: number;
  readonly score: number;
}

export class TopHits {
  /** How many are kept. */
  readonly wanted: number;
  readonly #documents: number[] = [];
  readonly #scores: number[] = [];
  /** What is below has no place any more. */
  #floor = -Infinity;

  constructor(wanted: number) {
    this.wanted = wanted;
  }

  add(document: number, score: number): void {
    // Most documents of a long result end here.
    if (score < this.#floor) return;
    const size = this.#documents.length;
    if (size < this.wanted) {
      this.#documents.push(document);
      this.#scores.push(score);
      this.#rise(size);
      if (size + 1 === this.wanted) this.#floor = this.#scores[0] ?? -Infinity;
    } else if (size > 0 && this.#isWorse(0, document, score)) {
      this.#documents[0] = document;
      this.#scores[0] = score;
      this.#sink();
      this.#floor = this.#scores[0] ?? -Infinity;
    }
  }

  /** Whether a document with that score, and no earlier than the one given, would be among the best. */
  mayEnter(score: number, document: number): boolean {
    if (score < 0 || this.wanted === 0) return false;
    return this.#documents.length < this.wanted || this.#isWorse(0, document, score);
  }

  ranked(): RankedDocument[] {
    return this.#documents
      .map((document, i) => ({ document, score: this.#scores[i] as number }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }

  /** Whether the one at `i` ranks below the one given. */
  #isWorse(i: number, document: number, score: number): boolean {
    const own = this.#scores[i] as number;
    return own < score || (own === score && (this.#documents[i] as number) > document);
  }

  #worseOf(i: number, j: number): boolean {
    return this.#isWorse(i, this.#documents[j] as number, this.#scores[j] as number);
  }

  #rise(start: number): void {
    for (let i = start; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!this.#worseOf(i, parent)) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  #sink(): void {
    const size = this.#documents.length;
    for (let i = 0; ;) {
      let worst = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < size && this.#worseOf(child, worst)) worst = child;
      }
      if (worst === i) return;
      this.#swap(i, worst);
      i = worst;
    }
  }

  #swap(i: number, j: number): void {
    const document = this.#documents[i] as number;
    const score = this.#scores[i] as number;
    this.#documents[i] = this.#documents[j] as number;
    this.#scores[i] = this.#scores[j] as number;
    this.#documents[j] = document;
    this.#scores[j] = score;
  }
}
