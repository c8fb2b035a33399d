// Compares phrases, words near one another and exact forms with a plain scan: in which texts, how often and where they stand.
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { openParts, type Comparison } from './compare-ranking.ts';
import { WordPicker } from './make-queries.ts';
import { ScannedTexts, type Occurrence, type WantedWord } from './scan-texts.ts';

interface Asked {
  readonly written: string;
  readonly scan: (texts: ScannedTexts) => Occurrence[];
}

type MakeQuery = (words: readonly string[], picker: WordPicker) => Asked;

const wantedOf = (words: readonly string[], exact: boolean): WantedWord[] => words.map((word) => ({ word, exact }));
const inRow = (exact: boolean): MakeQuery => (words) => ({
  written: `${exact ? '=' : ''}"${words.join(' ')}"`, scan: (texts) => texts.inRow(wantedOf(words, exact)),
});
const near = (exact: boolean): MakeQuery => (words, picker) => {
  const between = picker.below(9);
  const mixed = words.map((word) => ({ word, at: picker.below(1000) })).sort((a, b) => a.at - b.at).map(({ word }) => word);
  return { written: `${exact ? '=' : ''}"${mixed.join(' ')}"~${between}`, scan: (texts) => texts.near(wantedOf(mixed, exact), between) };
};

const classes: Readonly<Record<string, MakeQuery>> = {
  'phrase': inRow(false),
  'near': near(false),
  'exact phrase': inRow(true),
  'exact words near': near(true),
  'exact form': (words) => ({ written: `=${words[0] ?? ''}`, scan: (texts) => texts.inRow(wantedOf(words.slice(0, 1), true)) }),
};

/** Words that an ASCII query can hold as they are: what is cut by signs or written in two scripts is another test's. */
const plainWord = /^[a-z]+$/u;

/** Words that stand together somewhere, some of them exchanged for others. */
function together(texts: ScannedTexts, picker: WordPicker): string[] {
  for (;;) {
    const text = picker.below(texts.count);
    const length = texts.lengthOf(text);
    if (length < 2) continue;
    const first = picker.below(length - 1);
    const words = texts.formsIn(text, first, first + 2 + picker.below(3)).map((word) => (picker.below(8) === 0 ? picker.any() : word));
    if (words.length > 1 && words.every((word) => plainWord.test(word))) return words;
  }
}

const keyOf = ({ text, first }: Occurrence): number => text * 65_536 + first;

/** `count` queries of each class. */
export function* comparePositions(
  documents: readonly IndexDocument[], words: readonly string[], count: number, seed: number,
): Generator<Comparison, void, undefined> {
  const { index, firsts } = openParts(documents);
  const texts = new ScannedTexts(documents.map(({ text }) => text));
  const picker = new WordPicker(words, seed);
  for (const [what, make] of Object.entries(classes)) {
    const differences: number[] = [];
    let hits = 0;
    for (let number = 0; number < count; number += 1) {
      const { written, scan } = make(together(texts, picker), picker);
      const plan = parseQuery(written);
      const expected = new Set(scan(texts).map(keyOf));
      const found: number[] = [];
      index.occurrences(plan, {}, (segment, spans) => {
        for (const [document, list] of spans) {
          const text = (firsts[segment] as number) + document;
          for (const { first } of list) found.push(keyOf({ text, first }));
        }
      });
      const inTexts = new Set([...expected].map((key) => Math.floor(key / 65_536))).size;
      hits += inTexts;
      const same = found.length === expected.size && found.every((key) => expected.has(key))
        && index.find(plan, { limit: 1, offset: 0 }).total === inTexts;
      if (!same) differences.push(number);
    }
    yield { what: `scan: ${what}`, queries: count, hits, differences };
  }
}
