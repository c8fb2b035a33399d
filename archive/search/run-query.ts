// Runs one query over an index: expands its clauses, finds which documents match, and ranks those that may be shown.
import { ArchiveError } from '../api/errors.ts';
import type { FieldPostings } from './dictionary.ts';
import type { DocumentSet } from './document-set.ts';
import { expandMatch, soleEntry, type Expansion } from './expand-query.ts';
import { indexFields } from './fields.ts';
import type { ListedSegment } from './listed-segment.ts';
import { matchSequence } from './match-sequence.ts';
import { matchDocuments, type Matched } from './match-documents.ts';
import { isCommon, PostingList } from './posting-list.ts';
import type { Clause, QueryPlan } from './query-plan.ts';
import { TermWeight, inverseDocumentFrequency } from './rank.ts';
import type { SegmentScorer, WeighedList } from './score-segment.ts';
import { finishSteps } from './steps.ts';
import type { TopHits } from './top-hits.ts';

/** What a query needs to know of the index as a whole. */
export interface QueriedIndex {
  readonly segments: readonly ListedSegment[];
  /** The number, over the whole index, of each segment's first document. */
  readonly firstDocuments: readonly number[];
  readonly documents: number;
  readonly scorer: SegmentScorer;
  norms(field: number): Float64Array;
}

export interface QueryOptions {
  readonly signal?: AbortSignal;
  readonly allow?: (segment: number) => DocumentSet | null;
}

/** Told of the documents of a segment that match. The set is not to be changed. */
export type Visit = (segment: ListedSegment, matched: DocumentSet) => void;

interface ExpandedClause {
  readonly clause: Clause;
  readonly expansions: readonly Expansion[];
}

interface WeighedTerm {
  readonly field: number;
  readonly expansion: Expansion;
  readonly weight: TermWeight;
  readonly common: boolean;
}

/** A term's postings as the dictionary has them, or what was found by position. */
type Held = FieldPostings | PostingList;

function countDocuments(held: Held | undefined): number {
  if (held === undefined) return 0;
  return held instanceof PostingList ? held.count : held.documents;
}

/** Sequences are matched once, however many clauses ask for them. */
export class QueryRun {
  readonly #index: QueriedIndex;
  readonly #options: QueryOptions;
  readonly #plan: QueryPlan;
  #clauses: readonly ExpandedClause[] = [];
  #required: readonly ExpandedClause[] = [];
  #refused: readonly ExpandedClause[] = [];
  /** For each expansion, by field. */
  readonly #held = new Map<Expansion, (readonly (Held | undefined)[] | undefined)[]>();

  constructor(index: QueriedIndex, plan: QueryPlan, options: QueryOptions) {
    this.#index = index;
    this.#options = options;
    this.#plan = plan;
  }

  *#expand(): Generator<void, void> {
    const views = this.#index.segments.map(({ view }) => view);
    const clauses: ExpandedClause[] = [];
    const known = new Map<string, Expansion>();
    for (const clause of this.#plan.clauses) {
      this.#checkCancelled();
      const expansions = yield* expandMatch(clause.match, views);
      for (const expansion of expansions) if (!known.has(expansion.key)) known.set(expansion.key, expansion);
      clauses.push({ clause, expansions: expansions.map((expansion) => known.get(expansion.key) ?? expansion) });
    }
    this.#clauses = clauses;
    this.#required = this.#clauses.filter(({ clause }) => clause.presence === 'required');
    this.#refused = this.#clauses.filter(({ clause }) => clause.presence === 'prohibited');
  }

  /** Offers `top` what it may hold, and `visit` the documents that match in each segment. Returns how many match. */
  run(top: TopHits, visit?: Visit): number {
    return finishSteps(this.steps(top, visit));
  }

  /** `run` in steps: what each word may mean, then segment by segment. */
  *steps(top: TopHits, visit?: Visit): Generator<void, number> {
    yield* this.#expand();
    if (this.#clauses.length === 0) return 0;
    const { segments, firstDocuments } = this.#index;
    // Rarer terms first: what they leave open decides early how little the others can matter.
    const weighed = indexFields.flatMap((_, field) => this.#weighField(field))
      .sort((a, b) => b.weight.heaviest - a.weight.heaviest);
    const alone = weighed.length === 1 && this.#options.allow === undefined
      && this.#required.length === 0 && this.#refused.length === 0;
    let total = 0;
    for (let place = 0; place < segments.length; place += 1) {
      this.#checkCancelled();
      const first = firstDocuments[place] as number;
      if (alone) total += this.#takeAlone(weighed[0] as WeighedTerm, place, first, top, visit);
      else total += this.#takeMatched(weighed, place, first, top, visit);
      yield;
    }
    return total;
  }

  /** The whole query is one term: its documents need no counting, and no set unless somebody asks for it. */
  #takeAlone(term: WeighedTerm, place: number, first: number, top: TopHits, visit: Visit | undefined): number {
    const [each] = this.#weighedIn(term, place);
    if (each === undefined) return 0;
    const segment = this.#index.segments[place] as ListedSegment;
    visit?.(segment, each.list.set(segment.documents));
    if (top.wanted > 0) {
      if (term.common) this.#index.scorer.rankCommon(each, first, top);
      else this.#index.scorer.rankRare(each, first, top);
    }
    return each.list.count;
  }

  #takeMatched(
    weighed: readonly WeighedTerm[], place: number, first: number, top: TopHits, visit: Visit | undefined,
  ): number {
    const found = this.#matchedIn(place, weighed);
    if (found === null || found.size === 0) return 0;
    const { set: matched, size: count } = found;
    visit?.(this.#index.segments[place] as ListedSegment, matched);
    if (top.wanted === 0) return count;
    const rare: WeighedList[] = [];
    const common: WeighedList[] = [];
    for (const term of weighed) {
      const [each] = this.#weighedIn(term, place);
      if (each !== undefined) (term.common ? common : rare).push(each);
    }
    const filtered = this.#required.length > 0 || this.#refused.length > 0 || this.#options.allow !== undefined;
    this.#index.scorer.rank(rare, common, matched, filtered, first, top);
    return count;
  }

  #checkCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new ArchiveError('cancelled');
  }

  /** Null, or none, where nothing matches. */
  #matchedIn(place: number, weighed: readonly WeighedTerm[]): Matched | null {
    const { id, documents } = this.#index.segments[place] as ListedSegment;
    const isOptional = this.#required.length === 0 && this.#refused.length < this.#clauses.length;
    return matchDocuments({
      documents,
      required: this.#required.map((clause) => this.#listsIn(clause, place)),
      optional: isOptional ? weighed.flatMap((term) => this.#listOf(term.expansion, term.field, place) ?? []) : null,
      refused: this.#refused.flatMap((clause) => this.#listsIn(clause, place)),
      allowed: this.#options.allow?.(id) ?? null,
    });
  }

  #weighedIn({ expansion, field, weight }: WeighedTerm, place: number): WeighedList[] {
    const list = this.#listOf(expansion, field, place);
    const lengths = this.#index.segments[place]?.view.lengths[field];
    return list === undefined || lengths === undefined ? [] : [{ list, lengths, weight }];
  }

  #listsIn({ clause, expansions }: ExpandedClause, place: number): PostingList[] {
    return expansions.flatMap((expansion) => this.#listOf(expansion, clause.field, place) ?? []);
  }

  #listOf(expansion: Expansion, field: number, place: number): PostingList | undefined {
    const held = this.#heldOf(expansion, field)[place];
    return held === undefined || held instanceof PostingList ? held : this.#index.segments[place]?.list(held);
  }

  /** For each segment, where the expansion occurs in a field. */
  #heldOf(expansion: Expansion, field: number): readonly (Held | undefined)[] {
    let byField = this.#held.get(expansion);
    if (byField === undefined) this.#held.set(expansion, byField = []);
    const known = byField[field];
    if (known !== undefined) return known;
    const held = expansion.sequences.map((sequence, place) => {
      if (sequence === undefined) return undefined;
      const sole = soleEntry(sequence);
      if (sole !== undefined) return sole.fields[field];
      this.#checkCancelled();
      const matches = matchSequence(this.#index.segments[place] as ListedSegment, sequence, field);
      return matches.count === 0 ? undefined : matches;
    });
    byField[field] = held;
    return held;
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
    // In an order that does not depend on which segment holds what: sums of doubles do depend on theirs.
    const inOrder = [...components.values()].sort((x, y) => (x.expansion.key < y.expansion.key ? -1 : 1));
    const magnitude = Math.sqrt(inOrder.reduce((sum, { boost }) => sum + boost * boost, 0));
    return inOrder.map(({ expansion, boost }) => {
      const idf = inverseDocumentFrequency(this.#index.documents, this.#rarity(expansion, field));
      const weight = new TermWeight(idf, magnitude === 0 ? 0 : boost / magnitude, field, this.#index.norms(field));
      const common = isCommon(this.#documentsIn(expansion, field), this.#index.documents);
      return { field, expansion, weight, common };
    });
  }

  #rarity(expansion: Expansion, field: number): number {
    if (expansion.rarity === 'sequence') return this.#documentsIn(expansion, field);
    return indexFields.reduce((sum, _, other) => sum + this.#documentsIn(expansion, other), 0);
  }

  #documentsIn(expansion: Expansion, field: number): number {
    return this.#heldOf(expansion, field).reduce((sum, held) => sum + countDocuments(held), 0);
  }
}
