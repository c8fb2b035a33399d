// The window: what its page is denied, and where it opens.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWindowState, windowOptions, writeWindowState } from '../../electron/windows.ts';
import { SessionStandIn } from '../support/electron-stand-in.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('a window', () => {
  it('denies its page Node and everything that goes around the sandbox', () => {
    const options = windowOptions({
      session: new SessionStandIn('a', false), preload: 'preload.cjs', devTools: false, state: { bounds: null, maximized: false },
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
    fc.assert(fc.property(inside, fc.boolean(), (bounds, maximized) => {
      expect(readWindowState(writeWindowState(bounds, maximized), [screen])).toEqual({ bounds, maximized });
    }));
  });

  it('opens in the first place where it would be out of reach', () => {
    for (const [x, y] of [[1900, 0], [5000, 100], [-1300, 100], [100, 1075], [100, -10]] as const) {
      const text = writeWindowState({ x, y, width: 1280, height: 860 }, true);
      expect(readWindowState(text, [screen])).toEqual({ bounds: null, maximized: true });
    }
  });

  it('opens whatever the file says', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { bounds } = readWindowState(text, [screen]);
      return bounds === null || bounds.width >= 200;
    }));
  });
});
