// The query mix: words of the corpus by their rank, so that none of them stands here; the same for every engine.
import { analyseText, normalise } from '../../../archive/search/analyse.ts';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { randomFrom } from '../../support/invented-texts.ts';

/** Null where an engine has no such query. */
export interface BenchQuery {
  readonly kind: string;
  readonly ours: string;
  readonly fts: string | null;
  readonly lunr: string | null;
}

/** Words by how many of the documents hold them, commonest first; single letters aside. */
export function rankWords(documents: readonly IndexDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of documents.slice(0, 60_000)) {
    for (const word of new Set(text.toLowerCase().match(/\b[a-z]{2,}\b/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 3).sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Picks of words by rank; `stop` words are the forty commonest. */
class WordPicker {
  readonly #words: readonly string[];
  readonly #random: () => number;

  constructor(words: readonly string[], seed: number) {
    this.#words = words;
    this.#random = randomFrom(seed);
  }

  between(from: number, to: number): string {
    const last = this.#words.length - 1;
    const low = Math.min(from, last);
    return this.#words[Math.floor(low + this.#random() * (Math.min(to, last) - low))] as string;
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

export function makeQueries(words: readonly string[]): BenchQuery[] {
  const picker = new WordPicker(words, 7);
  const times = (count: number, make: () => BenchQuery): BenchQuery[] => Array.from({ length: count }, make);
  const alone = (kind: string, pick: () => string) => (): BenchQuery => {
    const word = pick();
    return { kind, ours: word, fts: word, lunr: word };
  };
  const any = (kind: string, pick: () => string[]) => (): BenchQuery => {
    const list = pick();
    return { kind, ours: list.join(' '), fts: list.join(' OR '), lunr: list.join(' ') };
  };
  return [
    ...times(10, alone('common', () => picker.common())),
    ...times(10, alone('rare', () => picker.rare())),
    ...times(5, alone('stop', () => picker.stop())),
    ...times(12, any('or', () => [picker.common(), picker.middle(), picker.middle()])),
    ...times(5, any('or-stop', () => [picker.stop(), picker.common(), picker.middle()])),
    ...times(10, () => {
      const [a, b, c] = [picker.common(), picker.middle(), picker.common()];
      const written = `+${a} +${b} -${c}`;
      return { kind: 'boolean', ours: written, fts: `(${a} AND ${b}) NOT ${c}`, lunr: written };
    }),
    ...times(8, () => {
      const prefix = `${picker.middle().slice(0, 5)}*`;
      return { kind: 'prefix', ours: prefix, fts: prefix, lunr: prefix };
    }),
    ...times(8, () => {
      const phrase = `"${picker.stop()} ${picker.common()}"`;
      return { kind: 'phrase', ours: phrase, fts: phrase, lunr: null };
    }),
    ...times(4, () => {
      const [a, b] = [picker.common(), picker.middle()];
      return { kind: 'near', ours: `"${a} ${b}"~5`, fts: `NEAR(${a} ${b}, 5)`, lunr: null };
    }),
    ...times(4, () => {
      const [a, b] = [picker.between(1, 200), picker.common()];
      return { kind: 'field', ours: `speaker:${a} ${b}`, fts: `(speaker : ${a}) OR (text : ${b})`, lunr: `speaker:${a} text:${b}` };
    }),
    ...times(4, () => ({ kind: 'form', ours: `=${picker.middle()}`, fts: null, lunr: null })),
    ...times(4, () => {
      const written = `${picker.middle()}~1`;
      return { kind: 'fuzzy', ours: written, fts: null, lunr: written };
    }),
  ];
}

/** Queries of every class for comparing answers, in lunr's part of the language. */
export function rankedQueries(words: readonly string[], count: number): string[] {
  const picker = new WordPicker(words, 21);
  const body = (): string => {
    const word = picker.any();
    switch (picker.below(7)) {
      case 0: return `${word.slice(0, 4)}*`;
      case 1: return `${word.slice(0, 2)}*${word.slice(-2)}`;
      case 2: return word.length > 4 ? `${word}~1` : word;
      case 3: return picker.pick([`speaker:${word}`, `text:${word}`]);
      default: return word;
    }
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + picker.below(4) }, () => (
    `${picker.pick(['', '', '', '+', '-'])}${body()}${picker.pick(['', '', '', '^2', '^0.5'])}`
  )).join(' '));
}

/** Phrases, near words and exact forms that mostly occur: words that stand together somewhere, some of them exchanged. */
export function positionalQueries(documents: readonly IndexDocument[], words: readonly string[], count: number): string[] {
  const picker = new WordPicker(words, 22);
  const queries: string[] = [];
  while (queries.length < count) {
    const texts = analyseText(normalise(picker.pick(documents).text)).map(({ form }) => form);
    if (texts.length < 2) continue;
    const first = picker.below(texts.length - 1);
    const run = texts.slice(first, first + 2 + picker.below(3)).map((word) => (picker.below(8) === 0 ? picker.any() : word));
    const between = 1 + picker.below(6);
    queries.push(picker.pick([
      `"${run.join(' ')}"`, `"${run.reverse().join(' ')}"~${between}`, `="${run.join(' ')}"`, `="${run[0]}"`, `"${run[0]} ${picker.any()}"~${between}`,
    ]));
  }
  return queries;
}
