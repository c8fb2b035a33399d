// The whole way, in a vault of its own: files read, admitted, encrypted, cleared and indexed twice; then first pages of results.
import { readFileSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Client } from '../../../archive/api/client.ts';
import type { BenchQuery } from './make-queries.ts';
import type { Times } from './measure-process.ts';
import { openNewVault } from '../open-vault.ts';
import { chooseFiles, type CorpusChoice } from './read-corpus.ts';

/** What the process is told, as JSON in its one argument. */
export interface VaultTask extends CorpusChoice {
  readonly corpus: string;
  /** Of the files, so many; more than 1 means copies. */
  readonly share: number;
  readonly folder: string;
  readonly queries: string;
  readonly runs: number;
}

export interface VaultMeasured {
  readonly testimonies: number;
  readonly passages: number;
  readonly words: number;
  readonly importSeconds: number;
  readonly wordsPerSecond: number;
  readonly vaultBytes: number;
  /** One more file, by the import of it alone, until its words are found. */
  readonly addMilliseconds: number;
  /** Without the passphrase; and the first page after that. */
  readonly openMilliseconds: number;
  readonly firstPageMilliseconds: number;
  /** Milliseconds of `passages.find` with snippets, facets and counts, by class of query, and of each asked for the first time. */
  readonly warm: Times;
  readonly first: Times;
}

const firstPage = { facets: true, limit: 20 } as const;

/** One import for each folder, which is a collection; Korean is one collection. */
async function importAll(client: Client, paths: readonly string[]): Promise<Pick<VaultMeasured, 'testimonies' | 'passages' | 'words' | 'importSeconds'>> {
  let [testimonies, passages, words] = [0, 0, 0];
  const begun = performance.now();
  for (const [folder, files] of Map.groupBy(paths, (path) => basename(dirname(path)))) {
    const report = await client['testimony.import']({ files: files, collection: folder, consent: 'open' });
    if (report.imported + report.skipped !== files.length) throw new Error('Some files were not imported');
    testimonies += report.imported;
    for (const one of report.testimonies) {
      passages += one.passages;
      words += one.words;
    }
  }
  return { testimonies, passages, words, importSeconds: (performance.now() - begun) / 1000 };
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await deed();
  return performance.now() - begun;
}

async function measurePages(client: Client, queries: readonly BenchQuery[], runs: number): Promise<Pick<VaultMeasured, 'warm' | 'first'>> {
  const warm: Record<string, number[]> = {};
  const first: Record<string, number[]> = {};
  for (const { kind, ours } of queries) {
    (first[kind] ??= []).push(await timed(() => client['passages.find']({ query: ours, ...firstPage })));
  }
  for (const { kind, ours } of queries) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timed(() => client['passages.find']({ query: ours, ...firstPage })));
    (warm[kind] ??= []).push(times.sort((a, b) => a - b)[runs >> 1] ?? 0);
  }
  return { warm, first };
}

/** A testimony of some forty turns with a word of its own. */
async function addOne(client: Client, folder: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const path = join(folder, `one-more-${run}.txt`);
    const own = `onemore${'abcde'.charAt(run)}here`;
    const turns = Array.from({ length: 40 }, (_, turn) => `${turn % 2 === 0 ? 'Q' : 'A'}: We walked along the dyke for ${turn} days, ${own}, and slept in boats.\n`);
    writeFileSync(path, turns.join('\n'), { mode: 0o600 });
    times.push(await timed(async () => {
      await client['testimony.import']({ files: [path], consent: 'open' });
      const { total } = await client['passages.find']({ query: own, limit: 1 });
      if (total !== turns.length) throw new Error('What was imported is not found');
    }));
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function measureVault(task: VaultTask): Promise<VaultMeasured> {
  const { client, credentials, close } = await openNewVault(task.folder);
  const queries = JSON.parse(readFileSync(task.queries, 'utf8')) as BenchQuery[];
  try {
    const imported = await importAll(client, chooseFiles(task, task.share, task.folder));
    const pages = await measurePages(client, queries, task.runs);
    const addMilliseconds = await addOne(client, task.folder);
    await client['vault.lock']({});
    let unlocking = 0;
    const opening = await timed(async () => { ({ unlocking } = await client['vault.open'](credentials)); });
    const firstPageMilliseconds = await timed(() => client['passages.find']({ query: queries[0]?.ours ?? '', ...firstPage }));
    return {
      ...imported, wordsPerSecond: Math.round(imported.words / imported.importSeconds), vaultBytes: bytesIn(credentials.folder),
      addMilliseconds, openMilliseconds: opening - unlocking, firstPageMilliseconds, ...pages,
    };
  } finally {
    await close();
  }
}

const measured = await measureVault(JSON.parse(process.argv[2] ?? '{}') as VaultTask);
writeSync(1, `${JSON.stringify(measured)}\n`);
