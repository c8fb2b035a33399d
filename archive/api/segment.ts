// A packed piece of the index, as it passes between the rooms, the store and the thread that packs: opaque bytes.

/**
 * An immutable segment as it is stored, each array one BLOB. The formats are described in `archive/search`:
 * `dictionary.ts` (dictionary), `open-segment.ts` (lengths, directory) and `write-segment.ts` (postings, positions).
 */
export interface Segment {
  readonly documents: number;
  readonly dictionary: Uint8Array;
  readonly lengths: Uint8Array;
  readonly postings: readonly Uint8Array[];
  readonly positions: readonly Uint8Array[];
}
