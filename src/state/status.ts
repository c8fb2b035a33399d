// What the line at the foot of the page says: the last deed, until another one or the lock.
import { makeStore } from './store.ts';

export const status = makeStore('');

/** Milliseconds that a sentence stays. */
const staysFor = 12_000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence of the words at the foot of the page, and to those who hear the page. */
export function sayStatus(sentence: string): void {
  clearTimeout(clearing);
  status.set(sentence);
  if (sentence !== '') clearing = setTimeout(() => status.set(''), staysFor);
}
