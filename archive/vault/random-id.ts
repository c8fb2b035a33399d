// Random ids over the alphabet of `api/ids.ts`: 32 symbols, so that five bits of each random byte are one symbol, unbiased.
import { randomBytes } from 'node:crypto';
import { idAlphabet } from '../api/ids.ts';

/** `prefix` and so many random symbols: 5 bits each. */
export function randomId(prefix: string, symbols: number): string {
  let id = prefix;
  for (const byte of randomBytes(symbols)) id += idAlphabet.charAt(byte & 31);
  return id;
}
