// The menu: importing, locking, editing, sizes, windows, help; and nothing that reloads a page or opens its tools.
import type { MenuWish } from '../archive/api/desktop-bridge.ts';
import type { MenuWords } from '../src/words/menu-words.ts';

type Role =
  | 'quit' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen' | 'minimize' | 'close'
  | 'hide' | 'hideOthers' | 'unhide';

export interface MenuItem {
  readonly label?: string;
  readonly role?: Role;
  readonly type?: 'separator';
  readonly accelerator?: string;
  /** An item that is not seen still answers to its keys. */
  readonly visible?: boolean;
  readonly click?: () => void;
  readonly submenu?: MenuItem[];
}

export interface MenuDeeds {
  lock(): void;
  newWindow(): void;
  /** One size larger or smaller, or the size as it is. */
  zoom(step: 1 | -1 | 0): void;
  ask(wish: MenuWish): void;
  about(): void;
}

const separator: MenuItem = { type: 'separator' };

function fileMenu(words: MenuWords, deeds: MenuDeeds, mac: boolean): MenuItem {
  const last: MenuItem[] = mac ? [] : [
    separator,
    { label: words.settings, accelerator: 'CommandOrControl+,', click: () => deeds.ask('settings') },
    separator,
    { label: words.quit, role: 'quit' },
  ];
  return {
    label: words.file,
    submenu: [
      { label: words.import, accelerator: 'CommandOrControl+O', click: () => deeds.ask('import') },
      separator,
      { label: words.lock, accelerator: 'CommandOrControl+L', click: () => deeds.lock() },
      ...last,
    ],
  };
}

function viewMenu(words: MenuWords, deeds: MenuDeeds): MenuItem {
  return {
    label: words.view,
    submenu: [
      { label: words.actualSize, accelerator: 'CommandOrControl+0', click: () => deeds.zoom(0) },
      { label: words.zoomIn, accelerator: 'CommandOrControl+Plus', click: () => deeds.zoom(1) },
      // The same key without Shift, where plus is above the equals sign.
      { label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false, click: () => deeds.zoom(1) },
      { label: words.zoomOut, accelerator: 'CommandOrControl+-', click: () => deeds.zoom(-1) },
      separator,
      { label: words.fullScreen, role: 'togglefullscreen' },
    ],
  };
}

/** macOS keeps what concerns the program as a whole in a first menu of its own. */
function programMenu(words: MenuWords, deeds: MenuDeeds): MenuItem {
  return {
    label: 'Vouchsafe',
    submenu: [
      { label: words.about, click: () => deeds.about() },
      separator,
      { label: words.settings, accelerator: 'CommandOrControl+,', click: () => deeds.ask('settings') },
      separator,
      { label: words.hide, role: 'hide' },
      { label: words.hideOthers, role: 'hideOthers' },
      { label: words.showAll, role: 'unhide' },
      separator,
      { label: words.quit, role: 'quit' },
    ],
  };
}

export function menuTemplate(words: MenuWords, deeds: MenuDeeds, platform: NodeJS.Platform): MenuItem[] {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [programMenu(words, deeds)] : []),
    fileMenu(words, deeds, mac),
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        separator,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    viewMenu(words, deeds),
    {
      label: words.window,
      submenu: [
        { label: words.newWindow, accelerator: 'CommandOrControl+Shift+N', click: () => deeds.newWindow() },
        { label: words.minimize, role: 'minimize' },
        { label: words.closeWindow, role: 'close' },
      ],
    },
    {
      label: words.help,
      submenu: [
        { label: words.keys, accelerator: 'F1', click: () => deeds.ask('keys') },
        ...(mac ? [] : [separator, { label: words.about, click: () => deeds.about() }]),
      ],
    },
  ];
}
