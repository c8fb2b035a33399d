// Segments in memory, read as the vault's are.
import { buildSegment } from '../../archive/search/build-segment.ts';
import type { IndexDocument, Segment, SegmentReader } from '../../archive/search/fields.ts';
import { memoryReader } from '../../archive/search/memory-reader.ts';

export function readerOf(segment: Segment, id = 0): SegmentReader {
  return memoryReader(segment, id);
}

/** One segment for each part; the ids are the places of the parts. */
export function readersOf(parts: readonly (readonly IndexDocument[])[]): SegmentReader[] {
  return parts.map((part, id) => readerOf(buildSegment(part), id));
}

/** Cuts a list at the places given, in order; a place may occur twice, which makes an empty part. */
export function cutAt<T>(list: readonly T[], places: readonly number[]): T[][] {
  const cuts = [0, ...[...places].sort((a, b) => a - b), list.length];
  return cuts.slice(1).map((end, i) => list.slice(cuts[i], end));
}
