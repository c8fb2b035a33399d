// What the packing thread does with a request: builds a segment of documents, or merges segments into one.
import { toFault } from '../api/errors.ts';
import { buildSegment } from './build-segment.ts';
import type { Segment } from './fields.ts';
import { memoryReader } from './memory-reader.ts';
import { mergeSegments } from './merge-segments.ts';
import type { PackAnswer, PackRequest } from './packer-protocol.ts';

/** Throws as `buildSegment` and `mergeSegments` do. A merge keeps every document, in the order of the segments. */
export function pack(request: PackRequest): Segment {
  if (request.kind === 'build') return buildSegment(request.documents);
  return mergeSegments(request.segments.map(memoryReader), () => true);
}

/** Never throws: what goes wrong is a fault, whose text says nothing of what was packed. */
export function answerPacking(request: PackRequest): PackAnswer {
  try {
    return { ok: true, segment: pack(request) };
  } catch (thrown) {
    return { ok: false, fault: toFault(thrown) };
  }
}
