// The 24 words that recovery is printed as: 32 random bytes as BIP-39 writes them in English, read back as people type them.
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ArchiveError } from '../api/errors.ts';

export const wordCount = 24;
const listed: ReadonlySet<string> = new Set(wordlist);

/** 32 bytes make 24 words, of which the last holds a checksum (BIP-39). */
export function wordsOf(entropy: Uint8Array): string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ');
}

/** Words one by one, in small letters; numbers and stops between them, as on the sheet, are passed over. */
export function readWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/[\s\d.,;:)]+/u).filter((word) => word !== '');
}

/**
 * The bytes behind words. `wrong-words` with the reason `count`, `not-listed` (and in `word` which of them, from 1) or
 * `checksum`: all of them are listed, and yet one is wrong or two have changed places.
 */
export function entropyOf(text: string): Uint8Array {
  const words = readWords(text);
  const stray = words.findIndex((word) => !listed.has(word));
  if (stray >= 0) throw new ArchiveError('wrong-words', { reason: 'not-listed', word: stray + 1 });
  if (words.length !== wordCount) throw new ArchiveError('wrong-words', { reason: 'count' });
  try {
    return mnemonicToEntropy(words.join(' '), wordlist);
  } catch {
    throw new ArchiveError('wrong-words', { reason: 'checksum' });
  }
}
