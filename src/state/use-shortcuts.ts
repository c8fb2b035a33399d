// Listens for the keys of keyboard.ts and does what the screens have said they mean.
import { useEffect, useRef } from 'react';
import { isForDialogs, readKey, type ShortcutId, type Stroke } from './keyboard.ts';

/** False where the key is to do what it does without it. */
type Handler = () => unknown;

/** The latest that was given for each is asked first; a screen's goes before the frame's. */
const handlers = new Map<ShortcutId, Handler[]>();

export const onMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

/** Milliseconds within which the second key of two has to come. */
const togetherWithin = 1_500;

/** While the component is shown, the shortcut does this. */
export function useShortcut(id: ShortcutId, handler: Handler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const call = (): unknown => latest.current();
    handlers.set(id, [...(handlers.get(id) ?? []), call]);
    return () => void handlers.set(id, (handlers.get(id) ?? []).filter((one) => one !== call));
  }, [id]);
}

/** Does what the keys would do; false where no screen has said what that is, or it does not want them. */
export function doShortcut(id: ShortcutId): boolean {
  return (handlers.get(id) ?? []).toReversed().some((handler) => handler() !== false);
}

const writes = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=listbox], [role=menu]';

export const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(writes) !== null;

/** To be used once, in the frame. A dialog that is open keeps the keys to itself, but for those that are for dialogs too. */
export function useShortcutKeys(singleKeys: boolean): void {
  useEffect(() => {
    let before: readonly Stroke[] = [];
    let last = 0;
    let lastLetter = -Infinity;
    /** A list would go to the first row that begins with the letter. It may have those that no shortcut wants, and all that follow them at once. */
    function pressedInList(event: KeyboardEvent): void {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (key.length !== 1 || ctrlKey || metaKey || altKey || isTyping(target) || !(target instanceof Element) || target.closest('[role=grid]') === null) return;
      const now = performance.now();
      const goesOn = now - lastLetter < togetherWithin;
      if (!goesOn) pressed(event);
      if (!goesOn && (event.defaultPrevented || before.length > 0)) event.stopPropagation();
      else lastLetter = now;
    }
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const now = performance.now();
      const meaning = readKey(event, {
        mac: onMac(), typing: isTyping(event.target), singleKeys, before: now - last < togetherWithin ? before : [],
      });
      last = now;
      before = meaning.before;
      if (meaning.id === null) return;
      if (!isForDialogs(meaning.id) && document.querySelector('.modal') !== null) return;
      if (doShortcut(meaning.id)) event.preventDefault();
    }
    document.addEventListener('keydown', pressedInList, { capture: true });
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressedInList, { capture: true });
      document.removeEventListener('keydown', pressed);
    };
  }, [singleKeys]);
}
