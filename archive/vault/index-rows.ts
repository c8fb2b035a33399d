// The packed index as BLOBs: immutable segments, and which testimony's passages stand where in each.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Segment } from '../api/segment.ts';
import type { Readable, Writable } from './sql.ts';

/** `documents` passages of one testimony, from its passage `passage` (from 0), stand in a segment from document `first`. */
export interface SegmentRun {
  readonly first: number;
  readonly testimony: TestimonyId;
  readonly passage: number;
  readonly documents: number;
}

export interface SegmentRow {
  readonly id: number;
  readonly documents: number;
  /** The version of the analyser that made it. */
  readonly analyser: number;
}

const streams = ['postings', 'positions'] as const;
type Stream = (typeof streams)[number];

/**
 * Gives the new segment's id. Ids are never used twice, so a reader that remembers one can't mistake another for it.
 * `analyser` is the version of the analyser that made the terms: a later one knows by it what to index anew.
 */
export function insertSegment(
  db: Writable, segment: Segment, analyser: number, runs: readonly SegmentRun[],
): number {
  const id = stageSegment(db, segment, analyser);
  insertBlocks(db, id, blocksOf(segment));
  insertRuns(db, id, runs);
  return id;
}

/**
 * A segment belongs to the index from when it has runs until it has none: its blocks may come before, and go after, in
 * transactions of their own. Gives its id.
 */
export function stageSegment(db: Writable, { documents, dictionary, lengths }: Segment, analyser: number): number {
  const id = nextSegmentId(db);
  db.prepare('INSERT INTO segment (id, analyser, documents, dictionary, lengths) VALUES (?, ?, ?, ?, ?)')
    .run(id, analyser, documents, dictionary, lengths);
  return id;
}

export interface SegmentBlock {
  readonly stream: Stream;
  readonly block: number;
  readonly bytes: Uint8Array;
}

export function blocksOf(segment: Segment): SegmentBlock[] {
  return streams.flatMap((stream) => segment[stream].map((bytes, block) => ({ stream, block, bytes })));
}

export function insertBlocks(db: Writable, id: number, blocks: readonly SegmentBlock[]): void {
  const insert = db.prepare('INSERT INTO segment_block (segment, stream, block, bytes) VALUES (?, ?, ?, ?)');
  for (const { stream, block, bytes } of blocks) insert.run(id, stream, block, bytes);
}

export function insertRuns(db: Writable, id: number, runs: readonly SegmentRun[]): void {
  const insert = db.prepare('INSERT INTO segment_run (segment, first, testimony, passage, documents) VALUES (?, ?, ?, ?, ?)');
  for (const { first, testimony, passage, documents } of runs) insert.run(id, first, testimony, passage, documents);
}

/** From now on the segment is none of the index; what it holds is still there. */
export function deleteRuns(db: Writable, id: number): void {
  db.prepare('DELETE FROM segment_run WHERE segment = ?').run(id);
}

/** The highest id so far is kept where no segment can be deleted with it. */
function nextSegmentId(db: Writable): number {
  db.prepare('INSERT OR IGNORE INTO segment_counter (one, last) VALUES (1, 0)').run();
  db.prepare('UPDATE segment_counter SET last = last + 1').run();
  return db.prepare<[], number>('SELECT last FROM segment_counter').pluck().get() ?? 1;
}

export function deleteSegment(db: Writable, id: number): void {
  db.prepare('DELETE FROM segment_block WHERE segment = ?').run(id);
  db.prepare('DELETE FROM segment_run WHERE segment = ?').run(id);
  db.prepare('DELETE FROM segment WHERE id = ?').run(id);
}

const hasRuns = 'EXISTS (SELECT 1 FROM segment_run WHERE segment = segment.id)';

/** The segments of the index, oldest first. */
export function segmentRows(db: Readable): SegmentRow[] {
  return db.prepare<[], SegmentRow>(`SELECT id, documents, analyser FROM segment WHERE ${hasRuns} ORDER BY id`).all();
}

export function segmentIds(db: Readable): number[] {
  return db.prepare<[], number>(`SELECT id FROM segment WHERE ${hasRuns} ORDER BY id`).pluck().all();
}

/** Segments that are not yet, or no longer, of the index. */
export function looseSegmentIds(db: Readable): number[] {
  return db.prepare<[], number>(`SELECT id FROM segment WHERE NOT ${hasRuns} ORDER BY id`).pluck().all();
}

/**
 * Deletes what segments that are not of the index still hold, at most so many blocks of it, and the segments of which
 * nothing is left.
 */
export function deleteLoose(db: Writable, mostBlocks: number): void {
  const deleteBlocks = db.prepare(`
    DELETE FROM segment_block WHERE rowid IN (SELECT rowid FROM segment_block WHERE segment = ? LIMIT ?)
  `);
  let left = mostBlocks;
  for (const id of looseSegmentIds(db)) {
    left -= deleteBlocks.run(id, left).changes;
    if (left === 0) return;
    deleteSegment(db, id);
  }
}

export function segmentRuns(db: Readable, segment: number): SegmentRun[] {
  return db.prepare<[number], SegmentRun>(
    'SELECT first, testimony, passage, documents FROM segment_run WHERE segment = ? ORDER BY first',
  ).all(segment);
}

/** The segments in which passages of a testimony stand. */
export function segmentsOf(db: Readable, testimony: TestimonyId): number[] {
  return db.prepare<[string], number>(
    'SELECT DISTINCT segment FROM segment_run WHERE testimony = ? ORDER BY segment',
  ).pluck().all(testimony);
}

/** Reads a segment's parts as they are asked for. A part that is not there is a damaged index. */
export function segmentReader(db: Readable, id: number) {
  const damaged = (): ArchiveError => new ArchiveError('vault-damaged', { reason: 'index' });
  const whole = <T>(value: T | undefined): T => {
    if (value === undefined) throw damaged();
    return value;
  };
  const block = db.prepare<[number, Stream, number], Buffer>(
    'SELECT bytes FROM segment_block WHERE segment = ? AND stream = ? AND block = ?',
  ).pluck();
  const part = (column: 'dictionary' | 'lengths') => (
    whole(db.prepare<[number], Buffer>(`SELECT ${column} FROM segment WHERE id = ?`).pluck().get(id))
  );
  return {
    id,
    documents: whole(db.prepare<[number], number>('SELECT documents FROM segment WHERE id = ?').pluck().get(id)),
    dictionary: (): Uint8Array => part('dictionary'),
    lengths: (): Uint8Array => part('lengths'),
    postings: (number: number): Uint8Array => whole(block.get(id, 'postings', number)),
    positions: (number: number): Uint8Array => whole(block.get(id, 'positions', number)),
  };
}

/** The whole of a segment, to be merged with others. */
export function readSegment(db: Readable, id: number): Segment {
  const { documents, dictionary, lengths } = segmentReader(db, id);
  const blocks = db.prepare<[number, Stream], Buffer>(
    'SELECT bytes FROM segment_block WHERE segment = ? AND stream = ? ORDER BY block',
  ).pluck();
  return {
    documents, dictionary: dictionary(), lengths: lengths(), postings: blocks.all(id, 'postings'), positions: blocks.all(id, 'positions'),
  };
}
