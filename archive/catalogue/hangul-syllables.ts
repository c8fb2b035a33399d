// Hangul syllables taken apart into their letters and put together again, as both romanisations and spellings need them.

const first = 0xac00;
const last = 0xd7a3;
const onsets = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const codas = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** `coda` is empty where there is none. `ㅇ` as an onset is no sound. */
export interface Syllable {
  readonly onset: string;
  readonly vowel: string;
  readonly coda: string;
}

/** Null for anything that is not one whole syllable. */
export function takeApart(character: string): Syllable | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < first || code > last) return null;
  const index = code - first;
  return {
    onset: onsets[Math.floor(index / 588)] ?? '',
    vowel: vowels[Math.floor((index % 588) / 28)] ?? '',
    coda: codas[index % 28] ?? '',
  };
}

export function putTogether({ onset, vowel, coda }: Syllable): string {
  return String.fromCodePoint(first + (onsets.indexOf(onset) * 21 + vowels.indexOf(vowel)) * 28 + codas.indexOf(coda));
}

/** Whether the text is Hangul syllables, with nothing but white space among them. */
export function isHangul(text: string): boolean {
  return /^[가-힣]+(?:\s+[가-힣]+)*$/u.test(text.normalize('NFC').trim());
}
