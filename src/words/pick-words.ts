// The choice of a language: one object of words for the whole program.
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';

/** The words of one language. */
export function wordsFor(language: 'en' | 'ko'): Words {
  return language === 'ko' ? ko : en;
}
