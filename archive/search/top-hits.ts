// The best hits of many, in a heap: highest score first, equal scores in the order of their documents.

export interface RankedDocument {
  /** Number over all segments, in their order. */
  readonly document: number;
  readonly score: number;
}

export class TopHits {
  readonly #most: number;
  readonly #documents: number[] = [];
  readonly #scores: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(document: number, score: number): void {
    const size = this.#documents.length;
    if (size < this.#most) {
      this.#documents.push(document);
      this.#scores.push(score);
      this.#rise(size);
    } else if (size > 0 && this.#isWorse(0, document, score)) {
      this.#documents[0] = document;
      this.#scores[0] = score;
      this.#sink();
    }
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
