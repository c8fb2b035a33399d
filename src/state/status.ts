// What the line at the foot of the page says: the last deed, until another one or the lock.
import type { Words } from '../words/words.ts';
import { makeStore } from './store.ts';

/** A sentence, or how to say it in whatever language the page has by then. */
export type Said = string | ((words: Words) => string);

export const status = makeStore<Said>('');

/** Milliseconds that a sentence stays. */
const staysFor = 12_000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence of the words at the foot of the page, and to those who hear the page. */
export function sayStatus(sentence: Said): void {
  clearTimeout(clearing);
  status.set(sentence);
  if (sentence !== '') clearing = setTimeout(() => status.set(''), staysFor);
}
