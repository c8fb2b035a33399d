// Recall and precision of Korean words against a plain scan of the texts.
import { readFileSync } from 'node:fs';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { randomFrom } from '../../support/invented-texts.ts';
import { readersOf } from '../../support/segment-readers.ts';
import { koreanPaths } from './read-corpus.ts';

export interface KoreanFigures {
  readonly words: number;
  readonly twoSyllables: number;
  readonly texts: number;
  readonly recall: number;
  readonly precision: number;
}

const twoSyllables = 60;
const longer = 140;

/** Words of the texts themselves, particles and all, and beginnings of words of two syllables; chosen by chance. */
function koreanWords(texts: readonly string[]): string[] {
  const random = randomFrom(5);
  const shuffled = (words: readonly string[]): string[] => (
    [...new Set(words)].sort().map((word) => ({ word, at: random() })).sort((a, b) => a.at - b.at).map(({ word }) => word)
  );
  const words = shuffled(texts.flatMap((text) => text.match(/\p{Script=Hangul}{3,}/gu) ?? []));
  const short = shuffled(words.map((word) => word.slice(0, 2))).slice(0, twoSyllables);
  const long = shuffled(words.map((word) => word.slice(0, 3 + Math.floor(random() * 2)))).slice(0, longer);
  return [...short, ...long];
}

/** Over 200 words, 60 of two syllables, against a plain scan of the paragraphs. */
export function measureKorean(folder: string): KoreanFigures {
  const texts = koreanPaths(folder).flatMap((path) => (
    readFileSync(path, 'utf8').normalize('NFC').split(/\n\s*\n/).filter((text) => text.trim() !== '')
  ));
  const index = openIndex(readersOf([texts.map((text) => ({ text }))]));
  const words = koreanWords(texts);
  let [both, scanned, found] = [0, 0, 0];
  for (const word of words) {
    const expected = new Set(texts.flatMap((text, document) => (text.includes(word) ? [document] : [])));
    const { hits } = index.find(parseQuery(word), { limit: texts.length, offset: 0 });
    scanned += expected.size;
    found += hits.length;
    both += hits.filter(({ document }) => expected.has(document)).length;
  }
  return {
    words: words.length, twoSyllables: words.filter((word) => word.length === 2).length, texts: texts.length,
    recall: both / scanned, precision: both / found,
  };
}
