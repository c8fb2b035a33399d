// Puts other words where some were, and makes the words around agree with what stands there now, never with what stood there.
import type { Language } from '../api/language.ts';
import { agreeTail, finalSound, hangulRun } from './korean-particles.ts';
import { koreanKin } from './name-words.ts';

/** A stretch of a text, in UTF-16 code units, and what is shown instead of it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** A mark says why something is withheld; a name is somebody's display name. */
  readonly kind: 'mark' | 'name';
}

const kinAfter = new RegExp(`^\\s+(?:${koreanKin.join('|')})`, 'u');

/** What may stand between a name and its particle: ages and the like in brackets, and whatever closes. */
const between = /^(?:\([^()\n]{1,30}\))?[)\]}〉》」』】”’"']*/u;

/** Marks are read as ending in a vowel, all alike. */
function agreeHangul(after: string, { shown, kind }: Replacement): string {
  const composed = after.normalize('NFC');
  const closed = between.exec(composed)?.[0] ?? '';
  const tail = hangulRun(composed.slice(closed.length));
  const rest = composed.slice(closed.length + tail.length);
  // 영숙이 엄마 is what 영희 엄마 is: this 이 belongs to the name.
  const agreed = tail === '이' && kinAfter.test(rest) ? '' : agreeTail(tail, kind === 'mark' ? 'vowel' : finalSound(shown));
  return closed + agreed + rest;
}

const closes = '[\'’](?=[\\s.,;:!?)\\]—–-]|$)';
const apostrophe = new RegExp(`^${closes}`, 'u');
/** A quotation that has been opened and is not closed yet. */
const quoting = new RegExp(`(?:^|[\\s(\\[—–-])['‘](?:(?!${closes})[^])*$`, 'u');

/** James’ coat is Kim’s coat: an apostrophe alone tells that the name ended in s. One that closes a quotation is left. */
function agreeEnglish(after: string, before: string): string {
  if (!apostrophe.test(after) || quoting.test(before)) return after;
  return `${after[0]}s${after.slice(1)}`;
}

const article = /(?<![\p{L}\p{N}'’])(a|an|the)\s+$/iu;
const articleInFront = /^(?:a|an|the)\s/iu;

/** `an` before a vowel, `a` before anything else, and none before a display name that has its own. */
function agreeArticle(before: string, shown: string): string {
  const found = article.exec(before.slice(-12));
  const [all = '', word = ''] = found ?? [];
  if (found === null) return before;
  const bare = before.slice(0, before.length - all.length);
  if (articleInFront.test(shown)) return bare;
  if (/^the$/iu.test(word)) return before;
  const vowel = /^[^\p{L}\p{N}]*[aeiou]/iu.test(shown);
  return bare + word.slice(0, 1) + (vowel ? 'n' : '') + all.slice(word.length);
}

/** The beginning of a text or of a sentence, whatever opens before it; titles that end in a point begin none. */
const sentenceBegins = /(?:^|\n|(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev))[.!?…][”’"')\]]*\s)\s*[“‘"'(\[—–-]*$/u;
/** So many code units before a place tell whether a sentence begins there. */
const farEnough = 24;

/** A display name such as "a neighbour" is written large where a sentence begins with it. */
function agreeCase(before: string, shown: string): string {
  const near = before.length <= farEnough ? before : `x${before.slice(-farEnough)}`;
  return sentenceBegins.test(near) ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
}

/** `replacements` in order and apart from one another. */
export function putInPlace(text: string, replacements: readonly Replacement[], language: Language): string {
  let done = '';
  let from = 0;
  for (const [index, replacement] of replacements.entries()) {
    const { start, end, shown, kind } = replacement;
    const before = done + text.slice(from, start);
    const agreedBefore = language === 'en' ? agreeArticle(before, shown) : before;
    done = agreedBefore + (language === 'en' && kind === 'name' ? agreeCase(agreedBefore, shown) : shown);
    const next = replacements[index + 1]?.start ?? text.length;
    const agreed = agreeHangul(text.slice(end, next), replacement);
    done += language === 'en' ? agreeEnglish(agreed, before) : agreed;
    from = next;
  }
  return done + text.slice(from);
}
