// A set of the documents of one segment, one bit each: to unite, intersect, filter and count without touching a score.

/** Bits set in a word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export class DocumentSet {
  /** Document d is bit d % 32 of word d / 32. */
  readonly words: Uint32Array;

  /** Empty, for documents from 0 up to, not including, `documents`; `words` are those of a set that is taken over. */
  constructor(documents: number, words = new Uint32Array((documents + 31) >>> 5)) {
    this.words = words;
  }

  static full(documents: number): DocumentSet {
    const set = new DocumentSet(documents);
    set.addRange(0, documents);
    return set;
  }

  /** The same documents, to be changed apart. */
  copy(): DocumentSet {
    return new DocumentSet(this.words.length * 32, this.words.slice());
  }

  has(document: number): boolean {
    return (((this.words[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 1;
  }

  /** Adds the first `count` documents of a list. Gives how many were not in the set before. */
  addAll(documents: Uint16Array, count = documents.length): number {
    const words = this.words;
    let added = 0;
    for (let i = 0; i < count; i += 1) {
      const document = documents[i] as number;
      const before = words[document >>> 5] as number;
      added += (~before >>> (document & 31)) & 1;
      words[document >>> 5] = before | (1 << (document & 31));
    }
    return added;
  }

  addRange(first: number, count: number): void {
    const end = first + count;
    for (let at = first; at < end;) {
      const to = Math.min(end, (at | 31) + 1);
      this.words[at >>> 5] = (this.words[at >>> 5] as number) | maskOf(at & 31, to - at);
      at = to;
    }
  }

  unite(other: DocumentSet): void {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i += 1) words[i] = (words[i] as number) | (others[i] as number);
  }

  intersect(other: DocumentSet): void {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i += 1) words[i] = (words[i] as number) & (others[i] as number);
  }

  subtract(other: DocumentSet): void {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i += 1) words[i] = (words[i] as number) & ~(others[i] as number);
  }

  clear(): void {
    this.words.fill(0);
  }

  get size(): number {
    const { words } = this;
    let count = 0;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as number;
      if (word !== 0) count += countBits(word);
    }
    return count;
  }

  /** How many are in both. */
  sizeWith({ words: others }: DocumentSet): number {
    const { words } = this;
    const shared = Math.min(words.length, others.length);
    let count = 0;
    for (let i = 0; i < shared; i += 1) {
      const word = ((words[i] as number) & (others[i] as number)) >>> 0;
      if (word !== 0) count += countBits(word);
    }
    return count;
  }

  /** How many of the `count` documents from `first` on are in the set: the passages of one testimony, for a facet. */
  sizeWithin(first: number, count: number): number {
    const end = first + count;
    let size = 0;
    for (let at = first; at < end;) {
      const to = Math.min(end, (at | 31) + 1);
      size += countBits(((this.words[at >>> 5] ?? 0) & maskOf(at & 31, to - at)) >>> 0);
      at = to;
    }
    return size;
  }

  /** The first of the set that is not before `document`, or -1. */
  next(document: number): number {
    const { words } = this;
    let i = document >>> 5;
    let word = i < words.length ? (words[i] as number) & (-1 << (document & 31)) : 0;
    while (word === 0) {
      i += 1;
      if (i >= words.length) return -1;
      word = words[i] as number;
    }
    return i * 32 + 31 - Math.clz32(word & -word);
  }

  /** Ascending. */
  forEach(visit: (document: number) => void): void {
    for (let i = 0; i < this.words.length; i += 1) {
      for (let word = this.words[i] as number; word !== 0; word &= word - 1) {
        visit(i * 32 + 31 - Math.clz32(word & -word));
      }
    }
  }
}

/** `count` bits from bit `first` of a word on. */
function maskOf(first: number, count: number): number {
  return count === 32 ? 0xffff_ffff : ((1 << count) - 1) << first;
}
