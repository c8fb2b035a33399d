// The index of one compartment: adds testimonies as a small segment, takes one out whole, opens what there is.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Description } from '../api/description.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { analyserVersion } from '../search/analyse.ts';
import { buildSegment } from '../search/build-segment.ts';
import { DocumentSet } from '../search/document-set.ts';
import { maximumDocuments, type IndexDocument, type Segment, type SegmentReader } from '../search/fields.ts';
import { memoryReader } from '../search/memory-reader.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import { openIndex, type Index } from '../search/open-index.ts';
import type { Packer } from '../services.ts';
import type { Compartment } from '../vault/compartment.ts';
import {
  deleteSegment, insertSegment, looseSegmentIds, segmentIds, segmentReader, segmentRows, segmentRuns, segmentsOf, type SegmentRun,
} from '../vault/index-rows.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import type { Readable, Writable } from '../vault/sql.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { documentsOf } from './index-documents.ts';


/** What of a testimony goes into the index. */
export interface Indexed {
  readonly testimony: TestimonyId;
  readonly passages: readonly PassageRecord[];
  readonly description: Description;
}

interface Laid {
  readonly documents: readonly IndexDocument[];
  readonly runs: readonly SegmentRun[];
}

/** Which passages come into which segment: those of all the testimonies, in their order, as few segments as hold them. */
function layOut(testimonies: readonly Indexed[]): Laid[] {
  const laid: { documents: IndexDocument[]; runs: SegmentRun[] }[] = [];
  for (const { testimony, passages, description } of testimonies) {
    const documents = documentsOf(passages, description);
    for (let passage = 0; passage < documents.length;) {
      const last = laid.at(-1);
      const into = last === undefined || last.documents.length === maximumDocuments ? { documents: [], runs: [] } : last;
      if (into !== last) laid.push(into);
      const first = into.documents.length;
      const taken = documents.slice(passage, passage + maximumDocuments - first);
      for (const document of taken) into.documents.push(document);
      into.runs.push({ first, testimony, passage, documents: taken.length });
      passage += taken.length;
    }
  }
  return laid;
}

/** A segment on its way into an index, and which passages its documents are. */
export interface PackedSegment {
  readonly segment: Segment;
  readonly runs: readonly SegmentRun[];
}

/** Packs a testimony for the index, here and now; the same segments serve both compartments where nothing was withheld. */
export function packTestimony(testimony: Indexed): PackedSegment[] {
  return layOut([testimony]).map(({ documents, runs }) => ({ segment: buildSegment(documents), runs }));
}

/** Packs several together, beside this thread. */
export function packTestimonies(packer: Packer, testimonies: readonly Indexed[]): Promise<PackedSegment[]> {
  return Promise.all(layOut(testimonies).map(async ({ documents, runs }) => ({ segment: await packer.build(documents), runs })));
}

/** Rewrites a segment without one testimony. */
function rewriteWithout(db: Writable, id: number, dropped: TestimonyId): void {
  const before = segmentRuns(db, id);
  const gone = before.filter(({ testimony }) => testimony === dropped);
  const kept = closeRanks(before.filter(({ testimony }) => testimony !== dropped));
  if (kept.length > 0) {
    const keep = (_reader: number, document: number): boolean => (
      !gone.some((run) => document >= run.first && document < run.first + run.documents)
    );
    insertSegment(db, mergeSegments([segmentReader(db, id)], keep), analyserVersion, kept);
  }
  deleteSegment(db, id);
}

/** The same runs in the same order, numbered without gaps. */
export function closeRanks(runs: readonly SegmentRun[]): SegmentRun[] {
  let first = 0;
  return runs.map((run) => {
    const moved = { ...run, first };
    first += run.documents;
    return moved;
  });
}

/** The documents of a stored segment, made again from the text. */
export function documentsAgain(compartment: Compartment, id: number): IndexDocument[] {
  const described = new Map(compartment.name === 'stacks'
    ? testimonyRows(compartment.db).map(({ id: testimony, description }) => [testimony, description])
    : clearedRows(compartment.db).map(({ testimony, description }) => [testimony, description]));
  return segmentRuns(compartment.db, id).flatMap(({ testimony, passage, documents }) => {
    const description = described.get(testimony);
    const passages = readPassages(compartment, testimony).slice(passage, passage + documents);
    if (description === undefined || passages.length !== documents) {
      throw new ArchiveError('vault-damaged', { file: compartment.file, reason: 'index' });
    }
    return documentsOf(passages, description);
  });
}

const packAgain = (compartment: Compartment, id: number): Segment => buildSegment(documentsAgain(compartment, id));

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
  const packed = packTestimony({ testimony, passages: readPassages(compartment, testimony), description });
  compartment.write((db) => addToIndex(db, packed));
}

/** As segments of their own: `merge-index.ts` makes fewer of many later. */
export function addToIndex(db: Writable, packed: readonly PackedSegment[]): void {
  for (const { segment, runs } of packed) insertSegment(db, segment, analyserVersion, runs);
}

/**
 * Rewrites every segment in which the testimony stands, so that no byte of its postings remains in them. What a merge
 * has written so far, or has not yet deleted, may hold them too: it goes whole, and the merge finds that out.
 */
export function removeFromIndex(db: Writable, testimony: TestimonyId): void {
  const ids = segmentsOf(db, testimony);
  if (ids.length === 0) return;
  for (const id of looseSegmentIds(db)) deleteSegment(db, id);
  for (const id of ids) rewriteWithout(db, id, testimony);
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
