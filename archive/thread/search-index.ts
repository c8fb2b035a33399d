// The index of one compartment: adds a testimony as a small segment, merges small ones, takes a testimony out whole.
import type { TestimonyId } from '../api/ids.ts';
import { passageText, type Description, type PassageRecord } from '../api/testimony.ts';
import { analyserVersion } from '../search/analyse.ts';
import { buildSegment } from '../search/build-segment.ts';
import type { IndexDocument, Segment } from '../search/fields.ts';
import { maximumDocuments } from '../search/fields.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import { openIndex, type Index } from '../search/open-index.ts';
import type { Compartment } from '../vault/compartment.ts';
import {
  deleteSegment, insertSegment, segmentIds, segmentReader, segmentRows, segmentRuns, segmentsOf, type SegmentRun,
} from '../vault/index-rows.ts';
import type { Readable, Writable } from '../vault/sql.ts';

/** So many segments of about the same size are merged into one: each passage is merged a few times in its life. */
const fanIn = 8;

type Reader = ReturnType<typeof segmentReader>;

function documentsOf(passages: readonly PassageRecord[], { title, collection }: Description): IndexDocument[] {
  return passages.map((passage) => ({ text: passageText(passage), speaker: passage.speaker, title, collection }));
}

/** A testimony's passages packed for the index; the same segment serves both compartments where nothing was withheld. */
export function packPassages(passages: readonly PassageRecord[], description: Description): Segment[] {
  const segments: Segment[] = [];
  const documents = documentsOf(passages, description);
  for (let first = 0; first < documents.length; first += maximumDocuments) {
    segments.push(buildSegment(documents.slice(first, first + maximumDocuments)));
  }
  return segments;
}

/** Which runs of a merged segment come from where: the documents that `keep` leaves, in order, without gaps. */
function mergedRuns(db: Readable, ids: readonly number[], dropped: TestimonyId | null): SegmentRun[] {
  const runs: SegmentRun[] = [];
  let first = 0;
  for (const { testimony, passage, documents } of ids.flatMap((id) => segmentRuns(db, id))) {
    if (testimony === dropped) continue;
    runs.push({ first, testimony, passage, documents });
    first += documents;
  }
  return runs;
}

function rewrite(db: Writable, ids: readonly number[], dropped: TestimonyId | null): void {
  const runs = mergedRuns(db, ids, dropped);
  if (runs.length > 0) {
    const readers = ids.map((id) => segmentReader(db, id));
    const gone = ids.map((id) => segmentRuns(db, id).filter(({ testimony }) => testimony === dropped));
    const keep = (reader: number, document: number): boolean => (
      !(gone[reader] ?? []).some((run) => document >= run.first && document < run.first + run.documents)
    );
    insertSegment(db, mergeSegments(readers, keep), analyserVersion, runs);
  }
  for (const id of ids) deleteSegment(db, id);
}

const tierOf = (documents: number): number => Math.floor(Math.log(Math.max(documents, 1)) / Math.log(fanIn));

/** Merges one tier that has become full, then looks again, since the merged segment may have filled the next. */
function mergeFullTiers(db: Writable): void {
  for (;;) {
    const tiers = Map.groupBy(segmentRows(db), ({ documents }) => tierOf(documents));
    const full = [...tiers.values()].find((segments) => (
      segments.length >= fanIn && segments.reduce((sum, { documents }) => sum + documents, 0) <= maximumDocuments
    ));
    if (full === undefined) return;
    rewrite(db, full.map(({ id }) => id), null);
  }
}

export function addToIndex(db: Writable, testimony: TestimonyId, segments: readonly Segment[]): void {
  let passage = 0;
  for (const segment of segments) {
    insertSegment(db, segment, analyserVersion, [{ first: 0, testimony, passage, documents: segment.documents }]);
    passage += segment.documents;
  }
  mergeFullTiers(db);
}

/** Rewrites every segment in which the testimony stands, so that no byte of its postings remains in them. */
export function removeFromIndex(db: Writable, testimony: TestimonyId): void {
  for (const id of segmentsOf(db, testimony)) rewrite(db, [id], testimony);
}

/** One hit's place: the testimony, and which of its passages, from 0. */
export interface Place {
  readonly testimony: TestimonyId;
  readonly passage: number;
}

export interface SearchIndex {
  /** The index as the compartment stands now. */
  open(): Index;
  placeOf(segment: number, document: number): Place | null;
}

/** Keeps opened segments between queries and lets go of those that are gone. */
export function searchIndex(compartment: Compartment): SearchIndex {
  let readers = new Map<number, Reader>();
  let runs = new Map<number, readonly SegmentRun[]>();
  let index: Index | null = null;
  return {
    open() {
      const ids = segmentIds(compartment.db);
      if (index === null || ids.length !== readers.size || !ids.every((id) => readers.has(id))) {
        readers = new Map(ids.map((id) => [id, readers.get(id) ?? segmentReader(compartment.db, id)]));
        runs = new Map(ids.map((id) => [id, runs.get(id) ?? segmentRuns(compartment.db, id)]));
        index = openIndex([...readers.values()]);
      }
      return index;
    },
    placeOf(segment, document) {
      const run = (runs.get(segment) ?? []).find(({ first, documents }) => document >= first && document < first + documents);
      return run === undefined ? null : { testimony: run.testimony, passage: run.passage + document - run.first };
    },
  };
}
