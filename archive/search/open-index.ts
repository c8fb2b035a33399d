// The entrance for searching: opens segments as one index and finds the documents that match a query, best first.
import { ArchiveError } from '../api/errors.ts';
import { BlockCache } from './block-cache.ts';
import type { FieldPostings } from './dictionary.ts';
import { expandMatch, soleEntry, type Expansion } from './expand-query.ts';
import { indexFields, type SegmentReader } from './fields.ts';
import { matchSequence, type Matches } from './match-sequence.ts';
import { openSegment, type SegmentView } from './open-segment.ts';
import type { Clause, QueryPlan } from './query-plan.ts';
import { TermWeight, inverseDocumentFrequency, lengthNorms } from './rank.ts';
import { SegmentScorer } from './score-segment.ts';
import { TopHits } from './top-hits.ts';

const cacheBytes = 16 * 2 ** 20;
/** More blocks than a segment can have. */
const blockKeys = 2 ** 24;

export interface FindOptions {
  readonly limit: number;
  readonly offset: number;
  readonly signal?: AbortSignal;
  /** Documents for which it says no are neither counted nor returned; they still count in the frequencies of terms. */
  readonly allow?: (segment: number, document: number) => boolean;
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

export interface Index {
  readonly documents: number;
  /** Equal scores come in the order of segments and documents. Throws `cancelled` and `vault-damaged`. */
  find(plan: QueryPlan, options: FindOptions): Found;
}

interface ExpandedClause {
  readonly clause: Clause;
  readonly expansions: readonly Expansion[];
}

interface WeighedTerm {
  readonly field: number;
  readonly expansion: Expansion;
  readonly weight: TermWeight;
}

/** One query over one index. Sequences are matched once, however many clauses ask for them. */
class Search {
  readonly #index: OpenIndex;
  readonly #options: FindOptions;
  readonly #clauses: readonly ExpandedClause[];
  readonly #lists = new Map<string, readonly (FieldPostings | Matches | undefined)[]>();

  constructor(index: OpenIndex, plan: QueryPlan, options: FindOptions) {
    this.#index = index;
    this.#options = options;
    this.#clauses = plan.clauses.map((clause) => {
      this.#checkCancelled();
      return { clause, expansions: expandMatch(clause.match, index.views) };
    });
  }

  run(): { total: number; top: TopHits } {
    const { limit, offset } = this.#options;
    const top = new TopHits(limit === 0 ? 0 : offset + limit);
    if (this.#clauses.length === 0) return { total: 0, top };
    const negated = this.#clauses.every(({ clause }) => clause.presence === 'prohibited');
    const weighed = indexFields.flatMap((_, field) => this.#weighField(field));
    const required = this.#clauses.filter(({ clause }) => clause.presence === 'required');
    const refused = this.#clauses.filter(({ clause }) => clause.presence === 'prohibited');
    const { scorer, views, firstDocuments } = this.#index;
    let total = 0;
    for (const [segment, view] of views.entries()) {
      this.#checkCancelled();
      scorer.start();
      for (const clause of required) scorer.require(view, this.#listsIn(clause, segment));
      for (const list of refused.flatMap((clause) => this.#listsIn(clause, segment))) scorer.prohibit(view, list);
      if (negated) scorer.addAll(view);
      for (const { field, expansion, weight } of weighed) {
        const list = this.#listsOf(expansion, field)[segment];
        if (list !== undefined) scorer.add(view, list, view.lengths[field] as Uint16Array, weight);
      }
      total += this.#collect(view, firstDocuments[segment] as number, top);
    }
    return { total, top };
  }

  /** Ranks what the scorer holds of a segment. Returns how many documents that is. */
  #collect(view: SegmentView, first: number, top: TopHits): number {
    const { allow } = this.#options;
    let count = 0;
    this.#index.scorer.finish((document, score) => {
      if (allow !== undefined && !allow(view.id, document)) return;
      count += 1;
      top.add(first + document, score);
    });
    return count;
  }

  #checkCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new ArchiveError('cancelled');
  }

  #listsIn({ clause, expansions }: ExpandedClause, segment: number): (FieldPostings | Matches)[] {
    return expansions.flatMap((expansion) => this.#listsOf(expansion, clause.field)[segment] ?? []);
  }

  /** For each segment, where the expansion occurs in a field. */
  #listsOf(expansion: Expansion, field: number): readonly (FieldPostings | Matches | undefined)[] {
    const key = `${field} ${expansion.key}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    this.#checkCancelled();
    const lists = expansion.sequences.map((sequence, segment) => {
      if (sequence === undefined) return undefined;
      const sole = soleEntry(sequence);
      if (sole !== undefined) return sole.fields[field];
      const matches = matchSequence(this.#index.views[segment] as SegmentView, sequence, field);
      return matches.documents.length === 0 ? undefined : matches;
    });
    this.#lists.set(key, lists);
    return lists;
  }

  /** The query's vector in one field, of length 1 over all its expansions, the ones that only occur elsewhere too. */
  #weighField(field: number): WeighedTerm[] {
    const components = new Map<string, { expansion: Expansion; boost: number }>();
    for (const { clause, expansions } of this.#clauses) {
      if (clause.field !== field || clause.presence === 'prohibited') continue;
      for (const expansion of expansions) {
        if (expansion.rarity === 'sequence' && this.#documentsIn(expansion, field) === 0) continue;
        const boost = (components.get(expansion.key)?.boost ?? 0) + clause.boost;
        components.set(expansion.key, { expansion, boost });
      }
    }
    const magnitude = Math.sqrt([...components.values()].reduce((sum, { boost }) => sum + boost * boost, 0));
    return [...components.values()].map(({ expansion, boost }) => {
      const documents = this.#rarity(expansion, field);
      const idf = inverseDocumentFrequency(this.#index.documents, documents);
      const weight = magnitude === 0 ? 0 : boost / magnitude;
      return { field, expansion, weight: new TermWeight(idf, weight, field, this.#index.norms(field), documents) };
    });
  }

  #rarity(expansion: Expansion, field: number): number {
    if (expansion.rarity === 'sequence') return this.#documentsIn(expansion, field);
    return indexFields.reduce((sum, _, other) => sum + this.#documentsIn(expansion, other), 0);
  }

  #documentsIn(expansion: Expansion, field: number): number {
    return this.#listsOf(expansion, field).reduce((sum, list) => sum + countDocuments(list), 0);
  }
}

function countDocuments(list: FieldPostings | Matches | undefined): number {
  if (list === undefined) return 0;
  return 'frequencies' in list ? list.documents.length : list.documents;
}

class OpenIndex implements Index {
  readonly documents: number;
  readonly views: readonly SegmentView[];
  /** The number, over the whole index, of each segment's first document. */
  readonly firstDocuments: readonly number[];
  readonly scorer = new SegmentScorer();
  readonly #norms: readonly Float64Array[];

  constructor(readers: readonly SegmentReader[]) {
    const cache = new BlockCache(cacheBytes);
    this.views = readers.map((reader, segment) => openSegment(reader, (kind, block) => {
      const key = (segment * 2 + (kind === 'postings' ? 0 : 1)) * blockKeys + block;
      return cache.get(key, () => reader[kind](block));
    }));
    const firstDocuments: number[] = [];
    let documents = 0;
    for (const view of this.views) {
      firstDocuments.push(documents);
      documents += view.documents;
    }
    this.documents = documents;
    this.firstDocuments = firstDocuments;
    this.#norms = indexFields.map((_, field) => this.#computeNorms(field));
  }

  norms(field: number): Float64Array {
    return this.#norms[field] as Float64Array;
  }

  find(plan: QueryPlan, options: FindOptions): Found {
    const { total, top } = new Search(this, plan, options).run();
    const hits = top.ranked().slice(options.offset).map(({ document, score }) => {
      const segment = this.#segmentOf(document);
      const view = this.views[segment] as SegmentView;
      return { segment: view.id, document: document - (this.firstDocuments[segment] as number), score };
    });
    return { total, hits };
  }

  #segmentOf(document: number): number {
    let segment = this.firstDocuments.length - 1;
    while ((this.firstDocuments[segment] as number) > document) segment -= 1;
    return segment;
  }

  #computeNorms(field: number): Float64Array {
    let sum = 0;
    let longest = 0;
    for (const view of this.views) {
      for (const length of view.lengths[field] as Uint16Array) {
        sum += length;
        if (length > longest) longest = length;
      }
    }
    return lengthNorms(sum / this.documents, longest);
  }
}

/**
 * Opens stored segments as one index: document counts, frequencies and average lengths are summed over all of them, so
 * that scores are those of one segment with all the documents. Blocks are read as queries need them and at most 16 MB
 * of them kept. Throws `vault-damaged` (reason `index`) where the bytes cannot be a segment.
 */
export function openIndex(readers: readonly SegmentReader[]): Index {
  return new OpenIndex(readers);
}
