// A bounded cache: what was not used since it was last looked at leaves first.

export class BoundedCache<Key, Value> {
  readonly #limit: number;
  readonly #held = new Map<Key, { readonly value: Value; readonly size: number; used: boolean }>();
  #size = 0;

  /** `limit` in whatever unit the values' sizes are given, bytes mostly. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key, load: () => Value, sizeOf: (value: Value) => number): Value {
    const known = this.#held.get(key);
    if (known !== undefined) {
      known.used = true;
      return known.value;
    }
    const value = load();
    const size = sizeOf(value);
    this.#held.set(key, { value, size, used: false });
    this.#size += size;
    this.#shrink(key);
    return value;
  }

  /** Looks at the oldest: what was used since then goes to the end of the line once more. */
  #shrink(added: Key): void {
    for (const [oldest, held] of this.#held) {
      if (this.#size <= this.#limit) return;
      if (oldest === added) continue;
      this.#held.delete(oldest);
      if (held.used) {
        held.used = false;
        this.#held.set(oldest, held);
      } else {
        this.#size -= held.size;
      }
    }
  }
}
