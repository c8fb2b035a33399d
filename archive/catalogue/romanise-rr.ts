// Revised Romanisation of a name in Hangul: es-hangul's, put right where the official rules of 2000 have it otherwise.
import { romanize } from 'es-hangul';
import { putTogether, takeApart, type Syllable } from './hangul-syllables.ts';

/**
 * The rules' own examples of what no rule of letters tells: a sound put in between (학여울, 알약, against 정일), and a last
 * part that keeps its own sound (신문로, against 신라).
 */
const ownSounds: Readonly<Record<string, string>> = { 학여울: 'hangnyeoul', 알약: 'allyak', 신문로: 'sinmunno' };

const isPalatalised = ({ coda }: Syllable, { vowel }: Syllable): boolean => 'ㄷㅌ'.includes(coda) && 'ㅣㅕ'.includes(vowel);

/**
 * Where the library errs, by two syllables. It lets ㅎ melt into ㄱ, ㄷ, ㅂ before it (`bukan`), which the rules do in
 * verbs but not in nouns (3.1.4: 묵호 Mukho); and it puts in an `n` or `l` before `i` and `y` (`gimjeongnil`). Names are nouns.
 */
function joint(before: Syllable, after: Syllable): 'cut' | 'carry' | 'leave' {
  if (after.onset === 'ㅎ' && /^[ㄱㄲㅋㄳㄺㄷㅅㅆㅈㅊㅌㅂㅍㅄㄿ]$/u.test(before.coda)) return 'cut';
  if (after.onset !== 'ㅇ' || !'ㅣㅑㅕㅛㅠㅒㅖ'.includes(after.vowel)) return 'leave';
  if (before.coda === 'ㅇ') return 'cut';
  return /^[ㄱㄴㄹㅁㅂㅅㅈㅊㅋㅌㅍㄷ]$/u.test(before.coda) && !isPalatalised(before, after) ? 'carry' : 'leave';
}

/** One word in pieces that the library gets right, each as it is sounded. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  let piece: Syllable[] = [];
  const close = (): void => {
    pieces.push(piece.map(putTogether).join(''));
    piece = [];
  };
  for (const character of word) {
    const syllable = takeApart(character);
    const before = piece.at(-1);
    if (syllable === null) return [word];
    const how = before === undefined ? 'leave' : joint(before, syllable);
    if (how === 'cut') close();
    if (how === 'carry' && before !== undefined) {
      piece[piece.length - 1] = { ...before, coda: '' };
      piece.push({ ...syllable, onset: before.coda });
    } else piece.push(syllable);
  }
  close();
  return pieces;
}

/** Without a capital. What is not Hangul stays. */
export function soundRevised(word: string): string {
  const composed = word.normalize('NFC');
  return ownSounds[composed] ?? piecesOf(composed).map((piece) => romanize(piece)).join('');
}

export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A place, or any name that is no person's: each word with a capital. */
export function romaniseRevised(name: string): string {
  return name.trim().split(/\s+/u).map((word) => capitalised(soundRevised(word))).join(' ');
}

/** Sounds do not run into one another in a given name (한복남 Han Boknam). `between`: '' or '-', which the rules allow. */
export function givenNameRevised(given: string, between: '' | '-' = ''): string {
  return capitalised([...given.normalize('NFC')].map(soundRevised).join(between));
}
