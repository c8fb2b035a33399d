// The menu: the same in both languages and on every system, with keys that do not clash and nothing that opens the tools.
import { describe, expect, it } from 'vitest';
import type { MenuWish } from '../../archive/api/desktop-bridge.ts';
import { menuTemplate, type MenuDeeds, type MenuItem } from '../../electron/menu.ts';
import { menuWordsFor } from '../../src/words/menu-words.ts';

const [english, korean] = [menuWordsFor('en-GB'), menuWordsFor('ko-KR')];
const platforms = ['linux', 'darwin', 'win32'] as const;

function recorder(): { deeds: MenuDeeds; done: string[] } {
  const done: string[] = [];
  return {
    done,
    deeds: {
      lock: () => done.push('lock'),
      newWindow: () => done.push('new window'),
      zoom: (step) => done.push(`zoom ${step}`),
      ask: (wish: MenuWish) => done.push(wish),
      about: () => done.push('about'),
    },
  };
}

const itemsOf = (menu: readonly MenuItem[]): MenuItem[] => menu.flatMap(({ submenu = [] }) => submenu);
const shapeOf = (items: readonly MenuItem[]): unknown[] =>
  items.map(({ label: _, click, submenu, ...rest }) => ({ ...rest, clicks: click !== undefined, submenu: shapeOf(submenu ?? []) }));

describe('the menu', () => {
  it('has the menus that one looks for, in the system’s language', () => {
    const labels = (locale: string, platform: NodeJS.Platform): (string | undefined)[] =>
      menuTemplate(menuWordsFor(locale), recorder().deeds, platform).map(({ label }) => label);
    expect(labels('en-GB', 'linux')).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    expect(labels('ko-KR', 'linux')).toEqual(['파일', '편집', '보기', '창', '도움말']);
    expect(labels('de', 'darwin')).toEqual(['Vouchsafe', 'File', 'Edit', 'View', 'Window', 'Help']);
  });

  it('is one menu in two languages, with a word for every item', () => {
    for (const platform of platforms) {
      const [one, other] = [english, korean].map((words) => menuTemplate(words, recorder().deeds, platform));
      expect(shapeOf(one!)).toEqual(shapeOf(other!));
      for (const item of [...one!, ...itemsOf(one!)]) expect(item.type === 'separator' || (item.label ?? '') !== '').toBe(true);
    }
    const texts = (words: typeof english): string[] => Object.values(words).filter((word) => typeof word === 'string');
    expect(texts(english)).toHaveLength(texts(korean).length);
    expect(texts(korean).filter((word) => !/\p{Script=Hangul}/u.test(word))).toEqual([]);
  });

  it('does what each item says, on every system', () => {
    for (const platform of platforms) {
      const { deeds, done } = recorder();
      for (const item of itemsOf(menuTemplate(english, deeds, platform))) item.click?.();
      expect([...done].sort()).toEqual([
        'about', 'import', 'keys', 'lock', 'new window', 'settings', 'zoom -1', 'zoom 0', 'zoom 1', 'zoom 1',
      ]);
    }
  });

  it('gives each key to one item, and Ctrl+L or ⌘L to locking', () => {
    for (const platform of platforms) {
      const items = itemsOf(menuTemplate(english, recorder().deeds, platform));
      const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
      expect(new Set(keys).size).toBe(keys.length);
      expect(items.find(({ accelerator }) => accelerator === 'CommandOrControl+L')?.label).toBe('Lock the vault');
      const roles = items.flatMap(({ role }) => (role === undefined ? [] : [role]));
      expect(new Set(roles).size).toBe(roles.length);
      expect(roles).toEqual(expect.arrayContaining(['quit', 'copy', 'paste', 'togglefullscreen', 'minimize', 'close']));
    }
  });

  it('reloads no page and opens no tools', () => {
    for (const platform of platforms) {
      const text = JSON.stringify(menuTemplate(english, recorder().deeds, platform));
      expect(text).not.toMatch(/reload|devtools|"role":"(help|services|recentDocuments)"/i);
    }
  });
});
