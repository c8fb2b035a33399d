// Runs in the sandbox beside the page and hands it the bridge: messages to the main process, and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import type { AskChannel, DesktopBridge, MenuChannel, MenuWish, ProgressChannel, TellChannel } from '../archive/api/desktop-bridge.ts';
import type { Progress } from '../archive/api/operation.ts';

const listeners = new Map<number, (progress: Progress) => void>();
const progressChannel: ProgressChannel = 'progress';
ipcRenderer.on(progressChannel, (_event, id: number, progress: Progress) => listeners.get(id)?.(progress));

const menuChannel: MenuChannel = 'menu';
let hearMenu: (wish: MenuWish) => void = () => undefined;
ipcRenderer.on(menuChannel, (_event, wish: MenuWish) => hearMenu(wish));

const ask = <T>(channel: AskChannel, ...values: unknown[]): Promise<T> =>
  ipcRenderer.invoke(channel, ...values) as Promise<T>;
const tell = (channel: TellChannel, ...values: unknown[]): void => ipcRenderer.send(channel, ...values);

const bridge: DesktopBridge = {
  async call(id, call, input, onProgress) {
    if (onProgress !== undefined) listeners.set(id, onProgress);
    try {
      return await ask('call', id, call, input);
    } finally {
      listeners.delete(id);
    }
  },
  cancel: (id) => tell('cancel', id),
  chooseFiles: (what) => ask('choose-files', what),
  chooseFolder: () => ask('choose-folder'),
  putFile: (name, bytes) => ask('put-file', name, bytes),
  getFile: (ticket) => ask('get-file', ticket),
  saveFile: (ticket, name) => ask('save-file', ticket, name),
  stir: () => tell('stir'),
  onMenu(listener) {
    hearMenu = listener;
  },
};

contextBridge.exposeInMainWorld('vouchsafeDesktop', bridge);
