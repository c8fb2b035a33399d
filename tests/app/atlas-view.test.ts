// Which part of the world the map shows: fitted, moved and brought nearer, and every place where Mercator has it.
import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coordinates } from '../../archive/api/authority.ts';
import {
  detailAt, fitView, isWithin, mayZoomIn, mayZoomOut, panBy, pointOf, resized, zoomBy, zoomStep, type Point, type Size, type View,
} from '../../src/state/atlas-view.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const size: fc.Arbitrary<Size> = fc.record({ width: between(300, 1600), height: between(200, 900) });
const place: fc.Arbitrary<Coordinates> = fc.tuple(between(-75, 75), between(-180, 180));
/** Near enough to one another that one picture has them all. */
const country: fc.Arbitrary<Coordinates[]> = fc.tuple(between(-60, 60), between(-180, 180), fc.array(fc.tuple(between(-5, 5), between(-9, 9)), { minLength: 1, maxLength: 12 }))
  .map(([lat, lon, around]) => around.map(([north, east]): Coordinates => [lat + north, ((lon + east + 540) % 360) - 180]));
const view: fc.Arbitrary<View> = fc.record({ lon: between(-179, 179), lat: between(-60, 60), scale: between(300, 30_000) });

const close = (one: Point, other: Point): void => {
  expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeLessThan(0.01);
};

describe('a map', () => {
  it('has places where d3’s Mercator has them', () => {
    fc.assert(fc.property(view, size, place, (shown, within, coordinates) => {
      const projection = geoMercator().rotate([-shown.lon, 0]).center([0, shown.lat]).scale(shown.scale).translate([within.width / 2, within.height / 2]);
      const expected = projection([coordinates[1], coordinates[0]])!;
      const point = pointOf(shown, within, coordinates);
      // Exactly at the back of the globe a place is on either side.
      fc.pre(Math.abs(Math.abs(point[0] - within.width / 2) - Math.PI * shown.scale) > 1);
      close(point, expected);
    }));
  });

  it('is fitted to places, whatever side of the line of the date they are on: all are in it, and it is as near as may be', () => {
    fc.assert(fc.property(country, size, between(10, 60), (places, within, margin) => {
      const fitted = fitView(places, within, margin);
      const points = places.map((one) => pointOf(fitted, within, one));
      const slack = 0.01;
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(margin - slack);
        expect(x).toBeLessThanOrEqual(within.width - margin + slack);
        expect(y).toBeGreaterThanOrEqual(margin - slack);
        expect(y).toBeLessThanOrEqual(within.height - margin + slack);
      }
      const touched = points.some(([x, y]) => x < margin + 1 || x > within.width - margin - 1 || y < margin + 1 || y > within.height - margin - 1);
      expect(touched || fitted.scale >= 11_000).toBe(true);
    }));
  });

  it('shows the whole world where there is no place, and a single place with the country around it', () => {
    fc.assert(fc.property(place, size, (one, within) => {
      const whole = fitView([], within, 20);
      expect(whole.scale * 2 * Math.PI).toBeCloseTo(within.width, 6);
      expect([mayZoomOut(whole, within), detailAt(whole)]).toEqual([false, 'far']);
      const single = fitView([one], within, 20);
      close(pointOf(single, within, one), [within.width / 2, within.height / 2]);
      expect([mayZoomIn(single), mayZoomOut(single, within), detailAt(single)]).toEqual([true, true, 'near']);
    }));
  });

  it('keeps what is under the pointer there while it comes nearer or goes farther, and is where it was after both', () => {
    fc.assert(fc.property(view, size, between(0, 1), between(0, 1), (shown, within, across, down) => {
      const at: Point = [across * within.width, down * within.height];
      const factor = Math.min(zoomStep, 40_000 / shown.scale);
      const nearer = zoomBy(shown, within, factor, at);
      expect(nearer.scale).toBeCloseTo(shown.scale * factor, 3);
      const back = zoomBy(nearer, within, 1 / factor, at);
      expect([back.lat, back.scale]).toEqual([expect.closeTo(shown.lat, 4), expect.closeTo(shown.scale, 4)]);
      expect(Math.abs(((back.lon - shown.lon + 540) % 360) - 180)).toBeLessThan(1e-4);
    }));
  });

  it('moves with the hand that pushes it, and back', () => {
    fc.assert(fc.property(view, size, between(-300, 300), between(-200, 200), (shown, within, across, down) => {
      fc.pre(shown.scale > 1500);
      const middle: Coordinates = [shown.lat, shown.lon];
      const pushed = panBy(shown, within, across, down);
      close(pointOf(pushed, within, middle), [within.width / 2 + across, within.height / 2 + down]);
      close(pointOf(panBy(pushed, within, -across, -down), within, middle), [within.width / 2, within.height / 2]);
    }));
  });

  it('never leaves the world or comes nearer than its outline knows, however it is moved', () => {
    const step = fc.oneof(
      fc.tuple(fc.constant('pan' as const), between(-5000, 5000), between(-5000, 5000)), fc.tuple(fc.constant('zoom' as const), between(0.01, 100), fc.constant(0)),
    );
    fc.assert(fc.property(view, size, fc.array(step, { maxLength: 20 }), (begun, within, steps) => {
      const end = steps.reduce((shown, [what, one, other]) => (what === 'pan' ? panBy(shown, within, one, other) : zoomBy(shown, within, one)), begun);
      expect(Math.abs(end.lat)).toBeLessThanOrEqual(82);
      expect(end.lon).toBeGreaterThanOrEqual(-180);
      expect(end.lon).toBeLessThan(180.0001);
      if (steps.length > 0) expect(end.scale).toBeGreaterThanOrEqual(within.width / (2 * Math.PI) - 1e-6);
      expect(end.scale).toBeLessThanOrEqual(42_000);
    }));
  });

  it('shows as much of the world in a window of another width', () => {
    fc.assert(fc.property(view, size, size, (shown, before, after) => {
      const other = resized(shown, before, after);
      fc.pre(other.scale < 42_000 && other.scale > after.width / (2 * Math.PI));
      expect(after.width / other.scale).toBeCloseTo(before.width / shown.scale, 6);
      expect(isWithin(pointOf(other, after, [shown.lat, shown.lon]), after)).toBe(true);
    }));
  });
});
