// A list of postings as it is held in memory: the documents of one term in one field of one segment, and how often it occurs.
import { DocumentSet } from './document-set.ts';

/** Frequencies from this one on are looked up aside. */
export const saturated = 255;

/** Documents are taken together in windows of this many, from the first of the segment on. */
export const windowSize = 64;
export const windowShift = 6;
/** A term is common that one in so many documents holds: bounds by window, and a set, pay for it. */
const commonShare = 64;

export function isCommon(held: number, documents: number): boolean {
  return held * commonShare >= documents;
}

/** How a list is laid out over the windows of its segment. */
export interface ListWindows {
  /** Where each window's postings begin; one more entry for the end. */
  readonly starts: Uint32Array;
  /** The most that frequency / (norm + frequency) comes to in each window: what a posting is worth, but for its term. */
  readonly worths: Float64Array;
}

export class PostingList {
  readonly count: number;
  /** Ascending. */
  readonly documents: Uint16Array;
  readonly frequencies: Uint8Array;
  /** Where each group's positions begin in the segment's run, and where the last one's end. */
  readonly positionsStarts: Uint32Array;
  readonly #overflow: ReadonlyMap<number, number> | null;
  #set: DocumentSet | undefined;
  #windows: { readonly norms: Float64Array; readonly windows: ListWindows } | undefined;

  constructor(
    documents: Uint16Array, frequencies: Uint8Array, overflow: ReadonlyMap<number, number> | null, positionsStarts: Uint32Array,
  ) {
    this.count = documents.length;
    this.documents = documents;
    this.frequencies = frequencies;
    this.positionsStarts = positionsStarts;
    this.#overflow = overflow;
  }

  /** Bytes of memory that the list takes, what it may come to hold later included. */
  bytes(documents: number): number {
    const whenCommon = isCommon(this.count, documents) ? Math.ceil(documents / windowSize) * 12 + (documents >>> 3) : 0;
    return 200 + this.count * 3 + this.positionsStarts.length * 4 + whenCommon;
  }

  frequency(index: number): number {
    const frequency = this.frequencies[index] as number;
    return frequency < saturated ? frequency : this.#overflow?.get(index) ?? saturated;
  }

  /** The first posting, from `from` on, whose document is not before the one given: `count` where there is none. */
  seek(document: number, from: number): number {
    const { documents, count } = this;
    let step = 1;
    let low = from;
    while (low + step < count && (documents[low + step] as number) < document) {
      low += step;
      step *= 2;
    }
    let high = Math.min(count, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The documents as a set: kept, and not to be changed. `documents` is how many the segment has. */
  set(documents: number): DocumentSet {
    if (this.#set === undefined) {
      this.#set = new DocumentSet(documents);
      this.#set.addAll(this.documents);
    }
    return this.#set;
  }

  /** `lengths` are those of the field, `norms` the part of BM25's denominator for each length. */
  windows(lengths: Uint16Array, norms: Float64Array): ListWindows {
    if (this.#windows?.norms === norms) return this.#windows.windows;
    const count = Math.ceil(lengths.length / windowSize);
    const windows = { starts: new Uint32Array(count + 1), worths: new Float64Array(count) };
    const { starts, worths } = windows;
    for (let i = 0; i < this.count; i += 1) {
      const document = this.documents[i] as number;
      const window = document >>> windowShift;
      starts[window + 1] = i + 1;
      const frequency = this.frequency(i);
      const worth = frequency / ((norms[lengths[document] as number] as number) + frequency);
      if (worth > (worths[window] as number)) worths[window] = worth;
    }
    for (let window = 1; window <= count; window += 1) {
      if (starts[window] === 0) starts[window] = starts[window - 1] as number;
    }
    this.#windows = { norms, windows };
    return windows;
  }
}
