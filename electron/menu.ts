// The menu: locking, editing, sizes, and nothing that reloads a page or opens its tools.
import type { MenuWords } from '../src/words/menu-words.ts';

type Role =
  | 'quit' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen';

export interface MenuItem {
  readonly label?: string;
  readonly role?: Role;
  readonly type?: 'separator';
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: MenuItem[];
}

export function menuTemplate(words: MenuWords, lock: () => void): MenuItem[] {
  const separator: MenuItem = { type: 'separator' };
  return [
    {
      label: words.file,
      submenu: [
        { label: words.lock, accelerator: 'CommandOrControl+L', click: lock },
        separator,
        { label: words.quit, role: 'quit' },
      ],
    },
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
    {
      label: words.view,
      submenu: [
        { label: words.actualSize, role: 'resetZoom' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        separator,
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ];
}
