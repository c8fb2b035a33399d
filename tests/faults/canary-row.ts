// Row 6: words that stand only in a vault, looked for in every write of a whole sitting and in all that it leaves behind.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newPassphrase } from '../support/cheap-engine.ts';
import { formsIn, formsOf, koreanCanary, latinCanary } from './canary-words.ts';
import type { SessionOrders } from './canary-session.ts';
import { asTest, scratchFolder } from './fault-world.ts';
import { record, writesIn } from './record-writes.ts';
import { Tally, type Row } from './row.ts';

/** A word may be cut in two by two writes that follow one another. */
const longestForm = 512;

/** From 100 rounds on with a browser, whose every write is recorded too. */
const withBrowser = (rounds: number): boolean => rounds >= 100;

export const canaryRow: Row = async ({ rounds, seed }) => {
  asTest();
  const begun = performance.now();
  const tally = new Tally();
  for (const none of ['hits in writes', 'hits in files left']) tally.add(none, 0);
  const scratch = scratchFolder('canary');
  try {
    const [home, temporary, folder] = ['home', 'tmp', 'data'].map((name) => join(scratch, name)) as [string, string, string];
    for (const place of [home, temporary, folder]) mkdirSync(place);
    const orders: SessionOrders = {
      folder, browser: withBrowser(rounds), latin: latinCanary(), korean: koreanCanary(), name: `${latinCanary()} ${latinCanary()}`,
      title: latinCanary(), user: latinCanary(), passphrase: newPassphrase(), control: koreanCanary(),
    };
    const { control, latin, korean, name, title, user, passphrase } = orders;
    const secrets = [latin, korean, title, user, passphrase, ...name.split(' ')].flatMap(formsOf);
    const trace = join(scratch, 'trace');
    await record(trace, [process.execPath, join(import.meta.dirname, 'canary-session.ts'), JSON.stringify(orders)], {
      ...process.env, VITEST: 'true', HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home,
    });
    const controls = new Set<string>();
    const tails = new Map<string, Buffer>();
    for await (const { path, bytes } of writesIn(trace)) {
      tally.add('writes seen');
      tally.add('bytes seen', bytes.length);
      const both = Buffer.concat([tails.get(path) ?? Buffer.alloc(0), bytes]);
      tails.set(path, Buffer.from(both.subarray(-longestForm)));
      for (const form of formsIn(both, secrets)) tally.fail('hits in writes', `${form} in ${path.replace(scratch, '')}`);
      for (const form of formsIn(both, formsOf(control))) controls.add(form);
    }
    tally.add('files written to', tails.size);
    const wanted = new Set(formsOf(control).map(({ form }) => form));
    tally.add('forms of the control word', wanted.size);
    tally.add('forms of the control word seen', controls.size);
    if (controls.size !== wanted.size) tally.failures.push('blind: a word that was written down was not seen');
    for (const file of filesBelow(scratch).filter((path) => path !== trace)) {
      tally.add('files left and searched');
      for (const form of formsIn(readFileSync(file), secrets)) tally.fail('hits in files left', `${form} in ${file.replace(scratch, '')}`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return {
    row: `canary words${withBrowser(rounds) ? ', with a browser' : ''}`, tried: 1, figures: tally.figures, failures: tally.failures,
    target: 'UTF-8, UTF-16, NFD, base64 in data, temp, home, logs, browser profile, and in every write seen by strace; 0 hits',
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows canary --rounds ${rounds} --seed ${seed}`,
  };
};

function filesBelow(top: string): string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
