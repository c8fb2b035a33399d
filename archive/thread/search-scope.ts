// What a search is over: the query, and the passages among which it looks, as consent and its filters leave them.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Filters, Search } from '../api/search-calls.ts';
import { placesOf, subjectsOf } from '../catalogue/headings.ts';
import type { DocumentSet } from '../search/document-set.ts';
import type { FoundDocument, Index } from '../search/open-index.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { QueryPlan } from '../search/query-plan.ts';
import { finishSteps } from '../search/steps.ts';
import type { SegmentRun } from '../vault/index-rows.ts';
import { otherNames } from './other-names.ts';
import { readableNow, type ReadableTestimony } from './readable-now.ts';
import type { Place } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';
import { spokenAs, spokenBy, type Voices } from './voices.ts';

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

const amongAny = (wanted: readonly string[] | undefined, values: readonly string[]): boolean => (
  wanted === undefined || values.some((value) => wanted.includes(value))
);

function passes({ id, description, years, standing }: ReadableTestimony, filters: Filters): boolean {
  const { from, until } = filters;
  const dated = (from === undefined && until === undefined)
    || (years !== null && years.last >= (from ?? -Infinity) && years.first <= (until ?? Infinity));
  return dated && among(filters.collections, description.collection) && among(filters.languages, description.language)
    && amongAny(filters.places, placesOf(description)) && among(filters.narrators, description.narrator)
    && amongAny(filters.subjects, subjectsOf(description))
    && among(filters.standings, standing) && among(filters.testimonies, id);
}

/** The passages that all of these have, by segment; null where nothing is asked of who speaks. */
function voicesAsked(index: Index, { speakers, roles }: Filters, signal: AbortSignal): Voices[] {
  return [
    ...(speakers === undefined ? [] : [spokenBy(index, speakers, signal)]), ...(roles === undefined ? [] : [spokenAs(index, roles, signal)]),
  ];
}

/** Throws `bad-query`; `not-permitted` where the standing of consent is asked for by somebody who may not know it. */
export function scopeOf(session: Session, { query, mode, filters, expand }: Search, signal: AbortSignal): Scope {
  if (filters.standings !== undefined) stacksOf(session);
  const plan = parseQuery(query, {
    plain: mode === 'plain', expand: expand ? (written, field) => otherNames(session, written, field) : undefined,
  });
  const index = session.index.open();
  const { testimonies: readable, narrowed } = readableNow(session);
  const testimonies = new Map([...readable].filter(([, testimony]) => passes(testimony, filters)));
  const voices = voicesAsked(index, filters, signal);
  const isWhole = !narrowed && testimonies.size === readable.size && voices.length === 0;
  const allow: Allow = (segment) => {
    const allowed = session.index.documentsOf(segment, (testimony) => testimonies.has(testimony));
    for (const spoken of voices) {
      const speaking = spoken.get(segment);
      if (speaking === undefined) allowed.clear();
      else allowed.intersect(speaking);
    }
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
  /** All of them, by segment. */
  readonly matched: ReadonlyMap<number, DocumentSet>;
  /** How many passages of each testimony match. */
  readonly counts: ReadonlyMap<TestimonyId, number>;
  /** The passages of a testimony that match, by their numbers, in the order of its text. */
  passagesOf(testimony: TestimonyId): number[];
}

export function matchesOf(session: Session, scope: Scope, page: { readonly limit: number; readonly offset: number }): Matches {
  return finishSteps(matchSteps(session, scope, page));
}

/** The same in steps. */
export function* matchSteps(
  session: Session, scope: Scope, page: { readonly limit: number; readonly offset: number },
): Generator<void, Matches> {
  const matched = new Map<number, DocumentSet>();
  const counts = new Map<TestimonyId, number>();
  const { total, hits } = yield* scope.index.findSteps(scope.plan, {
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
    total, best: hits, matched, counts,
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
