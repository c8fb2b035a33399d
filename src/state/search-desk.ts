// A search as it stands: the query, what was found, how far down one had read. It lives as long as the sitting.
import type { Client } from '../../archive/api/client.ts';
import type { Output, RememberedSearch } from '../../archive/api/contract.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { PassageId } from '../../archive/api/ids.ts';
import type { Facets } from '../../archive/api/search-calls.ts';
import type { ViewName } from '../words/finding-words.ts';
import { makeLatestAsker, type Timers } from './ask-latest.ts';
import { noConditions, type Conditions } from './search-conditions.ts';
import { makeStore, type Store } from './store.ts';
import type { Anchor } from './use-steady-list.ts';

type Answer = Output<'passages.find'>;
export type Hit = Answer['hits'][number];

/** Milliseconds after the last key until the question goes out, and until a query that cannot be read is complained of. */
export const typingPause = 8;
export const faultPause = 700;
/** Milliseconds after which results count as looked at. */
export const lookedAt = 2000;
export const pageSize = 20;

/** What was found for one query. `hits` goes as far as the last that was fetched; those not fetched yet are missing. */
export interface Found extends Pick<Answer, 'total' | 'testimonies' | 'took' | 'suggestions' | 'expansions'> {
  readonly query: string;
  readonly conditions: Conditions;
  readonly facets: Facets;
  readonly hits: readonly (Hit | undefined)[];
}

/** The same for the same question: other results are under another name. */
export const nameOfFound = ({ query, conditions }: Pick<Found, 'query' | 'conditions'>): string => JSON.stringify([query, conditions]);

const noFacets: Facets = { collections: [], languages: [], years: [], places: [], narrators: [], subjects: [], roles: [] };

export interface SearchState {
  /** What stands in the box. */
  readonly query: string;
  /** What the next search is narrowed to, and how its results are to stand. */
  readonly conditions: Conditions;
  /** In which way results are looked at. */
  readonly view: ViewName;
  /** What was found last; it stays while the next query is on its way or cannot be read. */
  readonly found: Found | null;
  readonly fault: { readonly query: string; readonly fault: Fault } | null;
  /** How far down the reader was; null at the beginning. */
  readonly place: Anchor | null;
  /** The hit that has, or had, the focus. */
  readonly focused: number | null;
  /** Newest first; null until they have been asked for. */
  readonly remembered: readonly RememberedSearch[] | null;
}

export interface SearchDesk {
  readonly state: Store<SearchState>;
  /** Takes what was typed and searches for it: after a pause, or, with Enter, at once and to be remembered. */
  type(query: string, when?: 'pause' | 'now'): void;
  /** Narrows, widens or orders what was found, and searches at once. */
  arrange(conditions: Conditions): void;
  look(view: ViewName): void;
  /** Looks once more for what was found: something in the vault has changed. The reader stays where he was. */
  again(): void;
  /** Fetches the pages on which these hits are. */
  need(from: number, to: number): void;
  keepPlace(place: Anchor | null): void;
  focus(hit: number | null): void;
  /** Keeps the query in the vault, if it has found anything and is not the one kept last. */
  remember(): Promise<void>;
  recall(): Promise<void>;
  forgetAll(): Promise<void>;
  /** Cancels what is under way; what was found stays. */
  rest(): void;
}

type Calls = Pick<Client, 'passages.find' | 'desk.searches' | 'desk.remember' | 'desk.forget'>;

const beginning: SearchState = {
  query: '', conditions: noConditions, view: 'passages', found: null, fault: null, place: null, focused: null, remembered: null,
};

function placeHits(hits: readonly (Hit | undefined)[], at: number, fetched: readonly Hit[]): (Hit | undefined)[] {
  const placed = [...hits];
  fetched.forEach((hit, index) => {
    placed[at + index] = hit;
  });
  return placed;
}

export function makeSearchDesk(client: Calls, timers: Timers): SearchDesk {
  const state = makeStore(beginning);
  const asker = makeLatestAsker(timers);
  /** Not stopped by leaving: what is out of date must not be there on the next visit. */
  const renewer = makeLatestAsker(timers);
  const change = (changed: Partial<SearchState>): void => state.update((now) => ({ ...now, ...changed }));
  let pages = new AbortController();
  let asked = new Set<number>();
  let complaint: number | null = null;
  let kept = '';

  function dropPages(): void {
    pages.abort();
    pages = new AbortController();
    asked = new Set([0]);
  }

  /** A phrase is unclosed until its end is typed: only a pause makes a fault of it. */
  function complain(query: string, fault: Fault, when: 'pause' | 'now'): void {
    const tell = (): void => change({ fault: { query, fault } });
    if (when === 'now' || fault.code !== 'bad-query' || state.get().fault !== null) tell();
    else complaint = timers.set(tell, faultPause - typingPause);
  }

  async function findFirst(query: string, conditions: Conditions, signal: AbortSignal): Promise<Found> {
    const { facets = noFacets, ...answer } = await client['passages.find'](
      { query, ...conditions, facets: true, limit: pageSize, offset: 0 }, { signal },
    );
    return { ...answer, query, conditions, facets };
  }

  async function find(query: string, when: 'pause' | 'now', signal: AbortSignal): Promise<void> {
    try {
      const found = await findFirst(query, state.get().conditions, signal);
      if (signal.aborted) return;
      dropPages();
      change({ found, fault: null, place: null, focused: null });
      if (when === 'now') void remember();
    } catch (thrown) {
      if (!signal.aborted) complain(query, toFault(thrown), when);
    }
  }

  async function findAgain(before: Found, signal: AbortSignal): Promise<void> {
    const { query, conditions } = before;
    const isStill = (found: Found | null): boolean => found !== null && nameOfFound(found) === nameOfFound(before);
    try {
      const found = await findFirst(query, conditions, signal);
      if (signal.aborted || !isStill(state.get().found)) return;
      dropPages();
      change({ found });
    } catch (thrown) {
      // What cannot be looked for again may be gone: nothing of it stays.
      if (!signal.aborted && isStill(state.get().found)) change({ found: null, fault: { query, fault: toFault(thrown) } });
    }
  }

  async function fetchPage(page: number, found: Found, signal: AbortSignal): Promise<void> {
    const offset = page * pageSize;
    try {
      const { hits } = await client['passages.find']({ query: found.query, ...found.conditions, limit: pageSize, offset }, { signal });
      const now = state.get().found;
      if (signal.aborted || now === null) return;
      change({ found: { ...now, hits: placeHits(now.hits, offset, hits) } });
    } catch (thrown) {
      if (signal.aborted) return;
      asked.delete(page);
      change({ fault: { query: found.query, fault: toFault(thrown) } });
    }
  }

  async function remember(): Promise<void> {
    const { found } = state.get();
    if (found === null || found.query === kept) return;
    const { query, total } = found;
    kept = query;
    // A vault that is open for reading only keeps no history, which is no fault of the search.
    await client['desk.remember']({ query, total }).catch(() => undefined);
    const { remembered } = state.get();
    const others = (remembered ?? []).filter((other) => other.query !== query);
    if (remembered !== null) change({ remembered: [{ query, total, at: new Date().toISOString() }, ...others] });
  }

  function forgetComplaint(): void {
    if (complaint !== null) timers.clear(complaint);
    complaint = null;
  }

  return {
    state,
    type(query, when = 'pause') {
      forgetComplaint();
      change({ query });
      if (query.trim() === '') {
        asker.stop();
        dropPages();
        change({ found: null, fault: null, place: null, focused: null });
        return;
      }
      const { found, fault } = state.get();
      if (found?.query === query && fault === null) {
        asker.stop();
        if (when === 'now') void remember();
        return;
      }
      asker.ask((signal) => find(query, when, signal), when === 'now' ? 0 : typingPause);
    },
    again() {
      const { found } = state.get();
      if (found !== null) renewer.ask((signal) => findAgain(found, signal), 0);
    },
    arrange(conditions) {
      forgetComplaint();
      change({ conditions });
      const { query } = state.get();
      if (query.trim() !== '') asker.ask((signal) => find(query, 'pause', signal), 0);
    },
    look: (view) => change({ view }),
    need(from, to) {
      const { found } = state.get();
      if (found === null || found.total === 0) return;
      const last = Math.min(to, found.total - 1);
      for (let page = Math.floor(from / pageSize); page <= Math.floor(last / pageSize); page += 1) {
        if (asked.has(page)) continue;
        asked.add(page);
        void fetchPage(page, found, pages.signal);
      }
    },
    keepPlace: (place) => change({ place }),
    focus: (focused) => change({ focused }),
    remember,
    async recall() {
      const { searches } = await client['desk.searches']({}).catch(() => ({ searches: [] }));
      change({ remembered: newestOfEach(searches) });
    },
    async forgetAll() {
      await client['desk.forget']({});
      kept = '';
      change({ remembered: [] });
    },
    rest() {
      forgetComplaint();
      asker.stop();
      dropPages();
      const hits = state.get().found?.hits ?? [];
      asked = new Set(Array.from({ length: Math.ceil(hits.length / pageSize) }, (_, page) => page)
        .filter((page) => hits[page * pageSize] !== undefined));
    },
  };
}

/** One line for each query, however often it was made. */
export function newestOfEach(searches: readonly RememberedSearch[]): RememberedSearch[] {
  const seen = new Set<string>();
  return searches.filter(({ query }) => !seen.has(query) && seen.add(query));
}

/** The number of a hit among those that have been fetched. */
export function placeOfHit(found: Found | null, passage: PassageId): number | null {
  const at = found?.hits.findIndex((hit) => hit?.passage === passage) ?? -1;
  return at < 0 ? null : at;
}

/** The part of a query that a fault marks, never empty: a fault at the very end is shown on the last character. */
export function faultyPart(query: string, { start = 0, end = query.length }: Fault['detail']): readonly [number, number] {
  const from = Math.min(start, Math.max(0, query.length - 1));
  return [from, Math.max(Math.min(end, query.length), Math.min(from + 1, query.length))];
}
