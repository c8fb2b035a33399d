// The index of one compartment: adds a testimony as a small segment, merges small ones, takes a testimony out whole.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { passageText, type Description, type PassageRecord } from '../api/testimony.ts';
import { analyserVersion } from '../search/analyse.ts';
import { buildSegment } from '../search/build-segment.ts';
import { DocumentSet } from '../search/document-set.ts';
import { maximumDocuments, type IndexDocument, type Segment, type SegmentReader } from '../search/fields.ts';
import { memoryReader } from '../search/memory-reader.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import { openIndex, type Index } from '../search/open-index.ts';
import type { Compartment } from '../vault/compartment.ts';
import {
  deleteSegment, insertSegment, segmentIds, segmentReader, segmentRows, segmentRuns, segmentsOf, type SegmentRun,
} from '../vault/index-rows.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import type { Readable, Writable } from '../vault/sql.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { readPassages } from '../vault/text-rows.ts';

/** So many segments of about the same size are merged into one: each passage is merged a few times in its life. */
const fanIn = 8;

/** What is said of a testimony stands with each of its passages, so that it can be asked for beside their words. */
function documentsOf(passages: readonly PassageRecord[], description: Description): IndexDocument[] {
  const { title, summary, place, narrator, collection } = description;
  return passages.map((passage) => ({
    text: passageText(passage), speaker: passage.speaker, title, summary, place, person: narrator, collection,
  }));
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
    const current = segmentRows(db).filter(({ analyser }) => analyser === analyserVersion);
    const tiers = Map.groupBy(current, ({ documents }) => tierOf(documents));
    const full = [...tiers.values()].find((segments) => (
      segments.length >= fanIn && segments.reduce((sum, { documents }) => sum + documents, 0) <= maximumDocuments
    ));
    if (full === undefined) return;
    rewrite(db, full.map(({ id }) => id), null);
  }
}

/** The documents of a stored segment, made again from the text. */
function packAgain(compartment: Compartment, id: number): Segment {
  const described = new Map(compartment.name === 'stacks'
    ? testimonyRows(compartment.db).map(({ id: testimony, description }) => [testimony, description])
    : clearedRows(compartment.db).map(({ testimony, description }) => [testimony, description]));
  return buildSegment(segmentRuns(compartment.db, id).flatMap(({ testimony, passage, documents }) => {
    const description = described.get(testimony);
    const passages = readPassages(compartment, testimony).slice(passage, passage + documents);
    if (description === undefined || passages.length !== documents) {
      throw new ArchiveError('vault-damaged', { file: compartment.file, reason: 'index' });
    }
    return documentsOf(passages, description);
  }));
}

function outdated(db: Readable): number[] {
  return segmentRows(db).filter(({ analyser }) => analyser !== analyserVersion).map(({ id }) => id);
}

/**
 * Builds again, from the text, what an older version of the program indexed: one transaction for each segment, each of
 * which leaves the index whole. To be done where the compartment may be written, before anything is added to it or taken
 * out. `tell` hears how many segments are done, and of how many.
 */
export function refreshIndex(compartment: Compartment, tell?: (done: number, of: number) => void): void {
  const ids = outdated(compartment.db);
  for (const [done, id] of ids.entries()) {
    const segment = packAgain(compartment, id);
    compartment.write((db) => {
      insertSegment(db, segment, analyserVersion, segmentRuns(db, id));
      deleteSegment(db, id);
    });
    tell?.(done + 1, ids.length);
  }
}

/** A testimony as its compartment describes it. */
export interface Described {
  readonly testimony: TestimonyId;
  readonly description: Description;
}

/** Indexes a testimony of a compartment that was restored without its index, unless it stands there already. */
export function indexAnew(compartment: Compartment, { testimony, description }: Described): void {
  if (segmentsOf(compartment.db, testimony).length > 0) return;
  const segments = packPassages(readPassages(compartment, testimony), description);
  compartment.write((db) => addToIndex(db, testimony, segments));
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
  /** Which testimonies' passages a segment's documents are, in their order, as `open` last found the index. */
  runsOf(segment: number): readonly SegmentRun[];
  /** The documents of a segment that are passages of the testimonies admitted. */
  documentsOf(segment: number, admits: (testimony: TestimonyId) => boolean): DocumentSet;
}

/** Runs ascend and leave no gaps. */
function runAt(runs: readonly SegmentRun[], document: number): SegmentRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { first, documents } = runs[middle] as SegmentRun;
    if (first + documents <= document) low = middle + 1;
    else high = middle;
  }
  return runs[low];
}

/** Keeps opened segments between queries and lets go of those that are gone. */
export function searchIndex(compartment: Compartment): SearchIndex {
  let readers = new Map<number, SegmentReader>();
  let runs = new Map<number, readonly SegmentRun[]>();
  let index: Index | null = null;
  return {
    open() {
      const ids = segmentIds(compartment.db);
      if (index === null || ids.length !== readers.size || !ids.every((id) => readers.has(id))) {
        const old = new Set(outdated(compartment.db));
        // Who may not write reads what is outdated from memory, built anew at each session.
        const read = (id: number): SegmentReader => (
          old.has(id) ? memoryReader(packAgain(compartment, id), id) : segmentReader(compartment.db, id)
        );
        readers = new Map(ids.map((id) => [id, readers.get(id) ?? read(id)]));
        runs = new Map(ids.map((id) => [id, runs.get(id) ?? segmentRuns(compartment.db, id)]));
        index = openIndex([...readers.values()], index);
      }
      return index;
    },
    placeOf(segment, document) {
      const run = runAt(runs.get(segment) ?? [], document);
      return run === undefined ? null : { testimony: run.testimony, passage: run.passage + document - run.first };
    },
    runsOf: (segment) => runs.get(segment) ?? [],
    documentsOf(segment, admits) {
      const all = runs.get(segment) ?? [];
      const set = new DocumentSet(readers.get(segment)?.documents ?? 0);
      for (const { first, testimony, documents } of all) if (admits(testimony)) set.addRange(first, documents);
      return set;
    },
  };
}
