// Where the desktop program begins: Electron's real parts, handed to the shell.
import { join } from 'node:path';
import {
  app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, powerMonitor, protocol, screen, session, utilityProcess,
  type BrowserWindowConstructorOptions, type MessagePortMain,
} from 'electron';
import { engineFlags } from '../archive/hosts/engine-flags.ts';
import { configurationFolder, namedFolder, namedVault, placeListFile, surroundings } from '../archive/hosts/program-folders.ts';
import type { ShellParts, UtilityProcess } from './electron-parts.ts';
import { startShell } from './shell.ts';

const here = import.meta.dirname;
const around = surroundings();

/** What a process sees of the environment: those of these names, and nothing that changes how Node runs. */
function environmentOf(kept: readonly string[]): Record<string, string> {
  const present = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return Object.fromEntries(present);
}

const engineNames = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'TEMP', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE'];
const folder = namedFolder(namedVault(process.argv.slice(1)), around);

function fork(file: string, serviceName: string, env: Record<string, string>, execArgv: string[]): UtilityProcess {
  const process = utilityProcess.fork(join(here, file), [], { serviceName, stdio: 'ignore', execArgv, env });
  return {
    get pid() {
      return process.pid;
    },
    // The ends of a channel are those that `makeChannel` gave: Electron's own.
    postMessage: (message, transfer = []) => process.postMessage(message, [...transfer] as MessagePortMain[]),
    on: (event: string, listener: (message: unknown) => void) => process.on(event as 'message', listener),
    kill: () => process.kill(),
  };
}

const parts: ShellParts = {
  platform: process.platform,
  app,
  ipc: ipcMain,
  dialogs: dialog,
  powerMonitor,
  registerScheme: (scheme, privileges) => protocol.registerSchemesAsPrivileged([{ scheme, privileges }]),
  sessionOf: (partition, options) => session.fromPartition(partition, options),
  // The session is one that `sessionOf` gave: Electron's own.
  makeWindow: (options) => new BrowserWindow(options as BrowserWindowConstructorOptions),
  // The window is one that `makeWindow` gave: Electron's own.
  ask: async (window, question) => (await dialog.showMessageBox(window as unknown as BrowserWindow, question)).response,
  screens: () => screen.getAllDisplays().map((display) => display.workArea),
  setMenu: (items) => Menu.setApplicationMenu(Menu.buildFromTemplate(items)),
  forkEngine: () => fork('engine.mjs', 'Vouchsafe engine', {
    ...environmentOf(engineNames),
    ...(folder === null ? {} : { VOUCHSAFE_FOLDER: folder }),
    VOUCHSAFE_PLACES: placeListFile(around),
  }, [...engineFlags]),
  forkReader: () => fork('reader.mjs', 'Vouchsafe reader', environmentOf(['SystemRoot']), ['--max-old-space-size=512']),
  makeChannel: () => new MessageChannelMain(),
  memoryOf: (pid) => 1024 * (app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize ?? 0),
  killHard(pid) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch { /* it has ended already */ }
  },
};

// Not awaited here: Electron is ready only when this module has been evaluated to its end.
void startShell(parts, {
  pageFolder: join(here, '../page'), preload: join(here, 'preload.cjs'), configuration: configurationFolder(around),
});
