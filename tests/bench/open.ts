// Measures unlocking by parts: `npm run bench:open -- --corpus PATH [--share 1] [--rounds 7] [--query WORDS]`. Prints figures, never text.
// PATH is a folder of transcripts, or of archives of such. A vault is made of them; then each round is a process of its own, as after a lock.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openNewVault, type OpenVault } from './open-vault.ts';
import type { RoundTask, Times } from './open-round.ts';
import { chooseFiles, unpackCorpus } from './search/read-corpus.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    /** Of the files; more than 1 means copies. */
    share: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    query: { type: 'string', default: 'winter OR river' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function fill({ client }: OpenVault, files: readonly string[]): Promise<{ testimonies: number; words: number; seconds: number }> {
  const begun = performance.now();
  let [testimonies, words] = [0, 0];
  for (const [folder, paths] of Map.groupBy(files, (path) => basename(dirname(path)))) {
    const report = await client['testimony.import']({ files: paths, collection: folder, consent: 'open' });
    testimonies += report.imported;
    words += report.testimonies.reduce((sum, one) => sum + one.words, 0);
  }
  return { testimonies, words, seconds: (performance.now() - begun) / 1000 };
}

/** In a process that has read nothing yet; only the machine's cache of files is warm. */
function round(task: RoundTask): Times {
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'open-round.ts'), JSON.stringify(task)], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('A round failed.');
  return JSON.parse(stdout) as Times;
}

function printRounds(rounds: readonly Times[]): void {
  for (const part of Object.keys(rounds[0] ?? {})) {
    const times = rounds.map((each) => each[part] ?? NaN).sort((one, other) => one - other);
    const median = times[times.length >> 1] ?? NaN;
    say(`  ${part.padEnd(62)} ${median.toFixed(1).padStart(9)} ms   (${(times[0] ?? NaN).toFixed(1)} to ${(times.at(-1) ?? NaN).toFixed(1)})`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-open-'));
try {
  const files = chooseFiles({ corpus: unpackCorpus(values.corpus, folder), language: 'en' }, Number(values.share), folder);
  const vault = await openNewVault(folder);
  const { testimonies, words, seconds } = await fill(vault, files);
  await vault.close();
  const sizes = readdirSync(vault.credentials.folder).map((name) => statSync(join(vault.credentials.folder, name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  say(`${testimonies} testimonies, ${words} words, imported in ${seconds.toFixed(1)} s; the vault has ${(bytes / 1024 ** 2).toFixed(0)} MiB.`);
  for (const [user, what] of [['whole', 'as a user waits for it'], ['parts', 'by parts'], ['files', 'what each file takes to be looked at']] as const) {
    say(`\nMilliseconds, ${what}; median of ${values.rounds} processes:`);
    printRounds(Array.from({ length: Number(values.rounds) }, () => round({ ...vault.credentials, what: user, query: values.query })));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
