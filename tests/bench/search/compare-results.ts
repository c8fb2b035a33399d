// Compares results with reading every passage: totals, facets, filters, orders and pages, concordances by their context, frequencies.
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '../../../archive/api/client.ts';
import { yearsIn } from '../../support/naive-results.ts';
import {
  ReadArchive, collections, countValues, dates, narrators, places, type Answer, type Line, type Question, type ReadPassage,
} from './ask-results.ts';
import type { Comparison } from './compare-ranking.ts';
import { WordPicker, rankWords } from './make-queries.ts';
import { compose } from './scan-texts.ts';

/** Lines of a concordance that are sorted, as the contract has it. */
const mostSorted = 20_000;

/** Describes every testimony of an archive by chance, so that there is something to filter by. */
export async function describeByChance(client: Client, seed: number): Promise<void> {
  const picker = new WordPicker([''], seed);
  for (const { id } of (await client['testimony.list']({})).testimonies) {
    await client['testimony.describe']({
      testimony: id, collection: picker.pick(collections), place: picker.pick([...places, null]), narrator: picker.pick([...narrators, null]),
      date: picker.pick(dates),
    });
  }
}

interface Compared {
  readonly client: Client;
  readonly archive: ReadArchive;
  readonly picker: WordPicker;
}

type Compare = (compared: Compared, question: Question, answer: Answer) => Promise<boolean>;

const searchOf = ({ query, filters }: Question) => ({ query, filters, expand: false });
const year = ({ date }: ReadPassage): number => yearsIn(date)[0] ?? Infinity;
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const orders = {
  text: () => 0,
  date: (a: ReadPassage, b: ReadPassage) => (year(a) === year(b) ? byText(a.date ?? '', b.date ?? '') : year(a) - year(b)),
  title: (a: ReadPassage, b: ReadPassage) => a.title.localeCompare(b.title, 'und'),
} as const;

async function compareFacets({ client, archive }: Compared, question: Question, { matched }: Answer): Promise<boolean> {
  const { total, testimonies, facets } = await client['passages.find']({ ...searchOf(question), facets: true, limit: 0 });
  const passages = matched.map((number) => archive.passages[number] as ReadPassage);
  return total === matched.length && testimonies === new Set(passages.map(({ testimony }) => testimony)).size
    && isDeepStrictEqual([facets?.collections, facets?.languages, facets?.years, facets?.places, facets?.narrators], [
      countValues(passages, ({ collection }) => [collection]), countValues(passages, ({ language }) => [language]),
      countValues(passages, ({ date }) => yearsIn(date).map(String)), countValues(passages, ({ place }) => [place]),
      countValues(passages, ({ narrator }) => [narrator]),
    ]);
}

async function comparePages({ client, archive, picker }: Compared, question: Question, { matched }: Answer): Promise<boolean> {
  const sort = picker.pick(['text', 'date', 'title', 'relevance'] as const);
  const passages = matched.map((number) => archive.passages[number] as ReadPassage);
  if (sort === 'relevance') {
    const { hits, total } = await client['passages.find']({ ...searchOf(question), limit: 1000 });
    const known = new Set(passages.map(({ passage }) => passage));
    return total === passages.length && hits.length === Math.min(1000, total) && new Set(hits.map(({ passage }) => passage)).size === hits.length
      && hits.every(({ passage, score }, at) => known.has(passage as string) && score <= (hits[at - 1]?.score ?? Infinity));
  }
  const limit = 1 + picker.below(50);
  const offset = picker.below(passages.length + 1);
  const { hits } = await client['passages.find']({ ...searchOf(question), sort, limit, offset });
  // Sorting is stable, and passages come in the order of the text.
  const expected = [...passages].sort(orders[sort]).slice(offset, offset + limit);
  return isDeepStrictEqual(hits.map(({ passage, text }) => [passage, text]), expected.map(({ passage, text }) => [passage, text]));
}

function sortLines(archive: ReadArchive, lines: readonly Line[], sort: 'text' | 'left' | 'right' | 'match'): Line[] {
  if (sort === 'text') return [...lines];
  const keyed = lines.slice(0, mostSorted).map((line) => ({ line, key: archive.sortKey(line, sort) }));
  return [...keyed.sort((a, b) => byText(a.key, b.key)).map(({ line }) => line), ...lines.slice(mostSorted)];
}

const flat = (text: string): string => compose(text.replace(/\s+/gu, ' '));

async function compareConcordance({ client, archive, picker }: Compared, question: Question, { lines }: Answer): Promise<boolean> {
  const sort = picker.pick(['text', 'left', 'left', 'right', 'right', 'match'] as const);
  const limit = 1 + picker.below(100);
  const offset = picker.below(lines.length + 1);
  const found = await client['passages.concordance']({ ...searchOf(question), sort, limit, offset, width: 40 });
  const expected = sortLines(archive, lines, sort).slice(offset, offset + limit);
  return found.total === lines.length && found.sorted === (sort === 'text' ? lines.length : Math.min(lines.length, mostSorted))
    && found.lines.length === expected.length && found.lines.every(({ passage, left, match, right }, at) => {
      const line = expected[at] as Line;
      const { passage: wanted, text } = archive.passages[line.passage] as ReadPassage;
      return (passage as string) === wanted && flat(match) === flat(archive.wordsAt(line)) && flat(text).includes(flat(left + match + right));
    });
}

async function compareFrequency({ client, archive, picker }: Compared, question: Question, { searched, matched, lines }: Answer): Promise<boolean> {
  const by = picker.pick(['year', 'collection'] as const);
  const { rows } = await client['passages.frequency']({ ...searchOf(question), by });
  const tallies = new Map<string, { passages: number; occurrences: number; words: number }>();
  const count = (numbers: Iterable<number>, add: (tally: { passages: number; occurrences: number; words: number }, number: number) => void): void => {
    for (const number of numbers) {
      const { collection, date } = archive.passages[number] as ReadPassage;
      for (const value of by === 'collection' ? [collection] : date === null ? [''] : yearsIn(date).map(String)) {
        const tally = tallies.get(value) ?? { passages: 0, occurrences: 0, words: 0 };
        tallies.set(value, tally);
        add(tally, number);
      }
    }
  };
  count(searched, (tally, number) => { tally.words += archive.texts.lengthOf(number); });
  count(matched, (tally) => { tally.passages += 1; });
  count(lines.map(({ passage }) => passage), (tally) => { tally.occurrences += 1; });
  const expected = new Map([...tallies].filter(([, { words }]) => words > 0));
  return rows.length === expected.size && rows.every(({ value, passages, occurrences, words, perThousand }) => (
    isDeepStrictEqual(expected.get(value), { passages, occurrences, words }) && Math.abs(perThousand - 1000 * occurrences / words) < 1e-9
  ));
}

const comparisons: Readonly<Record<string, Compare>> = {
  'facets, filters, totals': compareFacets, 'pages in every order': comparePages, 'concordance': compareConcordance, 'frequency': compareFrequency,
};

/** `count` questions, each asked of facets, pages, concordance and frequency, in the archive that a client has open. */
export async function compareResults(client: Client, count: number, seed: number): Promise<Comparison[]> {
  const archive = await ReadArchive.read(client);
  const words = [...rankWords(archive.passages), ...rankWords(archive.passages, /\p{Script=Hangul}{2,}/gu)];
  const picker = new WordPicker(words, seed);
  const tallies = Object.keys(comparisons).map((what) => ({ what: `reading all: ${what}`, queries: count, hits: 0, differences: [] as number[] }));
  for (let number = 0; number < count; number += 1) {
    const question = archive.ask(picker);
    const answer = archive.answer(question);
    for (const [at, compare] of Object.values(comparisons).entries()) {
      const tally = tallies[at] as (typeof tallies)[number];
      tally.hits += answer.matched.length;
      if (!(await compare({ client, archive, picker }, question, answer))) tally.differences.push(number);
    }
  }
  return tallies;
}
