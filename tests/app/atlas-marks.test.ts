// The marks of a map: near ones are one, and names stand where nothing else does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterNear, placeLabels, radiusOf, sides, widthOf, type Box, type Label, type Placed } from '../../src/state/atlas-marks.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const placed: fc.Arbitrary<Placed<number>[]> = fc.array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 500 }), weight: fc.integer({ min: 1, max: 40 }) }), { maxLength: 60 })
  .map((points) => points.map((point, item) => ({ ...point, item })));

describe('near marks', () => {
  it('are one: each place is in one mark, no two marks are near, and each is where its heaviest place is', () => {
    fc.assert(fc.property(placed, number(1, 80), (places, apart) => {
      const clusters = clusterNear(places, apart);
      expect(clusters.flatMap(({ items }) => items).sort((one, other) => one - other)).toEqual(places.map(({ item }) => item));
      for (const [at, one] of clusters.entries()) {
        const weights = one.items.map((item) => places[item]!.weight);
        expect(weights).toEqual([...weights].sort((first, second) => second - first));
        expect([one.x, one.y]).toEqual([places[one.items[0]!]!.x, places[one.items[0]!]!.y]);
        for (const item of one.items) expect(Math.hypot(places[item]!.x - one.x, places[item]!.y - one.y)).toBeLessThan(apart);
        for (const other of clusters.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart);
      }
    }));
  });

  it('part as the map comes nearer: in the end only what is at one place is one', () => {
    fc.assert(fc.property(placed, (places) => {
      const near = places.map((one) => ({ ...one, x: Math.round(one.x) * 100, y: Math.round(one.y) * 100 }));
      const spots = new Set(near.map(({ x, y }) => `${x} ${y}`));
      expect(clusterNear(near, 28)).toHaveLength(spots.size);
    }));
  });

  it('grow with what they stand for, within bounds', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (one, other) => {
      expect(Math.sign(radiusOf(one) - radiusOf(other)) * Math.sign(one - other)).toBeGreaterThanOrEqual(0);
      expect(radiusOf(one)).toBeLessThanOrEqual(24);
    }));
  });
});

const height = 12;

/** Where a name is drawn, said anew: from its point and its side. */
function boxOf({ name, x, y, side }: Label): Box {
  const width = widthOf(name, height);
  const left = side === 'right' ? x : side === 'left' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

const isOver = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('names on a map', () => {
  const size = { width: 300, height: 160 };
  const name = fc.constantFrom('Musan', '두만강', 'Hoeryong +2', 'A place with a long name of its own', '茂山');
  const whole = (max: number) => fc.integer({ min: 0, max });
  const marks = fc.array(fc.record({ x: whole(300), y: whole(160), radius: fc.integer({ min: 5, max: 12 }), name }), { maxLength: 30 });

  it('stand in the picture, over no other name and no mark', () => {
    fc.assert(fc.property(marks, (given) => {
      const labels = placeLabels(given, size, height);
      const boxes = labels.map(boxOf);
      for (const [at, box] of boxes.entries()) {
        expect([box.left >= 0, box.right <= size.width, box.top >= 0, box.bottom <= size.height]).toEqual([true, true, true, true]);
        for (const other of boxes.slice(at + 1)) expect(isOver(box, other)).toBe(false);
        for (const { x, y, radius } of given) expect(isOver(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })).toBe(false);
      }
    }));
  });

  it('stand beside a mark that is alone, on the first side where there is room', () => {
    const alone = (x: number, y: number) => placeLabels([{ x, y, radius: 8, name: 'Musan' }], size, height).map(({ side }) => side);
    expect([alone(150, 80), alone(290, 80)]).toEqual([[sides[0]], [sides[1]]]);
    const crowded = placeLabels([
      { x: 150, y: 80, radius: 8, name: 'Musan' }, { x: 175, y: 80, radius: 8, name: '' }, { x: 125, y: 80, radius: 8, name: '' },
    ], size, height);
    expect(crowded[0]).toMatchObject({ name: 'Musan', side: 'above' });
  });
});
