// A segment in memory, read as a stored one is.
import { damagedIndex } from './bytes.ts';
import type { Segment, SegmentReader } from './fields.ts';

function blockOf(blocks: readonly Uint8Array[], block: number): Uint8Array {
  const bytes = blocks[block];
  if (bytes === undefined) throw damagedIndex();
  return bytes;
}

export function memoryReader(segment: Segment, id: number): SegmentReader {
  return {
    id,
    documents: segment.documents,
    dictionary: () => segment.dictionary,
    lengths: () => segment.lengths,
    postings: (block) => blockOf(segment.postings, block),
    positions: (block) => blockOf(segment.positions, block),
  };
}
