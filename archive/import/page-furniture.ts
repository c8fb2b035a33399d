// Finds page furniture: running heads, footers and page numbers that a scan or a print left between the lines.
import { isTapeMark } from './script-line.ts';
import { isQuestionOrAnswer, isRole, matchLabel } from './speaker-labels.ts';

/** Longer than this is no running head. */
const longestFurniture = 200;
/** A transcript of more lines than this is no scan, and the search would take too long. */
const mostLines = 100_000;
const mostVariantKeys = 40;

interface Repeated {
  /** Letters of the line, its digits masked: the same on every page. */
  readonly key: string;
  readonly at: number[];
  /** The last number of each occurrence: a page number goes up. */
  readonly numbers: number[];
}

/**
 * The indices of lines that are page furniture. The evidence is repetition: an address alone on its line, a line whose
 * last number goes up, or a line that keeps coming back beside another that does. Lines that begin with `Q:` or a role
 * are never taken.
 */
export function findFurniture(lines: readonly string[]): ReadonlySet<number> {
  if (lines.length > mostLines) return new Set();
  const neighbours = findNeighbours(lines);
  const keys = lines.map(furnitureKey);
  const repeated = findRepeated(lines, keys);
  const found = new Set<number>();
  const taken = new Set<string>();
  const take = (entry: Repeated): void => {
    taken.add(entry.key);
    for (const index of entry.at) found.add(index);
  };
  for (const entry of repeated) if (isCertain(entry, lines)) take(entry);
  const comingBack = new Set(repeated.flatMap((entry) => entry.at));
  for (const entry of repeated) {
    if (lettersOf(entry.key) >= 20 && isBeside(entry.at, comingBack, neighbours)) take(entry);
  }
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const entry of repeated) if (!taken.has(entry.key) && isBeside(entry.at, found, neighbours)) take(entry);
  }
  addVariants(keys, taken, found, neighbours);
  addPageNumbers(lines, found, neighbours);
  return found;
}

/** Null for lines that cannot be furniture: empty, long, in brackets, or spoken. */
function furnitureKey(line: string): string | null {
  const text = line.trim();
  if (text === '' || text.length > longestFurniture || /^[[(].*[\])]$/.test(text) || isTapeMark(text)) return null;
  const label = matchLabel(text);
  if (label !== null && (isQuestionOrAnswer(label.name) || isRole(label.name))) return null;
  const key = text.toLowerCase().replace(/\d+/g, '#').replace(/[^\p{L}#]/gu, '');
  return lettersOf(key) >= 4 ? key : null;
}

function lettersOf(key: string): number {
  return key.replaceAll('#', '').length;
}

function findRepeated(lines: readonly string[], keys: readonly (string | null)[]): Repeated[] {
  const byKey = new Map<string, Repeated>();
  for (const [index, key] of keys.entries()) {
    if (key === null) continue;
    const entry = byKey.get(key) ?? { key, at: [], numbers: [] };
    byKey.set(key, entry);
    entry.at.push(index);
    entry.numbers.push(Number(/(\d{1,6})\D*$/.exec(lines[index] ?? '')?.[1] ?? Number.NaN));
  }
  return [...byKey.values()].filter((entry) => entry.at.length >= 3 || (entry.at.length === 2 && isAddress(lines, entry)));
}

function isAddress(lines: readonly string[], entry: Repeated): boolean {
  return /^https?:\/\/\S+$/.test(lines[entry.at[0] ?? -1]?.trim() ?? '');
}

function isCertain(entry: Repeated, lines: readonly string[]): boolean {
  if (isAddress(lines, entry)) return true;
  const labelled = matchLabel(lines[entry.at[0] ?? -1] ?? '') !== null;
  const pageLine = /^(?:page|쪽|페이지)#$|^#(?:쪽|페이지)$/.test(entry.key);
  if (!labelled && entry.key.includes('#') && (lettersOf(entry.key) >= 8 || pageLine)) return goesUp(entry.numbers);
  return false;
}

/** Nearly always greater than the one before; a recogniser misreads a number now and then. */
function goesUp(numbers: readonly number[]): boolean {
  let up = 0;
  for (let index = 1; index < numbers.length; index += 1) {
    if ((numbers[index] ?? 0) > (numbers[index - 1] ?? 0)) up += 1;
  }
  return numbers.length >= 3 && up >= (numbers.length - 1) * 0.8;
}

interface Neighbours {
  readonly previous: Int32Array;
  readonly next: Int32Array;
}

/** For every line the nearest lines before and after it that are not blank, -1 where there is none. */
function findNeighbours(lines: readonly string[]): Neighbours {
  const previous = new Int32Array(lines.length).fill(-1);
  const next = new Int32Array(lines.length).fill(-1);
  let last = -1;
  for (const [index, line] of lines.entries()) {
    previous[index] = last;
    if (line.trim() !== '') last = index;
  }
  last = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = last;
    if (lines[index]?.trim() !== '') last = index;
  }
  return { previous, next };
}

/** True where at least six in ten of the lines stand next to one of the others. */
function isBeside(at: readonly number[], others: ReadonlySet<number>, neighbours: Neighbours): boolean {
  const beside = at.filter((index) => touches(index, others, neighbours)).length;
  return beside * 10 >= at.length * 6;
}

function touches(index: number, others: ReadonlySet<number>, { previous, next }: Neighbours): boolean {
  return others.has(previous[index] ?? -1) || others.has(next[index] ?? -1);
}

/** Furniture that a recogniser misread here and there: long lines anywhere, shorter ones beside furniture. */
function addVariants(
  keys: readonly (string | null)[], taken: ReadonlySet<string>, found: Set<number>, neighbours: Neighbours,
): void {
  const known = [...taken].slice(0, mostVariantKeys).map((key) => ({ length: key.length, pieces: piecesOf(key) }));
  for (const [index, key] of keys.entries()) {
    if (key === null || found.has(index)) continue;
    const letters = lettersOf(key);
    if (letters < 8 || (letters < 20 && !touches(index, found, neighbours))) continue;
    const near = known.filter(({ length }) => key.length >= length * 0.8 && key.length <= length * 1.25);
    if (near.length === 0) continue;
    const pieces = piecesOf(key);
    if (near.some((candidate) => likeness(pieces, candidate.pieces) >= 0.75)) found.add(index);
  }
}

function piecesOf(key: string): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= key.length; at += 1) pieces.add(key.slice(at, at + 3));
  return pieces;
}

/** Dice's coefficient over runs of three letters. */
function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of some) if (others.has(piece)) shared += 1;
  return (2 * shared) / Math.max(1, some.size + others.size);
}

/** Numbers alone on their lines: beside furniture, or counting up by one through the file. `l` is a misread 1. */
function addPageNumbers(lines: readonly string[], found: Set<number>, neighbours: Neighbours): void {
  const alone: { index: number; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const digits = line.length > longestFurniture ? null : /^\W{0,3}(?:page |p\. ?)?(\d{1,4}|[lI])\W{0,3}$/i.exec(line.trim());
    if (digits === null) continue;
    const page = Number(digits[1]);
    alone.push({ index, page: Number.isNaN(page) ? 1 : page });
  }
  const steps = alone.filter(({ page }, at) => at > 0 && page === (alone[at - 1]?.page ?? 0) + 1).length;
  const counting = alone.length >= 3 && steps >= (alone.length - 1) * 0.8;
  for (const { index } of alone) if (counting || touches(index, found, neighbours)) found.add(index);
}
