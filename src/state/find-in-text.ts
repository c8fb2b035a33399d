// Finds what a reader typed in the whole of a text: whatever the case, the normal form, the quotes and the kind of blank.

/** UTF-16 offsets into the text as it is, the end not included. */
export type Range = readonly [start: number, end: number];

/** A text made comparable, with the place in the original from which each of its code units comes. */
interface Comparable {
  readonly text: string;
  /** Offsets of the original by code unit, and its length at the end; null where they are the same. */
  readonly starts: readonly number[] | null;
}

/** A character with what composes with it: marks, or the vowels and finals of a syllable written in single jamo. */
const clusters = /\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gsu;

function foldLetters(text: string): string {
  return text.toLowerCase().replace(/ς/g, 'σ').replace(/[‘’‛]/g, '\'').replace(/[“”„‟]/g, '"').replace(/\s/gu, ' ');
}

function makeComparable(text: string): Comparable {
  if (text.normalize('NFC') === text) {
    const same = foldLetters(text);
    // Nothing shrinks when it is put into lower case, so what is as long as before has kept its places (İ grows).
    if (same.length === text.length) return { text: same, starts: null };
  }
  let folded = '';
  const starts: number[] = [];
  for (const cluster of text.matchAll(clusters)) {
    const piece = foldLetters(cluster[0].normalize('NFC'));
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(cluster.index);
  }
  starts.push(text.length);
  return { text: folded, starts };
}

/** Where the original goes on after what stands at `end` of the comparable text. */
function endInOriginal(starts: readonly number[], end: number): number {
  const last = starts[end - 1];
  let next = end;
  while (next < starts.length - 1 && starts[next] === last) next += 1;
  return starts[next] ?? 0;
}

function findInComparable({ text, starts }: Comparable, needle: string): Range[] {
  if (needle.trim() === '') return [];
  const found: Range[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const end = at + needle.length;
    found.push(starts === null ? [at, end] : [starts[at] ?? 0, endInOriginal(starts, end)]);
  }
  return found;
}

/** Every place where `wanted` stands, from left to right, none overlapping another. Nothing typed is found nowhere. */
export function findInText(text: string, wanted: string): Range[] {
  return findInComparable(makeComparable(text), makeComparable(wanted).text);
}

export interface Match {
  /** Which of the texts, from 0. */
  readonly index: number;
  readonly range: Range;
}

/** Finds in a list of texts, in their order. The texts are made comparable once, when something is first looked for. */
export function makeFinder(texts: readonly string[]): (wanted: string) => Match[] {
  let comparable: Comparable[] | null = null;
  return (wanted) => {
    const needle = makeComparable(wanted).text;
    if (needle.trim() === '') return [];
    comparable ??= texts.map(makeComparable);
    return comparable.flatMap((text, index) => findInComparable(text, needle).map((range) => ({ index, range })));
  };
}

/** The first match at or after the text with this number, else the first of all: where a search begins to be shown. */
export function firstMatchFrom(matches: readonly Match[], index: number): number {
  return Math.max(0, matches.findIndex((match) => match.index >= index));
}
