// How far queries are from the limit that decoding sets: bytes touched and nanoseconds a posting, beside a bare loop over the same lists.
import { readFileSync, writeSync } from 'node:fs';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import type { FieldPostings } from '../../../archive/search/dictionary.ts';
import { finishSteps } from '../../../archive/search/steps.ts';
import { expandMatch } from '../../../archive/search/expand-query.ts';
import type { SegmentReader } from '../../../archive/search/fields.ts';
import { memoryReader } from '../../../archive/search/memory-reader.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { openSegment, type SegmentView } from '../../../archive/search/open-segment.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { postingsInGroup } from '../../../archive/search/read-postings.ts';
import type { BenchQuery } from './make-queries.ts';
import { readCorpus, takeShare, type CorpusChoice } from './read-corpus.ts';

/** What the process is told, as JSON in its one argument. */
export interface DecodingTask extends CorpusChoice {
  readonly share: number;
  readonly queries: string;
  readonly runs: number;
}

/** Of one class of query, over all its queries together. */
export interface DecodingRow {
  readonly kind: string;
  readonly queries: number;
  /** Postings of every list that the queries name, and the bytes that those lists are. */
  readonly postings: number;
  readonly listBytes: number;
  /** Bytes of the blocks, of postings and of positions, that an index opened a moment ago reads (16 KB each, and decrypted so). */
  readonly blockBytes: number;
  /** Milliseconds of the bare loop; of the query the first time, from memory; of the query again. */
  readonly bare: number;
  readonly first: number;
  readonly warm: number;
}

const passagesPerSegment = 65_536;
const page = { limit: 10, offset: 0 };

/** The bytes of a list in one run, and how many postings they hold. */
interface BareList {
  readonly bytes: Uint8Array;
  readonly postings: number;
}

/** Reads every number of a list and keeps none: what cannot be saved as long as lists are varints and are read whole. */
function decodeBare({ bytes, postings }: BareList): number {
  let at = 0;
  let sum = 0;
  const groups = Math.ceil(postings / postingsInGroup);
  for (let group = 0; group < groups; group += 1) {
    if (group < groups - 1) while ((bytes[at++] as number) > 127);
    const end = Math.min(postings, (group + 1) * postingsInGroup);
    for (let posting = group * postingsInGroup; posting < end; posting += 1) {
      let byte = bytes[at++] as number;
      let head = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        head |= (byte & 127) << shift;
      }
      sum += head;
      if ((head & 1) === 0) while ((bytes[at++] as number) > 127);
    }
  }
  return sum;
}

function copyList(view: SegmentView, held: FieldPostings): BareList {
  const pieces = view.postings.pieces(held.postingsStart, held.postingsLength);
  return { bytes: Buffer.concat(pieces.map(({ bytes, from, to }) => bytes.subarray(from, to))), postings: held.documents };
}

/** Every list that a query names, each once. */
function listsOf(query: string, views: readonly SegmentView[]): BareList[] {
  const seen = new Map<string, { readonly view: SegmentView; readonly held: FieldPostings }>();
  for (const { match, field } of parseQuery(query).clauses) {
    for (const { sequences } of finishSteps(expandMatch(match, views))) {
      for (const [place, sequence] of sequences.entries()) {
        for (const { entry } of sequence?.elements.flat() ?? []) {
          const held = entry.fields[field];
          const view = views[place];
          if (held !== undefined && view !== undefined) seen.set(`${place} ${held.postingsStart}`, { view, held });
        }
      }
    }
  }
  return [...seen.values()].map(({ view, held }) => copyList(view, held));
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const repeat = (runs: number, work: () => number): number => median(Array.from({ length: runs }, work));
const sumOf = <T>(list: readonly T[], valueOf: (one: T) => number): number => list.reduce((sum, one) => sum + valueOf(one), 0);

/** Counts the bytes that are read of the blocks. */
function counting(reader: SegmentReader, count: (bytes: number) => void): SegmentReader {
  const counted = (bytes: Uint8Array): Uint8Array => {
    count(bytes.length);
    return bytes;
  };
  return {
    id: reader.id, documents: reader.documents, dictionary: () => reader.dictionary(), lengths: () => reader.lengths(),
    postings: (block) => counted(reader.postings(block)), positions: (block) => counted(reader.positions(block)),
  };
}

let kept = 0;

function measureQuery(query: string, readers: readonly SegmentReader[], views: readonly SegmentView[], runs: number): Omit<DecodingRow, 'kind' | 'queries'> {
  const lists = listsOf(query, views);
  let blockBytes = 0;
  const counted = readers.map((reader) => counting(reader, (bytes) => { blockBytes += bytes; }));
  const first = repeat(runs, () => {
    const index = openIndex(counted);
    blockBytes = 0;
    return timed(() => index.find(parseQuery(query), page));
  });
  const touched = blockBytes;
  const index = openIndex(readers);
  index.find(parseQuery(query), page);
  const warm = repeat(runs, () => timed(() => index.find(parseQuery(query), page)));
  const bare = repeat(runs, () => timed(() => { kept += sumOf(lists, decodeBare); }));
  return {
    postings: sumOf(lists, ({ postings }) => postings), listBytes: sumOf(lists, ({ bytes }) => bytes.length),
    blockBytes: touched, bare, first, warm,
  };
}

function measureDecoding(task: DecodingTask): DecodingRow[] {
  const documents = takeShare(readCorpus(task), task.share);
  const readers: SegmentReader[] = [];
  for (let first = 0; first < documents.length; first += passagesPerSegment) {
    readers.push(memoryReader(buildSegment(documents.slice(first, first + passagesPerSegment)), readers.length));
  }
  const views = readers.map((reader) => openSegment(reader));
  const queries = JSON.parse(readFileSync(task.queries, 'utf8')) as BenchQuery[];
  // Once beforehand, so that what is measured is compiled.
  for (const { ours } of queries) measureQuery(ours, readers, views, 1);
  return [...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, group]) => {
    const measured = group.map(({ ours }) => measureQuery(ours, readers, views, task.runs));
    const sum = (key: keyof (typeof measured)[number]): number => sumOf(measured, (one) => one[key]);
    return {
      kind, queries: group.length, postings: sum('postings'), listBytes: sum('listBytes'), blockBytes: sum('blockBytes'),
      bare: sum('bare'), first: sum('first'), warm: sum('warm'),
    };
  });
}

const rows = measureDecoding(JSON.parse(process.argv[2] ?? '{}') as DecodingTask);
if (kept < 0) throw new Error('The sum of numbers that are not negative is.');
writeSync(1, `${JSON.stringify({ decoding: rows })}\n`);
