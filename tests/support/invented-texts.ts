// Invented documents and queries from a seed: words that inflect, particles, Hanja, accents, numbers, in Zipf's proportions.
import type { IndexDocument } from '../../archive/search/fields.ts';

/** Numbers from 0 up to, not including, 1; the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const roots = ['mar', 'tol', 'ven', 'plant', 'harbor', 'connect', 'pony', 'run', 'sensibl', 'gath', 'os', 'kell', 'dru'];
const endings = ['', 's', 'ed', 'ing', 'er', 'ies', 'ation', 'bility', 'ful', 'ly', 'e', 'y'];
const syllables = ['가', '나', '다', '라', '마', '보', '소', '진', '청', '한'];
const particles = ['', '', '에서', '은', '는', '을', '으로', '이', '의'];
const oddWords = [
  'café', 'cafe', 'naïve', 'don\'t', 'o’Ver', 'Ch\'ŏng', '12:30', '1997년', '1997년에', '98', 'e-lan', 'Robo이', '北山', '北', '山川北',
  'Ünder', 'ⅳ', 'ﬁx', 'ㅋㅋㅋ', 'x', 'we', 'the', 'The', 'RUN', '제3국', '𠀀山', 'straße',
];

export class Inventor {
  readonly random: () => number;
  readonly words: readonly string[];

  constructor(seed: number) {
    this.random = randomFrom(seed);
    const words = new Set<string>();
    for (let i = 0; i < 60; i += 1) words.add(this.pick(roots) + this.pick(endings));
    for (let i = 0; i < 30; i += 1) {
      const noun = Array.from({ length: 1 + this.below(3) }, () => this.pick(syllables)).join('');
      words.add(noun + this.pick(particles));
    }
    for (let i = 0; i < 12; i += 1) words.add(this.pick(oddWords));
    this.words = [...words].sort(() => this.random() - 0.5);
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** Few words often, most words seldom. */
  word(): string {
    return this.words[Math.floor(this.words.length ** this.random()) - 1] as string;
  }

  text(most: number): string {
    const marks = ['', '', '', '', ',', '.', '?', ' —', '"'];
    const text = Array.from({ length: this.below(most + 1) }, () => this.word() + this.pick(marks)).join(' ');
    return this.random() < 0.1 ? text.normalize('NFD') : text;
  }

  document(): IndexDocument {
    return {
      text: this.text(40),
      speaker: this.random() < 0.2 ? null : this.text(2),
      title: this.text(5),
      collection: this.pick(['', 'harbor tol', '청진 마을의 기억']),
      ...(this.random() < 0.3 ? { summary: this.text(12), place: this.word(), person: `${this.word()}\n${this.word()}` } : {}),
      ...(this.random() < 0.1 ? { subject: this.word() } : {}),
    };
  }

  documents(count: number): IndexDocument[] {
    return Array.from({ length: count }, () => this.document());
  }

  /** A clause of some class, as somebody would write it. */
  clause(): string {
    const sign = this.pick(['', '', '', '', '+', '-']);
    const field = this.pick(['', '', '', '', 'text:', 'speaker:', 'title:', 'summary:', 'subject:', 'place:', 'person:', 'collection:']);
    const boost = this.pick(['', '', '', '^2', '^0', '^1.5', '^10']);
    return sign + field + this.#body() + boost;
  }

  query(): string {
    return Array.from({ length: 1 + this.below(4) }, () => this.clause()).join(' ');
  }

  #body(): string {
    const word = this.word().replaceAll('"', '');
    const characters = [...word];
    const cut = 1 + this.below(characters.length);
    switch (this.below(12)) {
      case 0: return `${characters.slice(0, cut).join('')}*`;
      case 1: return `*${characters.slice(-cut).join('')}`;
      case 2: return `${characters.slice(0, cut).join('')}*${characters.slice(cut).join('')}`;
      case 3: return `${word}~${this.below(3)}`;
      case 4: return `="${word}"`;
      case 5: return `"${word} ${this.word()}"`;
      case 6: return `"${this.word()} ${word} ${this.word()}"`;
      case 7: return `"${word} ${this.word()}"~${this.below(6)}`;
      case 8: return `"${this.word()} ${word} ${this.pick([word, this.word()])}"~${this.below(6)}`;
      case 9: return `="${word} ${this.word()}"${this.pick(['', '~2'])}`;
      default: return word;
    }
  }
}
