// Where a word may be divided: Liang's patterns, for words that are surely no names.
import createHyphenator, { type HyphenationFunctionSync } from 'hyphen';
import patterns from 'hyphen/patterns/en-gb.js';
import type { TextLanguage } from './document.ts';

const divider = '\u00ad';
const hyphenateEnglish = createHyphenator(patterns, { hyphenChar: divider }) as HyphenationFunctionSync;

/** What stands before the word, the word, what stands after it. A capital may begin a name, and names stay whole. */
const dividable = /^([^\p{L}\p{N}]*)(\p{Ll}{6,})([^\p{L}\p{N}]*)$/u;

const known = new Map<string, readonly string[]>();

/** The word in parts, between which it may be divided; one part where it may not. */
export function syllablesOf(word: string, language: TextLanguage): readonly string[] {
  if (language !== 'en') return [word];
  const match = dividable.exec(word);
  if (match === null) return [word];
  const [, before = '', letters = '', after = ''] = match;
  let parts = known.get(letters);
  if (parts === undefined) {
    parts = joinStubs(hyphenateEnglish(letters).split(divider));
    // What was said does not stay in the process for long: the memo is of words, and few.
    if (known.size >= 5000) known.clear();
    known.set(letters, parts);
  }
  return parts.map((part, index) => (index === 0 ? before : '') + part + (index === parts.length - 1 ? after : ''));
}

/** Two letters at least stay on the line, and three go to the next. */
function joinStubs(parts: readonly string[]): string[] {
  const joined = [...parts];
  while (joined.length > 1 && (joined[0] ?? '').length < 2) joined.splice(0, 2, joined.slice(0, 2).join(''));
  while (joined.length > 1 && (joined.at(-1) ?? '').length < 3) joined.splice(-2, 2, joined.slice(-2).join(''));
  return joined;
}
