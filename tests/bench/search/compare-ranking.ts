// Compares hits, scores and order with lunr's, class by class of query. Prints nothing, least of all text.
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { openIndex, type Index } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { askLunr } from '../../support/lunr-oracle.ts';
import { cutAt, readersOf } from '../../support/segment-readers.ts';
import { WordPicker } from './make-queries.ts';

/** What came of comparing one class of query. */
export interface Comparison {
  readonly what: string;
  readonly queries: number;
  readonly hits: number;
  /** The numbers, among the queries of the class, of those that were answered differently. */
  readonly differences: readonly number[];
}

/** Three segments, so that figures have to be summed over them. */
export function openParts(documents: readonly IndexDocument[]): { readonly index: Index; readonly firsts: readonly number[] } {
  const places = [Math.floor(documents.length / 5), Math.floor(documents.length / 2)];
  return { index: openIndex(readersOf(cutAt(documents, places))), firsts: [0, ...places] };
}

const several = <T>(picker: WordPicker, make: () => T): T[] => Array.from({ length: 2 + picker.below(3) }, make);

function wildcard(picker: WordPicker, word: string): string {
  return picker.pick([`${word.slice(0, 4)}*`, `${word.slice(0, 2)}*${word.slice(-2)}`, `*${word.slice(-4)}`]);
}

/** A query of each class; words by rank. */
const classes: Readonly<Record<string, (picker: WordPicker) => string>> = {
  'one word': (picker) => picker.any(),
  'any of words': (picker) => several(picker, () => picker.any()).join(' '),
  'required, prohibited': (picker) => several(picker, () => picker.pick(['+', '+', '-', '']) + picker.any()).join(' '),
  'wildcard': (picker) => wildcard(picker, picker.any()),
  'fuzzy': (picker) => `${picker.any()}~${1 + picker.below(2)}`,
  'field': (picker) => several(picker, () => picker.pick(['speaker:', 'text:', '']) + picker.any()).join(' '),
  'boost': (picker) => several(picker, () => picker.any() + picker.pick(['', '^2', '^0.5', '^0', '^10'])).join(' '),
  'phrase': (picker) => `"${picker.any()} ${picker.pick([picker.stop(), picker.any()])}"`,
  'near': (picker) => `"${picker.any()} ${picker.any()}"~${picker.below(8)}`,
  'exact form': (picker) => `=${picker.any()}`,
  'all of these': (picker) => several(picker, () => {
    const word = picker.any();
    const body = picker.pick([word, wildcard(picker, word), `${word}~1`, `speaker:${word}`, `"${word} ${picker.stop()}"`, `=${word}`]);
    return picker.pick(['', '', '+', '-']) + body + picker.pick(['', '', '^2']);
  }).join(' '),
};

function compareClass(
  what: string, queries: readonly string[], documents: readonly IndexDocument[], { index, firsts }: ReturnType<typeof openParts>,
): Comparison {
  const plans = queries.map((query) => parseQuery(query));
  const differences: number[] = [];
  let hits = 0;
  for (const [number, expected] of askLunr(documents, plans).entries()) {
    const found = index.find(plans[number] as (typeof plans)[number], { limit: documents.length, offset: 0 });
    hits += found.total;
    const same = found.total === expected.size && found.hits.length === expected.size && found.hits.every(({ segment, document, score }, place) => (
      Math.abs(score - (expected.get((firsts[segment] as number) + document) ?? Infinity)) < 1e-9
      && score <= (found.hits[place - 1]?.score ?? Infinity)
    ));
    if (!same) differences.push(number);
  }
  return { what, queries: queries.length, hits, differences };
}

/** `count` queries of each class, with lunr: hits, scores to 1e-9, and order beyond ties. */
export function* compareRanking(
  documents: readonly IndexDocument[], words: readonly string[], count: number, seed: number,
): Generator<Comparison, void, undefined> {
  const parts = openParts(documents);
  for (const [number, [what, make]] of Object.entries(classes).entries()) {
    const picker = new WordPicker(words, seed + number);
    yield compareClass(`lunr: ${what}`, Array.from({ length: count }, () => make(picker)), documents, parts);
  }
}
