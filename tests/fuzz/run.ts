// The long run: `npm run test:fuzz -- [INPUTS] [SEED]`, 10,000 inputs where nothing is said. Prints figures, never text.
import { fuzzReaders } from './fuzz-readers.ts';

const inputs = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

const begun = performance.now();
const { outcomes, slowestMs, peakMiB, violations } = await fuzzReaders(inputs, seed, (done) => {
  if (done % 2500 === 0) say(`${done} of ${inputs}`);
});
say(`${inputs} broken files, seed ${seed}, ${((performance.now() - begun) / 1000).toFixed(0)} s; slowest ${slowestMs.toFixed(0)} ms, largest reader ${peakMiB.toFixed(0)} MiB`);
for (const [format, counts] of [...outcomes].sort()) {
  say(`  ${format.padEnd(12)} ${[...counts].sort().map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
}
for (const violation of violations) say(`FAILED ${violation}`);
process.exitCode = violations.length > 0 || peakMiB > 512 ? 1 : 0;
