// Cuts a passage down to what stands around the words that were found in it.
import type { Range } from './find-in-text.ts';

export interface Snippet {
  readonly text: string;
  /** Where in the passage it begins. */
  readonly start: number;
  readonly highlights: readonly Range[];
  /** Whether words were left out before it and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Characters before the first highlight that a reader needs to know where he is. */
const leadIn = 80;
/** How far a cut may move so as not to fall within a word. */
const wordSlack = 24;

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.slice(at, at + wordSlack).search(/\s/u);
  if (blank >= 0) return at + blank + 1;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const before = text.slice(at - wordSlack, at + 1);
  const blank = before.search(/\s\S*$/u);
  if (blank >= 0) return at - wordSlack + blank;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** At most about `length` characters, the first highlight among them. A passage that is hardly longer stays whole. */
export function cutSnippet(text: string, highlights: readonly Range[], length: number): Snippet {
  if (text.length <= length + wordSlack) return { text, start: 0, highlights, cutBefore: false, cutAfter: false };
  const first = highlights[0]?.[0] ?? 0;
  const latestStart = Math.max(0, text.length - length);
  const wanted = Math.min(Math.max(0, first - leadIn), latestStart);
  const start = Math.min(startOfWord(text, wanted), first);
  const firstEnd = highlights[0]?.[1] ?? 0;
  const end = Math.max(endOfWord(text, start + length), firstEnd);
  const kept = highlights
    .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => to > from);
  return { text: text.slice(start, end), start, highlights: kept, cutBefore: start > 0, cutAfter: end < text.length };
}
