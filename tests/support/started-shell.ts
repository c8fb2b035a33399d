// The shell started over a stand-in for Electron, with a page that is built, and a person at its menu.
import type { Carrier } from '../../archive/api/operation.ts';
import type { Frame } from '../../electron/electron-parts.ts';
import type { MenuItem } from '../../electron/menu.ts';
import { startShell, type ShellPlaces } from '../../electron/shell.ts';
import { makeElectron, type ElectronStandIn, type WindowStandIn } from './electron-stand-in.ts';
import { tempFolder, writeTree } from './temp-folder.ts';

export const ownFrame: Frame = { url: 'app://vouchsafe/', parent: null };
export const echo: Carrier = async (call, input) => ({ ok: true, value: { call, input } });

export interface Started {
  readonly electron: ElectronStandIn;
  readonly window: WindowStandIn;
  readonly folder: string;
  /** Asks as the window's own page. */
  ask(channel: string, ...values: unknown[]): Promise<unknown>;
}

export const placesIn = (folder: string): ShellPlaces => ({
  pageFolder: `${folder}/page`, preload: `${folder}/preload.cjs`, configuration: `${folder}/settings`,
});

export const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('nothing there');
  return item;
};

export async function started(carrier: Carrier = echo, prepare: (electron: ElectronStandIn) => void = () => undefined): Promise<Started> {
  const folder = tempFolder();
  writeTree(folder, { 'page/index.html': '<!doctype html>' });
  const electron = makeElectron(carrier);
  prepare(electron);
  await startShell(electron.parts, placesIn(folder));
  const window = first(electron.windows);
  return {
    electron, window, folder,
    ask: (channel, ...values) => electron.ipc.invoke({ frame: ownFrame, contents: window.webContents }, channel, ...values),
  };
}

/** Chooses an item of the menu by its words, as a person would. */
export function choose(menu: readonly MenuItem[], label: string): void {
  const item = menu.flatMap(({ submenu = [] }) => submenu).find((one) => one.label === label && one.visible !== false);
  if (item?.click === undefined) throw new Error(`nothing to choose by the name of ${label}`);
  item.click();
}
