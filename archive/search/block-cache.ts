// A bounded cache of blocks: the least recently used leave first.

export class BlockCache {
  readonly #limit: number;
  readonly #blocks = new Map<number, Uint8Array>();
  #held = 0;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: number, load: () => Uint8Array): Uint8Array {
    const known = this.#blocks.get(key);
    if (known !== undefined) {
      this.#blocks.delete(key);
      this.#blocks.set(key, known);
      return known;
    }
    const bytes = load();
    this.#blocks.set(key, bytes);
    this.#held += bytes.length;
    for (const [oldest, old] of this.#blocks) {
      if (this.#held <= this.#limit || oldest === key) break;
      this.#blocks.delete(oldest);
      this.#held -= old.length;
    }
    return bytes;
  }
}
