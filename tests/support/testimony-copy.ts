// Builds invented testimony copies of any size for tests of issuing; nothing in them comes from a real transcript.
import type { Cleared, Scope } from '../../archive/api/consent.ts';
import type { TestimonyCopy } from '../../archive/api/issue.ts';
import { idAlphabet, PassageId, TestimonyId, TurnKey } from '../../archive/api/ids.ts';
import type { Language } from '../../archive/api/language.ts';
import { countWords } from '../../archive/api/transcript.ts';
import { emptyDescription, type Description } from '../../archive/api/description.ts';
import type { PassageRecord } from '../../archive/api/testimony.ts';

/** Stands in for `archive/consent`, which alone may mint cleared values outside tests. */
export function asCleared<T>(value: T): Cleared<T> {
  return value as Cleared<T>;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const testimonyId = TestimonyId.parse('t0a1b2c3d4e5f');

export function turnKey(index: number): TurnKey {
  let key = '';
  for (let rest = index, place = 0; place < 6; place += 1, rest = Math.floor(rest / 32)) {
    key = (idAlphabet[rest % 32] ?? '0') + key;
  }
  return TurnKey.parse(key);
}

export interface Said {
  readonly speaker?: string | null;
  readonly session?: number;
  readonly start?: number | null;
  /** One paragraph each. */
  readonly text: string | readonly string[];
}

export function passagesOf(said: readonly Said[]): PassageRecord[] {
  return said.map((one, index) => {
    const texts = typeof one.text === 'string' ? [one.text] : one.text;
    const turn = turnKey(index);
    return {
      id: PassageId.parse(`${testimonyId}.${turn}`),
      session: one.session ?? 1,
      speaker: one.speaker === undefined ? null : one.speaker,
      parts: texts.map((text, part) => ({
        turn, start: part === 0 ? (one.start ?? null) : null, end: null, text,
      })),
    };
  });
}

export function copyOf(
  said: readonly Said[], description: Partial<Description> = {}, rest: Partial<TestimonyCopy> = {},
): Cleared<TestimonyCopy> {
  const passages = passagesOf(said);
  const granted: Scope[] = ['preserve', 'catalogue-metadata', 'on-site-research', 'quote-pseudonymous'];
  return asCleared({
    testimony: testimonyId,
    description: {
      ...emptyDescription, title: 'The year the ferry stopped', collection: 'River crossings', language: 'en', narrator: 'A ferrywoman of Oldmere',
      date: '2019-04-17', place: 'Oldmere', summary: null, ...description,
    },
    words: passages.reduce((sum, one) => sum + one.parts.reduce((words, part) => words + countWords(part.text), 0), 0),
    passages,
    withheld: 0, version: 1,
    agreement: { version: 2, granted },
    ...rest,
  });
}

const vocabulary: Readonly<Record<Language, readonly string[]>> = {
  en: (
    'the river was frozen that winter and we carried the boats over the ice by night because nobody would ask us for '
    + 'papers my aunt kept a lamp in the window she said it was for the cats but everyone knew whom she was waiting for '
    + 'well-worn half-built thirty-one office difficult affliction Łódź naïve café — “quietly” market Tuesday (perhaps)'
  ).split(' '),
  ko: (
    '그해 겨울에는 강이 얼어서 밤마다 배를 메고 얼음 위를 건넜습니다 고모는 창가에 등불을 켜 두었는데 고양이 때문이라고 했지만 '
    + '누구를 기다리는지 모두가 알고 있었지요 장터 사람들은 아무 말도 하지 않았고 「봄이 오면」 돌아온다고 했습니다 1987년 3월 '
    + '나루터(渡船場)에서는 뱃사공 삼촌이 노래를 불렀어요 종이 한 장 없이 스무 해를'
  ).split(' '),
};

/** About as many words as asked for, between two speakers, with timecodes and several sessions. */
export function generateSaid(words: number, language: Language, seed = 1): Said[] {
  const random = makeRandom(seed);
  const source = vocabulary[language];
  const speakers = language === 'en' ? ['Interviewer', 'A ferrywoman of Oldmere'] : ['면담자', '구술자'];
  const said: Said[] = [];
  let count = 0;
  let start = 0;
  for (let index = 0; count < words; index += 1) {
    const length = index % 2 === 0 ? 6 + Math.floor(random() * 14) : 40 + Math.floor(random() * 110);
    const sentence: string[] = [];
    for (let at = 0; at < length; at += 1) {
      const word = source[Math.floor(random() * source.length)] ?? '';
      sentence.push(random() < 0.08 ? `${word}${language === 'ko' ? '다.' : '.'}` : inflect(word, language, random));
    }
    said.push({
      speaker: speakers[index % 2] ?? null, session: 1 + Math.floor((count * 3) / words), start, text: `${sentence.join(' ')}.`,
    });
    count += length;
    start += length * 450;
  }
  return said;
}

/** Makes most Korean words distinct, as endings do, so that a memo of words is not flattered. */
function inflect(word: string, language: Language, random: () => number): string {
  if (language !== 'ko' || random() < 0.3) return word;
  const syllable = String.fromCharCode(0xac00 + Math.floor(random() * 11172));
  return random() < 0.5 ? word : `${syllable}${word}`;
}
