// Measures the search room beside FTS5 (in a database encrypted alike), MiniSearch and plain lunr: the same passages and queries.
// Run as `npm run bench:search -- [--corpus FOLDER] [--shares 0.1,0.5,1,4] [--engines ours,fts5] [--runs 5] [--json FILE] [--check]`.
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { IndexDocument } from '../../archive/search/fields.ts';
import { compareRanking, comparePositions, measureKorean } from './search/compare-answers.ts';
import { engineNames, isInstalled, type EngineName } from './search/engines.ts';
import { makeQueries, rankWords, type BenchQuery } from './search/make-queries.ts';
import type { Measured, Task } from './search/measure-process.ts';
import { readCorpus, takeShare, unpackCorpus } from './search/read-corpus.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    shares: { type: 'string', default: '0.1,0.5,1' },
    engines: { type: 'string', default: engineNames.join(',') },
    /** Plain lunr takes minutes, then dies: it is only tried up to this share. */
    'lunr-most': { type: 'string', default: '0.1' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

const say = (line = ''): void => { process.stdout.write(`${line}\n`); };
const inMemory: readonly EngineName[] = ['minisearch', 'lunr'];
/** lunr and the scans keep every word as an object, and take their time: they compare on so many passages. */
const rankedPassages = 8000;
const scannedPassages = 1000;
const longest = 15 * 60_000;

type Outcome = Measured | { readonly fault: string };

function runTask(task: Task): Outcome {
  const ran = spawnSync(
    process.execPath, ['--expose-gc', '--max-old-space-size=4096', 'tests/bench/search/measure-process.ts', JSON.stringify(task)],
    { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: longest, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (ran.status === 0) return JSON.parse(ran.stdout) as Measured;
  return { fault: ran.signal !== null ? `ended by ${ran.signal} (out of memory, or of time)` : ran.stderr.trim().split('\n').at(-1) ?? 'failed' };
}

function measureEngine(engine: EngineName, share: number, shared: Pick<Task, 'corpus' | 'queries' | 'runs'>, folder: string): Outcome {
  if (!isInstalled(engine)) return { fault: `not installed: npm install --no-save ${engine}` };
  if (engine === 'lunr' && share > Number(values['lunr-most'])) return { fault: 'not tried at this size (--lunr-most)' };
  const task = { ...shared, engine, share, database: join(folder, `${engine}-${share}.db`), key: randomBytes(32).toString('hex') };
  if (inMemory.includes(engine)) return runTask({ ...task, part: 'both' });
  const built = runTask({ ...task, part: 'build' });
  if ('fault' in built) return built;
  const asked = runTask({ ...task, part: 'query' });
  for (const ending of ['', '-wal', '-shm']) rmSync(task.database + ending, { force: true });
  return 'fault' in asked ? asked : { ...built, ...asked };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const milliseconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const row = (cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`);
const three = (times: readonly number[] | undefined): string => (
  times === undefined ? '-' : [0.5, 0.95, 1].map((share) => milliseconds(quantile(times, share))).join(' / ')
);

function printStores(outcomes: ReadonlyMap<EngineName, Outcome>): void {
  row(['engine', 'build, s of processor', 'words/s', 'index MB', 'memory MB', 'open ms', 'add one ms']);
  row(['---', '---', '---', '---', '---', '---', '---']);
  for (const [engine, outcome] of outcomes) {
    if ('fault' in outcome) row([engine, outcome.fault, '', '', '', '', '']);
    else {
      const { buildSeconds, wordsPerSecond, bytes, memoryMegabytes, openMilliseconds, addMilliseconds } = outcome;
      row([
        engine, (buildSeconds ?? 0).toFixed(1), `${Math.round((wordsPerSecond ?? 0) / 1000)} k`,
        typeof bytes === 'number' ? (bytes / 1e6).toFixed(1) : 'in memory', (memoryMegabytes ?? 0).toFixed(0),
        milliseconds(openMilliseconds ?? 0), typeof addMilliseconds === 'number' ? milliseconds(addMilliseconds) : 'built anew',
      ]);
    }
  }
}

function printClasses(outcomes: ReadonlyMap<EngineName, Outcome>, queries: readonly BenchQuery[]): void {
  const measured = [...outcomes].flatMap(([engine, outcome]) => ('fault' in outcome ? [] : [[engine, outcome] as const]));
  say();
  row(['p50 / p95 / max, ms', ...measured.map(([engine]) => engine)]);
  row(['---', ...measured.map(() => '---')]);
  for (const kind of new Set(queries.map((query) => query.kind))) row([kind, ...measured.map(([, { warm }]) => three(warm?.[kind]))]);
  const shared = [...new Set(queries.filter(({ fts }) => fts !== null).map(({ kind }) => kind))];
  const mix = (times: Measured['warm']): number[] => shared.flatMap((kind) => times?.[kind] ?? []);
  const label = `all that FTS5 can answer (${queries.filter(({ fts }) => fts !== null).length} queries)`;
  row([label, ...measured.map(([, { warm }]) => three(mix(warm)))]);
  row(['the same, each asked for the first time', ...measured.map(([, { first }]) => three(mix(first)))]);
  const [ours, fts] = (['ours', 'fts5'] as const).map((name) => mix(measured.find(([engine]) => engine === name)?.[1].warm));
  if (ours === undefined || fts === undefined || ours.length === 0 || fts.length === 0) return;
  const times = (share: number): string => (quantile(fts, share) / quantile(ours, share)).toFixed(1);
  say(`\nFTS5 takes ${times(0.5)} times as long at p50 (to reach: 10), ${times(0.95)} times at p95 (to reach: 24).`);
}

function main(folder: string): void {
  const corpus = values.corpus === undefined ? null : unpackCorpus(values.corpus, folder);
  const documents = readCorpus(corpus);
  const queries = makeQueries(rankWords(documents));
  const queriesFile = join(folder, 'queries.json');
  writeFileSync(queriesFile, JSON.stringify(queries), { mode: 0o600 });
  const results: Record<string, Record<string, Outcome>> = {};
  for (const share of values.check ? [] : values.shares.split(',').map(Number)) {
    const outcomes = new Map<EngineName, Outcome>();
    for (const engine of engineNames.filter((name) => values.engines.split(',').includes(name))) {
      outcomes.set(engine, measureEngine(engine, share, { corpus, queries: queriesFile, runs: Number(values.runs) }, folder));
    }
    const any = [...outcomes.values()].find((outcome) => !('fault' in outcome)) as Measured | undefined;
    say(`\n## ${share} times the corpus${share > 1 ? ' (resampled)' : ''}: ${any?.passages ?? 0} passages, ${any?.words ?? 0} words\n`);
    printStores(outcomes);
    printClasses(outcomes, queries);
    results[share] = Object.fromEntries(outcomes);
  }
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 2));
  if (values.check) check(documents);
}

function check(documents: readonly IndexDocument[]): void {
  for (const [compare, most] of [[compareRanking, rankedPassages], [comparePositions, scannedPassages]] as const) {
    const compared = takeShare(documents, Math.min(1, most / documents.length));
    const { what, queries, hits, differences } = compare(compared);
    say(`${what}: ${compared.length} passages, ${queries} queries, ${hits} hits, ${differences} differences`);
    if (differences > 0) process.exitCode = 1;
  }
  const korean = join(values.corpus ?? '', 'oral-histories/bilingual');
  if (!existsSync(korean)) return say('Korean: skipped, there are no bilingual texts in the corpus');
  const { words, twoSyllables, recall, precision } = measureKorean(korean);
  say(`Korean: ${words} words, ${twoSyllables} of two syllables: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`);
  if (recall < 0.95 || precision < 0.99) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
