// The desktop shell: one window on our own page, one engine process behind it, and the lock between them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expandPaths } from '../archive/hosts/expand-paths.ts';
import { readPage } from '../archive/hosts/loopback-page.ts';
import { menuWordsFor } from '../src/words/menu-words.ts';
import { makeChosenFiles } from './chosen-files.ts';
import type { Session, ShellParts, Window } from './electron-parts.ts';
import { linkEngine, type EngineLink } from './engine-link.ts';
import { guardContents, guardSession, pageOrigin, pageScheme } from './guards.ts';
import { watchForLock } from './lock-watch.ts';
import { menuTemplate } from './menu.ts';
import { answerPageCalls } from './page-calls.ts';
import { answerPageRequest } from './page-protocol.ts';
import { readWindowState, windowOptions, writeWindowState } from './windows.ts';

export interface ShellPlaces {
  /** The built page. */
  readonly pageFolder: string;
  readonly preload: string;
}

/** The browser inside keeps to itself: no look-ups of names, no updates, no cache, no reports of crashes. */
const switches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-breakpad'],
  ['no-pings'],
];

/** Starts the program, or hands over to the one that runs already. Call it before Electron is ready. */
export async function startShell(parts: ShellParts, places: ShellPlaces): Promise<void> {
  const { app } = parts;
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  parts.registerScheme(pageScheme, { standard: true, secure: true, supportFetchAPI: true });
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const guarded = new WeakSet<Session>();
  const guardOnce = (session: Session): void => {
    if (guarded.has(session)) return;
    guarded.add(session);
    guardSession(session);
  };
  app.on('session-created', guardOnce);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  await app.whenReady();

  // A partition without `persist:` lives in memory and nowhere else.
  const session = parts.sessionOf('vouchsafe', { cache: false });
  guardOnce(session);
  const page = readPage(places.pageFolder);
  if (!page.has('/')) throw new Error('The page is not built.');
  session.protocol.handle(pageScheme, (request) => answerPageRequest(page, request));

  const engine = linkEngine({
    fork: () => parts.forkEngine(join(app.getPath('documents'), 'Vouchsafe')),
    killHard: (pid) => parts.killHard(pid),
  });
  const window = await openWindow(parts, places, session);
  keepLocked(parts, engine, window);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => engine.close());
  await window.loadURL(`${pageOrigin}/`);
}

/** Everything that speaks to the engine, and everything that ends it. */
function keepLocked(parts: ShellParts, engine: EngineLink, window: Window): void {
  const chosen = makeChosenFiles();
  function lock(): void {
    engine.lock();
    chosen.clear();
    // The page's memory holds what was read, so its process ends too; the reload starts a new one.
    if (window.webContents.isDestroyed()) return;
    window.webContents.forcefullyCrashRenderer();
    window.webContents.reload();
  }
  const watch = watchForLock({ powerMonitor: parts.powerMonitor, busy: () => engine.busy, lock });
  answerPageCalls({
    ipc: parts.ipc,
    dialogs: parts.dialogs,
    engine,
    chosen,
    expand: async (paths) => [...(await expandPaths(paths)).files],
    stir: () => watch.stir(),
    locked: lock,
  });
  window.webContents.on('before-input-event', () => watch.stir());
  window.webContents.on('before-mouse-event', () => watch.stir());
  window.on('closed', () => watch.stop());
  parts.setMenu(menuTemplate(menuWordsFor(parts.app.getLocale()), lock));
}

async function openWindow(parts: ShellParts, places: ShellPlaces, session: Session): Promise<Window> {
  const folder = parts.app.getPath('userData');
  const stateFile = join(folder, 'window.json');
  const state = readWindowState(await readFile(stateFile, 'utf8').catch(() => ''), parts.screens());
  const window = parts.makeWindow(windowOptions({
    session, preload: places.preload, devTools: !parts.app.isPackaged, state,
  }));
  if (state.maximized) window.maximize();
  window.on('ready-to-show', () => window.show());
  window.on('close', () => {
    const text = writeWindowState(window.getNormalBounds(), window.isMaximized());
    // Where a window stood is not worth an error message.
    void mkdir(folder, { recursive: true }).then(() => writeFile(stateFile, text)).catch(() => undefined);
  });
  return window;
}
