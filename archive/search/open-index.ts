// The entrance for searching: opens segments as one index and finds the documents that match a query, best first.
import { ArchiveError } from '../api/errors.ts';
import { CollocateCounter, type Collocates } from './count-collocates.ts';
import type { DocumentSet } from './document-set.ts';
import { indexFields, type SegmentReader } from './fields.ts';
import { ListedSegment, SegmentCaches } from './listed-segment.ts';
import { spansIn, textField, type Spans } from './occurrences.ts';
import type { QueryPlan } from './query-plan.ts';
import { lengthNorms } from './rank.ts';
import { QueryRun, type QueriedIndex } from './run-query.ts';
import { SegmentScorer } from './score-segment.ts';
import { finishSteps } from './steps.ts';
import { suggestWords, type Suggestion } from './suggest-words.ts';
import { TopHits } from './top-hits.ts';

export interface FindOptions {
  /** How many hits to give, and how many of the best to leave out before them. */
  readonly limit: number;
  readonly offset: number;
  readonly signal?: AbortSignal;
  /**
   * The documents of a segment (by its reader's id) among which to look, null for all: what is not allowed is neither
   * counted nor returned; it still counts in the frequencies of terms.
   */
  readonly allow?: (segment: number) => DocumentSet | null;
  /**
   * Told, segment by segment, of every document that matches: for facets and counts over the whole result. The set may
   * be kept, and is not to be changed.
   */
  readonly visit?: (segment: number, matched: DocumentSet) => void;
}

/** A found document: the `id` of its segment's reader, its number there, and its score. */
export interface FoundDocument {
  readonly segment: number;
  readonly document: number;
  readonly score: number;
}

export interface Found {
  /** How many documents match; `hits` is the page asked for. */
  readonly total: number;
  readonly hits: FoundDocument[];
}

export interface OccurrenceOptions {
  readonly signal?: AbortSignal;
  readonly allow?: (segment: number) => DocumentSet | null;
}

export interface CollocateOptions extends OccurrenceOptions {
  /** How many words before and after are near. */
  readonly within: number;
  /** How many of the most frequent collocates to give; without it all, in no order. */
  readonly most?: number;
}

export interface Index {
  readonly documents: number;
  /** Equal scores come in the order of segments and documents. Throws `cancelled` and `vault-damaged`. */
  find(plan: QueryPlan, options: FindOptions): Found;
  /** The same in steps of a few milliseconds. */
  findSteps(plan: QueryPlan, options: FindOptions): Generator<void, Found>;
  /**
   * Where the plan's words stand in the texts that match, segment by segment (by its reader's id), documents in no
   * particular order. Throws as `find` does.
   */
  occurrences(plan: QueryPlan, options: OccurrenceOptions, visit: (segment: number, spans: Spans) => void): void;
  /**
   * The same in steps of a few milliseconds. Other queries may run between two of them; segments may be added to the
   * store, and none that was there at the beginning may be taken away.
   */
  occurrenceSteps(
    plan: QueryPlan, options: OccurrenceOptions, visit: (segment: number, spans: Spans) => void,
  ): Generator<void, void>;
  /** Which terms stand near the plan's words in the texts that match; totals are those of the documents allowed. Reads the
   * whole index. Throws as `find` does. */
  collocates(plan: QueryPlan, options: CollocateOptions): Collocates;
  /** The same in steps, as `occurrenceSteps`. */
  collocateSteps(plan: QueryPlan, options: CollocateOptions): Generator<void, Collocates>;
  /** For words of the plan that no document allowed holds: what may have been meant that one does. */
  suggestions(plan: QueryPlan, options: OccurrenceOptions): Suggestion[];
  /** The ids of the segments' readers, in their order. */
  readonly segmentIds: readonly number[];
  /** The number of words in the text of each document of a segment. */
  textLengths(segment: number): Uint16Array;
}

class OpenIndex implements Index, QueriedIndex {
  readonly documents: number;
  readonly segments: readonly ListedSegment[];
  readonly firstDocuments: readonly number[];
  readonly scorer = new SegmentScorer();
  readonly caches: SegmentCaches;
  readonly #norms: readonly Float64Array[];

  constructor(readers: readonly SegmentReader[], before: OpenIndex | null) {
    const caches = before?.caches ?? new SegmentCaches();
    const known = new Map(before?.segments.map((segment) => [segment.id, segment]));
    this.caches = caches;
    this.segments = readers.map((reader) => known.get(reader.id) ?? new ListedSegment(reader, caches));
    const firstDocuments: number[] = [];
    let documents = 0;
    for (const segment of this.segments) {
      firstDocuments.push(documents);
      documents += segment.documents;
    }
    this.documents = documents;
    this.firstDocuments = firstDocuments;
    this.#norms = indexFields.map((_, field) => this.#computeNorms(field));
  }

  norms(field: number): Float64Array {
    return this.#norms[field] as Float64Array;
  }

  find(plan: QueryPlan, options: FindOptions): Found {
    return finishSteps(this.findSteps(plan, options));
  }

  *findSteps(plan: QueryPlan, options: FindOptions): Generator<void, Found> {
    const { limit, offset, visit } = options;
    const top = new TopHits(limit === 0 ? 0 : offset + limit);
    const total = yield* new QueryRun(this, plan, options).steps(
      top, visit === undefined ? undefined : (segment, matched) => visit(segment.id, matched),
    );
    const hits = top.ranked().slice(offset).map(({ document, score }) => {
      const place = this.#placeOf(document);
      const { id } = this.segments[place] as ListedSegment;
      return { segment: id, document: document - (this.firstDocuments[place] as number), score };
    });
    return { total, hits };
  }

  occurrences(plan: QueryPlan, options: OccurrenceOptions, visit: (segment: number, spans: Spans) => void): void {
    finishSteps(this.occurrenceSteps(plan, options, visit));
  }

  *occurrenceSteps(
    plan: QueryPlan, options: OccurrenceOptions, visit: (segment: number, spans: Spans) => void,
  ): Generator<void, void> {
    for (const [segment, matched] of yield* this.#matched(plan, options)) {
      visit(segment.id, yield* spansIn(plan, segment, matched));
      yield;
    }
  }

  collocates(plan: QueryPlan, options: CollocateOptions): Collocates {
    return finishSteps(this.collocateSteps(plan, options));
  }

  *collocateSteps(plan: QueryPlan, options: CollocateOptions): Generator<void, Collocates> {
    const counter = new CollocateCounter(options.within);
    const matched = yield* this.#matched(plan, options);
    for (const segment of this.segments) {
      const found = matched.get(segment);
      const spans: Spans = found === undefined ? new Map() : yield* spansIn(plan, segment, found);
      yield* counter.add(segment, spans, options.allow?.(segment.id) ?? null);
    }
    return counter.finish(options.most);
  }

  *#matched(plan: QueryPlan, options: OccurrenceOptions): Generator<void, Map<ListedSegment, DocumentSet>> {
    const found = new Map<ListedSegment, DocumentSet>();
    yield* new QueryRun(this, plan, options).steps(new TopHits(0), (segment, matched) => found.set(segment, matched));
    return found;
  }

  suggestions(plan: QueryPlan, options: OccurrenceOptions): Suggestion[] {
    return suggestWords(plan, this.segments.map(({ view }) => view), (match, field) => {
      const written = { text: '', start: 0, end: 0 };
      const asked: QueryPlan = { clauses: [{ field, presence: 'optional', boost: 1, match, written }], expanded: [] };
      return new QueryRun(this, asked, options).run(new TopHits(0)) > 0;
    });
  }

  get segmentIds(): readonly number[] {
    return this.segments.map(({ id }) => id);
  }

  textLengths(segment: number): Uint16Array {
    const lengths = this.segments.find(({ id }) => id === segment)?.view.lengths[textField];
    if (lengths === undefined) throw new ArchiveError('internal', { reason: 'no-segment' });
    return lengths;
  }

  #placeOf(document: number): number {
    let place = this.firstDocuments.length - 1;
    while ((this.firstDocuments[place] as number) > document) place -= 1;
    return place;
  }

  #computeNorms(field: number): Float64Array {
    let sum = 0;
    let longest = 0;
    for (const { view } of this.segments) {
      const totals = view.totals[field];
      sum += totals?.words ?? 0;
      longest = Math.max(longest, totals?.longest ?? 0);
    }
    return lengthNorms(sum / this.documents, longest);
  }
}

/**
 * Opens stored segments as one index: document counts, frequencies and average lengths are summed over all of them, so
 * that scores are those of one segment with all the documents. Blocks are read as queries need them; of those and of
 * decoded lists at most 56 MB are kept. `before` is the index as it was: what both have in common (the segments whose
 * readers have the same id) is taken over, so that an addition costs little. Throws `vault-damaged` (reason `index`)
 * where the bytes cannot be a segment.
 */
export function openIndex(readers: readonly SegmentReader[], before: Index | null = null): Index {
  return new OpenIndex(readers, before instanceof OpenIndex ? before : null);
}
