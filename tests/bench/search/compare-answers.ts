// Compares answers over real transcripts: ranking with lunr, positions with a scan, Korean with a scan. Prints figures, never text.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyseText, normalise } from '../../../archive/search/analyse.ts';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import { openIndex, type Index } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { askLunr, counter } from '../../support/lunr-oracle.ts';
import { randomFrom } from '../../support/invented-texts.ts';
import { cutAt, readersOf } from '../../support/segment-readers.ts';
import { positionalQueries, rankWords, rankedQueries } from './make-queries.ts';

const queries = 2000;
const all = { limit: 1_000_000, offset: 0 };

export interface Comparison {
  readonly what: string;
  readonly queries: number;
  readonly hits: number;
  readonly differences: number;
}

/** Three segments, so that figures have to be summed over them. */
function openParts(documents: readonly IndexDocument[]): { index: Index; firsts: number[] } {
  const places = [Math.floor(documents.length / 5), Math.floor(documents.length / 2)];
  return { index: openIndex(readersOf(cutAt(documents, places))), firsts: [0, ...places] };
}

/** Hits, scores to 1e-9, and order beyond ties. */
export function compareRanking(documents: readonly IndexDocument[]): Comparison {
  const plans = rankedQueries(rankWords(documents), queries).map((query) => parseQuery(query));
  const { index, firsts } = openParts(documents);
  let hits = 0;
  let differences = 0;
  for (const [i, expected] of askLunr(documents, plans).entries()) {
    const found = index.find(plans[i] as (typeof plans)[number], all);
    hits += found.total;
    const same = found.total === expected.size && found.hits.every(({ segment, document, score }, place) => (
      Math.abs(score - (expected.get((firsts[segment] as number) + document) ?? Infinity)) < 1e-9
      && score <= (found.hits[place - 1]?.score ?? Infinity)
    ));
    if (!same) differences += 1;
  }
  return { what: 'ranking, with lunr', queries, hits, differences };
}

/** Documents and the number of occurrences. */
export function comparePositions(documents: readonly IndexDocument[]): Comparison {
  const { index, firsts } = openParts(documents);
  const scanned = documents.map(({ text }) => analyseText(normalise(text)));
  let hits = 0;
  let differences = 0;
  for (const query of positionalQueries(documents, rankWords(documents), queries)) {
    const plan = parseQuery(query);
    const match = plan.clauses[0]?.match;
    if (match === undefined || match.kind === 'any') continue;
    const count = counter(match, []);
    const expected = new Map(scanned.flatMap((words, document) => {
      const occurrences = count(words);
      return occurrences === 0 ? [] : [[document, occurrences] as const];
    }));
    const found = new Map<number, number>();
    index.occurrences(plan, {}, (segment, spans) => {
      for (const [document, list] of spans) found.set((firsts[segment] as number) + document, list.length);
    });
    hits += expected.size;
    const same = index.find(plan, all).total === expected.size && found.size === expected.size
      && [...expected].every(([document, occurrences]) => found.get(document) === occurrences);
    if (!same) differences += 1;
  }
  return { what: 'phrases, near words, exact forms, with a scan', queries, hits, differences };
}

export interface KoreanFigures {
  readonly words: number;
  readonly twoSyllables: number;
  readonly recall: number;
  readonly precision: number;
}

/** Words of the texts themselves, particles and all, and beginnings of words of two syllables; chosen by chance. */
function koreanWords(texts: readonly string[]): string[] {
  const random = randomFrom(5);
  const words = [...new Set(texts.flatMap((text) => text.match(/\p{Script=Hangul}{3,}/gu) ?? []))]
    .sort().sort(() => random() - 0.5);
  const short = [...new Set(words.map((word) => word.slice(0, 2)))].slice(0, 60);
  const long = [...new Set(words.map((word) => word.slice(0, 3 + Math.floor(random() * 2))))].filter((word) => word.length > 2);
  return [...short, ...long.slice(0, 140)];
}

/** Recall and precision over 200 words, 60 of two syllables, against a plain scan of the paragraphs. */
export function measureKorean(folder: string): KoreanFigures {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.ko.md')).sort().flatMap((name) => (
    readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/).filter((text) => text.trim() !== '')
  ));
  const index = openIndex(readersOf([texts.map((text) => ({ text }))]));
  const words = koreanWords(texts);
  let both = 0;
  let scanned = 0;
  let found = 0;
  for (const word of words) {
    const expected = new Set(texts.flatMap((text, document) => (text.normalize('NFC').includes(word) ? [document] : [])));
    const { hits } = index.find(parseQuery(word), all);
    scanned += expected.size;
    found += hits.length;
    both += hits.filter(({ document }) => expected.has(document)).length;
  }
  return { words: words.length, twoSyllables: words.filter((word) => word.length === 2).length, recall: both / scanned, precision: both / found };
}
