// Which part of the world a map shows: fitted to places, moved, brought nearer; Mercator's projection, turned so that what matters is in its middle.
import type { Coordinates } from '../../archive/api/authority.ts';

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is in the middle, in degrees, and how many pixels a radian of the equator takes. */
export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly scale: number;
}

export type Point = readonly [x: number, y: number];

const radian = Math.PI / 180;
/** By how much one press brings the map nearer. */
export const zoomStep = 1.6;

/** Beyond it Mercator's map grows without end, and nobody has been interviewed. */
const farthestNorth = 82;
/** About 150 metres to a pixel: the outline knows no more. */
const nearest = 42_000;
/** About 600 metres to a pixel: a single place is shown with the country around it. */
const nearestFit = 11_000;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** From -180 to 180. */
const wrapped = (lon: number): number => ((lon + 180) % 360 + 360) % 360 - 180;

const rise = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (clamp(lat, -farthestNorth, farthestNorth) * radian) / 2));
const latAt = (risen: number): number => (2 * Math.atan(Math.exp(risen)) - Math.PI / 2) / radian;

/** The whole world once, from side to side. */
const farthest = ({ width }: Size): number => width / (2 * Math.PI);

function kept({ lon, lat, scale }: View, size: Size): View {
  return { lon: wrapped(lon), lat: clamp(lat, -farthestNorth, farthestNorth), scale: clamp(scale, farthest(size), nearest) };
}

/** The narrowest stretch of longitudes that has all of these, wherever on the globe it begins. */
function stretchOf(lons: readonly number[]): { readonly from: number; readonly wide: number } {
  const sorted = [...lons].sort((one, other) => one - other);
  let [from, gap] = [sorted[0] ?? 0, -1];
  sorted.forEach((lon, at) => {
    const next = sorted[at + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - lon > gap) [from, gap] = [next, next - lon];
  });
  return { from, wide: Math.max(0, 360 - gap) };
}

/** All of the places within the margin, as near as that allows; the world where there are none. */
export function fitView(places: readonly Coordinates[], size: Size, margin: number): View {
  if (places.length === 0) return kept({ lon: 0, lat: 20, scale: 0 }, size);
  const { from, wide } = stretchOf(places.map(([, lon]) => lon));
  const risen = places.map(([lat]) => rise(lat));
  const [low, high] = [Math.min(...risen), Math.max(...risen)];
  const across = (size.width - 2 * margin) / (wide * radian);
  const upright = (size.height - 2 * margin) / (high - low);
  return kept({ lon: from + wide / 2, lat: latAt((low + high) / 2), scale: Math.min(across, upright, nearestFit) }, size);
}

/** Where a place is in the picture. */
export function pointOf(view: View, { width, height }: Size, [lat, lon]: Coordinates): Point {
  return [width / 2 + wrapped(lon - view.lon) * radian * view.scale, height / 2 - (rise(lat) - rise(view.lat)) * view.scale];
}

/** The middle becomes what lies so many pixels to the right of it and below it, and is moved there in a picture of this scale. */
function shifted(view: View, size: Size, [right, below]: Point, scale = view.scale, [left, above]: Point = [0, 0]): View {
  const lon = view.lon + (right / view.scale - left / scale) / radian;
  return kept({ lon, lat: latAt(rise(view.lat) - below / view.scale + above / scale), scale }, size);
}

/** As if the picture were pushed by so many pixels to the right and down. */
export const panBy = (view: View, size: Size, across: number, down: number): View => shifted(view, size, [-across, -down]);

/** Nearer by a factor, or farther; what is at this point stays there. */
export function zoomBy(view: View, size: Size, factor: number, at: Point = [size.width / 2, size.height / 2]): View {
  const scale = clamp(view.scale * factor, farthest(size), nearest);
  const fromMiddle: Point = [at[0] - size.width / 2, at[1] - size.height / 2];
  return shifted(view, size, fromMiddle, scale, fromMiddle);
}

/** The same part of the world in a picture of another size. */
export const resized = (view: View, before: Size, size: Size): View => kept({ ...view, scale: view.scale * size.width / before.width }, size);

export const isWithin = ([x, y]: Point, { width, height }: Size): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

export const mayZoomIn = ({ scale }: View): boolean => scale < nearest;
export const mayZoomOut = ({ scale }: View, size: Size): boolean => scale > farthest(size) * 1.001;

/** `far`: drawn to be seen at 1 to 50 million. `near`: at 1 to 10 million, from where the other shows its corners. */
export type Detail = 'far' | 'near';

export const detailAt = ({ scale }: View): Detail => (scale < 2500 ? 'far' : 'near');
