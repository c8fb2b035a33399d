// What was found: a long list of which the page holds what is in sight, and fetches what comes into sight.
import {
  useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref,
} from 'react';
import { TestimonyId } from '../../../archive/api/ids.ts';
import type { Passage } from '../../../archive/api/testimony.ts';
import { useWords } from '../../state/language.ts';
import { hitsListed, isEndNear, reach } from '../../state/list-reach.ts';
import type { PassageSelection } from '../../state/passage-selection.ts';
import { nameOfFound, type Found, type Hit, type SearchDesk } from '../../state/search-desk.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { useCopying } from '../../state/use-copying.ts';
import { usePassageSelection, type Side } from '../../state/use-passage-selection.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';
import { useSteadyList, type Anchor } from '../../state/use-steady-list.ts';
import { CopyingOutcome } from '../reading/SelectionBar.tsx';
import { HitView } from './HitView.tsx';

export interface ResultsHandle {
  /** Gives the focus to the hit that had it last, or to the first. */
  focus(): void;
}

export interface SearchResultsProps {
  readonly handle: Ref<ResultsHandle>;
  readonly desk: SearchDesk;
  readonly found: Found;
  /** The up arrow on the first hit: to the box. */
  readonly onUp: () => void;
}

/** In rem: a head, and three lines or so of a snippet. */
const estimatedHeight = 8.5;
/** Every row takes time before the first is seen; these are enough for a turn of the wheel. */
const overscan = 2;

export function SearchResults({ handle, desk, found, onUp }: SearchResultsProps) {
  const session = useSession();
  const { search: words } = useWords().page;
  const { focused } = useStore(desk.state);
  const scroller = useRef<HTMLElement>(null);
  const [focusAsked, setFocusAsked] = useState(0);
  const { total, hits } = found;
  const name = nameOfFound(found);
  const [listed, onReached] = useReach(desk, found);
  const unit = useRootFontSize();
  const keys = useMemo(() => Array.from({ length: listed }, (_, index) => `${index} ${name}`), [listed, name]);
  const { virtualizer, goTo, restore, anchor } = useSteadyList({
    scroller, above: 0, keys, kept: [focused ?? undefined], estimate: () => estimatedHeight * unit, overscan,
  });
  const rows = virtualizer.getVirtualItems();
  useEffect(() => {
    for (const { index } of rows) desk.need(index, index);
    onReached(rows.at(-1)?.index ?? 0);
  }, [desk, found, rows, onReached]);
  useBeginning(scroller, desk, name, restore);
  useEffect(() => {
    const element = scroller.current;
    const keep = (): void => desk.keepPlace(anchor());
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  });
  useImperativeHandle(handle, () => ({
    focus() {
      if (total === 0) return;
      desk.focus(focused ?? 0);
      setFocusAsked((now) => now + 1);
    },
  }));
  const { copying, onAround } = useCopyingOfHits(scroller, found);
  const open = useCallback((hit: Hit, index: number) => {
    desk.focus(index);
    desk.keepPlace(anchor());
    void desk.remember();
    session.go({ screen: 'reading', testimony: hit.testimony, passage: hit.passage, from: 'search' });
  }, [desk, anchor, session]);

  function move(to: number): void {
    desk.focus(to);
    goTo(to, 'auto');
    setFocusAsked((now) => now + 1);
  }
  function pressed(event: KeyboardEvent): void {
    const on = Number((event.target as HTMLElement).dataset['hit'] ?? Number.NaN);
    if (Number.isNaN(on) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp' && on === 0) {
      event.preventDefault();
      onUp();
      return;
    }
    const to = destinationOf(event.key, on, listed);
    if (to === null) return;
    event.preventDefault();
    move(to);
  }

  return (
    <>
      <section className="search-scroller" ref={scroller} aria-label={words.results} aria-describedby="results-help">
        <p id="results-help" className="visually-hidden">{words.resultsHelp}</p>
        <ol
          className="hits" style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={pressed}
          onFocus={(event) => {
            const on = (event.target as HTMLElement).dataset['hit'];
            if (on !== undefined && Number(on) !== focused) desk.focus(Number(on));
          }}
        >
          {rows.map(({ index, key, start }) => (
            <li
              key={String(key)} className="hit" data-index={index} ref={virtualizer.measureElement} aria-posinset={index + 1} aria-setsize={total}
              style={{ transform: `translateY(${start}px)` }}
            >
              <HitView
                hit={hits[index]} index={index} focusAsked={focused === index ? focusAsked : 0}
                onOpen={open} onAround={onAround}
              />
            </li>
          ))}
        </ol>
      </section>
      <CopyingOutcome copying={copying} />
    </>
  );
}

/** How many of the hits have a place in the list, and what to call with the last that is in sight. */
function useReach(desk: SearchDesk, found: Found): readonly [number, (index: number) => void] {
  const { total } = found;
  const query = nameOfFound(found);
  const [reached, setReached] = useState({ query: '', hits: 0 });
  const { place, focused } = desk.state.get();
  const left = Math.max(Number(place?.key.split(' ')[0] ?? 0), focused ?? 0);
  const listed = hitsListed(total, query, reached, left);
  const onReached = useCallback((index: number) => {
    if (isEndNear(index, listed, total)) setReached({ query, hits: listed + reach });
  }, [listed, total, query]);
  return [listed, onReached];
}

/** At the beginning of other results, or where one was in these. */
function useBeginning(
  scroller: { readonly current: HTMLElement | null }, desk: SearchDesk, name: string, restore: (place: Anchor) => void,
): void {
  useLayoutEffect(() => {
    const { place } = desk.state.get();
    if (place !== null) restore(place);
    else if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [scroller, desk, name, restore]);
}

/** Copying out of results is copying out of testimonies: passage by passage, with consent, on record. */
function useCopyingOfHits(scroller: { readonly current: HTMLElement | null }, { hits }: Found) {
  const copying = useCopying();
  const [around, setAround] = useState<readonly Passage[]>([]);
  const onAround = useCallback((passages: readonly Passage[]) => setAround((now) => [...now, ...passages]), []);
  const sideOf = useCallback((wanted: string): Side | null => {
    const found = hits.find((hit) => hit?.passage === wanted) ?? around.find(({ passage }) => passage === wanted)
      ?? hits.flatMap((hit) => hit?.counterpart?.passages ?? []).find(({ passage }) => passage === wanted);
    if (found === undefined) return null;
    const { passage, speaker, start, text } = found;
    return { testimony: TestimonyId.parse(passage.split('.')[0]), passages: [{ passage, session: 1, speaker, start, text }] };
  }, [hits, around]);
  const { copy } = copying;
  const onCopy = useCallback((selection: PassageSelection) => void copy(selection), [copy]);
  usePassageSelection(scroller, sideOf, onCopy);
  return { copying, onAround };
}

function destinationOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown': return Math.min(count - 1, at + 1);
    case 'ArrowUp': return Math.max(0, at - 1);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
