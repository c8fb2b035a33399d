// The query mix: words of the corpus by their rank, so that none of them stands here; the same for every engine.
import { randomFrom } from '../../support/invented-texts.ts';

/** Null where an engine has no such query. */
export interface BenchQuery {
  readonly kind: string;
  readonly ours: string;
  readonly fts: string | null;
  readonly lunr: string | null;
  readonly mini: MiniQuery | null;
}

/** What MiniSearch is asked: a text with options, or a tree of such. */
export type MiniQuery = string | {
  readonly queries: readonly MiniQuery[];
  readonly combineWith?: 'OR' | 'AND' | 'AND_NOT';
  readonly fields?: readonly string[];
  readonly prefix?: boolean;
  readonly fuzzy?: number;
};

interface Texts {
  readonly text: string;
}

const latinWord = /\b[a-z]{2,}\b/g;
const hangulWord = /\p{Script=Hangul}{2,}/gu;

/** Words by how many of the documents hold them, commonest first. */
export function rankWords(documents: readonly Texts[], pattern: RegExp = latinWord): string[] {
  const counts = new Map<string, number>();
  for (const { text } of documents.slice(0, 60_000)) {
    for (const word of new Set(text.toLowerCase().match(pattern))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 3).sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Ranks among which words are picked: shorter lists are stretched to so many. */
const ranks = 6000;

/** Picks of words by rank; `stop` words are the forty commonest. */
export class WordPicker {
  readonly #words: readonly string[];
  readonly #random: () => number;

  constructor(words: readonly string[], seed: number) {
    this.#words = words.length >= ranks ? words
      : Array.from({ length: ranks }, (_, rank) => words[Math.floor(rank * words.length / ranks)] ?? '');
    this.#random = randomFrom(seed);
  }

  between(from: number, to: number): string {
    const end = Math.min(to, this.#words.length);
    return this.#words[Math.floor(from + this.#random() * (end - from))] as string;
  }

  stop(): string { return this.between(0, 40); }
  common(): string { return this.between(100, 600); }
  middle(): string { return this.between(600, 4000); }
  rare(): string { return this.between(4000, this.#words.length); }
  any(): string { return [() => this.stop(), () => this.common(), () => this.middle(), () => this.rare()][this.below(4)]?.() ?? ''; }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}

/** The mix below, so many times over: no query comes twice but by chance. */
const timesOver = 2;
const times = (count: number, make: () => BenchQuery): BenchQuery[] => Array.from({ length: count * timesOver }, make);

function alone(kind: string, word: string): BenchQuery {
  return { kind, ours: word, fts: word, lunr: word, mini: word };
}

function anyOf(kind: string, words: readonly string[]): BenchQuery {
  return { kind, ours: words.join(' '), fts: words.join(' OR '), lunr: words.join(' '), mini: { queries: words } };
}

function boolean(picker: WordPicker): BenchQuery {
  const [a, b, c] = [picker.common(), picker.middle(), picker.common()];
  const written = `+${a} +${b} -${c}`;
  const mini = { combineWith: 'AND_NOT', queries: [{ combineWith: 'AND', queries: [a, b] }, c] } as const;
  return { kind: 'required, prohibited', ours: written, fts: `(${a} AND ${b}) NOT ${c}`, lunr: written, mini };
}

function prefix(picker: WordPicker): BenchQuery {
  const beginning = picker.middle().slice(0, 5);
  const written = `${beginning}*`;
  return { kind: 'prefix', ours: written, fts: written, lunr: written, mini: { queries: [beginning], prefix: true } };
}

function wildcard(picker: WordPicker): BenchQuery {
  const word = picker.middle();
  const written = `${word.slice(0, 2)}*${word.slice(-2)}`;
  return { kind: 'wildcard inside', ours: written, fts: null, lunr: written, mini: null };
}

function fuzzy(picker: WordPicker): BenchQuery {
  const word = picker.middle();
  return { kind: 'fuzzy', ours: `${word}~1`, fts: null, lunr: `${word}~1`, mini: { queries: [word], fuzzy: 1 } };
}

function fielded(picker: WordPicker): BenchQuery {
  const [a, b] = [picker.between(1, 200), picker.common()];
  return {
    kind: 'field', ours: `speaker:${a} ${b}`, fts: `(speaker : ${a}) OR (text : ${b})`, lunr: `speaker:${a} text:${b}`,
    mini: { queries: [{ queries: [a], fields: ['speaker'] }, { queries: [b], fields: ['text'] }] },
  };
}

function phrase(picker: WordPicker): BenchQuery {
  const written = `"${picker.stop()} ${picker.common()}"`;
  return { kind: 'phrase', ours: written, fts: written, lunr: null, mini: null };
}

function near(picker: WordPicker): BenchQuery {
  const [a, b] = [picker.common(), picker.middle()];
  return { kind: 'near', ours: `"${a} ${b}"~5`, fts: `NEAR(${a} ${b}, 5)`, lunr: null, mini: null };
}

/** `words` by rank, as `rankWords` gives them. */
export function makeQueries(words: readonly string[]): BenchQuery[] {
  const picker = new WordPicker(words, 7);
  return [
    ...times(10, () => alone('common', picker.common())),
    ...times(10, () => alone('rare', picker.rare())),
    ...times(5, () => alone('stop word', picker.stop())),
    ...times(12, () => anyOf('or', [picker.common(), picker.middle(), picker.middle()])),
    ...times(5, () => anyOf('or, stop word', [picker.stop(), picker.common(), picker.middle()])),
    ...times(10, () => boolean(picker)),
    ...times(8, () => prefix(picker)),
    ...times(8, () => phrase(picker)),
    ...times(4, () => near(picker)),
    ...times(4, () => fielded(picker)),
    ...times(4, () => ({ kind: 'exact form', ours: `=${picker.middle()}`, fts: null, lunr: null, mini: null })),
    ...times(4, () => fuzzy(picker)),
    ...times(4, () => wildcard(picker)),
  ];
}

/**
 * Korean: a word finds the words that hold it. Words are asked of FTS5 and MiniSearch as beginnings, the nearest that they
 * have; a table of trigrams takes the word itself.
 */
export function makeKoreanQueries(documents: readonly Texts[]): BenchQuery[] {
  const picker = new WordPicker(rankWords(documents, hangulWord), 9);
  const word = (length: number): string => picker.between(0, 4000).slice(0, length);
  const asked = (kind: string, typed: string): BenchQuery => ({
    kind, ours: typed, fts: `${typed}*`, lunr: null, mini: { queries: [typed], prefix: true },
  });
  return [
    ...times(20, () => asked('two syllables', word(2))),
    ...times(20, () => asked('three or four', word(4))),
    ...times(10, () => {
      const [a, b, c] = [word(2), word(3), word(4)];
      return { kind: 'or', ours: `${a} ${b} ${c}`, fts: `${a}* OR ${b}* OR ${c}*`, lunr: null, mini: { queries: [a, b, c], prefix: true } };
    }),
    ...times(10, () => {
      const [a, b] = [word(2), word(2)];
      const mini = { queries: [a, b], combineWith: 'AND', prefix: true } as const;
      return { kind: 'required', ours: `+${a} +${b}`, fts: `${a}* AND ${b}*`, lunr: null, mini };
    }),
  ];
}
