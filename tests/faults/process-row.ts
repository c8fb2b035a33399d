// Row 7: a second process at the same vault, a writer that is suspended in the midst of a write, a clock set back ten years.
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toFault } from '../../archive/api/errors.ts';
import { asTest, copyVault, firstFree, makeWorld, scratchFolder, visit, type FaultWorld } from './fault-world.ts';
import { examine, Ledger } from './ledger.ts';
import { Chance, nameOf, Tally, type Row } from './row.ts';
import { deedKinds, readTold, type Orders } from './told-deed.ts';

const dayMs = 24 * 60 * 60 * 1000;
const tenYears = 3653 * dayMs;

/** A process at work in the vault, and what it has said so far. */
class Worker {
  readonly #process: ChildProcess;
  #said = '';
  readonly ended: Promise<void>;

  constructor(orders: Orders) {
    this.#process = spawn(process.execPath, [join(import.meta.dirname, 'deed-worker.ts'), JSON.stringify(orders)], {
      stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VITEST: 'true' },
    });
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => { this.#said += text; });
    this.ended = new Promise((resolve) => { this.#process.on('close', () => resolve()); });
  }

  get told() {
    return readTold(this.#said);
  }

  get acknowledged(): number {
    return this.told.filter(({ told }) => told === 'did').length;
  }

  async until(deeds: number): Promise<void> {
    while (this.acknowledged < deeds) {
      if (this.#process.exitCode !== null) throw new Error('The worker ended by itself.');
      await wait(5);
    }
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.#process.kill(name);
  }
}

/** What another process hears that wants the same vault. */
async function knock(folder: string, world: FaultWorld, user: 'archivist' | 'scholar'): Promise<string> {
  try {
    await visit({ folder, user, passphrase: world.passphrases[user] }, async (client) => client['testimony.list']({}));
    return 'opened';
  } catch (thrown) {
    return toFault(thrown).code;
  }
}

async function suspendWriter(world: FaultWorld, chance: Chance, tally: Tally): Promise<void> {
  const root = scratchFolder('process');
  const folder = copyVault(world, join(root, 'vault'));
  const seed = chance.below(2 ** 31);
  const fail = (what: string): void => tally.fail('not as it should be', `writer of seed ${seed}: ${what}`);
  const worker = new Worker({
    folder, root, passphrase: world.passphrases.archivist, kinds: deedKinds.filter((kind) => kind !== 'backing-up'), number: firstFree, seed, deeds: 0,
  });
  try {
    await worker.until(1 + chance.below(3));
    const beside = await knock(folder, world, chance.pick(['archivist', 'scholar']));
    tally.add(`second process, writer at work: ${beside}`);
    if (beside !== 'vault-in-use') fail(`a second process was told: ${beside}`);
    await wait(chance.below(80));
    worker.signal('SIGSTOP');
    const suspended = await knock(folder, world, chance.pick(['archivist', 'scholar']));
    tally.add(`second process, writer suspended: ${suspended}`);
    if (suspended !== 'vault-in-use') fail(`beside a suspended writer: ${suspended}`);
    const before = worker.acknowledged;
    worker.signal('SIGCONT');
    if (chance.below(2) === 0) {
      await worker.until(before + 2);
      tally.add('suspended writers that went on');
    } else {
      tally.add('suspended writers that were killed');
    }
    worker.signal('SIGKILL');
    await worker.ended;
    const ledger = new Ledger(world.marks);
    ledger.hear(worker.told);
    for (const [found, what] of await examine(folder, world.passphrases, ledger)) fail(`${found}: ${what}`);
  } finally {
    worker.signal('SIGKILL');
    await worker.ended;
    rmSync(root, { recursive: true, force: true });
  }
}

/** An embargo that runs on stays shut, whatever the machine says of the time; and what is written then is dated after what was seen. */
async function setClockBack(world: FaultWorld, chance: Chance, tally: Tally): Promise<void> {
  const root = scratchFolder('clock');
  const folder = copyVault(world, join(root, 'vault'));
  const [testimony, other] = world.testimonies;
  const fail = (what: string): void => tally.fail('not as it should be', `clock: ${what}`);
  const back = { clock: () => new Date(Date.now() - tenYears + chance.below(1000)) };
  const at = { folder, user: 'archivist', passphrase: world.passphrases.archivist };
  try {
    if (testimony === undefined || other === undefined) throw new Error('Too few testimonies.');
    const until = new Date(Date.now() + (1 + chance.below(700)) * dayMs).toISOString().slice(0, 10);
    await visit(at, (client) => client['restriction.add']({ testimony, kind: 'embargo', until }));
    const began = new Date().toISOString();
    await visit({ ...at, options: back }, async (client) => {
      const { clock, readOnly } = await client['vault.notices']({});
      if (clock === null) fail('nobody was told');
      if (readOnly !== null) fail(`read-only: ${readOnly}`);
      await client['restriction.add']({ testimony: other, kind: 'closed' });
      const { entries: [latest] } = await client['journal.list']({ limit: 1 });
      if (latest === undefined || latest.at < began.slice(0, 10)) fail('the journal went back in time');
    });
    const scholar = { folder, user: 'scholar', passphrase: world.passphrases.scholar, options: back };
    const shown = await visit(scholar, (client) => client['testimony.show']({ testimony })).then(() => 'shown', (thrown: unknown) => toFault(thrown).code);
    if (shown !== 'consent-refused') fail(`the embargoed testimony: ${shown}`);
    const { ok } = await visit(at, (client) => client['vault.verify']({}));
    if (!ok) fail('verify');
    // A day that has come stays come: years later it is over, and remains so when the clock is set right.
    const later = { clock: () => new Date(Date.now() + tenYears) };
    const passed = await visit({ ...scholar, options: later }, (client) => client['vault.notices']({}));
    if (passed.clock !== null) fail('a clock that went forward was taken for one set back');
    const again = await visit(at, (client) => client['vault.notices']({}));
    if (again.clock === null || again.readOnly !== null) fail('a clock set back from the future was not noticed');
    tally.add('clocks set back ten years');
  } catch (thrown) {
    fail(nameOf(thrown));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export const processRow: Row = async ({ rounds, seed, told }) => {
  asTest();
  const begun = performance.now();
  const chance = new Chance(seed);
  const tally = new Tally();
  tally.add('not as it should be', 0);
  const root = scratchFolder('process-world');
  try {
    const world = await makeWorld(root);
    for (let round = 0; round < rounds; round += 1) {
      if (round % 4 === 3) await setClockBack(world, chance, tally);
      else await suspendWriter(world, chance, tally);
      told?.(round + 1, rounds);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return {
    row: 'two processes, a suspended writer, the clock', tried: rounds, figures: tally.figures, failures: tally.failures,
    target: 'no corruption, clear faults',
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows process --rounds ${rounds} --seed ${seed}`,
  };
};
