// A segment opened for queries: its dictionary and lengths at hand, its blocks and its decoded lists in bounded caches.
import { BoundedCache } from './bounded-cache.ts';
import type { FieldPostings } from './dictionary.ts';
import type { SegmentReader } from './fields.ts';
import { openSegment, type SegmentView } from './open-segment.ts';
import type { PostingList } from './posting-list.ts';
import { readPostings } from './read-postings.ts';

const blockCacheBytes = 16 * 2 ** 20;
const listCacheBytes = 40 * 2 ** 20;
/** No fewer than a segment can have bytes of postings: their starts are stored as uint32. */
const keysInSegment = 2 ** 32;

/** What all segments of an index share, so that the bound holds for the whole. */
export class SegmentCaches {
  #places = 0;
  readonly blocks = new BoundedCache<number, Uint8Array>(blockCacheBytes);
  readonly lists = new BoundedCache<number, PostingList>(listCacheBytes);

  /** The first of the keys of a segment that comes to share the caches. */
  claimKeys(): number {
    this.#places += 1;
    return this.#places * keysInSegment;
  }
}

export class ListedSegment {
  readonly view: SegmentView;
  readonly #caches: SegmentCaches;
  readonly #firstKey: number;

  /** Throws `vault-damaged`. */
  constructor(reader: SegmentReader, caches: SegmentCaches) {
    this.#caches = caches;
    this.#firstKey = caches.claimKeys();
    this.view = openSegment(reader, (kind, block) => {
      const key = this.#firstKey + block * 2 + (kind === 'postings' ? 0 : 1);
      return caches.blocks.get(key, () => reader[kind](block), (bytes) => bytes.length);
    });
  }

  get id(): number {
    return this.view.id;
  }

  get documents(): number {
    return this.view.documents;
  }

  list(held: FieldPostings): PostingList {
    return this.#caches.lists.get(
      this.#firstKey + held.postingsStart,
      () => readPostings(this.view, held),
      (list) => list.bytes(this.view.documents),
    );
  }
}
