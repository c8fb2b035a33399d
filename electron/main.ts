// Where the desktop program begins: Electron's real parts, handed to the shell.
import { join } from 'node:path';
import {
  app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session, utilityProcess,
  type BrowserWindowConstructorOptions,
} from 'electron';
import type { ShellParts } from './electron-parts.ts';
import { startShell } from './shell.ts';

const here = import.meta.dirname;

/** What the engine's process sees of the environment: enough to start, and nothing that changes how Node runs. */
function engineEnvironment(folder: string): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'TEMP', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE'];
  const present = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(present), VOUCHSAFE_FOLDER: folder };
}

const parts: ShellParts = {
  app,
  ipc: ipcMain,
  dialogs: dialog,
  powerMonitor,
  registerScheme: (scheme, privileges) => protocol.registerSchemesAsPrivileged([{ scheme, privileges }]),
  sessionOf: (partition, options) => session.fromPartition(partition, options),
  // The session is one that `sessionOf` gave: Electron's own.
  makeWindow: (options) => new BrowserWindow(options as BrowserWindowConstructorOptions),
  screens: () => screen.getAllDisplays().map((display) => display.workArea),
  setMenu: (items) => Menu.setApplicationMenu(Menu.buildFromTemplate(items)),
  forkEngine: (folder) => utilityProcess.fork(join(here, 'engine.mjs'), [], {
    serviceName: 'Vouchsafe engine', stdio: 'ignore', execArgv: [], env: engineEnvironment(folder),
  }),
  killHard: (pid) => process.kill(pid, 'SIGKILL'),
};

// Not awaited here: Electron is ready only when this module has been evaluated to its end.
startShell(parts, { pageFolder: join(here, '../page'), preload: join(here, 'preload.cjs') }).catch(() => app.exit(1));
