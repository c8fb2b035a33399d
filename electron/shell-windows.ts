// The windows that are open: each on our own page, all on one engine; where the last one stood is remembered.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuChannel, MenuWish } from '../archive/api/desktop-bridge.ts';
import type { MenuWords } from '../src/words/menu-words.ts';
import { askBeforeClosing } from './ask-before-closing.ts';
import type { Session, ShellParts, Window } from './electron-parts.ts';
import { pageOrigin } from './guards.ts';
import { nextZoom, readWindowState, windowOptions, writeWindowState, type WindowState } from './windows.ts';

export interface WindowPlaces {
  readonly preload: string;
  /** The program's own folder for small files. */
  readonly configuration: string;
}

export interface ShellWindowsOptions {
  readonly parts: ShellParts;
  readonly places: WindowPlaces;
  readonly session: Session;
  readonly words: MenuWords;
  readonly stir: () => void;
  /** A window has been closed. */
  readonly gone: (id: number) => void;
  /** A page's process has ended by itself. */
  readonly crashed: () => void;
}

export interface ShellWindows {
  open(): Promise<void>;
  /** Brings the window that was used last to the front. */
  toFront(): void;
  /** Ends every page's process, with all that it has read in its memory, and loads the page in a new one. */
  renew(): void;
  zoom(step: 1 | -1 | 0): void;
  /** Tells the page of the window that was used last what was chosen in the menu. */
  tell(wish: MenuWish): void;
}

/** Milliseconds after a renewal in which the end of a page's process is taken for the one that was asked for. */
const renewalTime = 5_000;

/** Pixels by which a further window stands apart from the one before. */
const apart = 32;

const menuChannel: MenuChannel = 'menu';

export function makeShellWindows(options: ShellWindowsOptions): ShellWindows {
  const { parts, places, session } = options;
  const stateFile = join(places.configuration, 'window.json');
  /** The one that was used last stands last. */
  let windows: Window[] = [];
  let renewedAt = -Infinity;
  const isRenewing = (): boolean => performance.now() - renewedAt <= renewalTime;
  const askFirst = askBeforeClosing(parts, options.words);

  function remembered(): WindowState {
    let text = '';
    try {
      text = readFileSync(stateFile, 'utf8');
    } catch { /* the first start, or a file that cannot be read: the window then opens where it opens */ }
    const state = readWindowState(text, parts.screens());
    const last = windows.at(-1);
    if (last === undefined) return state;
    const { x, y, width, height } = last.getNormalBounds();
    const beside = writeWindowState({ x: x + apart, y: y + apart, width, height }, false, state.zoom);
    return readWindowState(beside, parts.screens());
  }

  /** At once, because the program may end with the window. Where a window stood is not worth an error message. */
  function remember(window: Window): void {
    const text = writeWindowState(window.getNormalBounds(), window.isMaximized(), window.webContents.getZoomFactor());
    try {
      mkdirSync(places.configuration, { recursive: true, mode: 0o700 });
      writeFileSync(`${stateFile}.part`, text, { mode: 0o600 });
      renameSync(`${stateFile}.part`, stateFile);
    } catch { /* as said */ }
  }

  function watch(window: Window): void {
    const { webContents } = window;
    const { id } = webContents;
    window.on('focus', () => {
      windows = [...windows.filter((other) => other !== window), window];
    });
    window.on('close', () => remember(window));
    askFirst(window, isRenewing);
    window.on('closed', () => {
      windows = windows.filter((other) => other !== window);
      options.gone(id);
    });
    webContents.on('before-input-event', options.stir);
    webContents.on('before-mouse-event', options.stir);
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !isRenewing()) options.crashed();
    });
  }

  return {
    async open() {
      const state = remembered();
      const window = parts.makeWindow(windowOptions({
        session, preload: places.preload, devTools: !parts.app.isPackaged, state,
      }));
      windows.push(window);
      watch(window);
      if (state.maximized) window.maximize();
      window.on('ready-to-show', () => {
        window.webContents.setZoomFactor(state.zoom);
        window.show();
      });
      await window.loadURL(`${pageOrigin}/`);
    },
    toFront() {
      const window = windows.at(-1);
      if (window?.isMinimized() === true) window.restore();
      window?.show();
      window?.focus();
    },
    renew() {
      renewedAt = performance.now();
      for (const { webContents } of windows) {
        if (webContents.isDestroyed()) continue;
        webContents.forcefullyCrashRenderer();
        webContents.reload();
      }
    },
    zoom(step) {
      const contents = windows.at(-1)?.webContents;
      contents?.setZoomFactor(nextZoom(contents.getZoomFactor(), step));
    },
    tell(wish) {
      windows.at(-1)?.webContents.send(menuChannel, wish);
    },
  };
}
