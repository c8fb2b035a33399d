// Measures issuing beside Chromium's print to PDF and pdfkit: speed, memory, size, tags, and whether the text comes back.
// Run as `npm run bench:pdf -- [--pages 500] [--engines ours,chromium,pdfkit] [--corpus FOLDER] [--check]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Language } from '../../archive/api/language.ts';
import { engineFlags } from '../../archive/hosts/engine-flags.ts';
import { issueTestimony } from '../../archive/export/pdf/issue-testimony.ts';
import { readTranscript } from '../../archive/import/read.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { particulars } from '../support/issued-files.ts';
import { infoOf, textOf } from '../support/poppler.ts';
import { copyOf, type Said } from '../support/testimony-copy.ts';
import { inkRatio, isWhole, paragraphsFound, withoutFurniture } from './pdf/compare-text.ts';
import { makeTestimony } from './pdf/make-testimony.ts';
import type { Measured, Task } from './pdf/measure-engine.ts';
import type { EngineName } from './pdf/set-with-engines.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '500' },
    engines: { type: 'string', default: 'ours,chromium,pdfkit' },
    corpus: { type: 'string' },
    /** Fails where a promise is not kept. */
    check: { type: 'boolean', default: false },
  },
});

const say = (line = ''): void => { process.stdout.write(`${line}\n`); };
const broken: string[] = [];
const promise = (isKept: boolean, what: string): void => {
  if (!isKept) broken.push(what);
};
const languages: readonly Language[] = ['en', 'ko'];
const pages = Number(values.pages);
const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-pdf-'));

/** As the engine's own process is started. */
function runTask(task: Task): Measured | null {
  const ran = spawnSync(process.execPath, [...engineFlags, 'tests/bench/pdf/measure-engine.ts', JSON.stringify(task)], {
    encoding: 'utf8', timeout: 15 * 60_000, stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (ran.status === 0) return JSON.parse(ran.stdout) as Measured;
  say(`${task.engine}, ${task.language}: ${ran.signal ?? ran.stderr.trim().split('\n').at(-1) ?? 'failed'}`);
  return null;
}

function compareEngines(language: Language): void {
  const copy = makeTestimony(language, pages);
  for (const engine of values.engines.split(',') as EngineName[]) {
    const path = join(folder, `${engine}-${language}.pdf`);
    const measured = runTask({ engine, language, pages, path });
    if (measured === null) continue;
    const bytes = new Uint8Array(readFileSync(path));
    const info = infoOf(bytes);
    const count = Number(/Pages: +(\d+)/.exec(info)?.[1]);
    const text = withoutFurniture(textOf(bytes), engine === 'ours' ? 1 : 0, engine === 'ours' ? 1 : 0);
    const found = paragraphsFound(text, copy);
    const rate = count / (measured.milliseconds / 1000);
    const megabytes = measured.memory / 2 ** 20;
    say([
      language, engine.padEnd(8), `${count} pages`, `${(measured.milliseconds / 1000).toFixed(2)} s`, `${rate.toFixed(0)} pages/s`,
      `${(measured.processor / 1000).toFixed(2)} s of processor`, `${(count / (measured.processor / 1000)).toFixed(0)} pages for each`,
      `${megabytes.toFixed(0)} MB at the peak`, `${(measured.before / 2 ** 20).toFixed(0)} MB before`, `${(statSync(path).size / 2 ** 20).toFixed(2)} MB file`,
      /Tagged: +yes/.test(info) ? 'tagged' : 'not tagged', `${(100 * found).toFixed(2)} % of paragraphs come back whole`,
    ].join(' | '));
    if (engine !== 'ours') continue;
    promise(rate >= 150, `${language}: 150 pages a second`);
    promise(megabytes < 350, `${language}: 350 MB`);
    promise(found === 1 && isWhole(text, copy), `${language}: the text comes back`);
  }
}

async function measureInk(language: Language): Promise<void> {
  const [least, most] = await inkRatio(makeTestimony(language, 12));
  say(`${language} | ink of subsets to ink of whole fonts, least and most of twelve pages: ${least.toFixed(4)}, ${most.toFixed(4)}`);
  promise(least > 0.99 && most < 1.01, `${language}: ink`);
}

/** What a transcript says, turn by turn; null for a file that is none. */
async function readSaid(path: string): Promise<{ said: Said[]; language: Language } | null> {
  try {
    const { transcript } = await readTranscript({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) });
    return {
      language: transcript.language ?? 'en',
      said: transcript.sessions.flatMap(({ turns }, index) => turns.map((turn) => ({ ...turn, session: index + 1 }))),
    };
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return null;
    throw thrown;
  }
}

/** Nothing of a transcript is said here, not even its file's name: only how many come back. */
async function measureCorpus(corpus: string): Promise<void> {
  const faults = new Map<string, number>();
  let [read, whole, count, milliseconds] = [0, 0, 0, 0];
  for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(corpus, name);
    if (!statSync(path).isFile()) continue;
    const transcript = await readSaid(path);
    if (transcript === null) continue;
    read += 1;
    const copy = copyOf(transcript.said, { language: transcript.language, title: 'Ferry' });
    const began = performance.now();
    try {
      const file = await issueTestimony(copy, particulars, issueWords[transcript.language]);
      milliseconds += performance.now() - began;
      count += file.pages;
      if (isWhole(withoutFurniture(textOf(file.bytes), 1, 1), copy)) whole += 1;
      else faults.set('text', (faults.get('text') ?? 0) + 1);
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError)) throw thrown;
      const fault = `${thrown.code} ${thrown.detail.reason?.split(' ')[0] ?? ''}`;
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  }
  say(`corpus | ${read} transcripts, ${count} pages, ${(count / (milliseconds / 1000)).toFixed(0)} pages/s | ${whole} come back whole`);
  for (const [fault, times] of faults) say(`corpus | ${times} with ${fault}`);
  promise(whole === read && read > 0, 'corpus: the text comes back');
}

try {
  for (const language of languages) compareEngines(language);
  for (const language of languages) await measureInk(language);
  if (values.corpus !== undefined) await measureCorpus(values.corpus);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const what of broken) say(`not kept: ${what}`);
if (values.check && broken.length > 0) process.exitCode = 1;
