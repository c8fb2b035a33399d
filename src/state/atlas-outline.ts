// The outline of the world under a map: land, coasts and borders of Natural Earth, read from files that lie in the built page.
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { Detail, Size, View } from './atlas-view.ts';

/** Longitude and latitude, as GeoJSON has them. */
type Position = number[];

/** A part of the outline, and the degrees between which it lies: what is not in the picture need not be drawn. */
interface Piece<Coordinates> {
  readonly coordinates: Coordinates;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export interface Outline {
  /** Country by country, to be filled alike. */
  readonly land: readonly Piece<Position[][]>[];
  readonly coasts: readonly Piece<Position[]>[];
  readonly borders: readonly Piece<Position[]>[];
}

type Mesh = Parameters<typeof mesh>;

interface World extends Pick<Mesh[0], 'type' | 'arcs'> {
  readonly objects: { readonly countries: NonNullable<Mesh[1]> };
}

const readers: Readonly<Record<Detail, () => Promise<World>>> = {
  far: async () => (await import('world-atlas/countries-50m.json')).default as World,
  near: async () => (await import('world-atlas/countries-10m.json')).default as World,
};

const known = new Map<Detail, Promise<Outline>>();

function pieceOf<Coordinates>(coordinates: Coordinates, points: readonly Position[]): Piece<Coordinates> {
  let [west, east, south, north, before] = [180, -180, 90, -90, points[0]?.[0] ?? 0];
  for (const [lon = 0, lat = 0] of points) {
    // It goes over the line of the date, and so may be anywhere.
    if (Math.abs(lon - before) > 180) [west, east] = [-180, 180];
    [west, east, south, north, before] = [Math.min(west, lon), Math.max(east, lon), Math.min(south, lat), Math.max(north, lat), lon];
  }
  return { coordinates, west, east, south, north };
}

/** Points of one piece of a line: shorter ones can be left out more often, and there are more of them. */
const pieceLength = 200;

function cutLine(line: Position[]): Piece<Position[]>[] {
  return Array.from({ length: Math.ceil((line.length - 1) / pieceLength) }, (_, at) => {
    const points = line.slice(at * pieceLength, (at + 1) * pieceLength + 1);
    return pieceOf(points, points);
  });
}

async function readOutline(detail: Detail): Promise<Outline> {
  const world = await readers[detail]();
  const { countries } = world.objects;
  if (countries.type !== 'GeometryCollection') return { land: [], coasts: [], borders: [] };
  const linesOf = (isBorder: boolean): Piece<Position[]>[] => (
    mesh(world, countries, (one, other) => (one !== other) === isBorder).coordinates.flatMap(cutLine)
  );
  const polygons = feature(world, countries).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  return { land: polygons.map((polygon) => pieceOf(polygon, polygon[0] ?? [])), coasts: linesOf(false), borders: linesOf(true) };
}

/** Read once; a failed reading is tried again by the next. */
export function loadOutline(detail: Detail): Promise<Outline> {
  const found = known.get(detail);
  if (found !== undefined) return found;
  const reading = readOutline(detail);
  known.set(detail, reading);
  reading.catch(() => known.delete(detail));
  return reading;
}

export interface OutlinePaths {
  readonly land: string;
  readonly coasts: string;
  readonly borders: string;
}

export function projectionOf({ lon, lat, scale }: View, { width, height }: Size): GeoProjection {
  return geoMercator().rotate([-lon, 0]).center([0, lat]).scale(scale).translate([width / 2, height / 2]).precision(0);
}

/** As far as the picture shows it, and half as much again on each side, for while it is dragged. */
export function drawOutline({ land, coasts, borders }: Outline, view: View, size: Size): OutlinePaths {
  const [across, down] = [size.width / 2, size.height / 2];
  const projection = projectionOf(view, size);
  const south = projection.invert?.([across, 3 * down])?.[1] ?? -90;
  const north = projection.invert?.([across, -down])?.[1] ?? 90;
  const aside = size.width / view.scale * 180 / Math.PI;
  const isSeen = (piece: Piece<unknown>): boolean => piece.south <= north && piece.north >= south
    && [-360, 0, 360].some((turn) => piece.west + turn <= view.lon + aside && piece.east + turn >= view.lon - aside);
  const path = geoPath(projection.clipExtent([[-across, -down], [3 * across, 3 * down]])).digits(1);
  const draw = (lines: readonly Piece<Position[]>[]): string => (
    path({ type: 'MultiLineString', coordinates: lines.filter(isSeen).map(({ coordinates }) => coordinates) }) ?? ''
  );
  return {
    land: path({ type: 'MultiPolygon', coordinates: land.filter(isSeen).map(({ coordinates }) => coordinates) }) ?? '',
    coasts: draw(coasts), borders: draw(borders),
  };
}
