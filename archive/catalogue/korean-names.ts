// Korean names as they are spelled: family names in use, and initials that differ between South and North.
import { putTogether, takeApart } from './hangul-syllables.ts';

/**
 * Family names with spellings in use, the commonest first; those of one line are one name, spelled by the South's rule of
 * initials and without it. The first spelling of the South's form in `mr` is what libraries write.
 */
export interface FamilyName {
  readonly hangul: readonly string[];
  readonly mr: string;
  readonly spellings: readonly string[];
}

const family = (hangul: string, mr: string, spellings: string): FamilyName => ({ hangul: hangul.split('/'), mr, spellings: spellings.split(' ') });

export const familyNames: readonly FamilyName[] = [
  family('김', 'Kim', 'Kim Gim'), family('이/리', 'Yi', 'Lee Yi Rhee Ri Li'), family('박', 'Pak', 'Park Pak Bak'),
  family('최', 'Ch\'oe', 'Choi Choe'), family('정', 'Chŏng', 'Jung Jeong Chung Chong'), family('강', 'Kang', 'Kang Gang'),
  family('조', 'Cho', 'Cho Jo'), family('윤', 'Yun', 'Yoon Yun'), family('장', 'Chang', 'Jang Chang'),
  family('임/림', 'Im', 'Lim Im Rim'), family('한', 'Han', 'Han'), family('오', 'O', 'Oh O'), family('서', 'Sŏ', 'Seo Suh So'),
  family('신', 'Sin', 'Shin Sin'), family('권', 'Kwŏn', 'Kwon Gwon'), family('황', 'Hwang', 'Hwang'), family('안', 'An', 'Ahn An'),
  family('송', 'Song', 'Song'), family('유/류', 'Yu', 'Yoo Ryu Yu You'), family('홍', 'Hong', 'Hong'),
  family('전', 'Chŏn', 'Jeon Chun Jun Chon'), family('고', 'Ko', 'Ko Koh Go'), family('문', 'Mun', 'Moon Mun'),
  family('양/량', 'Yang', 'Yang Ryang'), family('손', 'Son', 'Son Sohn'), family('배', 'Pae', 'Bae Pae'),
  family('백', 'Paek', 'Baek Paek Paik'), family('허', 'Hŏ', 'Heo Hur Huh Ho'), family('노/로', 'No', 'Noh Roh No Ro'),
  family('남', 'Nam', 'Nam'), family('심', 'Sim', 'Shim Sim'), family('하', 'Ha', 'Ha'), family('주', 'Chu', 'Joo Ju Chu'),
  family('구', 'Ku', 'Koo Ku Gu'), family('나/라', 'Na', 'Na Ra'), family('민', 'Min', 'Min'), family('우', 'U', 'Woo U'),
  family('차', 'Ch\'a', 'Cha'), family('남궁', 'Namgung', 'Namgung Namkoong'), family('황보', 'Hwangbo', 'Hwangbo'),
  family('제갈', 'Chegal', 'Jegal'), family('선우', 'Sŏnu', 'Sunwoo Seonu'),
];

export interface NameParts {
  readonly family: FamilyName;
  /** As it was written: one of the family name's forms in Hangul. */
  readonly written: string;
  readonly given: string;
}

/** A name of a family and a given name of one or two syllables; null where it is none that is known here. */
export function splitKoreanName(name: string): NameParts | null {
  const composed = name.normalize('NFC').trim();
  const compact = composed.replace(/\s+/gu, '');
  const [spaced] = composed.split(/\s+/u);
  const found = familyNames.flatMap((one) => one.hangul.map((written) => ({ family: one, written, given: compact.slice(written.length) })))
    .filter(({ written, given }) => compact.startsWith(written) && /^[가-힣]{1,3}$/u.test(given))
    .sort((one, other) => other.written.length - one.written.length);
  return found.find(({ written }) => written === spaced) ?? found.find(({ given }) => given.length < 3) ?? null;
}

const deep = 'ㅏㅐㅗㅚㅜㅡ';
const high = 'ㅑㅕㅖㅛㅠㅣ';
const highAfterN = 'ㅕㅛㅠㅣ';

/** Initials that stand for one another before this vowel: the South drops ㄹ, and ㄴ before `i` and `y`; the North keeps them. */
function otherOnsets(onset: string, vowel: string): string[] {
  if (deep.includes(vowel)) return onset === 'ㄹ' ? ['ㄴ'] : onset === 'ㄴ' ? ['ㄹ'] : [];
  if (!high.includes(vowel)) return [];
  if (onset === 'ㄹ') return ['ㅇ'];
  if (onset === 'ㄴ') return highAfterN.includes(vowel) ? ['ㅇ'] : [];
  if (onset !== 'ㅇ') return [];
  return highAfterN.includes(vowel) ? ['ㄹ', 'ㄴ'] : ['ㄹ'];
}

/**
 * A word as it may be spelled on the other side: 노동당 and 로동당, 이 and 리, 여 and 녀. Which it is depends on the word's
 * origin, which letters do not tell: a suggestion to be looked at. Only the first syllable of the whole is changed.
 */
export function initialPairs(word: string): string[] {
  const [first = '', ...rest] = [...word.normalize('NFC')];
  const syllable = takeApart(first);
  if (syllable === null) return [];
  return otherOnsets(syllable.onset, syllable.vowel).map((onset) => putTogether({ ...syllable, onset }) + rest.join(''));
}
