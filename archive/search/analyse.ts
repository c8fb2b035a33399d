// The analyser, as a list of small steps: normalise, split into runs of one script, then fold and stem each word.
import lunr from 'lunr';
import { stripParticle } from './hangul.ts';

/** Bump when the terms of some text change, or the format of a segment: one made by another version is built again. */
export const analyserVersion = 3;

/** What a run of characters is made of. Letters are those of every script that writes words apart (Latin, Cyrillic, …). */
export const scripts = ['letters', 'digits', 'hangul', 'ideographs'] as const;
export type Script = (typeof scripts)[number];

/** A word after analysis. `form` is its surface (case folded, diacritics kept); `term` is what the index files it under. */
export interface AnalysedWord {
  readonly form: string;
  readonly term: string;
  /** Overlapping pairs of characters of a Hangul or ideographic run, in order; empty for other scripts. */
  readonly pairs: readonly string[];
  /** The characters of an ideographic run one by one, each findable alone; empty for other scripts. */
  readonly singles: readonly string[];
  /** How many character positions the run takes among the pairs. */
  readonly width: number;
}

const compatibilityJamo = /[\u3131-\u318e]/;
const otherThanCompatibilityJamo = /[^\u3131-\u318e]+/g;

/**
 * Step 1: NFKC, so that NFD, NFC and full-width text are one. Compatibility jamo (as in laughter, ㅋㅋ) are left as
 * they are: NFKC would make conjoining jamo of them, and syllables that nobody wrote.
 */
export function normalise(text: string): string {
  if (!compatibilityJamo.test(text)) return text.normalize('NFKC');
  return text.replace(otherThanCompatibilityJamo, (piece) => piece.normalize('NFKC'));
}

// Classes of characters: the index of a script plus 1, or one of these.
const unknown = 0;
const letters = 1;
const mark = 5;
const apostrophe = 6;
const separator = 7;

const apostrophes = /['‘’ʼ`]/;
const hangul = /[\p{Script=Hangul}\u3131-\u318e]/u;
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

function classify(character: string): number {
  if (apostrophes.test(character)) return apostrophe;
  if (/\p{M}/u.test(character)) return mark;
  if (/\p{N}/u.test(character)) return 2;
  if (!/\p{L}/u.test(character)) return separator;
  if (hangul.test(character)) return 3;
  return ideographic.test(character) ? 4 : letters;
}

const classes = new Uint8Array(65_536);

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) return classOfSurrogate(text, at, unit);
  const found = classes[unit] as number;
  if (found !== unknown) return found;
  return (classes[unit] = classify(String.fromCharCode(unit)));
}

/** Both halves of a pair are of the class of their character. */
function classOfSurrogate(text: string, at: number, unit: number): number {
  const point = text.codePointAt(unit >= 0xdc00 ? at - 1 : at);
  return point === undefined || point < 0x1_0000 ? separator : classify(String.fromCodePoint(point));
}

/**
 * Step 2: runs of one script, in order, as offsets into normalised text. Marks belong to what they stand on; an
 * apostrophe between two letters belongs to the word (`don't`, `Ch'ŏngjin`); everything else parts words.
 */
export function splitWords(text: string, visit: (script: Script, start: number, end: number) => void): void {
  let start = 0;
  let current = separator;
  for (let at = 0; at < text.length; at += 1) {
    let next = classOf(text, at);
    if (next === current) continue;
    if (next === mark) {
      if (current !== separator) continue;
      next = separator;
    }
    if (next === apostrophe) {
      const joins = current === letters && at + 1 < text.length && classOf(text, at + 1) === letters;
      if (joins) continue;
      next = separator;
    }
    if (next === current) continue;
    if (current !== separator) visit(scripts[current - 1] as Script, start, at);
    start = at;
    current = next;
  }
  if (current !== separator) visit(scripts[current - 1] as Script, start, text.length);
}

/** Step 3: the surface form, in which case and the kind of apostrophe do not count. */
function toForm(raw: string): string {
  return raw.toLowerCase().replace(/[‘’ʼ`]/g, '\'').normalize('NFC');
}

const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ',
};
const plain = /^[a-z]*$/;

/**
 * Step 4: diacritics folded, possessive `'s` and apostrophes gone: `don't` is `dont`, `Ch'ŏngjin` is `chongjin`.
 * Marks are kept in scripts where they spell vowels.
 */
export function foldForm(form: string): string {
  if (plain.test(form)) return form;
  const folded = form
    .replace(/'s$/, '')
    .replaceAll('\'', '')
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıς]/g, (letter) => foldedLetters[letter] ?? letter);
  return folded === '' ? form : folded;
}

/** Step 5: Porter's stem of an English word, as lunr has it. Words with other letters stay whole. */
export function stemWord(word: string): string {
  return plain.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word;
}

function pairsOf(characters: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < characters.length; i += 1) pairs.push(`${characters[i]}${characters[i + 1]}`);
  return pairs;
}

/** Steps 3 to 5 for one run of normalised text. */
export function analyseWord(script: Script, raw: string): AnalysedWord {
  const form = toForm(raw);
  if (script === 'letters') return { form, term: stemWord(foldForm(form)), pairs: [], singles: [], width: 0 };
  if (script === 'digits') return { form, term: form, pairs: [], singles: [], width: 0 };
  const characters = [...form];
  const pairs = pairsOf(characters);
  const width = characters.length;
  if (script === 'hangul') return { form, term: stripParticle(form), pairs, singles: [], width };
  return { form, term: form, pairs, singles: characters, width };
}

/** A word with its place: offsets into the normalised text. */
export interface PlacedWord extends AnalysedWord {
  readonly script: Script;
  readonly start: number;
  readonly end: number;
}

/** All steps at once, for short texts such as queries and passages on show. */
export function analyseText(normalised: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  splitWords(normalised, (script, start, end) => {
    words.push({ ...analyseWord(script, normalised.slice(start, end)), script, start, end });
  });
  return words;
}
