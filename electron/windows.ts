// The window: how it is made, and where it stood when it was last closed.
import { z } from 'zod';
import type { Rectangle, Session, WindowOptions } from './electron-parts.ts';

export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

const coordinate = z.int().min(-100_000).max(100_000);
const length = z.int().min(200).max(100_000);
const StoredState = z.object({
  bounds: z.object({ x: coordinate, y: coordinate, width: length, height: length }),
  maximized: z.boolean(),
});

const firstState: WindowState = { bounds: null, maximized: false };

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
  const { bounds, maximized } = parsed.data;
  const seen = screens.some((screen) => (
    bounds.x + bounds.width >= screen.x + grip && bounds.x <= screen.x + screen.width - grip
    && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - grip
  ));
  return seen ? { bounds, maximized } : { bounds: null, maximized };
}

export const writeWindowState = (bounds: Rectangle, maximized: boolean): string => {
  const { x, y, width, height } = bounds;
  return JSON.stringify({ bounds: { x, y, width, height }, maximized });
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
