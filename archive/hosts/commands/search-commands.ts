// The command that searches: passages, and what can be counted over all that was found.
import type { Output } from '../../api/contract.ts';
import type { CommandSearchWords } from '../../../src/words/command-search-words.ts';
import { ask, number, row, type Command, type Invocation, type Report } from './command.ts';
import { placeTold } from './place-told.ts';
import { searchGiven } from './search-given.ts';

type Found = Output<'passages.find'>;

function hitLines({ hits }: Found, words: CommandSearchWords): string[] {
  return hits.flatMap(({ passage, title, speaker, start, score, text, counterpart }) => {
    const where = [title, placeTold(start, speaker)].filter((part) => part !== '').join(' · ');
    const beside = counterpart === null ? []
      : counterpart.passages.map((one) => `  ${words.beside(counterpart.title)} [${one.passage}] ${one.text}`);
    return [`[${passage}] ${where} (${score.toFixed(3)})`, text, ...beside, ''];
  });
}

function facetLines({ facets }: Found, words: CommandSearchWords): string[] {
  return Object.entries(words.facets).flatMap(([facet, name]) => (
    (facets?.[facet as keyof typeof words.facets] ?? []).map(({ value, count }) => row(name, value, count))
  ));
}

/** What may have been meant, and what was looked for besides: parts of the query are told as they were typed. */
function noteLines({ suggestions, expansions }: Found, query: string, words: CommandSearchWords): string[] {
  return [
    ...suggestions.map(({ start, end, instead }) => words.didYouMean(query.slice(start, end), instead.join(', '))),
    ...expansions.map(({ start, end, names }) => words.alsoFound(query.slice(start, end), names.join(', '))),
  ];
}

/** What is asked for besides passages; null where it is not. */
async function counted(invocation: Invocation) {
  const { positionals, options, flags } = invocation;
  const search = searchGiven(invocation, positionals[1]);
  const limit = number(options.limit, 'limit');
  const offset = number(options.offset, 'offset');
  return {
    concordance: flags.has('concordance') ? await ask(invocation, 'passages.concordance', { ...search, limit, offset, sort: options.sort }) : null,
    frequency: options.frequency === undefined ? null : await ask(invocation, 'passages.frequency', { ...search, by: options.frequency }),
    collocates: flags.has('collocates') ? await ask(invocation, 'passages.collocates', { ...search, limit }) : null,
  };
}

function countedLines({ concordance, frequency, collocates }: Awaited<ReturnType<typeof counted>>, words: CommandSearchWords): string[] {
  const lines = concordance?.lines.map(({ passage, left, match, right }) => row(passage, left, match, right)) ?? [];
  const rows = frequency?.rows.map(({ value, passages, occurrences, words: all, perThousand }) => (
    row(value === '' ? words.undated : value, passages, occurrences, all, perThousand.toFixed(3))
  )) ?? [];
  const beside = collocates?.collocates.map(({ word, beside: times, everywhere, score }) => row(word, times, everywhere, score.toFixed(1))) ?? [];
  return [
    ...lines, ...(concordance === null ? [] : [words.lines(concordance.total, lines.length), '']),
    ...(rows.length === 0 ? [] : [words.frequencyColumns, ...rows, '']),
    ...(beside.length === 0 ? [] : [words.collocateColumns, ...beside, '']),
  ];
}

async function runSearch(invocation: Invocation): Promise<Report> {
  const { positionals, options, flags, words, unlocking } = invocation;
  const searching = words.reports.searching;
  const query = positionals[1] ?? '';
  const counts = await counted(invocation);
  const asked = Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null));
  const listsPassages = Object.keys(asked).length === 0;
  const found = await ask(invocation, 'passages.find', {
    ...searchGiven(invocation, query), facets: flags.has('facets'),
    ...(listsPassages
      ? { limit: number(options.limit, 'limit'), offset: number(options.offset, 'offset'), sort: options.sort, group: flags.has('group') }
      : { limit: 0 }),
  });
  const line = words.found(found.total, found.hits.length, found.took.toFixed(1), unlocking.toFixed(0));
  const facets = facetLines(found, searching);
  return {
    json: { ...found, ...asked, unlocking },
    text: [
      ...hitLines(found, searching), ...countedLines(counts, searching), ...facets, ...(facets.length === 0 ? [] : ['']),
      ...noteLines(found, query, searching), line,
    ],
  };
}

export const searchCommands = {
  search: {
    arguments: 'VAULT QUERY', count: [2, 2],
    options: ['limit', 'offset', 'sort', 'group', 'filter', 'plain', 'as-typed', 'facets', 'concordance', 'frequency', 'collocates'],
    run: runSearch,
  },
} as const satisfies Record<string, Command>;
