// How long a passphrase would withstand somebody who has copied the vault. Estimated in this page; nothing is sent.
import type { SpanUnit } from '../words/welcome-words.ts';

/**
 * A vault asks for 256 MiB and three passes of Argon2id a try, some 2 GB of memory traffic, which a fast graphics card
 * can move a few hundred times a second. A hundred and more of them make this many tries a second.
 */
export const triesPerSecond = 100_000;

/** Shorter ones are refused by the vault, however they are estimated. */
export const leastCharacters = 8;

/** A span of time: `moment` is under a minute, `ages` over ten thousand years. */
export type Span = { readonly unit: SpanUnit; readonly count: number } | 'moment' | 'ages';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30 * day;
const year = 365 * day;

const units: readonly (readonly [SpanUnit, number])[] = [
  ['year', year], ['month', month], ['day', day], ['hour', hour], ['minute', minute],
];

/** One figure that counts; more would be pretence. */
function rounded(count: number): number {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(count)));
  return Math.max(1, Math.floor(count / scale) * scale);
}

/** The time in which so many guesses are made at `triesPerSecond`, never rounded up. */
export function spanOf(guesses: number): Span {
  const seconds = guesses / triesPerSecond;
  if (seconds >= 10_000 * year) return 'ages';
  for (const [unit, length] of units) {
    if (seconds >= length) return { unit, count: rounded(seconds / length) };
  }
  return 'moment';
}

export type StrengthLevel = 'weak' | 'fair' | 'strong';

/** Under ten years is weak, for testimonies outlast that; over ten thousand is strong. */
export function levelOf(guesses: number): StrengthLevel {
  const years = guesses / triesPerSecond / year;
  if (years < 10) return 'weak';
  return years < 10_000 ? 'fair' : 'strong';
}

export interface PassphraseJudge {
  /** Guesses until it is found. `known` is what others may know: the user's name, for instance. */
  guesses(passphrase: string, known: readonly string[]): number;
}

let judge: Promise<PassphraseJudge> | null = null;

/** The estimator with its dictionaries, fetched from the host when it is first wanted. */
export function loadJudge(): Promise<PassphraseJudge> {
  judge ??= Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'),
  ]).then(([{ ZxcvbnFactory }, common, english]) => {
    const factory = new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
    });
    return { guesses: (passphrase, known) => factory.check(passphrase, [...known]).guesses };
  });
  return judge;
}
