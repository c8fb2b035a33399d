// The marks on a map: near ones taken together, sized by what they stand for, and named where there is room for a name.
import type { Size } from './atlas-view.ts';

/** Something to be marked, where it is in the picture. */
export interface Placed<T> {
  readonly item: T;
  readonly x: number;
  readonly y: number;
  /** How much it counts: the heaviest of near ones is where their mark is. */
  readonly weight: number;
}

export interface Cluster<T> {
  readonly x: number;
  readonly y: number;
  /** The heaviest first. */
  readonly items: readonly T[];
}

/** Marks that would be nearer to one another than `apart` become one. What comes first wins among what weighs the same. */
export function clusterNear<T>(placed: readonly Placed<T>[], apart: number): Cluster<T>[] {
  const clusters: { readonly x: number; readonly y: number; readonly items: T[] }[] = [];
  for (const { item, x, y } of [...placed].sort((one, other) => other.weight - one.weight)) {
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < apart);
    if (near === undefined) clusters.push({ x, y, items: [item] });
    else near.items.push(item);
  }
  return clusters;
}

/** Pixels: the area grows with what the mark stands for, within what can be pressed and what covers the map. */
export const radiusOf = (count: number): number => Math.min(24, 4 + 2.5 * Math.sqrt(count));

/** In pixels of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlap = (one: Box, other: Box): boolean => (
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
);

export interface Named {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}

export const sides = ['right', 'left', 'above', 'below'] as const;
export type Side = (typeof sides)[number];

/** The middle of its height is at `y`; at `x` it begins, ends on the left of its mark, and has its middle above or below it. */
export interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

/** Pixels of a name in the type of labels: ideographs and syllables are as wide as they are high. */
export function widthOf(name: string, height: number): number {
  return [...name].reduce((width, character) => width + height * (/[\p{Script=Hangul}\p{Script=Han}]/u.test(character) ? 1 : 0.6), 0);
}

/** Pixels between a mark and its name. */
const gap = 7;

function labelAt({ x, y, radius, name }: Named, side: Side, height: number): Label & { readonly box: Box } {
  const width = widthOf(name, height);
  const [aside, upright] = [radius + gap, radius + height * 0.6 + 4];
  const at = {
    right: { x: x + aside, y, left: x + aside }, left: { x: x - aside, y, left: x - aside - width },
    above: { x, y: y - upright, left: x - width / 2 }, below: { x, y: y + upright, left: x - width / 2 },
  }[side];
  const box = { left: at.left, right: at.left + width, top: at.y - height * 0.6, bottom: at.y + height * 0.6 };
  return { name, x: at.x, y: at.y, side, box };
}

/** Names beside their marks, those that come first before others; none over another name, over a mark, or out of the picture. */
export function placeLabels(marks: readonly Named[], size: Size, height: number): Label[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return marks.flatMap((mark) => {
    for (const side of sides) {
      const { box, ...label } = labelAt(mark, side, height);
      const isWithin = box.left >= 0 && box.right <= size.width - gap && box.top >= 0 && box.bottom <= size.height;
      if (!isWithin || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      return [label];
    }
    return [];
  });
}
