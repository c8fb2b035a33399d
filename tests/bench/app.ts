// Measures the app in a real browser over a large archive: `npm run bench:app -- --corpus PATH`. Prints figures, never text.
// PATH is a folder of transcripts or a .tar.xz of one; what is measured is what the browser does, with the engine as it ships.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { makeClient, type Client } from '../../archive/api/client.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { makeEngine } from '../../archive/engine.ts';
import { diskFiles } from '../../archive/hosts/disk-files.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { spawnPacker } from '../../archive/search/spawn-packer.ts';
import { en } from '../../src/words/en.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { builtPage } from '../support/built-page.ts';
import { launchChromium } from '../support/chromium.ts';
import { randomFrom } from '../support/invented-texts.ts';
import { keystrokes, memoryOf, scrollFrames, seen } from './app-measures.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/podcasts-cc-by-sa-4.0.tar.xz' },
    files: { type: 'string', default: '100000' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const user = 'Bench Archivist';
const passphrase = randomBytes(18).toString('base64url');
const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
const vault = join(folder, 'vault');
let failed = 0;

function figure(name: string, value: number, limit: number, unit: string): void {
  const held = value <= limit;
  if (!held) failed += 1;
  say(`${held ? 'ok    ' : 'OVER  '} ${name}: ${value.toFixed(1)} ${unit} (at most ${limit})`);
}

const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;

function transcripts(corpus: string): string[] {
  let top = corpus;
  if (corpus.endsWith('.tar.xz')) {
    top = join(folder, 'corpus');
    mkdirSync(top);
    const { status } = spawnSync('tar', ['-xJf', corpus, '-C', top], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error('The corpus could not be unpacked.');
  }
  return readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|txt|vtt|srt)$/.test(name))
    .map((name) => join(top, name)).filter((path) => statSync(path).isFile()).sort().slice(0, Number(values.files));
}

/** Words of the corpus by how often they stand in it, so that none of them has to stand here. */
function wordsByRank(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths.filter((_, index) => index % 20 === 0)) {
    for (const word of readFileSync(path, 'utf8').toLowerCase().match(/\b[a-z]{4,12}\b/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count > 3).sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

async function fillVault(client: Client, paths: readonly string[]): Promise<void> {
  await client['vault.create']({ folder: vault, user, passphrase });
  const begun = performance.now();
  const batch = 200;
  let imported = 0;
  for (let from = 0; from < paths.length; from += batch) {
    const files = paths.slice(from, from + batch) as unknown as Ticket[];
    imported += (await client['testimony.import']({ files, collection: 'Bench', consent: 'open' })).imported;
  }
  say(`       ${imported} of ${paths.length} transcripts imported in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

interface Program {
  readonly address: string;
  readonly begun: number;
  end(): void;
}

async function startProgram(): Promise<Program> {
  const launcher = fileURLToPath(new URL('../../archive/hosts/launch.mjs', import.meta.url));
  const start = fileURLToPath(new URL('../../archive/hosts/start.ts', import.meta.url));
  const begun = performance.now();
  const program = spawn(process.execPath, [launcher, start, '--browser', '--no-open', '--vault', vault], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The list of vaults that were opened here is the user's: this one is not to be on it.
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder },
  });
  const [address] = await once(createInterface({ input: program.stdout }), 'line') as [string];
  return { address, begun, end: () => void program.kill('SIGTERM') };
}

function tellFrames(name: string, frames: readonly number[]): void {
  say(`       ${name}: ${frames.length} frames, median ${quantile(frames, 0.5).toFixed(1)} ms, worst ${Math.max(...frames).toFixed(1)} ms`);
  figure(`${name}, frame at p95`, quantile(frames, 0.95), 50, 'ms');
}

async function measureList(app: App): Promise<void> {
  await app.rows().first().waitFor();
  tellFrames('scrolling the list', await scrollFrames(app.rows().first(), 300));
}

async function measureTranscript(app: App): Promise<void> {
  await app.readLongest();
  await app.passages().first().waitFor();
  tellFrames('scrolling the longest transcript', await scrollFrames(app.passages().first(), 300));
}

async function measureSearch(app: App, page: Page, words: readonly string[]): Promise<void> {
  await app.goSearch();
  const random = randomFrom(11);
  const pick = (from: number, to: number): string => words[Math.floor(from + random() * (Math.min(to, words.length) - from))] ?? '';
  const queries = Array.from({ length: 40 }, (_, index) => (
    index % 2 === 0 ? pick(20, 400) : `${pick(20, 400)} ${pick(400, 4000)}`
  ));
  const times = await keystrokes(page, app.searchBox(), queries);
  say(`       ${times.length} last keystrokes of queries, median ${quantile(times, 0.5).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`);
  figure('from a keystroke to the first page of results, p95', quantile(times, 0.95), 100, 'ms');
}

async function measureBrowser(words: readonly string[]): Promise<void> {
  builtPage();
  const context = await launchChromium(join(folder, 'profile'), { viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('about:blank');
  const program = await startProgram();
  try {
    await page.goto(program.address);
    const app = driveApp(page, en);
    await seen(page, '.passphrase');
    figure('from the start of the program to the unlock screen', (performance.now() - program.begun) / 1000, 1.5, 's');
    const unlocking = performance.now();
    await app.unlock(user, passphrase);
    await app.rows().first().waitFor();
    say(`       from the passphrase to the list: ${((performance.now() - unlocking) / 1000).toFixed(2)} s`);
    await measureList(app);
    await measureTranscript(app);
    await measureSearch(app, page, words);
    const { page: whole, heap } = await memoryOf(page);
    say(`       the heap of JavaScript alone: ${heap.toFixed(0)} MB`);
    figure('memory of the page', whole, 300, 'MB');
  } finally {
    program.end();
    await context.close();
  }
}

try {
  const paths = transcripts(values.corpus);
  const files = diskFiles();
  const engine = makeEngine({ files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: vault, samples: sampleFolder, places: null });
  await fillVault(makeClient(engine.carrier), paths);
  await engine.close();
  await measureBrowser(wordsByRank(paths));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
