// Runs the program for a person: the desktop window where there can be one, else the page in the browser.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pageFolder } from './built-folders.ts';
import { openEngineDoor } from './engine-door.ts';
import { linkEngine } from './engine-link.ts';
import { forkEngine, killHard } from './fork-engine.ts';
import type { Loopback } from './loopback.ts';
import { findElectron, openBrowser, openWindow } from './open-window.ts';
import { isPageFresh } from './page-freshness.ts';
import { namedFolder, placeListFile, surroundings, type Surroundings } from './program-folders.ts';
import { startWordsFor } from './start-words.ts';

export interface StartHost {
  readonly output: { write(text: string): unknown };
  readonly error: { write(text: string): unknown };
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person ends the program. */
  readonly signal: AbortSignal;
}

interface Choices {
  readonly browser: boolean;
  readonly open: boolean;
  /** The vault that was named. */
  readonly folder: string | null;
  /** The file of the list of vaults that were opened before. */
  readonly placeList: string;
  readonly idleMs: number;
}

const sources = ['../../src', '../api'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const minute = 60_000;

function readChoices(argv: readonly string[], around: Surroundings): Choices | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, vault: { type: 'string' }, idle: { type: 'string' },
      },
    });
    const idle = Number(values.idle ?? 15);
    if (!Number.isFinite(idle) || idle <= 0 || idle > 24 * 60) return null;
    if (values.vault === '') return null;
    return {
      browser: values.browser ?? false, open: values['no-open'] !== true, folder: namedFolder(values.vault, around),
      placeList: placeListFile(around), idleMs: idle * minute,
    };
  } catch {
    return null;
  }
}

/** Runs until the window or the page is closed, nobody is there any more, or the signal ends it. The exit status. */
export async function startProgram(argv: readonly string[], host: StartHost): Promise<number> {
  const words = startWordsFor(host.environment);
  const say = (text: string): void => void host.error.write(`${text}\n`);
  const around = { ...surroundings(), environment: host.environment };
  const choices = readChoices(argv, around);
  if (choices === null) {
    say(words.usage);
    return 2;
  }
  if (!choices.browser) {
    const electron = findElectron();
    if ('path' in electron && await openWindow(electron.path, choices.folder, host.signal)) return 0;
    say(words.noDesktop('path' in electron ? words.desktopFailed : words[electron.missing]));
  }
  if (!isPageFresh(pageFolder, sources)) {
    say(words.building);
    // The tools that build are large, and hardly ever wanted.
    const { buildPage } = await import('./build-page.ts');
    await buildPage();
  }
  await serveInBrowser(choices, host);
  return 0;
}

async function serveInBrowser({ folder, placeList, idleMs, open }: Choices, host: StartHost): Promise<void> {
  const words = startWordsFor(host.environment);
  const say = (text: string): void => void host.error.write(`${text}\n`);
  const link = linkEngine({ fork: () => forkEngine({ folder, placeList, environment: host.environment }), killHard });
  const { carrier, files } = openEngineDoor(link);
  try {
    // While the engine's process starts, this one reads the rest of itself.
    const { startLoopback } = await import('./loopback.ts');
    const loopback = await startLoopback({ carrier, files, pageFolder, idleMs });
    const end = (): void => void loopback.close();
    host.signal.addEventListener('abort', end, { once: true });
    if (host.signal.aborted) end();
    await show(loopback.address);
    offerAnother(loopback, host, show);
    const why = await loopback.ended;
    if (why === 'idle') say(words.idle);
    if (why === 'page-closed') say(words.pageClosed);
  } finally {
    link.close();
  }

  async function show(address: string): Promise<void> {
    if (!open) host.output.write(`${address}\n`);
    else if (await openBrowser(address)) say(words.opened(address));
    else say(words.openYourself(address));
  }
}

/** A page that was loaded again has lost its way in: Enter on the terminal gives a new one. */
function offerAnother(loopback: Loopback, { input, error, environment }: StartHost, show: (address: string) => Promise<void>): void {
  if (input.isTTY !== true) return;
  error.write(`${startWordsFor(environment).another}\n`);
  input.on('data', () => void show(loopback.mintAddress()));
  void loopback.ended.then(() => input.pause());
}
