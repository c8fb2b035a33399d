// The main job on real transcripts, through the command line and in a browser: `npm run test:corpus -- PATH`. Prints figures, never text.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workInBrowser } from './in-browser.ts';
import { readEveryFormat } from './read-formats.ts';
import { watchMemory } from './watch-memory.ts';
import { isKorean, plainWords, rareWords, scanFor, wordsInsideWords } from './words-to-find.ts';

const corpus = process.argv[2] ?? '../shared/corpus';
const testimonies = join(corpus, 'oral-histories/testimonies');
const bilingual = join(corpus, 'oral-histories/bilingual');
const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const faults: string[] = [];
const check = (held: boolean, what: string): void => {
  say(`${held ? 'ok    ' : 'FAILED'} ${what}`);
  if (!held) faults.push(what);
};

interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly milliseconds: number;
  readonly memory: { readonly together: number; readonly largest: number };
}

function run(command: string, argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(command, argv, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
    const memory = watchMemory(child.pid ?? 0);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => { output += chunk; });
    child.on('close', (status) => {
      resolve({ status, output, milliseconds: performance.now() - begun, memory: memory.stop() });
    });
  });
}

interface Shown { readonly passages: readonly { readonly text: string }[] }

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-corpus-'));
const vault = join(folder, 'vault');
const passphraseFile = join(folder, 'passphrase');
writeFileSync(passphraseFile, randomBytes(18).toString('base64url'), { mode: 0o600 });

const vouchsafe = async (...argv: string[]): Promise<Ran> => (
  run(process.execPath, ['archive/hosts/command-line.ts', ...argv, '--json', '--passphrase-file', passphraseFile])
);
const json = async <T>(...argv: string[]): Promise<T> => JSON.parse((await vouchsafe(...argv)).output) as T;

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

interface Imported {
  readonly imported: number;
  readonly faults: readonly unknown[];
  readonly testimonies: readonly { readonly id: string; readonly words: number; readonly passages: number; readonly file: string }[];
}

async function importAll(): Promise<Imported> {
  const ran = await vouchsafe('import', vault, testimonies, bilingual, '--consent', 'open');
  const report = JSON.parse(ran.output) as Imported;
  const sum = (field: 'words' | 'passages'): number => report.testimonies.reduce((total, one) => total + one[field], 0);
  check(ran.status === 0 && report.imported === 50 && report.faults.length === 0, `import of 50 files: ${report.imported} imported`);
  say(`       ${(ran.milliseconds / 1000).toFixed(1)} s with start and unlocking, ${sum('words')} words, ${sum('passages')} passages, `
    + `${(sizeOf(vault) / 2 ** 20).toFixed(1)} MiB on disk, peak memory ${ran.memory.largest.toFixed(0)} MiB `
    + `(${ran.memory.together.toFixed(0)} MiB with the reader processes)`);
  return report;
}

async function searchAll(report: Imported): Promise<void> {
  const shown = await Promise.resolve().then(async () => {
    const texts: string[] = [];
    for (const { id } of report.testimonies) {
      texts.push(...(await json<Shown>('show', vault, id)).passages.map(({ text }) => text.normalize('NFC')));
    }
    return texts;
  });
  check(shown.length === report.testimonies.reduce((sum, { passages }) => sum + passages, 0), `${shown.length} passages shown as imported`);
  for (const word of [...wordsInsideWords(shown), ...plainWords(shown)]) {
    const scanned = scanFor(word, shown);
    const found = await json<{ total: number; took: number; unlocking: number }>('search', vault, word);
    check(found.total === scanned, `search ${isKorean(word) ? '(Korean, two syllables)' : '(English)'}: `
      + `${found.total} passages, plain scan ${scanned}, ${found.took.toFixed(1)} ms (unlocking ${found.unlocking.toFixed(0)} ms)`);
  }
}

/** Without what a line's end brings: white space, and the hyphens of words that were divided there. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad‐-]+/gu, '');

async function issueLongest(what: string, of: readonly Imported['testimonies'][number][]): Promise<void> {
  const [longest] = [...of].sort((a, b) => b.words - a.words);
  if (longest === undefined) return;
  const out = join(folder, `${what}.pdf`);
  const ran = await vouchsafe('issue', vault, longest.id, '--out', out, '--to', 'corpus check');
  const issued = JSON.parse(ran.output) as { pages: number; bytes: number };
  check(ran.status === 0 && existsSync(out), `PDF of the longest ${what} testimony: ${issued.pages} pages, ${(issued.bytes / 1024).toFixed(0)} KiB, `
    + `${(ran.milliseconds / 1000).toFixed(1)} s with start and unlocking, peak ${ran.memory.largest.toFixed(0)} MiB`);
  const extracted = bare((await run('pdftotext', ['-raw', out, '-'])).output);
  const { passages } = await json<Shown>('show', vault, longest.id);
  // A page break puts running heads between the lines of a passage: a passage is looked for piece by piece.
  const pieces = passages.flatMap(({ text }) => text.split(/\s+/u).map(bare)).filter((piece) => piece !== '');
  let from = 0;
  let missing = 0;
  for (const piece of pieces) {
    const at = extracted.indexOf(piece, from);
    if (at < 0 || at - from > 2000) missing += 1;
    else from = at + piece.length;
  }
  check(missing === 0, `pdftotext against the source, in order: ${pieces.length} words, ${missing} missing`);
}

async function lookForLeaks(report: Imported): Promise<void> {
  const rare = rareWords(report.testimonies.map(({ file }) => readFileSync(file, 'utf8')));
  for (const [name, path] of [['vault', vault], ['temporary', tmpdir()], ['working', '.']] as const) {
    const listed = await run('grep', [
      '-rlaF', ...rare.flatMap((word) => ['-e', word]), '--exclude-dir=node_modules', '--exclude-dir=.git', '--exclude=*.pdf', path,
    ]);
    const files = name === 'temporary' ? listed.output.split('\n').filter((line) => line.includes('vouchsafe')) : listed.output.split('\n').filter(Boolean);
    check(files.length === 0, `grep of the ${name} folder for ${rare.length} rare words: ${files.length} files`);
  }
  const plain = filesBelow(vault).filter((path) => readFileSync(path).includes('SQLite format 3') && !path.endsWith('lock'));
  check(plain.length === 0, `no file of the vault is a plain database: ${plain.length}`);
}

if (!existsSync(testimonies)) {
  say(`Skipped: there is no corpus at ${corpus}.`);
} else {
  try {
    await readEveryFormat(corpus, check);
    check((await vouchsafe('init', vault)).status === 0, 'init');
    const report = await importAll();
    await searchAll(report);
    await issueLongest('English', report.testimonies.filter(({ file }) => file.startsWith(testimonies)));
    await issueLongest('Korean', report.testimonies.filter(({ file }) => file.endsWith('.ko.md')));
    await lookForLeaks(report);
    const verified = await json<{ ok: boolean; checked: number }>('verify', vault);
    check(verified.ok, `verify: ${verified.checked} records`);
    await workInBrowser([...filesBelow(bilingual), ...filesBelow(testimonies)].slice(0, 40), check);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(faults.length === 0 ? 'All held.' : `${faults.length} did not hold.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
