// Packs in the test's own thread, where no test is about the threads themselves.
import { buildSegment } from '../../archive/search/build-segment.ts';
import type { IndexDocument } from '../../archive/search/fields.ts';
import { memoryReader } from '../../archive/search/memory-reader.ts';
import { mergeSegments } from '../../archive/search/merge-segments.ts';
import type { Packer } from '../../archive/services.ts';

export const packHere: Packer = {
  build: async (documents: readonly IndexDocument[]) => buildSegment(documents),
  merge: async (segments) => mergeSegments(segments.map(memoryReader), () => true),
  end: () => undefined,
};
