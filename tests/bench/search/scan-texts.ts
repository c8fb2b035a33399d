// A plain scan of texts, written apart from the index and its analyser: words are cut once, then every one of them is looked at.
import lunr from 'lunr';

/** A word as somebody asks for it: `exact` is the form but for case, otherwise its stem; Hangul is looked for inside words. */
export interface WantedWord {
  readonly word: string;
  readonly exact: boolean;
}

/** Where something occurs: the number of the text, and of its first word in that text. */
export interface Occurrence {
  readonly text: number;
  readonly first: number;
}

const hangul = '[\\p{L}&&[\\p{Script=Hangul}\\u3131-\\u318e]]';
const ideograph = '[\\p{L}&&[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]]';
const letter = `[\\p{L}--[${hangul}${ideograph}]]`;
const apostrophe = '[\'‘’ʼ`]';
const run = new RegExp([
  ...[hangul, ideograph, '\\p{N}'].map((one) => `${one}[${one}\\p{M}]*`), `${letter}(?:[${letter}\\p{M}]|${apostrophe}(?=${letter}))*`,
].join('|'), 'gv');
const startsHangul = new RegExp(`^${hangul}`, 'v');

/** A word's place in a text in NFKC. */
export interface CutWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of laughter and the like stay apart, as they were typed. */
export const compose = (text: string): string => text.replace(/[^\u3131-\u318e]+/gu, (piece) => piece.normalize('NFKC'));

/** The words of a composed text: runs of Hangul, of ideographs, of digits; other letters together, apostrophes between them included. */
export function cutWords(text: string): CutWord[] {
  return Array.from(text.matchAll(run), ({ 0: form, index }) => ({ form: lower(form), start: index, end: index + form.length }));
}

const lower = (form: string): string => form.toLowerCase().replace(/[‘’ʼ`]/gu, '\'').normalize('NFC');

/** Diacritics, apostrophes and the possessive gone. */
export function fold(form: string): string {
  const plain = form.replace(/'s$/u, '').replace(/'/gu, '').normalize('NFD').replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '').normalize('NFC');
  return plain.replace(/ß/gu, 'ss').replace(/æ/gu, 'ae').replace(/œ/gu, 'oe').replace(/ø/gu, 'o').replace(/ł/gu, 'l').replace(/đ|ð/gu, 'd')
    .replace(/þ/gu, 'th').replace(/ı/gu, 'i').replace(/ς/gu, 'σ') || form;
}

function stem(form: string): string {
  const folded = fold(form);
  return /^[a-z]+$/u.test(folded) ? lunr.stemmer(new lunr.Token(folded, {})).toString() : folded;
}

/** Whether a word of the texts is one that is wanted, by the number of its form; number 0 is what parts two texts. */
type Accepts = Uint8Array;

export class ScannedTexts {
  readonly count: number;
  readonly #forms = [''];
  readonly #stems = [''];
  readonly #numbers = new Map<string, number>();
  /** The forms of all texts, one after the other, a 0 after each text. */
  #words = new Uint32Array(1 << 16);
  readonly #firsts: Uint32Array;
  #length = 0;

  constructor(texts: readonly string[]) {
    this.count = texts.length;
    this.#firsts = new Uint32Array(texts.length + 1);
    for (const [number, text] of texts.entries()) {
      for (const { form } of cutWords(compose(text))) this.#push(this.#numberOf(form));
      this.#push(0);
      this.#firsts[number + 1] = this.#length;
    }
  }

  /** How many words a text has. */
  lengthOf(text: number): number {
    return (this.#firsts[text + 1] as number) - (this.#firsts[text] as number) - 1;
  }

  /** The forms of some words of a text, as far as it has them. */
  formsIn(text: number, first: number, end: number): string[] {
    const from = this.#firsts[text] as number;
    return Array.from(this.#words.subarray(from + Math.max(0, first), from + Math.min(end, this.lengthOf(text))), (number) => this.#forms[number] as string);
  }

  /** Words in a row. */
  inRow(wanted: readonly WantedWord[]): Occurrence[] {
    const [first, ...others] = wanted.map((word) => this.#accepting(word));
    return first === undefined ? [] : this.#scan(first, (at) => (
      others.every((accepts, i) => accepts[this.#words[at + 1 + i] ?? 0] === 1)
    ));
  }

  /** Words in any order with at most `between` others among them: counted by the first of them. */
  near(wanted: readonly WantedWord[], between: number): Occurrence[] {
    const tests = wanted.map((word) => this.#accepting(word));
    const any = Uint8Array.from(this.#forms, (_, form) => (tests.some((accepts) => accepts[form] === 1) ? 1 : 0));
    return this.#scan(any, (at) => this.#placesAll(tests, at, wanted.length + between));
  }

  /** Any of the words. */
  anyOf(wanted: readonly WantedWord[]): Occurrence[] {
    const tests = wanted.map((word) => this.#accepting(word));
    return this.#scan(Uint8Array.from(this.#forms, (_, form) => (tests.some((accepts) => accepts[form] === 1) ? 1 : 0)), () => true);
  }

  /** Whether each word can be given a place of its own among the `within` words from `at` on, that at `at` among them. */
  #placesAll(tests: readonly Accepts[], at: number, within: number): boolean {
    const window: number[] = [];
    for (let place = at; place < at + within && this.#words[place] !== 0; place += 1) window.push(this.#words[place] as number);
    const give = (given: readonly number[]): boolean => {
      const accepts = tests[given.length];
      if (accepts === undefined) return given.includes(0);
      return window.some((form, place) => accepts[form] === 1 && !given.includes(place) && give([...given, place]));
    };
    return give([]);
  }

  #scan(accepts: Accepts, holds: (at: number) => boolean): Occurrence[] {
    const found: Occurrence[] = [];
    let text = 0;
    for (let at = 0; at < this.#length; at += 1) {
      if (accepts[this.#words[at] as number] !== 1 || !holds(at)) continue;
      while ((this.#firsts[text + 1] as number) <= at) text += 1;
      found.push({ text, first: at - (this.#firsts[text] as number) });
    }
    return found;
  }

  #accepting({ word, exact }: WantedWord): Accepts {
    const form = lower(compose(word));
    if (exact) return this.#accept((other) => other === form);
    if (startsHangul.test(form)) return this.#accept((other) => startsHangul.test(other) && other.includes(form));
    const wanted = stem(form);
    return Uint8Array.from(this.#stems, (other, number) => (number > 0 && other === wanted ? 1 : 0));
  }

  #accept(test: (form: string) => boolean): Accepts {
    return Uint8Array.from(this.#forms, (form, number) => (number > 0 && test(form) ? 1 : 0));
  }

  #numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.#forms.push(form) - 1;
    this.#stems.push(stem(form));
    this.#numbers.set(form, number);
    return number;
  }

  #push(form: number): void {
    if (this.#length === this.#words.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#length] = form;
    this.#length += 1;
  }
}
