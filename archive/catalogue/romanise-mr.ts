// McCune-Reischauer (1939) of a name in Hangul: its table of sounds, with voicing and assimilation; with its signs or without.
import { takeApart, type Syllable } from './hangul-syllables.ts';
import { capitalised } from './romanise-rr.ts';

const onsetLetters: Readonly<Record<string, string>> = {
  ㄱ: 'k', ㄲ: 'kk', ㄴ: 'n', ㄷ: 't', ㄸ: 'tt', ㄹ: 'r', ㅁ: 'm', ㅂ: 'p', ㅃ: 'pp', ㅅ: 's', ㅆ: 'ss', ㅇ: '', ㅈ: 'ch', ㅉ: 'tch',
  ㅊ: 'ch’', ㅋ: 'k’', ㅌ: 't’', ㅍ: 'p’', ㅎ: 'h',
};
const vowelLetters: Readonly<Record<string, string>> = {
  ㅏ: 'a', ㅐ: 'ae', ㅑ: 'ya', ㅒ: 'yae', ㅓ: 'ŏ', ㅔ: 'e', ㅕ: 'yŏ', ㅖ: 'ye', ㅗ: 'o', ㅘ: 'wa', ㅙ: 'wae', ㅚ: 'oe', ㅛ: 'yo', ㅜ: 'u',
  ㅝ: 'wŏ', ㅞ: 'we', ㅟ: 'wi', ㅠ: 'yu', ㅡ: 'ŭ', ㅢ: 'ŭi', ㅣ: 'i',
};
const codaLetters: Readonly<Record<string, string>> = { ㄱ: 'k', ㄴ: 'n', ㄷ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅇ: 'ng', '': '' };
const voiced: Readonly<Record<string, string>> = { ㄱ: 'g', ㄷ: 'd', ㅂ: 'b', ㅈ: 'j' };

/** A final of two letters: what stays, and what is carried to a vowel that follows. */
const doubles: Readonly<Record<string, readonly [stays: string, carried: string, beforeConsonant: string]>> = {
  ㄳ: ['ㄱ', 'ㅅ', 'ㄱ'], ㄵ: ['ㄴ', 'ㅈ', 'ㄴ'], ㄺ: ['ㄹ', 'ㄱ', 'ㄱ'], ㄻ: ['ㄹ', 'ㅁ', 'ㅁ'], ㄼ: ['ㄹ', 'ㅂ', 'ㄹ'],
  ㄽ: ['ㄹ', 'ㅅ', 'ㄹ'], ㄾ: ['ㄹ', 'ㅌ', 'ㄹ'], ㄿ: ['ㄹ', 'ㅍ', 'ㅂ'], ㅄ: ['ㅂ', 'ㅅ', 'ㅂ'],
};
const neutral: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㅋ: 'ㄱ', ㅅ: 'ㄷ', ㅆ: 'ㄷ', ㅈ: 'ㄷ', ㅊ: 'ㄷ', ㅌ: 'ㄷ', ㅍ: 'ㅂ' };
const aspirated: Readonly<Record<string, string>> = { ㄱ: 'ㅋ', ㄷ: 'ㅌ', ㅈ: 'ㅊ' };
const nasal: Readonly<Record<string, string>> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };

type Sounds = readonly [coda: string, onset: string];

/** A final before a syllable without an onset goes over to it; `ㅇ` stays. */
function carry(coda: string, vowel: string): Sounds {
  if (coda === 'ㅇ' || coda === '') return [coda, 'ㅇ'];
  if (coda === 'ㅎ') return ['', 'ㅇ'];
  if (coda === 'ㄶ') return ['', 'ㄴ'];
  if (coda === 'ㅀ') return ['', 'ㄹ'];
  const [stays, carried] = doubles[coda] ?? ['', coda];
  if (vowel === 'ㅣ' && carried === 'ㄷ') return [stays, 'ㅈ'];
  if (vowel === 'ㅣ' && carried === 'ㅌ') return [stays, 'ㅊ'];
  return [stays, carried];
}

/** How a final and the onset after it change one another. */
function meet(coda: string, { onset, vowel }: Syllable): Sounds {
  if (onset === 'ㅇ') return carry(coda, vowel);
  if ('ㅎㄶㅀ'.includes(coda) && coda !== '') {
    const stays = { ㅎ: '', ㄶ: 'ㄴ', ㅀ: 'ㄹ' }[coda] ?? '';
    if (aspirated[onset] !== undefined) return [stays, aspirated[onset]];
    return meet(stays === '' && onset === 'ㄴ' ? 'ㄴ' : stays, { onset, vowel, coda: '' });
  }
  const plain = doubles[coda]?.[2] ?? neutral[coda] ?? coda;
  if (coda !== '' && onset === 'ㅅ' && plain === 'ㄷ') return ['ㅅ', 'ㅅ'];
  if (onset === 'ㄹ') {
    if (plain === 'ㄴ' || plain === 'ㄹ') return ['ㄹ', 'ㄹ'];
    return plain === '' ? ['', 'ㄹ'] : [nasal[plain] ?? plain, 'ㄴ'];
  }
  if (onset === 'ㄴ' && plain === 'ㄹ') return ['ㄹ', 'ㄹ'];
  if (onset === 'ㄴ' || onset === 'ㅁ') return [nasal[plain] ?? plain, onset];
  return [plain, onset];
}

/** The letters of an onset, by what is before it: nothing, a vowel or a final. After `l`, `t` and `ch` stay unvoiced. */
function writeOnset(onset: string, before: string | null, vowel: string): string {
  if (onset === 'ㅅ' && vowel === 'ㅟ') return 'sh';
  if (onset === 'ㄹ') return before === 'ㄹ' ? 'l' : 'r';
  const isVoiced = before === '' || before === 'ㄴ' || before === 'ㅁ' || before === 'ㅇ' || (before === 'ㄹ' && 'ㄱㅂ'.includes(onset));
  return (isVoiced ? voiced[onset] : undefined) ?? onsetLetters[onset] ?? '';
}

function writeCoda(coda: string, next: string | null): string {
  if (coda === 'ㄹ' && next === 'ㅎ') return 'r';
  if (coda === 'ㅅ') return 's';
  return codaLetters[coda] ?? '';
}

/** A word, syllable by syllable, as each is written beside the others; null where a character is no syllable. */
function syllablesOf(word: string): string[] | null {
  const syllables = [...word.normalize('NFC')].map(takeApart);
  if (syllables.some((one) => one === null)) return null;
  const known = syllables as Syllable[];
  let onset = known[0]?.onset ?? '';
  let before: string | null = null;
  let vowelBefore = '';
  return known.map(({ vowel, coda }, at) => {
    const next = known[at + 1];
    const [final, nextOnset] = next === undefined ? [doubles[coda]?.[2] ?? neutral[coda] ?? coda.replace(/[ㅎ]/u, ''), null] : meet(coda, next);
    const apart = vowel === 'ㅔ' && onset === 'ㅇ' && before === '' && 'ㅏㅗ'.includes(vowelBefore);
    const written = writeOnset(onset, before, vowel) + (apart ? 'ë' : vowelLetters[vowel] ?? '') + writeCoda(final, nextOnset);
    [onset, before, vowelBefore] = [nextOnset ?? '', final, vowel];
    return written;
  });
}

/** An apostrophe tells `n` before `g` from `ng`. */
const joinSyllables = (syllables: readonly string[]): string => syllables.reduce((word, next) => (
  word + (word.endsWith('n') && next.startsWith('g') ? '’' : '') + next
), '');

const written = (word: string): string => word.replaceAll('’', "'");

/** A place, or any name that is no person's: each word with a capital. What is not Hangul stays. */
export function romaniseMccune(name: string): string {
  return name.trim().split(/\s+/u).map((word) => {
    const syllables = syllablesOf(word);
    return syllables === null ? word : capitalised(written(joinSyllables(syllables)));
  }).join(' ');
}

/** A given name, its syllables parted by hyphens as libraries write it: Chŏng-hŭi. */
export function givenNameMccune(given: string): string {
  const syllables = syllablesOf(given);
  return syllables === null ? given : capitalised(written(syllables.join('-')));
}

/** Without breves, diaereses and apostrophes, as newspapers and typewriters have it. */
export function withoutSigns(romanised: string): string {
  return romanised.normalize('NFD').replace(/[\u0306\u0308'’]/gu, '').normalize('NFC');
}
