// The lines of a concordance as they come into sight: pages are fetched when they are needed, and few are kept.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../archive/api/contract.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { SearchAsked } from './search-conditions.ts';
import { useSession } from './session.ts';

type Told = Output<'passages.concordance'>;
export type Line = Told['lines'][number];
export type LineSort = NonNullable<Input<'passages.concordance'>['sort']>;

const pageSize = 100;
const mostPages = 8;
/** UTF-16 units on either side: more than a wide window shows. */
const width = 120;

interface Shown {
  readonly of: string;
  readonly total: number | null;
  readonly sorted: number;
  readonly pages: ReadonlyMap<number, readonly Line[]>;
  readonly fault: Fault | null;
}

export interface Concordance extends Pick<Shown, 'total' | 'sorted' | 'fault'> {
  lineAt(index: number): Line | undefined;
  need(from: number, to: number): void;
}

const nothing = (of: string): Shown => ({ of, total: null, sorted: 0, pages: new Map(), fault: null });

function withPage(shown: Shown, page: number, { total, sorted, lines }: Told): Shown {
  const pages = new Map(shown.pages).set(page, lines);
  for (const oldest of pages.keys()) if (pages.size > mostPages && oldest !== page) pages.delete(oldest);
  return { ...shown, total, sorted, pages, fault: null };
}

export function useConcordance(search: SearchAsked, sort: LineSort): Concordance {
  const { client } = useSession();
  const of = JSON.stringify([search, sort]);
  const [shown, setShown] = useState<Shown>(() => nothing(of));
  const latest = useRef(search);
  const asking = useRef({ of, pages: new Set<number>(), controller: new AbortController() });
  useEffect(() => {
    latest.current = search;
  });

  const fetchPage = useCallback(async (page: number): Promise<void> => {
    const { pages, controller: { signal } } = asking.current;
    if (pages.has(page)) return;
    pages.add(page);
    try {
      const told = await client['passages.concordance'](
        { ...latest.current, sort, width, limit: pageSize, offset: page * pageSize }, { signal },
      );
      if (!signal.aborted) setShown((now) => withPage(now.of === of ? now : nothing(of), page, told));
    } catch (thrown) {
      if (!signal.aborted) setShown((now) => ({ ...(now.of === of ? now : nothing(of)), fault: toFault(thrown) }));
    } finally {
      // Pages that were let go of can be asked for again.
      pages.delete(page);
    }
  }, [client, of, sort]);

  useEffect(() => {
    const controller = new AbortController();
    asking.current = { of, pages: new Set(), controller };
    void fetchPage(0);
    return () => controller.abort();
  }, [of, fetchPage]);

  const current = shown.of === of ? shown : nothing(of);
  const { pages, total, sorted, fault } = current;
  const need = useCallback((from: number, to: number) => {
    for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1) {
      if (!pages.has(page)) void fetchPage(page);
    }
  }, [pages, fetchPage]);
  const lineAt = useCallback((index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize], [pages]);
  return { total, sorted, fault, lineAt, need };
}
