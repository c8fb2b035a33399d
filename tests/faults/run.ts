// The long run: `npm run test:faults -- [--rounds N] [--rows kill,power,…] [--seed N] [--json FILE]`; prints a table of figures.
import { writeFileSync } from 'node:fs';
import { canaryRow } from './canary-row.ts';
import { foreignRow } from './foreign-row.ts';
import { fullRow } from './full-row.ts';
import { killRow } from './kill-row.ts';
import { powerRow } from './power-row.ts';
import { processRow } from './process-row.ts';
import { printRow, type Row, type RowResult } from './row.ts';
import { tamperRow } from './tamper-row.ts';

interface KnownRow {
  readonly run: Row;
  /** Rounds for each of `--rounds`: 1,000 is what the issue asks for. */
  readonly share: number;
}

const rows: Readonly<Record<string, KnownRow>> = {
  kill: { run: killRow, share: 1 },
  power: { run: powerRow, share: 2 },
  tamper: { run: tamperRow, share: 5 },
  full: { run: fullRow, share: 1 },
  foreign: { run: foreignRow, share: 1 },
  canary: { run: canaryRow, share: 1 },
  process: { run: processRow, share: 0.1 },
};

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

function given(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const chosen = given('rows')?.split(',') ?? Object.keys(rows);
const rounds = Number(given('rounds') ?? 40);
const seed = Number(given('seed') ?? Date.now() % 1_000_000);
const json = given('json');
const results: RowResult[] = [];

for (const name of chosen) {
  const row = rows[name];
  if (row === undefined) throw new Error(`Unknown row: ${name}. Known: ${Object.keys(rows).join(', ')}`);
  let saidAt = performance.now();
  const told = (done: number, total: number): void => {
    if (performance.now() - saidAt < 30_000) return;
    saidAt = performance.now();
    say(`       ${name}: ${done} of ${total}`);
  };
  const result = await row.run({ rounds: chosen.length === 1 ? rounds : Math.ceil(rounds * row.share), seed, told });
  results.push(result);
  printRow(result, say);
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ at: new Date().toISOString(), seed, results }, null, 2)}\n`);
process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0;
