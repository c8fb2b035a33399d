// The language of the page: the browser's to begin with, changed at any moment, kept in memory alone.
import { makeStore, useStore } from './store.ts';
import { wordsFor } from '../words/pick-words.ts';
import type { Words } from '../words/words.ts';

export type PageLanguage = 'en' | 'ko';

const language = makeStore<PageLanguage>(navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en');

function tellDocument(): void {
  document.documentElement.lang = language.get();
}
tellDocument();
language.subscribe(tellDocument);

export const setLanguage = (next: PageLanguage): void => language.set(next);
export const useLanguage = (): PageLanguage => useStore(language);
export const useWords = (): Words => wordsFor(useLanguage());
