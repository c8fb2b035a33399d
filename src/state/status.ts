// What the line at the foot of the page says: the last deed, until another one or the lock.
import type { Words } from '../words/words.ts';
import { makeStore } from './store.ts';

/** A sentence, or how to say it in whatever language the page has by then. */
export type Said = string | ((words: Words) => string);

export const status = makeStore<Said>('');

/** What can be done about the deed that the line tells of. */
export interface StatusDeed {
  readonly name: (words: Words) => string;
  readonly act: () => void;
}

export const statusDeed = makeStore<StatusDeed | null>(null);

/** Milliseconds that a sentence stays. */
const staysFor = 12_000;
/** Whoever wants to undo something has to read it and get there first. */
const staysWithDeed = 60_000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence of the words at the foot of the page, and to those who hear the page. */
export function sayStatus(sentence: Said, deed: StatusDeed | null = null): void {
  clearTimeout(clearing);
  status.set(sentence);
  statusDeed.set(deed);
  if (sentence !== '') clearing = setTimeout(() => sayStatus(''), deed === null ? staysFor : staysWithDeed);
}
