// Row 2: the power fails at a random moment of a recorded session; what was never synced is there or not, sector by sector.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makeClient } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { cheap } from '../support/cheap-engine.ts';
import { servicesWith } from '../support/temp-archive.ts';
import { DiskModel } from './disk-model.ts';
import { asTest, copyVault, firstFree, makeWorld, scratchFolder, type FaultWorld } from './fault-world.ts';
import { examine, Ledger } from './ledger.ts';
import { readTrace, record } from './record-writes.ts';
import { Chance, nameOf, Tally, type Row } from './row.ts';
import { deedKinds, readTold, type Orders } from './told-deed.ts';

/** One recorded session gives so many cuts, and has so many deeds. */
const cutsOfOne = 200;
const deedsOfOne = 40;

async function cutSession(world: FaultWorld, cuts: number, chance: Chance, tally: Tally, done: () => void): Promise<void> {
  const scratch = scratchFolder('power');
  const disk = join(scratch, 'disk');
  const trace = join(scratch, 'trace');
  try {
    mkdirSync(disk);
    const folder = copyVault(world, join(disk, 'vault'));
    const model = new DiskModel(disk);
    const orders: Orders = {
      folder, root: disk, passphrase: world.passphrases.archivist, kinds: [...deedKinds], number: firstFree,
      seed: chance.below(2 ** 31), deeds: Math.min(deedsOfOne, cuts),
    };
    const { output } = await record(trace, [process.execPath, join(import.meta.dirname, 'deed-worker.ts'), JSON.stringify(orders)], { ...process.env, VITEST: 'true' });
    const events = await countEvents(trace, disk);
    tally.add('writes, syncs and names recorded', events);
    tally.add('deeds recorded', readTold(output).filter(({ told }) => told === 'did').length);
    const moments = new Map<number, number>();
    for (let cut = 0; cut < cuts; cut += 1) {
      const moment = chance.below(events);
      moments.set(moment, (moments.get(moment) ?? 0) + 1);
    }
    let at = 0;
    let said = '';
    for await (const event of readTrace(trace, process.cwd())) {
      if (event.event === 'said') said += event.text;
      if (!model.do(event)) continue;
      for (let times = moments.get(at) ?? 0; times > 0; times -= 1) {
        await examineCut({ world, model, said, chance, tally, place: join(scratch, 'found'), disk, moment: `${orders.seed} at ${at}` });
        done();
      }
      at += 1;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function countEvents(trace: string, disk: string): Promise<number> {
  let count = 0;
  for await (const event of readTrace(trace, process.cwd())) {
    if (event.event !== 'said' && (event.event === 'rename' ? event.to : event.path).startsWith(disk)) count += 1;
  }
  return count;
}

interface Cut {
  readonly world: FaultWorld;
  readonly model: DiskModel;
  readonly said: string;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly place: string;
  readonly disk: string;
  readonly moment: string;
}

async function examineCut({ world, model, said, chance, tally, place, disk, moment }: Cut): Promise<void> {
  model.cut(place, chance);
  const ledger = new Ledger(world.marks);
  ledger.hear(readTold(said));
  tally.add('cuts');
  const doubtful = ledger.doubtful?.do ?? 'nothing';
  tally.add(`cuts while doing: ${doubtful}`);
  const backups = ledger.backups.map(({ to, datakeys }) => ({ to: join(place, relative(disk, to)), datakeys: join(place, relative(disk, datakeys)) }));
  const findings = await examine(join(place, 'vault'), world.passphrases, ledger);
  for (const [found, what] of findings) {
    tally.fail(found === 'unsound' || found === 'unopenable' ? 'corrupt' : found === 'lost' ? 'acknowledged lost' : found, `${moment}, ${doubtful}: ${what}`);
  }
  const last = backups.at(-1);
  if (last !== undefined) await verifyBackup(last, world, tally, moment);
  rmSync(place, { recursive: true, force: true });
}

async function verifyBackup(
  { to, datakeys }: { readonly to: string; readonly datakeys: string }, world: FaultWorld, tally: Tally, moment: string,
): Promise<void> {
  const engine = makeEngine(servicesWith({}), cheap);
  try {
    const opener = { user: 'archivist', passphrase: world.passphrases.archivist };
    await makeClient(engine.carrier)['backup.verify']({ folder: to, datakeys, ...opener });
    tally.add('acknowledged backups verified');
  } catch (thrown) {
    tally.fail('acknowledged lost', `${moment}: a backup: ${nameOf(thrown)}`);
  } finally {
    await engine.close();
  }
}

export const powerRow: Row = async ({ rounds, seed, told }) => {
  asTest();
  const begun = performance.now();
  const chance = new Chance(seed);
  const tally = new Tally();
  for (const none of ['corrupt', 'acknowledged lost', 'wider', 'left over']) tally.add(none, 0);
  const root = scratchFolder('power-world');
  try {
    const world = await makeWorld(root);
    let done = 0;
    while (done < rounds) {
      await cutSession(world, Math.min(cutsOfOne, rounds - done), chance, tally, () => {
        done += 1;
        told?.(done, rounds);
      });
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return {
    row: 'simulated power cut', tried: rounds, figures: tally.figures, failures: tally.failures,
    target: '2,000 cuts; 0 corrupt, 0 acknowledged lost',
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows power --rounds ${rounds} --seed ${seed}`,
  };
};
