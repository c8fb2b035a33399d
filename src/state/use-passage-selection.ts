// Follows what the reader selects in texts of passages, and answers copying of it.
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { selectBetween, type PassageSelection, type TextPoint } from './passage-selection.ts';
import { sayStatus } from './status.ts';
import type { DirectedRange } from './step-selection.ts';

/** The passages of one side, all of them, whatever the page holds. */
export interface Side {
  readonly testimony: TestimonyId;
  readonly passages: readonly Passage[];
}

/** The side on which a passage is; the same function as long as the passages are the same. */
export type SideOf = (passage: string) => Side | null;

export interface Followed {
  readonly selection: PassageSelection;
  /** The passages at its two ends, which must stay in the page while they are selected. */
  readonly ends: readonly [string, string];
}

/** Texts of passages carry their id in `data-passage`, and where they begin in the passage in `data-offset` if they are cut. */
const passageAttribute = 'data-passage';
const passageText = `[${passageAttribute}]`;

/** Where a selection is acted on; a menu that has opened there stands elsewhere in the page. */
const keepsSelection = '[data-keeps-selection], [role=menu]';

const elementOf = (node: Node | null): Element | null => (node instanceof Element ? node : node?.parentElement ?? null);

const isWithin = (node: Node | null, selector: string): boolean => (elementOf(node)?.closest(selector) ?? null) !== null;

/** The point in a passage's text at which a boundary of a selection is; null where it is outside of any. */
function pointAt(node: Node | null, offset: number): TextPoint | null {
  const text = elementOf(node)?.closest(passageText) ?? null;
  const passage = text?.getAttribute(passageAttribute) ?? null;
  if (text === null || passage === null || node === null) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(node, offset);
  return { passage, offset: Number(text.getAttribute('data-offset') ?? 0) + before.toString().length };
}

const holdsText = (range: Range, within: Element): boolean => (
  [...within.querySelectorAll(passageText)].some((text) => range.intersectsNode(text))
);

/** The ends of a range between texts (in a heading, say) become the nearest text within it. */
function pointsOf(range: Range, within: Element): readonly [TextPoint, TextPoint] | null {
  const texts = [...within.querySelectorAll(passageText)].filter((text) => range.intersectsNode(text));
  const [first, last] = [texts.at(0), texts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = pointAt(range.startContainer, range.startOffset) ?? pointAt(first, 0);
  const end = pointAt(range.endContainer, range.endOffset) ?? pointAt(last, last.childNodes.length);
  return start === null || end === null ? null : [start, end];
}

function follow(within: Element, sideOf: SideOf): Followed | null {
  const selected = document.getSelection();
  if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return null;
  const points = pointsOf(selected.getRangeAt(0), within);
  if (points === null) return null;
  const side = sideOf(points[0].passage);
  const selection = side === null ? null : selectBetween(side.testimony, side.passages, ...points);
  return selection === null ? null : { selection, ends: [points[0].passage, points[1].passage] };
}

export interface PassageSelecting {
  readonly followed: Followed | null;
  /** While a pointer is down, and what would appear for a selection might come under it. */
  readonly isDragging: boolean;
  clear(): void;
}

/**
 * Follows the selection within an element. It stays while the focus is where it is acted on.
 * Copying any of it calls `onCopy`, and nothing else reaches the clipboard; nor can it be dragged out.
 */
export function usePassageSelection(
  within: RefObject<HTMLElement | null>, sideOf: SideOf, onCopy: (selection: PassageSelection) => void,
): PassageSelecting {
  const [followed, setFollowed] = useState<Followed | null>(null);
  useEffect(() => {
    function changed(): void {
      if (within.current === null) return;
      const now = follow(within.current, sideOf);
      if (now === null && isWithin(document.activeElement, keepsSelection)) return;
      setFollowed(now);
    }
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [within, sideOf]);

  useEffect(() => {
    function copied(event: ClipboardEvent): void {
      const selected = document.getSelection();
      const element = within.current;
      if (element === null || selected === null || selected.rangeCount === 0 || isTyping(event.target)) return;
      if (!selected.getRangeAt(0).intersectsNode(element) && followed === null) return;
      const taken = follow(element, sideOf) ?? followed;
      if (taken !== null) onCopy(taken.selection);
      else if (!holdsText(selected.getRangeAt(0), element)) return;
      // Texts that consent cannot be asked for as one stay where they are.
      else sayStatus(({ page }) => `${page.reading.selection.notCopied} ${page.reading.selection.oneAtATime}`);
      event.preventDefault();
    }
    function dragged(event: DragEvent): void {
      if (isWithin(event.target as Node | null, passageText)) event.preventDefault();
    }
    document.addEventListener('copy', copied);
    document.addEventListener('dragstart', dragged);
    return () => {
      document.removeEventListener('copy', copied);
      document.removeEventListener('dragstart', dragged);
    };
  }, [within, sideOf, followed, onCopy]);

  const isDragging = useDragging(within);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setFollowed(null);
  }, []);
  return { followed, isDragging, clear };
}

function useDragging(within: RefObject<HTMLElement | null>): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const element = within.current;
    const down = (): void => setDragging(true);
    const up = (): void => setDragging(false);
    element?.addEventListener('pointerdown', down);
    for (const event of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(event, up);
    return () => {
      element?.removeEventListener('pointerdown', down);
      for (const event of ['pointerup', 'pointercancel', 'dragend']) document.removeEventListener(event, up);
    };
  }, [within]);
  return isDragging;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const textOf = (passage: string): Element | null => document.querySelector(`[${passageAttribute}="${CSS.escape(passage)}"]`);

/** Selects whole passages, from the text of one to that of another, both of which are in the page. */
export function selectPassages(from: string, to: string): void {
  const [first, last] = [textOf(from), textOf(to)];
  if (first === null || last === null) return;
  const backwards = (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  document.getSelection()?.setBaseAndExtent(
    first, backwards ? first.childNodes.length : 0, last, backwards ? 0 : last.childNodes.length,
  );
}

/** What is selected within one passage, with its direction; null where nothing is, or where it goes beyond the passage. */
export function selectedWithin(passage: string): DirectedRange | null {
  const selected = document.getSelection();
  if (selected === null || selected.isCollapsed) return null;
  const [anchor, focus] = [pointAt(selected.anchorNode, selected.anchorOffset), pointAt(selected.focusNode, selected.focusOffset)];
  if (anchor?.passage !== passage || focus?.passage !== passage) return null;
  return { anchor: anchor.offset, focus: focus.offset };
}

/** Selects words of one passage, which is in the page. */
export function selectWithin(passage: string, { anchor, focus }: DirectedRange): void {
  const text = textOf(passage);
  const [from, to] = text === null ? [] : [nodeAt(text, anchor), nodeAt(text, focus)];
  if (from === undefined || to === undefined) return;
  document.getSelection()?.setBaseAndExtent(...from, ...to);
}

/** The place in an element's text nodes at which an offset into its whole text falls: `pointAt` the other way round. */
function nodeAt(text: Element, offset: number): readonly [Node, number] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  return [text, text.childNodes.length];
}
