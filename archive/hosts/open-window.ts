// Opens the program's window: Electron where its program is there, else the default browser.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFolder } from './built-folders.ts';

const desktopBuild = fileURLToPath(new URL('../../electron/build.ts', import.meta.url));

export type ElectronProgram = { readonly path: string } | { readonly missing: 'notInstalled' | 'notDownloaded' };

/** Where Electron's program is. The package itself is not loaded: it would download what is missing. */
export function findElectron(): ElectronProgram {
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return { missing: 'notInstalled' };
  }
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return { missing: 'notDownloaded' };
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? { path } : { missing: 'notDownloaded' };
}

function endOf(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (status) => resolve(status === 0));
  });
}

/** Builds the desktop program and runs it until its window is closed; false where it could not be built or started. */
export async function openWindow(program: string, folder: string | null, signal: AbortSignal): Promise<boolean> {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const built = await endOf(spawn(process.execPath, [desktopBuild], { stdio: [...stdio], signal }));
  if (!built) return false;
  const env = { ...process.env, ...(folder === null ? {} : { VOUCHSAFE_FOLDER: folder }) };
  const ended = await endOf(spawn(program, [join(builtFolder, 'shell/main.mjs')], { stdio: [...stdio], env, signal }));
  return ended || signal.aborted;
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Asks the system to open the address; false where it cannot. The address is among the arguments of a process for a
 * moment, where others on this machine can read it: its token is good once, for a minute, and a browser that comes
 * second finds that out.
 */
export function openBrowser(address: string): Promise<boolean> {
  const [program = 'xdg-open', ...before] = openers[process.platform] ?? ['xdg-open'];
  return endOf(spawn(program, [...before, address], { stdio: 'ignore' }));
}
