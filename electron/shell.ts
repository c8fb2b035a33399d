// The desktop shell: windows on our own page, one engine process behind them, and the lock between them.
import { expandPaths } from '../archive/hosts/expand-paths.ts';
import { linkEngine, type EngineLink } from '../archive/hosts/engine-link.ts';
import { readPage, type PageFile } from '../archive/hosts/loopback-page.ts';
import { menuWordsFor, type MenuWords } from '../src/words/menu-words.ts';
import { makeChosenFiles } from './chosen-files.ts';
import type { Session, ShellParts } from './electron-parts.ts';
import { guardContents, guardSession, pageScheme } from './guards.ts';
import { watchForLock } from './lock-watch.ts';
import { menuTemplate } from './menu.ts';
import { answerPageCalls } from './page-calls.ts';
import { answerPageRequest } from './page-protocol.ts';
import { keepReaders } from './reader-keeper.ts';
import { answerStreamRequest, isStreamRequest } from './stream-protocol.ts';
import { makeShellWindows, type ShellWindows, type WindowPlaces } from './shell-windows.ts';

export interface ShellPlaces extends WindowPlaces {
  /** The built page. */
  readonly pageFolder: string;
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

/**
 * Starts the program, or hands over to the one that runs already. Call it before Electron is ready. Where it cannot
 * start it says so in a dialog and ends.
 */
export async function startShell(parts: ShellParts, places: ShellPlaces): Promise<void> {
  try {
    await start(parts, places);
  } catch {
    const words = menuWordsFor(parts.app.getLocale());
    parts.dialogs.showErrorBox(words.cannotStart, words.startFailed);
    parts.app.exit(1);
  }
}

async function start(parts: ShellParts, places: ShellPlaces): Promise<void> {
  const { app } = parts;
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  parts.registerScheme(pageScheme, { standard: true, secure: true, supportFetchAPI: true, stream: true });
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const guard = guardAll(parts);
  await app.whenReady();

  const words = menuWordsFor(app.getLocale());
  const page = builtPage(places.pageFolder);
  if (page === null) {
    parts.dialogs.showErrorBox(words.cannotStart, words.noPage);
    app.exit(1);
    return;
  }
  // A partition without `persist:` lives in memory and nowhere else.
  const session = parts.sessionOf('vouchsafe', { cache: false });
  guard(session);
  const engine = linkEngine({
    fork() {
      const process = parts.forkEngine();
      keepReaders(parts, process);
      return process;
    },
    killHard: (pid) => parts.killHard(pid),
  });
  session.protocol.handle(pageScheme, (request) => (
    isStreamRequest(request) ? answerStreamRequest(engine, request) : answerPageRequest(page, request)
  ));
  // Not before every window has agreed to close: somebody may stay, and go on working.
  app.on('will-quit', () => engine.close());
  app.on('window-all-closed', () => app.quit());
  const windows = keepLocked({ parts, places, session, engine, words });
  app.on('second-instance', () => windows.toFront());
  await windows.open();
}

/** Every session and every page that comes to be is guarded, whoever made it. */
function guardAll({ app }: ShellParts): (session: Session) => void {
  const guarded = new WeakSet<Session>();
  function guard(session: Session): void {
    if (guarded.has(session)) return;
    guarded.add(session);
    guardSession(session);
  }
  app.on('session-created', guard);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  return guard;
}

function builtPage(folder: string): ReadonlyMap<string, PageFile> | null {
  try {
    const page = readPage(folder);
    return page.has('/') ? page : null;
  } catch {
    return null;
  }
}

interface Locked {
  readonly parts: ShellParts;
  readonly places: ShellPlaces;
  readonly session: Session;
  readonly engine: EngineLink;
  readonly words: MenuWords;
}

/** Everything that speaks to the engine, and everything that ends it. */
function keepLocked({ parts, places, session, engine, words }: Locked): ShellWindows {
  const chosen = makeChosenFiles();
  function lock(): void {
    engine.lock();
    chosen.clear();
    // A page's memory holds what was read, so its process ends too.
    windows.renew();
  }
  const watch = watchForLock({ powerMonitor: parts.powerMonitor, busy: () => engine.busy, lock });
  const calls = answerPageCalls({
    ipc: parts.ipc,
    dialogs: parts.dialogs,
    engine,
    chosen,
    expand: async (paths) => [...(await expandPaths(paths)).files],
    stir: () => watch.stir(),
    locked: lock,
    idleMinutes: (minutes) => watch.allow(minutes * 60_000),
  });
  const windows = makeShellWindows({
    parts, places, session, words,
    stir: () => watch.stir(),
    gone: (id) => calls.gone(id),
    crashed: lock,
  });
  parts.app.on('will-quit', () => watch.stop());
  parts.setMenu(menuTemplate(words, {
    lock,
    newWindow: () => void windows.open(),
    zoom: (step) => windows.zoom(step),
    ask: (wish) => windows.tell(wish),
    about: () => void showAbout(parts, words),
  }, parts.platform));
  return windows;
}

async function showAbout({ app, dialogs }: ShellParts, words: MenuWords): Promise<void> {
  const version = app.isPackaged ? app.getVersion() : words.notPackaged;
  await dialogs.showMessageBox({
    type: 'info', title: words.about, message: 'Vouchsafe', detail: words.aboutText(version), buttons: [words.close], noLink: true,
  });
}
