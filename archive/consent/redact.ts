// Finds words that a person asks to have withheld, and counts the marks that stand where words were.
import type { Reason } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';

/** Matches `text` in NFC, its white space however it is broken into lines; null where it is nothing but white space. */
export function textPattern(text: string): RegExp | null {
  const words = text.normalize('NFC').split(/\s+/u).filter((word) => word !== '');
  return words.length === 0 ? null : new RegExp(words.map((word) => RegExp.escape(word)).join('\\s+'), 'gu');
}

/** Where `text` stands in each turn: every occurrence, none overlapping another. Offsets are UTF-16, into NFC text. */
export function findText(
  turns: readonly { readonly key: TurnKey; readonly text: string }[], text: string,
): { readonly turn: TurnKey; readonly start: number; readonly end: number }[] {
  const wanted = textPattern(text);
  if (wanted === null) return [];
  return turns.flatMap((turn) => [...turn.text.matchAll(wanted)].map((match) => (
    { turn: turn.key, start: match.index, end: match.index + match[0].length }
  )));
}

/** In how many of these labels (speakers, fields of a description) `text` stands. */
export function countLabels(labels: Iterable<string | null>, text: string): number {
  const wanted = textPattern(text);
  if (wanted === null) return 0;
  return [...new Set(labels)].filter((label) => label !== null && label.normalize('NFC').search(wanted) >= 0).length;
}

/** How many marks of each reason stand in a text. */
export type Marks = { readonly [R in Reason]?: number };

export function countMarks(marks: Marks): number {
  return Object.values(marks).reduce((sum, count) => sum + count, 0);
}
