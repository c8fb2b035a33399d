// Prepares text for setting: tidies it, and divides it into spans by language and by editorial mark.
import { withheldMark } from '../../api/testimony.ts';
import type { Span, TextLanguage } from './document.ts';

/** White space at which a line may be broken; the no-break spaces are not in it. */
const breakingSpace = /[\p{Cc}\u0020\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/gu;
const irregularSpace = /[\p{Cc}\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]| {2}/u;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The text as it will stand on the page: NFC, single spaces, without characters that have no visible form. */
export function tidy(text: string): string {
  const visible = text.toWellFormed().normalize('NFC').replace(invisible, '').trim();
  return irregularSpace.test(visible) ? visible.replace(breakingSpace, ' ').trim() : visible;
}

const marks = Object.values(withheldMark).flatMap((mark) => [mark.en, mark.ko]);
const markPattern = new RegExp(`(${marks.map(escapePattern).join('|')})`, 'u');

function escapePattern(text: string): string {
  return text.replace(/[[\]().*+?^$\\{}|]/g, '\\$&');
}

/** Spans of a text in the given language, its withheld marks set apart and foreign words marked as what they are. */
export function spansOf(text: string, language: TextLanguage): Span[] {
  const spans: Span[] = [];
  for (const [index, piece] of tidy(text).split(markPattern).entries()) {
    if (piece === '') continue;
    spans.push(...byLanguage(piece, language, index % 2 === 1 ? 'aside' : 'plain'));
  }
  return spans;
}

/** A span for text whose language is beyond question: the program's own words, numbers. */
export function plainSpan(text: string, language: TextLanguage): Span[] {
  const tidied = tidy(text);
  return tidied === '' ? [] : [{ text: tidied, language, manner: 'plain' }];
}

/**
 * Whole words only: a voice that changes within a word (`A씨`) reads worse than one that stays. A word without letters
 * goes with the words around it.
 */
function byLanguage(text: string, language: TextLanguage, manner: Span['manner']): Span[] {
  if (!(language === 'ko' ? latin : korean).test(text)) return [{ text, language, manner }];
  const spans: Span[] = [];
  let spoken: TextLanguage | null = null;
  let start = 0;
  let at = 0;
  // Spans are cut from the text, not put together from words: a long transcript has many.
  const cut = (end: number): void => {
    if (end > start) spans.push({ text: text.slice(start, end), language: spoken ?? language, manner });
    start = end;
  };
  for (const word of text.split(/(?<= )/u)) {
    const own: TextLanguage = languageOf(word, language) ?? spoken ?? language;
    if (spoken !== null && own !== spoken) cut(at);
    spoken = own;
    at += word.length;
  }
  cut(text.length);
  return spans;
}

const korean = /[\p{Script=Hangul}\p{Script=Han}]/u;
const latin = /\p{Script=Latin}/u;

function languageOf(word: string, language: TextLanguage): TextLanguage | null {
  const isKorean = korean.test(word);
  const isLatin = latin.test(word);
  if (isKorean && isLatin) return language;
  if (isKorean) return 'ko';
  if (!isLatin) return null;
  return language === 'ko' ? 'en' : language;
}
