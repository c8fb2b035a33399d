// Takes words out of turns: what is withheld is replaced before anything else sees it, never covered.
import type { Reason, Restriction } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';
import { withheldMark } from '../api/testimony.ts';
import type { Language, Turn } from '../api/transcript.ts';

interface Range {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

export interface Redactable extends Turn {
  readonly key: TurnKey;
}

/** Matches `text` in NFC, its white space however it is broken into lines; null where it is nothing but white space. */
function pattern(text: string): RegExp | null {
  const words = text.normalize('NFC').split(/\s+/u).filter((word) => word !== '');
  return words.length === 0 ? null : new RegExp(words.map((word) => RegExp.escape(word)).join('\\s+'), 'gu');
}

/** Where `text` stands in each turn: every occurrence, none overlapping another. Offsets are UTF-16, into NFC text. */
export function findText(
  turns: readonly Redactable[], text: string,
): { readonly turn: TurnKey; readonly start: number; readonly end: number }[] {
  const wanted = pattern(text);
  if (wanted === null) return [];
  return turns.flatMap((turn) => [...turn.text.matchAll(wanted)].map((match) => (
    { turn: turn.key, start: match.index, end: match.index + match[0].length }
  )));
}

/** In how many of these labels (speakers, fields of a description) `text` stands. */
export function countLabels(labels: Iterable<string | null>, text: string): number {
  const wanted = pattern(text);
  if (wanted === null) return 0;
  return [...new Set(labels)].filter((label) => label !== null && label.normalize('NFC').search(wanted) >= 0).length;
}

/** A label as others may see it. */
export function redactLabel<L extends string | null>(
  label: L, restrictions: readonly Restriction[], language: Language,
): L | string {
  if (label === null) return label;
  let redacted = label.normalize('NFC');
  for (const { target, reason } of restrictions) {
    const wanted = target.of === 'label' ? pattern(target.text) : null;
    if (wanted !== null) redacted = redacted.replace(wanted, () => withheldMark[reason][language]);
  }
  return redacted;
}

/** Ranges that touch or overlap become one, so that nothing can be told from where one ended and another began. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

function replaceRanges(text: string, ranges: readonly Range[], language: Language): string {
  let redacted = '';
  let from = 0;
  for (const { start, end, reason } of joinRanges(ranges)) {
    redacted += text.slice(from, start) + withheldMark[reason][language];
    from = end;
  }
  return redacted + text.slice(from);
}

/** How many marks of each reason stand in a text. */
export type Marks = { readonly [R in Reason]?: number };

export function countMarks(marks: Marks): number {
  return Object.values(marks).reduce((sum, count) => sum + count, 0);
}

/**
 * The turns as others may see them, and which marks stand in them. A turn withheld whole is gone, without a mark:
 * that it was there is itself withheld. A range that was set on another version of the text, or that lies outside it,
 * can't be trusted to cover what it meant to, so its whole turn is withheld until a person looks.
 */
export function redactTurns<T extends Redactable>(
  turns: readonly T[], restrictions: readonly Restriction[], version: number, language: Language,
): { readonly turns: T[]; readonly marks: Marks } {
  const withheld = new Set<TurnKey>();
  const ranges = new Map<TurnKey, Range[]>();
  for (const { target, reason } of restrictions) {
    if (target.of === 'turn') withheld.add(target.turn);
    if (target.of !== 'range') continue;
    if (target.version !== version || target.end <= target.start) withheld.add(target.turn);
    ranges.set(target.turn, [...ranges.get(target.turn) ?? [], { ...target, reason }]);
  }
  const kept: T[] = [];
  const marks: { [R in Reason]?: number } = {};
  for (const turn of turns) {
    const inTurn = ranges.get(turn.key) ?? [];
    if (withheld.has(turn.key) || inTurn.some(({ end }) => end > turn.text.length)) continue;
    for (const { reason } of joinRanges(inTurn)) marks[reason] = (marks[reason] ?? 0) + 1;
    const text = inTurn.length === 0 ? turn.text : replaceRanges(turn.text, inTurn, language);
    kept.push({ ...turn, text, speaker: redactLabel(turn.speaker, restrictions, language) });
  }
  return { turns: kept, marks };
}
