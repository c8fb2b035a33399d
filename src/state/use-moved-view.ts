// The part of the world that a map shows as somebody moves it: fitted to its places until then, and again when asked.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AtlasPlace } from '../../archive/api/atlas-calls.ts';
import { isLocated, placeKey, type LocatedPlace } from './atlas-choice.ts';
import { fitView, isWithin, panBy, pointOf, resized, zoomBy, type Point, type Size, type View } from './atlas-view.ts';

/** Pixels around what is fitted, for marks and their names. */
const margin = 70;

export interface MovedView {
  /** Null until the map has been measured. */
  readonly view: View | null;
  fit(): void;
  zoom(factor: number, at?: Point): void;
  /** As if the picture were pushed, in pixels. */
  pan(across: number, down: number): void;
}

/** What was chosen, in the table for instance, is brought into the picture; from there on one comes nearer to it. */
export function useMovedView(all: readonly AtlasPlace[], size: Size | null, chosen: LocatedPlace | null): MovedView {
  const fitted = useMemo(() => (
    size === null ? null : fitView(all.filter(isLocated).map(({ coordinates }) => coordinates), size, Math.min(margin, size.width / 6, size.height / 6))
  ), [all, size]);
  const [own, setOwn] = useState<{ readonly view: View; readonly size: Size } | null>(null);
  const view = own === null || size === null ? fitted : own.size === size ? own.view : resized(own.view, own.size, size);
  const change = (next: (view: View, size: Size) => View): void => {
    if (view !== null && size !== null) setOwn({ view: next(view, size), size });
  };
  const at = view === null || size === null || chosen === null ? null : pointOf(view, size, chosen.coordinates);
  const isSeen = at === null || size === null || isWithin(at, size);
  const key = chosen === null ? '' : placeKey(chosen);
  const seek = useRef(() => {});
  useEffect(() => {
    seek.current = () => {
      if (at !== null && size !== null && !isSeen) change((from, within) => panBy(from, within, within.width / 2 - at[0], within.height / 2 - at[1]));
    };
  });
  useEffect(() => seek.current(), [key]);
  return {
    view,
    fit: () => setOwn(null),
    zoom: (factor, about) => change((from, within) => zoomBy(from, within, factor, about ?? (isSeen ? at ?? undefined : undefined))),
    pan: (across, down) => change((from, within) => panBy(from, within, across, down)),
  };
}
