// The map: the outline of the world, and over it a button for each place, or for places that are near one another.
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { AtlasPlace } from '../../../archive/api/atlas-calls.ts';
import { countTestimonies, isRecordedAt, placeKey, type LocatedPlace } from '../../state/atlas-choice.ts';
import { clusterNear, placeLabels, radiusOf, type Cluster } from '../../state/atlas-marks.ts';
import { pointOf, zoomStep, type Point, type Size, type View } from '../../state/atlas-view.ts';
import { useWords } from '../../state/language.ts';
import { useMovedView, type MovedView } from '../../state/use-moved-view.ts';
import { useSize } from '../../state/use-size.ts';
import { MapTools } from './MapTools.tsx';
import { OutlineLayer } from './OutlineLayer.tsx';

export interface AtlasMapProps {
  /** Those of the time that is chosen. */
  readonly places: readonly LocatedPlace[];
  /** The map is fitted to these, so that it stays while the time changes. */
  readonly all: readonly AtlasPlace[];
  /** Keys of places. */
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

/** Marks nearer than this are one. */
const apart = 28;
const labelHeight = 12;
const anchors = { right: 'start', left: 'end', above: 'middle', below: 'middle' } as const;
/** Pixels before pressing becomes dragging. */
const dragFrom = 4;

export function AtlasMap({ places, all, chosen, onChoose }: AtlasMapProps) {
  const { atlas: words } = useWords().page;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const moved = useMovedView(all, size, places.find((place) => chosen.includes(placeKey(place))) ?? null);
  return (
    <div className="atlas-map-part">
      <MapTools {...moved} size={size} />
      <MapFrame frame={frame} moved={moved} size={size}>
        {size === null || moved.view === null ? null : (
          <Marks places={places} view={moved.view} size={size} chosen={chosen} onChoose={onChoose} />
        )}
      </MapFrame>
      <p className="field-help atlas-legend">
        <span><span aria-hidden="true" className="atlas-sign atlas-recorded" />{words.legend.recorded}</span>
        <span><span aria-hidden="true" className="atlas-sign" />{words.legend.spoken}</span>
        <span>{words.source}</span>
      </p>
    </div>
  );
}

interface MapFrameProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly moved: MovedView;
  readonly size: Size | null;
  readonly children: ReactNode;
}

/** What can be dragged and moved with keys. While it is dragged only what is drawn moves; it is drawn anew at the end. */
function MapFrame({ frame, moved, size, children }: MapFrameProps) {
  const { atlas: words } = useWords().page;
  const [shift, setShift] = useState<Point>([0, 0]);
  const from = useRef<Point | null>(null);
  const isDragged = useRef(false);
  useWheelZoom(frame, moved.zoom);

  function press(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    from.current = [event.clientX, event.clientY];
    isDragged.current = false;
  }
  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (from.current === null) return;
    const next: Point = [event.clientX - from.current[0], event.clientY - from.current[1]];
    if (!isDragged.current && Math.hypot(...next) < dragFrom) return;
    if (!isDragged.current) event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
    setShift(next);
  }
  function leave(): void {
    if (isDragged.current) moved.pan(...shift);
    from.current = null;
    isDragged.current = false;
    setShift([0, 0]);
  }
  return (
    <div
      ref={frame} className="atlas-map" role="application" aria-label={words.map} aria-description={words.mapKeys}
      tabIndex={0} onKeyDown={(event) => moveByKey(event, moved, size)}
      onPointerDown={press} onPointerMove={drag} onPointerUp={leave} onPointerCancel={leave}
    >
      <div className="atlas-layers" style={{ translate: `${shift[0]}px ${shift[1]}px` }}>
        {size === null || moved.view === null ? null : <OutlineLayer view={moved.view} size={size} />}
        {children}
      </div>
    </div>
  );
}

function moveByKey(event: KeyboardEvent, { zoom, pan, fit }: MovedView, size: Size | null): void {
  if (size === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = Math.min(size.width, size.height) / 5;
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(step, 0), ArrowRight: () => pan(-step, 0), ArrowUp: () => pan(0, step), ArrowDown: () => pan(0, -step),
    '+': () => zoom(zoomStep), '=': () => zoom(zoomStep), '-': () => zoom(1 / zoomStep), '0': fit,
  };
  const deed = deeds[event.key];
  if (deed === undefined) return;
  event.preventDefault();
  deed();
}

/** With Control, as pinching a touchpad is told: the wheel alone scrolls the page. React's own listener could not refuse that. */
function useWheelZoom(frame: RefObject<HTMLDivElement | null>, zoom: MovedView['zoom']): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const { current } = frame;
    function turned(event: WheelEvent): void {
      if (!event.ctrlKey || current === null) return;
      event.preventDefault();
      const { left, top } = current.getBoundingClientRect();
      latest.current(Math.exp(-event.deltaY / 200), [event.clientX - left, event.clientY - top]);
    }
    current?.addEventListener('wheel', turned, { passive: false });
    return () => current?.removeEventListener('wheel', turned);
  }, [frame]);
}

interface MarksProps extends Pick<AtlasMapProps, 'places' | 'chosen' | 'onChoose'> {
  readonly view: View;
  readonly size: Size;
}

interface Mark extends Cluster<LocatedPlace> {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly radius: number;
}

function marksOf(places: readonly LocatedPlace[], view: View, size: Size): Mark[] {
  const placed = places.flatMap((item) => {
    const [x, y] = pointOf(view, size, item.coordinates);
    const isSeen = x >= -apart && y >= -apart && x <= size.width + apart && y <= size.height + apart;
    return isSeen ? [{ item, x, y, weight: item.testimonies.length }] : [];
  });
  return clusterNear(placed, apart).map((cluster) => {
    const [first] = cluster.items;
    const count = countTestimonies(cluster.items);
    return { ...cluster, key: first === undefined ? '' : placeKey(first), name: first?.name ?? '', count, radius: radiusOf(count) };
  });
}

function Marks({ places, view, size, chosen, onChoose }: MarksProps) {
  const { atlas: words } = useWords().page;
  const marks = useMemo(() => marksOf(places, view, size), [places, view, size]);
  const labels = useMemo(() => placeLabels(marks.map(({ name, items, ...mark }) => ({
    ...mark, name: items.length === 1 ? name : `${name} +${items.length - 1}`,
  })), size, labelHeight), [marks, size]);
  const choose = useCallback(({ items }: Mark) => onChoose(items.map(placeKey)), [onChoose]);
  return (
    <>
      {marks.map((mark) => (
        <AriaButton
          key={mark.key} aria-label={words.mark(mark.name, mark.items.length - 1, mark.count)}
          aria-pressed={mark.items.some((place) => chosen.includes(placeKey(place)))}
          className={isRecordedAt(mark.items) ? 'atlas-mark atlas-recorded' : 'atlas-mark'} onPress={() => choose(mark)}
          style={{ left: mark.x - mark.radius, top: mark.y - mark.radius, inlineSize: 2 * mark.radius, blockSize: 2 * mark.radius }}
        />
      ))}
      <svg aria-hidden="true" className="atlas-labels" width={size.width} height={size.height}>
        {marks.filter(({ radius }) => radius >= 9).map(({ key, x, y, items, count }) => (
          <text key={key} x={x} y={y} dy="0.35em" textAnchor="middle" className={isRecordedAt(items) ? 'atlas-count atlas-recorded' : 'atlas-count'}>{count}</text>
        ))}
        {labels.map(({ name, x, y, side }) => (
          <text key={`${name} ${x} ${y}`} x={x} y={y} dy="0.35em" textAnchor={anchors[side]}>{name}</text>
        ))}
      </svg>
    </>
  );
}
