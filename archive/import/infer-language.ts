// Tells Korean from English by the share of Hangul among the letters.
import type { Language } from '../api/language.ts';

/** Enough to judge by, and little enough to cost nothing. */
const sampleLength = 500_000;

/**
 * `ko` where at least three letters in ten are Hangul: a syllable stands for two or three Latin letters, so Korean
 * full of foreign names stays well above, English that quotes Korean well below.
 */
export function inferLanguage(texts: Iterable<string>): Language {
  let hangul = 0;
  let letters = 0;
  let seen = 0;
  for (const text of texts) {
    for (const letter of text.slice(0, sampleLength).matchAll(/\p{L}/gu)) {
      letters += 1;
      if (/\p{Script=Hangul}/u.test(letter[0])) hangul += 1;
    }
    seen += text.length;
    if (seen > sampleLength) break;
  }
  return letters > 0 && hangul * 10 >= letters * 3 ? 'ko' : 'en';
}
