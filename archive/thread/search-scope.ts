// What a search is over: the query, and the passages among which it looks, as consent and its filters leave them.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Filters, Search } from '../api/search-calls.ts';
import { analyseText, normalise } from '../search/analyse.ts';
import type { DocumentSet } from '../search/document-set.ts';
import { indexFields } from '../search/fields.ts';
import type { FoundDocument, Index } from '../search/open-index.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Clause, QueryPlan } from '../search/query-plan.ts';
import type { SegmentRun } from '../vault/index-rows.ts';
import { otherNames } from './other-names.ts';
import { readableNow, type ReadableTestimony } from './readable-now.ts';
import type { Place } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';

/** The documents of a segment among which to look. */
export type Allow = (segment: number) => DocumentSet;

export interface Scope {
  readonly plan: QueryPlan;
  readonly index: Index;
  /** Those among which it looks. */
  readonly testimonies: ReadonlyMap<TestimonyId, ReadableTestimony>;
  /** Undefined where that is all that the index has. */
  readonly allow: Allow | undefined;
  readonly signal: AbortSignal;
}

const among = <T>(wanted: readonly T[] | undefined, value: T | null): boolean => (
  wanted === undefined || (value !== null && wanted.includes(value))
);

function passes({ id, description, years, standing }: ReadableTestimony, filters: Filters): boolean {
  const { from, until } = filters;
  const dated = (from === undefined && until === undefined)
    || (years !== null && years.last >= (from ?? -Infinity) && years.first <= (until ?? Infinity));
  return dated && among(filters.collections, description.collection) && among(filters.languages, description.language)
    && among(filters.places, description.place) && among(filters.narrators, description.narrator)
    && among(filters.standings, standing) && among(filters.testimonies, id);
}

/** A label's words in a row, exactly as they are written but for case. */
function labelClause(label: string): Clause[] {
  const words = analyseText(normalise(label)).map(({ term, form }) => ({ kind: 'form' as const, term, form }));
  const written = { text: label, start: 0, end: label.length };
  const match = { kind: 'phrase' as const, words, distance: null };
  return words.length === 0 ? [] : [{ field: indexFields.indexOf('speaker'), presence: 'optional', boost: 1, match, written }];
}

/** Passages whose speaker's label has the words of one of these, by segment. */
function spokenBy(index: Index, labels: readonly string[], signal: AbortSignal): Map<number, DocumentSet> {
  const spoken = new Map<number, DocumentSet>();
  index.find({ clauses: labels.flatMap(labelClause), expanded: [] }, {
    limit: 0, offset: 0, signal, visit: (segment, matched) => spoken.set(segment, matched),
  });
  return spoken;
}

/** Throws `bad-query`; `not-permitted` where the standing of consent is asked for by somebody who may not know it. */
export function scopeOf(session: Session, { query, mode, filters, expand }: Search, signal: AbortSignal): Scope {
  if (filters.standings !== undefined) stacksOf(session);
  const plan = parseQuery(query, {
    plain: mode === 'plain', expand: expand ? (written) => otherNames(session, written) : undefined,
  });
  const index = session.index.open();
  const { testimonies: readable, narrowed } = readableNow(session);
  const testimonies = new Map([...readable].filter(([, testimony]) => passes(testimony, filters)));
  const spoken = filters.speakers === undefined ? null : spokenBy(index, filters.speakers, signal);
  const isWhole = !narrowed && testimonies.size === readable.size && spoken === null;
  const allow: Allow = (segment) => {
    const allowed = session.index.documentsOf(segment, (testimony) => testimonies.has(testimony));
    if (spoken === null) return allowed;
    const speaking = spoken.get(segment);
    if (speaking === undefined) allowed.clear();
    else allowed.intersect(speaking);
    return allowed;
  };
  return { plan, index, testimonies, allow: isWhole ? undefined : allow, signal };
}

/** What a scope asks of the index, as the index takes it. */
export function optionsOf({ allow, signal }: Scope): { readonly allow?: Allow; readonly signal: AbortSignal } {
  return { signal, ...(allow === undefined ? {} : { allow }) };
}

/** All that matches, by testimony; and the best of it, as far as they were asked for. */
export interface Matches {
  readonly total: number;
  readonly best: readonly FoundDocument[];
  /** How many passages of each testimony match. */
  readonly counts: ReadonlyMap<TestimonyId, number>;
  /** The passages of a testimony that match, by their numbers, in the order of its text. */
  passagesOf(testimony: TestimonyId): number[];
}

export function matchesOf(session: Session, scope: Scope, page: { readonly limit: number; readonly offset: number }): Matches {
  const matched = new Map<number, DocumentSet>();
  const counts = new Map<TestimonyId, number>();
  const { total, hits } = scope.index.find(scope.plan, {
    ...page, ...optionsOf(scope),
    visit: (segment, set) => {
      matched.set(segment, set);
      for (const { first, documents, testimony } of session.index.runsOf(segment)) {
        const count = set.sizeWithin(first, documents);
        if (count > 0) counts.set(testimony, (counts.get(testimony) ?? 0) + count);
      }
    },
  });
  let runs: Map<TestimonyId, (SegmentRun & { readonly set: DocumentSet })[]> | null = null;
  return {
    total, best: hits, counts,
    passagesOf(testimony) {
      runs ??= Map.groupBy([...matched].flatMap(([segment, set]) => (
        session.index.runsOf(segment).map((run) => ({ ...run, set }))
      )), (run) => run.testimony);
      return (runs.get(testimony) ?? []).flatMap(numbersIn).sort((a, b) => a - b);
    },
  };
}

/** The numbers of the passages of a run whose documents are in the set. */
function numbersIn({ set, first, documents, passage }: SegmentRun & { readonly set: DocumentSet }): number[] {
  const numbers: number[] = [];
  for (let document = set.next(first); document >= 0 && document < first + documents; document = set.next(document + 1)) {
    numbers.push(passage + document - first);
  }
  return numbers;
}

/** The place of a document that was found. An index that does not know it is not the index of this text. */
export function placeOf(session: Session, segment: number, document: number): Place {
  const place = session.index.placeOf(segment, document);
  if (place === null) throw new ArchiveError('vault-damaged', { file: session.searched.file, reason: 'index' });
  return place;
}
