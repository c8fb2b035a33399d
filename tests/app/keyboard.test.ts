// What keys mean: never while somebody types, in any script, and each shortcut by its own strokes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSingle, labelOf, readKey, shortcuts, strokesOf, type KeyPressed, type ShortcutId, type Stroke,
} from '../../src/state/keyboard.ts';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const press = (key: string, held: Partial<KeyPressed> = {}): KeyPressed => ({ ...plain, key, ...held });

const pressOf = ({ key, command, alt }: Stroke, mac: boolean): KeyPressed => press(key, {
  ctrlKey: command === true && !mac, metaKey: command === true && mac, altKey: alt === true,
});

/** Presses keys one after another; what each of them did. */
function meanings(keys: readonly KeyPressed[], typing = false, mac = false, singleKeys = true): (ShortcutId | null)[] {
  let before: readonly Stroke[] = [];
  return keys.map((key) => {
    const meaning = readKey(key, { mac, typing, singleKeys, before });
    before = meaning.before;
    return meaning.id;
  });
}

describe('a key', () => {
  it.each([false, true])('does what its shortcut says, at its last stroke (mac: %s)', (mac) => {
    for (const shortcut of shortcuts) {
      const strokes = strokesOf(shortcut, mac);
      const did = meanings(strokes.map((stroke) => pressOf(stroke, mac)), false, mac);
      expect(did.at(-1), shortcut.id).toBe(shortcut.id);
      expect(did.slice(0, -1).every((id) => id === null)).toBe(true);
    }
  });

  it('does nothing while somebody types, unless Control or Command is held', () => {
    const keys = fc.array(fc.string({ minLength: 1, maxLength: 1 }).map((key) => press(key)));
    fc.assert(fc.property(keys, (typed) => {
      expect(meanings(typed, true).every((id) => id === null)).toBe(true);
    }));
    expect(meanings([press('ArrowLeft', { altKey: true })], true)).toEqual([null]);
    expect(meanings([press('l', { ctrlKey: true })], true)).toEqual(['lock']);
  });

  it.each([false, true])('does nothing by itself where single keys are switched off, and with Control, Command or Alt what it did (mac: %s)', (mac) => {
    for (const shortcut of shortcuts) {
      const strokes = strokesOf(shortcut, mac);
      const did = meanings(strokes.map((stroke) => pressOf(stroke, mac)), false, mac, false);
      expect(did.at(-1), shortcut.id).toBe(isSingle(strokes) ? null : shortcut.id);
    }
    const held = shortcuts.filter((shortcut) => !isSingle(strokesOf(shortcut, mac))).map(({ id }) => id);
    expect(held).toContain('lock');
    for (const single of ['help', 'search', 'goSearch'] as const) expect(held).not.toContain(single);
  });

  it('does nothing while a syllable is being put together', () => {
    expect(meanings([press('/', { isComposing: true })])).toEqual([null]);
  });

  it('is taken from its place where the keyboard writes Hangul', () => {
    expect(meanings([press('ㅎ', { code: 'KeyG' }), press('ㅊ', { code: 'KeyC' })])).toEqual([null, 'goCatalogue']);
    expect(meanings([press('ㅣ', { code: 'KeyL', ctrlKey: true })])).toEqual(['lock']);
  });

  it('begins anew where it does not go on from the one before', () => {
    expect(meanings([press('g'), press('/')])).toEqual([null, 'search']);
    expect(meanings([press('g'), press('x'), press('c')])).toEqual([null, null, null]);
    expect(meanings([press('g'), press('g'), press('s')])).toEqual([null, null, 'goSearch']);
  });

  it('leaves alone what is the system’s', () => {
    expect(meanings([press('l', { metaKey: true })])).toEqual([null]);
    expect(meanings([press('l', { ctrlKey: true })], false, true)).toEqual([null]);
    expect(meanings([press('g'), press('Shift'), press('c')])).toEqual([null, null, 'goCatalogue']);
  });
});

describe('the map of keys', () => {
  it.each([false, true])('has no two shortcuts of which one would hide the other (mac: %s)', (mac) => {
    const written = shortcuts.map((shortcut) => strokesOf(shortcut, mac).map((stroke) => labelOf(stroke, mac)).join(' '));
    for (const [index, one] of written.entries()) {
      for (const other of written.slice(index + 1)) {
        expect(`${other} `.startsWith(`${one} `) || `${one} `.startsWith(`${other} `), `${one} / ${other}`).toBe(false);
      }
    }
  });

  it('calls every key by what is written on it', () => {
    expect(labelOf({ key: 'l', command: true }, false)).toBe('Ctrl+L');
    expect(labelOf({ key: 'l', command: true }, true)).toBe('⌘L');
    expect(labelOf({ key: 'ArrowLeft', alt: true }, false)).toBe('Alt+←');
    expect(labelOf({ key: '?' }, false)).toBe('?');
  });

  it('says of each shortcut what it does, in both languages', () => {
    for (const { page } of [en, ko]) {
      expect(Object.keys(page.frame.keys.deeds).sort()).toEqual(shortcuts.map(({ id }) => id).sort());
    }
  });
});
