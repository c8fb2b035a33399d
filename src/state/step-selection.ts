// Selecting words of one passage with the arrow keys, where the text has no caret: what each key selects next.
import { stepByCharacter } from './clusters.ts';
import type { Range } from './find-in-text.ts';

/** A selection with its direction: `focus` is the end that moves. */
export interface DirectedRange {
  readonly anchor: number;
  readonly focus: number;
}

/** `move` goes on to the next word, the others grow or shrink what is selected. */
export interface SelectionStep {
  readonly by: 'move' | 'word' | 'character';
  readonly forwards: boolean;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text by their offsets. Korean is cut at its blanks alone, so that particles stay with their nouns. */
export function wordRanges(text: string): Range[] {
  return [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }): Range => [index, index + segment.length]);
}

function moved(all: readonly Range[], now: DirectedRange | null, forwards: boolean): DirectedRange | null {
  const to = now === null ? (forwards ? all[0] : all.at(-1))
    : forwards ? all.find(([start]) => start >= Math.max(now.anchor, now.focus)) ?? all.at(-1)
      : all.findLast(([, end]) => end <= Math.min(now.anchor, now.focus)) ?? all[0];
  return to === undefined ? null : { anchor: to[0], focus: to[1] };
}

/** The nearest edge of a word beyond `at`. */
function edgeOfWord(text: string, all: readonly Range[], at: number, forwards: boolean): number {
  if (forwards) return all.find(([, end]) => end > at)?.[1] ?? text.length;
  return all.findLast(([start]) => start < at)?.[0] ?? 0;
}

/** What is selected after a step; null where the text has no words. Without a selection, any step begins with a word. */
export function stepSelection(text: string, now: DirectedRange | null, { by, forwards }: SelectionStep): DirectedRange | null {
  const all = wordRanges(text);
  if (now === null || by === 'move') return moved(all, now, forwards);
  const focus = by === 'character' ? stepByCharacter(text, now.focus, forwards) : edgeOfWord(text, all, now.focus, forwards);
  // Nothing selected would leave nowhere to go on from.
  return focus === now.anchor ? now : { anchor: now.anchor, focus };
}

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks for, as in fields of text: Shift by character, with Control (on a Mac, Option) by word. */
export function readStep({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): SelectionStep | null {
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || metaKey) return null;
  const forwards = key === 'ArrowRight';
  if (!shiftKey) return ctrlKey || altKey ? null : { by: 'move', forwards };
  return { by: ctrlKey || altKey ? 'word' : 'character', forwards };
}
