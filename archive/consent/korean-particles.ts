// Korean particles after a name: found whatever the name ends in, and put again as the words require that stand there instead.
import { koreanTitles } from './name-words.ts';

/** What a word is heard to end in: it decides the form of the particle after it. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

/** Particles that have a form after a consonant and one after a vowel. */
const alternating: readonly (readonly [afterConsonant: string, afterVowel: string])[] = [
  ['이', '가'], ['은', '는'], ['을', '를'], ['과', '와'], ['으로', '로'], ['으로서', '로서'], ['으로써', '로써'], ['으로부터', '로부터'],
  ['이랑', '랑'], ['이나', '나'], ['이나마', '나마'], ['이며', '며'], ['이든', '든'], ['이든지', '든지'], ['이란', '란'], ['이야말로', '야말로'],
  ['이여', '여'], ['이시여', '시여'], ['이야', '야'],
];

/** Forms of the copula and endings that begin like it: whatever follows belongs to them. */
const openAlternating: readonly (readonly [afterConsonant: string, afterVowel: string])[] = [
  ['이라', '라'], ['이었', '였'], ['이에요', '예요'], ['이다', '다'], ['이고', '고'], ['이지', '지'], ['이죠', '죠'], ['이냐', '냐'], ['이니', '니'],
  ['이래', '래'], ['이랬', '랬'], ['이요', '요'], ['이면', '면'], ['이구', '구'], ['이시', '시'], ['이셨', '셨'], ['이던', '던'],
  ['이더', '더'], ['이거', '거'], ['이잖', '잖'], ['이자', '자'],
];

/** One form after whatever sound. */
const invariant: readonly string[] = [
  '의', '에', '에게', '에게서', '에게로', '에서', '한테', '한테서', '께', '께서', '도', '만', '까지', '부터', '보다', '처럼', '같이', '마저', '조차',
  '밖에', '뿐', '하고', '들', '더러', '보고', '만큼', '대로', '마다', '커녕', '인', '인데', '인지', '입니다', '입니까', '일', '임', '때문',
  ...koreanTitles,
];

/** A piece of what follows a name: how it is written here, and how after each sound. */
interface Morpheme {
  readonly written: string;
  readonly afterConsonant: string;
  readonly afterVowel: string;
  /** Whether the rest of the word belongs to it. */
  readonly open: boolean;
}

/**
 * Each particle in every spelling that may follow a name: after a consonant, after a vowel, and after the 이 that given
 * names ending in a consonant take in speech (영숙이는). The vocative 아 and 야 are written as the copula 이야 and 야:
 * after a vowel the two are one, so they have to be one after a consonant too.
 */
function spellings(): Morpheme[] {
  const all: Morpheme[] = [
    { written: '아', afterConsonant: '이야', afterVowel: '야', open: false },
    { written: '에요', afterConsonant: '이에요', afterVowel: '예요', open: false },
  ];
  for (const [pairs, open] of [[alternating, false], [openAlternating, true]] as const) {
    for (const [afterConsonant, afterVowel] of pairs) {
      for (const written of new Set([afterConsonant, afterVowel, `이${afterVowel}`])) {
        all.push({ written, afterConsonant, afterVowel, open });
      }
    }
  }
  for (const written of invariant) {
    all.push({ written, afterConsonant: written, afterVowel: written, open: false });
    all.push({ written: `이${written}`, afterConsonant: written, afterVowel: written, open: false });
  }
  return all.sort((one, other) => other.written.length - one.written.length);
}

const morphemes = spellings();

/** Where several morphemes follow one another, the later ones agree with the one before them, not with the name. */
const following: readonly string[] = [...new Set([
  ...invariant, ...alternating.flat(), ...openAlternating.flat(), '아',
])].sort((one, other) => other.length - one.length);

function isFollowed(rest: string): boolean {
  if (rest === '') return true;
  return following.some((particle) => rest.startsWith(particle) && isFollowed(rest.slice(particle.length)));
}

/** The run of Hangul with which a text begins. */
export function hangulRun(text: string): string {
  return /^[가-힣]*/u.exec(text)?.[0] ?? '';
}

/** No particles go on for longer; a hostile text of them would have to be taken apart in very many ways. */
const longestTail = 16;

/** How `tail`, a run of Hangul after a name, begins; null where it is not made of particles and titles alone. */
function firstMorpheme(tail: string): Morpheme | null {
  if (tail.length > longestTail) return null;
  const fits = ({ written, open }: Morpheme): boolean => (
    tail.startsWith(written) && (open || isFollowed(tail.slice(written.length)))
  );
  return morphemes.find(fits) ?? null;
}

/** Whether a run of Hangul can follow a name: nothing, or particles and titles alone. */
export function isTail(tail: string): boolean {
  return tail === '' || firstMorpheme(tail) !== null;
}

/** The tail of a name as it is written after another sound: nothing of it tells what the name ended in. */
export function agreeTail(tail: string, sound: FinalSound): string {
  const first = tail === '' ? null : firstMorpheme(tail);
  if (first === null) return tail;
  const { written, afterConsonant, afterVowel } = first;
  // 으로 is the one that a final ㄹ treats like a vowel.
  const likeVowel = sound === 'vowel' || (sound === 'rieul' && afterConsonant.startsWith('으로'));
  return (likeVowel ? afterVowel : afterConsonant) + tail.slice(written.length);
}

const firstSyllable = 0xac00;
const finalsInBlock = 28;
const rieul = 8;
/** How digits end when they are read in Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const digitSounds: readonly FinalSound[] = [
  'consonant', 'rieul', 'vowel', 'consonant', 'vowel', 'vowel', 'consonant', 'rieul', 'rieul', 'vowel',
];

function soundOfLatin(letter: string, alone: boolean): FinalSound {
  // Read by its name: 엘, 알; 엠, 엔. Every other name of a letter ends in a vowel.
  if (alone) return 'lr'.includes(letter) ? 'rieul' : 'mn'.includes(letter) ? 'consonant' : 'vowel';
  if (letter === 'l') return 'rieul';
  return 'bcdgkmnpt'.includes(letter) ? 'consonant' : 'vowel';
}

/** What a text is heard to end in when a Korean reads it out; closing marks are not heard. */
export function finalSound(text: string): FinalSound {
  const word = /([\p{L}\p{N}\p{M}]+)[^\p{L}\p{N}]*$/u.exec(text.normalize('NFC'))?.[1] ?? '';
  const last = word.at(-1)?.toLowerCase() ?? '';
  if (/[가-힣]/u.test(last)) {
    const final = (last.charCodeAt(0) - firstSyllable) % finalsInBlock;
    if (final === 0) return 'vowel';
    return final === rieul ? 'rieul' : 'consonant';
  }
  if (/[0-9]/u.test(last)) return digitSounds[Number(last)] ?? 'vowel';
  return soundOfLatin(last, word.length === 1);
}
