// A window: how it is made, where it stood when it was last closed, and how large its page is.
import { z } from 'zod';
import type { Rectangle, Session, WindowOptions } from './electron-parts.ts';

export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  /** 1 is the size as it is. */
  readonly zoom: number;
}

/** Small enough to see much at once, large enough for weak eyes; past these the page would not fit any more. */
export const zoomSteps: readonly number[] = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const largestZoom = 3;
const smallestZoom = 0.8;

/** The next size in a direction, the last one at either end; 1 for no direction. */
export function nextZoom(zoom: number, step: 1 | -1 | 0): number {
  // A browser gives back a size that it has rounded.
  const nearly = 0.01;
  if (step === 0) return 1;
  if (step === 1) return zoomSteps.find((size) => size > zoom + nearly) ?? largestZoom;
  return zoomSteps.findLast((size) => size < zoom - nearly) ?? smallestZoom;
}

const coordinate = z.int().min(-100_000).max(100_000);
const length = z.int().min(200).max(100_000);
const StoredState = z.object({
  bounds: z.object({ x: coordinate, y: coordinate, width: length, height: length }),
  maximized: z.boolean(),
  zoom: z.number().min(smallestZoom).max(largestZoom).default(1),
});

const firstState: WindowState = { bounds: null, maximized: false, zoom: 1 };

/** Pixels of a window's top edge that have to be on a screen, so that it can be taken hold of and moved. */
const grip = 80;

/** What was stored, if it makes sense and the screen it was on is still there. */
export function readWindowState(text: string, screens: readonly Rectangle[]): WindowState {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return firstState;
  }
  const parsed = StoredState.safeParse(stored);
  if (!parsed.success) return firstState;
  const { bounds, maximized, zoom } = parsed.data;
  const seen = screens.some((screen) => (
    bounds.x + bounds.width >= screen.x + grip && bounds.x <= screen.x + screen.width - grip
    && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - grip
  ));
  return { bounds: seen ? bounds : null, maximized, zoom };
}

export const writeWindowState = (bounds: Rectangle, maximized: boolean, zoom: number): string => {
  const { x, y, width, height } = bounds;
  return JSON.stringify({ bounds: { x, y, width, height }, maximized, zoom });
};

/** A window whose page has no Node, no way to Electron but the preload, and nothing that outlives it on disk. */
export function windowOptions(
  { session, preload, devTools, state }: { session: Session; preload: string; devTools: boolean; state: WindowState },
): WindowOptions {
  return {
    width: 1280, height: 860, ...(state.bounds ?? {}),
    minWidth: 360, minHeight: 480,
    show: false,
    title: 'Vouchsafe',
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
      v8CacheOptions: 'none',
    },
  };
}
