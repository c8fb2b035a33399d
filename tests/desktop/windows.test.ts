// The window: what its page is denied, and where it opens.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextZoom, readWindowState, windowOptions, writeWindowState, zoomSteps } from '../../electron/windows.ts';
import { SessionStandIn } from '../support/electron-stand-in.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('a window', () => {
  it('denies its page Node and everything that goes around the sandbox', () => {
    const options = windowOptions({
      session: new SessionStandIn('a', false), preload: 'preload.cjs', devTools: false, state: { bounds: null, maximized: false, zoom: 1 },
    });
    expect(options.webPreferences).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false, webviewTag: false, webSecurity: true, allowRunningInsecureContent: false,
      navigateOnDragDrop: false, spellcheck: false, devTools: false, v8CacheOptions: 'none',
    });
  });

  it('opens where it was closed', () => {
    const inside = fc.record({
      x: fc.integer({ min: 0, max: 1800 }), y: fc.integer({ min: 0, max: 1000 }),
      width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 4000 }),
    });
    fc.assert(fc.property(inside, fc.boolean(), fc.constantFrom(...zoomSteps), (bounds, maximized, zoom) => {
      expect(readWindowState(writeWindowState(bounds, maximized, zoom), [screen])).toEqual({ bounds, maximized, zoom });
    }));
  });

  it('opens in the first place where it would be out of reach', () => {
    for (const [x, y] of [[1900, 0], [5000, 100], [-1300, 100], [100, 1075], [100, -10]] as const) {
      const text = writeWindowState({ x, y, width: 1280, height: 860 }, true, 2);
      expect(readWindowState(text, [screen])).toEqual({ bounds: null, maximized: true, zoom: 2 });
    }
  });

  it('opens whatever the file says', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { bounds, zoom } = readWindowState(text, [screen]);
      return zoom > 0 && (bounds === null || bounds.width >= 200);
    }));
    for (const zoom of [0, -1, 100, null, 'large']) {
      const text = JSON.stringify({ bounds: { x: 0, y: 0, width: 900, height: 700 }, maximized: false, zoom });
      expect(readWindowState(text, [screen])).toEqual({ bounds: null, maximized: false, zoom: 1 });
    }
  });

  it('opens where it was closed by a program that knew no sizes yet', () => {
    const bounds = { x: 0, y: 0, width: 900, height: 700 };
    expect(readWindowState(JSON.stringify({ bounds, maximized: false }), [screen])).toEqual({ bounds, maximized: false, zoom: 1 });
  });
});

describe('the size of a page', () => {
  it('stays in bounds however often it is made larger or smaller, and finds its way back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 60 }), (steps) => {
      const zoom = steps.reduce<number>((size, step) => nextZoom(size, step), 1);
      return zoomSteps.includes(zoom) && nextZoom(zoom, 0) === 1;
    }));
    for (const zoom of zoomSteps.slice(1, -1)) {
      expect(nextZoom(nextZoom(zoom, 1), -1)).toBe(zoom);
      // As a browser gives it back, rounded.
      expect(nextZoom(zoom + 1e-4, 1)).toBe(nextZoom(zoom, 1));
    }
  });
});
