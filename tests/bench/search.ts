// Measures the search room beside FTS5 (in a database encrypted alike), MiniSearch and plain lunr: the same passages and queries.
// Run as `npm run bench:search -- --corpus FOLDER [--parts engines,korean,vault,decoding] [--shares 0.1,0.5,1,4] [--engines ours,fts5]
// [--runs 5] [--json FILE]`; with `--check` it compares answers instead: [--parts ranking,positions,results,korean] [--queries 2000].
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, freemem, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { IndexDocument } from '../../archive/search/fields.ts';
import { checkAnswers, checkParts } from './search/check-answers.ts';
import { engineNames, type EngineName } from './search/engines.ts';
import { makeKoreanQueries, makeQueries, rankWords, type BenchQuery } from './search/make-queries.ts';
import type { DecodingRow } from './search/measure-decoding.ts';
import type { Measured } from './search/measure-process.ts';
import type { VaultMeasured } from './search/measure-vault.ts';
import {
  printClasses, printDecoding, printRatios, printRecall, printStores, printTargets, printVault, ratioTo, say, targetsOf,
  type AtShare, type Outcomes, type Ratio, type Target,
} from './search/print-tables.ts';
import { koreanFolder, readCorpus, unpackCorpus, type CorpusChoice } from './search/read-corpus.ts';
import { measureDecoding, measureEngine, measureVault, type Outcome } from './search/run-processes.ts';

const measuredParts = ['engines', 'korean', 'vault', 'decoding'] as const;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    parts: { type: 'string' },
    shares: { type: 'string', default: '0.1,0.5,1,4' },
    engines: { type: 'string', default: engineNames.join(',') },
    /** How much of the corpus goes through a vault, and under the bare loop: copies of a file are no other files, so 1 at most. */
    'vault-share': { type: 'string', default: '1' },
    'decoding-share': { type: 'string', default: '1' },
    /** The Korean texts are few: so many times over, resampled for the engines, copied for the vault. */
    'korean-times': { type: 'string', default: '20' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    queries: { type: 'string', default: '2000' },
    /** lunr keeps every word as an object, and takes its time: it is compared with on so many passages. */
    'ranked-passages': { type: 'string', default: '5000' },
    /** Of the passages that are scanned for phrases, and of the transcripts that results are compared over. */
    'scan-share': { type: 'string', default: '0.1' },
    'results-share': { type: 'string', default: '0.1' },
  },
});

const parts: readonly string[] = values.parts?.split(',') ?? (values.check ? checkParts : measuredParts);
const shares = values.shares.split(',').map(Number);
const engines = engineNames.filter((name) => values.engines.split(',').includes(name));
const runs = Number(values.runs);
const [vaultShare, decodingShare, koreanTimes] = [values['vault-share'], values['decoding-share'], values['korean-times']].map(Number) as [number, number, number];

/** Seconds for the whole corpus of 20 M words, on two cores of a quiet machine. */
const secondsFor: Readonly<Record<EngineName | 'vault' | 'decoding' | 'korean', number>> = {
  'ours': 30, 'fts5': 35, 'fts5 trigram': 0, 'minisearch': 90, 'lunr': 240, 'vault': 160, 'decoding': 110, 'korean': 60,
};

function expectedMinutes(): number {
  const perEngine = engines.reduce((sum, engine) => (
    sum + shares.filter((share) => engine !== 'lunr' || share <= 1).reduce((total, share) => total + secondsFor[engine] * share + 6, 0)
  ), 0);
  const seconds = 15 + (parts.includes('engines') ? perEngine : 0) + (parts.includes('korean') ? secondsFor.korean : 0)
    + (parts.includes('vault') ? secondsFor.vault * vaultShare + 30 : 0) + (parts.includes('decoding') ? secondsFor.decoding * decodingShare : 0);
  return Math.ceil(seconds / 60);
}

const machine = (): Readonly<Record<string, string | number>> => ({
  node: process.version, processor: cpus()[0]?.model ?? '', cores: availableParallelism(),
  memoryMegabytes: Math.round(totalmem() / 2 ** 20), freeMegabytes: Math.round(freemem() / 2 ** 20), load: Number((loadavg()[0] ?? 0).toFixed(2)),
});

/** Where processes find what they share: queries, and the passages of one more testimony. */
class Desk {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  put(name: string, value: unknown): string {
    const path = join(this.folder, name);
    writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
    return path;
  }
}

const kindsOf = (queries: readonly BenchQuery[]): string[] => [...new Set(queries.map(({ kind }) => kind))];
/** About a hundred passages, as of one testimony. */
const passagesOfOne = 100;

function measureEngines(
  desk: Desk, names: readonly EngineName[], choice: CorpusChoice, share: number, documents: readonly IndexDocument[], queries: readonly BenchQuery[],
): Outcomes {
  const shared = { ...choice, share, runs, queries: desk.put('queries.json', queries), one: desk.put('one.json', documents.slice(0, passagesOfOne)) };
  const outcomes: Outcomes = new Map(names.map((engine) => {
    process.stderr.write(`${engine}, ${choice.language}, ${share}\n`);
    return [engine, measureEngine({ ...shared, engine }, desk.folder)];
  }));
  const { passages, words } = [...outcomes.values()].find((outcome) => outcome.words !== undefined) ?? {};
  const language = choice.language === 'ko' ? 'Korean, ' : '';
  say(`\n## ${language}${share} times the texts${share > 1 ? ' (passages drawn again and again)' : ''}: ${passages ?? 0} passages, ${words ?? 0} words\n`);
  printStores(outcomes);
  printClasses(outcomes, kindsOf(queries));
  printRatios(outcomes);
  return outcomes;
}

interface Results {
  readonly machine: ReturnType<typeof machine>;
  readonly engines: Record<string, Record<string, Outcome<Measured>>>;
  korean?: Record<string, Outcome<Measured>>;
  vault?: { readonly english: Outcome<VaultMeasured>; readonly korean?: Outcome<VaultMeasured> };
  decoding?: readonly DecodingRow[];
  targets: readonly Target[];
}

/** As far as it has come: a part that fails takes none of the others with it. */
function save(results: Results): void {
  const at = (share: number): AtShare<Outcomes> => ({ share, measured: new Map(Object.entries(results.engines[share] ?? {})) as Outcomes });
  const measured = Object.keys(results.engines).map(Number).sort((a, b) => a - b);
  const main = measured.includes(1) ? 1 : measured.at(-1);
  const lunr = measured.map((share) => ({ share, measured: ratioTo(at(share).measured, 'lunr') }))
    .findLast((one): one is AtShare<Ratio> => one.measured !== null);
  const vault = results.vault === undefined ? null : { share: vaultShare, measured: results.vault.english };
  results.targets = targetsOf(main === undefined ? null : at(main), lunr ?? null, vault);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 2));
}

function measure(desk: Desk): void {
  say(`About ${expectedMinutes()} minutes on two cores of a quiet machine. Load now: ${(loadavg()[0] ?? 0).toFixed(2)}.`);
  const results: Results = { machine: machine(), engines: {}, targets: [] };
  const english: CorpusChoice = { corpus: values.corpus === undefined ? null : unpackCorpus(values.corpus, desk.folder), language: 'en' };
  const documents = readCorpus(english);
  const queries = makeQueries(rankWords(documents));
  const folder = koreanFolder(values.corpus);
  const korean: CorpusChoice | null = folder === null ? null : { corpus: folder, language: 'ko' };
  for (const share of parts.includes('engines') ? shares : []) {
    results.engines[share] = Object.fromEntries(measureEngines(desk, engines, english, share, documents, queries));
    save(results);
  }
  if (parts.includes('korean')) measureKorean(desk, korean, results);
  save(results);
  if (parts.includes('vault')) measureVaults(desk, english, korean, queries, results);
  save(results);
  if (parts.includes('decoding')) {
    const { decoding, fault } = measureDecoding({ ...english, share: decodingShare, runs, queries: desk.put('queries.json', queries) });
    say(`\n## The distance to decoding, at ${decodingShare} times the corpus\n`);
    if (decoding === undefined) say(fault ?? 'failed');
    else printDecoding(results.decoding = decoding);
  }
  save(results);
  printTargets(results.targets);
  say(`\nLoad at the end: ${(loadavg()[0] ?? 0).toFixed(2)}.`);
}

function measureKorean(desk: Desk, korean: CorpusChoice | null, results: Results): void {
  if (korean === null) return say('\nKorean: skipped, there are no bilingual texts in the corpus.');
  const documents = readCorpus(korean);
  const names = (['ours', 'fts5', 'fts5 trigram', 'minisearch'] as const).filter((name) => engines.includes(name === 'fts5 trigram' ? 'fts5' : name));
  const outcomes = measureEngines(desk, names, korean, koreanTimes, documents, makeKoreanQueries(documents));
  printRecall(outcomes);
  results.korean = Object.fromEntries(outcomes);
}

function measureVaults(desk: Desk, english: CorpusChoice, korean: CorpusChoice | null, queries: readonly BenchQuery[], results: Results): void {
  if (english.corpus === null) return say('\nIn a vault: skipped, since no corpus was given.');
  say(`\n## In a vault: files read, admitted, encrypted, cleared, indexed in both compartments; ${vaultShare} times the transcripts\n`);
  const asked = { runs, queries: desk.put('queries.json', queries) };
  const first = measureVault({ ...asked, corpus: english.corpus, language: 'en', share: vaultShare }, desk.folder);
  results.vault = { english: first };
  if (korean?.corpus === undefined || korean.corpus === null) return printVault([['English', first]]);
  desk.put('queries.json', makeKoreanQueries(readCorpus(korean)));
  const second = measureVault({ ...asked, corpus: korean.corpus, language: 'ko', share: koreanTimes }, desk.folder);
  results.vault = { english: first, korean: second };
  printVault([['English', first], [`Korean, ${koreanTimes} copies`, second]]);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  if (values.check) {
    await checkAnswers({
      corpus: values.corpus, parts, queries: Number(values.queries), rankedPassages: Number(values['ranked-passages']),
      share: Number(values['scan-share']), resultsShare: Number(values['results-share']), folder,
    });
  } else {
    measure(new Desk(folder));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
