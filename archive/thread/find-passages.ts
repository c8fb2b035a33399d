// Finding: a query over what the user's key opens, answered with passages and their text.
import type { Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { FindResult, Hit } from '../api/search-calls.ts';
import { passageStart, passageText } from '../api/testimony.ts';
import { highlight } from '../search/highlight.ts';
import type { QueryPlan } from '../search/query-plan.ts';
import type { Running } from '../services.ts';
import { passageReader } from '../vault/text-rows.ts';
import { countFacets } from './count-facets.ts';
import { counterpartFinder } from './find-counterparts.ts';
import { inSteps } from './in-steps.ts';
import type { ReadableTestimony } from './readable-now.ts';
import type { Place } from './search-index.ts';
import { matchSteps, optionsOf, placeOf, scopeOf, type Matches, type Scope } from './search-scope.ts';
import type { Session } from './session.ts';

type Wanted = Parsed<'passages.find'>;
type Sort = Wanted['sort'];

interface FoundPlace extends Place {
  readonly score: number;
}

const byCodePoints = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Dates of one year by what is written: in EDTF that is their order. Equal ones stay as they came in. */
const comparisons: Readonly<Record<Exclude<Sort, 'relevance'>, (a: ReadableTestimony, b: ReadableTestimony) => number>> = {
  date: (a, b) => (a.years?.first ?? Infinity) - (b.years?.first ?? Infinity) || byCodePoints(a.description.date ?? '', b.description.date ?? ''),
  title: (a, b) => a.description.title.localeCompare(b.description.title, 'und'),
  text: () => 0,
};

/** One page of passages that stand in the order of their testimonies, and in each in the order of the text. */
function pageInOrder(matches: Matches, order: readonly TestimonyId[], { limit, offset }: Wanted): FoundPlace[] {
  const page: FoundPlace[] = [];
  let before = 0;
  for (const testimony of order) {
    const count = matches.counts.get(testimony) ?? 0;
    if (before + count > offset && page.length < limit) {
      const numbers = matches.passagesOf(testimony).slice(Math.max(0, offset - before), offset + limit - before);
      page.push(...numbers.map((passage) => ({ testimony, passage, score: 0 })));
    }
    before += count;
  }
  return page;
}

/** Testimonies that have a match, in the order in which they came in or that was asked for. */
function inOrder({ testimonies }: Scope, { counts }: Matches, sort: Exclude<Sort, 'relevance'>): TestimonyId[] {
  return [...testimonies.values()].filter(({ id }) => counts.has(id)).sort(comparisons[sort]).map(({ id }) => id);
}

interface Page {
  readonly matches: Matches;
  readonly places: readonly FoundPlace[];
}

function* pageSteps(session: Session, scope: Scope, wanted: Wanted): Generator<void, Page> {
  const { sort, group, limit, offset } = wanted;
  if (sort !== 'relevance') {
    const matches = yield* matchSteps(session, scope, { limit: 0, offset: 0 });
    return { matches, places: pageInOrder(matches, inOrder(scope, matches, sort), wanted) };
  }
  // Grouped, a passage far down may stand with the first: all of them are ranked.
  const ranked = group ? { limit: limit === 0 ? 0 : scope.index.documents, offset: 0 } : { limit, offset };
  const matches = yield* matchSteps(session, scope, ranked);
  const places = matches.best.map(({ segment, document, score }) => ({ ...placeOf(session, segment, document), score }));
  if (!group) return { matches, places };
  const grouped = [...Map.groupBy(places, ({ testimony }) => testimony).values()].flat();
  return { matches, places: grouped.slice(offset, offset + limit) };
}

function toHits(session: Session, { testimonies }: Scope, { matches, places }: Page, plan: QueryPlan): Hit[] {
  const read = passageReader(session.searched);
  const counterpartOf = counterpartFinder(session);
  return places.flatMap(({ testimony, passage, score }) => {
    const record = read(testimony, passage);
    const described = testimonies.get(testimony);
    if (record === null || described === undefined) return [];
    const text = passageText(record);
    const { title, language } = described.description;
    return [{
      testimony, passage: record.id, score, text, speaker: record.speaker, start: passageStart(record), title, language,
      highlights: highlight(plan, text), inTestimony: matches.counts.get(testimony) ?? 1,
      counterpart: counterpartOf(testimony, record),
    }];
  });
}

/** A search that takes long, as one for words of which only the end is known does, lets other calls be answered meanwhile. */
export function findPassages(session: Session, wanted: Wanted, running: Running): Promise<FindResult> {
  return inSteps(session, running, () => findSteps(session, wanted, running));
}

export function* findSteps(session: Session, wanted: Wanted, running: Pick<Running, 'signal'>): Generator<void, FindResult> {
  const begun = performance.now();
  const scope = scopeOf(session, wanted, running.signal);
  const { plan, index } = scope;
  const page = yield* pageSteps(session, scope, wanted);
  const { total, counts } = page.matches;
  const facets = wanted.facets ? { facets: countFacets(page.matches, scope, session.vault.stacks !== null) } : {};
  return {
    total, testimonies: counts.size, hits: toHits(session, scope, page, plan), ...facets,
    suggestions: index.suggestions(plan, optionsOf(scope)).map(({ start, end, instead }) => ({ start, end, instead: [...instead] })),
    expansions: plan.expanded.map(({ start, end, names }) => ({ start, end, names: [...names] })),
    took: performance.now() - begun,
  };
}
