// Finding in the text that is read: what is looked for, every place of it, the one that the reader is at.
import { useDeferredValue, useMemo, useState } from 'react';
import { firstMatchFrom, makeFinder, type Match, type Range } from './find-in-text.ts';

/** One text to look through. Rows are counted as on the page, so that places can be gone to in its order. */
export interface Findable {
  readonly passage: string;
  readonly text: string;
}

export interface FoundPlace {
  readonly passage: string;
  readonly range: Range;
}

export interface Finding {
  readonly isOpen: boolean;
  readonly wanted: string;
  readonly total: number;
  /** Counted from 1; 0 where there is none. */
  readonly number: number;
  readonly current: FoundPlace | null;
  /** Places by passage. */
  readonly places: ReadonlyMap<string, readonly Range[]>;
  open(): void;
  close(): void;
  /** Looks for other words, from the text with this number on. */
  look(wanted: string, from: number): void;
  step(by: 1 | -1): void;
}

const nowhere: ReadonlyMap<string, readonly Range[]> = new Map();

function placesByPassage(texts: readonly Findable[], matches: readonly Match[]): ReadonlyMap<string, readonly Range[]> {
  const places = new Map<string, Range[]>();
  for (const { index, range } of matches) {
    const passage = texts[index]?.passage ?? '';
    places.set(passage, [...(places.get(passage) ?? []), range]);
  }
  return places;
}

export function useFind(texts: readonly Findable[]): Finding {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState({ wanted: '', from: 0 });
  const [steps, setSteps] = useState(0);
  const looked = useDeferredValue(asked);
  const find = useMemo(() => makeFinder(texts.map(({ text }) => text)), [texts]);
  const matches = useMemo(() => (isOpen ? find(looked.wanted) : []), [isOpen, find, looked]);
  const places = useMemo(() => (matches.length === 0 ? nowhere : placesByPassage(texts, matches)), [texts, matches]);
  const first = useMemo(() => firstMatchFrom(matches, looked.from), [matches, looked]);

  const total = matches.length;
  const at = total === 0 ? 0 : (((first + steps) % total) + total) % total;
  const match = matches[at];
  const passage = match === undefined ? undefined : texts[match.index]?.passage;
  const current = useMemo(
    () => (match === undefined || passage === undefined ? null : { passage, range: match.range }), [match, passage],
  );
  return {
    isOpen, wanted: asked.wanted, total, number: total === 0 ? 0 : at + 1, current, places,
    open: () => setOpen(true),
    close: () => setOpen(false),
    look(wanted, from) {
      setAsked({ wanted, from });
      setSteps(0);
    },
    step: (by) => setSteps((now) => now + by),
  };
}
