// Compares answers over real transcripts with lunr and with plain scans, and says how many differ. Prints figures, never text.
import type { Ticket } from '../../../archive/api/ids.ts';
import { measureKorean } from './compare-korean.ts';
import { comparePositions } from './compare-positions.ts';
import { compareRanking, type Comparison } from './compare-ranking.ts';
import { compareResults, describeByChance } from './compare-results.ts';
import { rankWords } from './make-queries.ts';
import { openNewVault } from '../open-vault.ts';
import { say } from './print-tables.ts';
import { chooseFiles, koreanFolder, readCorpus, takeShare, unpackCorpus, type CorpusChoice } from './read-corpus.ts';

export const checkParts = ['ranking', 'positions', 'results', 'korean'] as const;

export interface Checks {
  readonly corpus: string | undefined;
  readonly parts: readonly string[];
  /** Of each class. */
  readonly queries: number;
  /** Passages that are compared with lunr. */
  readonly rankedPassages: number;
  /** Of the corpus, for the positions. */
  readonly share: number;
  /** Of the transcripts, for the results, which are described, each by its own transaction. */
  readonly resultsShare: number;
  /** A temporary one. */
  readonly folder: string;
}

const seed = 21;

/** Minutes on two cores of a quiet machine, for 2,000 queries of each class and the shares that are usual. */
const minutesFor: Readonly<Record<(typeof checkParts)[number], number>> = { ranking: 8, positions: 5, results: 7, korean: 1 };

function tell({ what, queries, hits, differences }: Comparison, begun: number): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const which = differences.length === 0 ? '' : ` (numbers ${differences.slice(0, 10).join(', ')})`;
  say(`${what}: ${queries} queries, ${hits} hits, ${differences.length} differences${which}; ${seconds} s`);
  if (differences.length > 0) process.exitCode = 1;
}

function tellAll(comparisons: Iterable<Comparison>): void {
  let begun = performance.now();
  for (const comparison of comparisons) {
    tell(comparison, begun);
    begun = performance.now();
  }
}

async function checkResults(choice: CorpusChoice & { readonly corpus: string }, { queries, resultsShare, folder }: Checks): Promise<void> {
  const { client, close } = await openNewVault(folder);
  try {
    const files = chooseFiles(choice, resultsShare, folder) as Ticket[];
    const { testimonies } = await client['testimony.import']({ files, consent: 'open' });
    await describeByChance(client, seed);
    say(`\nIn a vault of ${testimonies.length} testimonies, ${testimonies.reduce((sum, { passages }) => sum + passages, 0)} passages:`);
    const begun = performance.now();
    for (const comparison of await compareResults(client, queries, seed)) tell(comparison, begun);
  } finally {
    await close();
  }
}

function checkKorean(folder: string | null): void {
  if (folder === null) return say('\nKorean: skipped, there are no bilingual texts in the corpus.');
  const { words, twoSyllables, texts, recall, precision } = measureKorean(folder);
  say(`\nKorean: ${words} words, ${twoSyllables} of two syllables, in ${texts} paragraphs: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`);
  if (recall < 0.95 || precision < 0.99) process.exitCode = 1;
}

export async function checkAnswers(checks: Checks): Promise<void> {
  const { parts, queries, rankedPassages, share, folder } = checks;
  const minutes = checkParts.reduce((sum, part) => sum + (parts.includes(part) ? minutesFor[part] : 0), 0) * Math.max(0.2, queries / 2000);
  say(`About ${Math.ceil(minutes)} minutes on two cores of a quiet machine.`);
  const corpus = checks.corpus === undefined ? null : unpackCorpus(checks.corpus, folder);
  const documents = readCorpus({ corpus, language: 'en' });
  const words = rankWords(documents);
  if (parts.includes('ranking')) {
    const ranked = takeShare(documents, Math.min(1, rankedPassages / documents.length));
    say(`\nAgainst lunr, over ${ranked.length} passages:`);
    tellAll(compareRanking(ranked, rankWords(ranked), queries, seed));
  }
  if (parts.includes('positions')) {
    const scanned = takeShare(documents, Math.min(1, share));
    say(`\nAgainst a plain scan of ${scanned.length} passages:`);
    tellAll(comparePositions(scanned, words, queries, seed));
  }
  if (parts.includes('results')) {
    if (corpus === null) say('\nResults: skipped, since no corpus was given.');
    else await checkResults({ corpus, language: 'en' }, checks);
  }
  if (parts.includes('korean')) checkKorean(koreanFolder(checks.corpus));
}
