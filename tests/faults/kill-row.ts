// Row 1: a process killed in the midst of every kind of deed; what it acknowledged must stand in the vault that is opened after it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeClient } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { cheap } from '../support/cheap-engine.ts';
import { servicesWith } from '../support/temp-archive.ts';
import { asTest, copyVault, firstFree, makeWorld, scratchFolder, type FaultWorld, type Passphrases } from './fault-world.ts';
import { examine, Ledger, type Finding } from './ledger.ts';
import { Chance, nameOf, Tally, type Row } from './row.ts';
import { deedKinds, readTold, type DeedKind, type Orders, type Told } from './told-deed.ts';

/** A vault is killed so often before another copy takes its place: openings that follow a kill are killed too. */
const killsOfOne = 6;

interface Kill {
  /** It is armed when the process has said so many lines, and comes so many milliseconds later. */
  readonly lines: number;
  readonly delay: number;
}

async function killedRun(orders: Orders, { lines, delay }: Kill): Promise<Told[]> {
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'deed-worker.ts'), JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, VITEST: 'true' },
  });
  let said = '';
  let complained = '';
  let armed = false;
  worker.stderr.setEncoding('utf8').on('data', (text: string) => { complained += text; });
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (armed || said.split('\n').length <= lines) return;
    armed = true;
    setTimeout(() => worker.kill('SIGKILL'), delay);
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => { worker.on('close', (_code, by) => resolve(by)); });
  if (signal !== 'SIGKILL') throw new Error(`The worker ended by itself: ${complained.split('\n').find((line) => line.includes('Error')) ?? complained.slice(0, 200)}`);
  return readTold(said);
}

/** Some while it opens, most after a few deeds, each at its own moment within a deed. */
function chooseKill(chance: Chance): Kill {
  const isOpening = chance.below(8) === 0;
  return isOpening ? { lines: 1, delay: chance.below(150) } : { lines: 2 + chance.below(9), delay: chance.below(90) };
}

async function verifyBackups(ledger: Ledger, passphrases: Passphrases): Promise<Finding[]> {
  const engine = makeEngine(servicesWith({}), cheap);
  const client = makeClient(engine.carrier);
  const findings: Finding[] = [];
  for (const { to, datakeys } of ledger.backups) {
    const { archivist: passphrase } = passphrases;
    await client['backup.verify']({ folder: to, datakeys, user: 'archivist', passphrase })
      .catch((thrown: unknown) => findings.push(['lost', `a backup: ${nameOf(thrown)}`]));
  }
  await engine.close();
  return findings;
}

/** One vault, killed again and again in deeds of one kind. */
async function killVault(world: FaultWorld, kind: DeedKind, kills: number, chance: Chance, tally: Tally): Promise<void> {
  const root = scratchFolder('kill');
  const folder = copyVault(world, join(root, 'vault'));
  const ledger = new Ledger(world.marks);
  const { archivist: passphrase } = world.passphrases;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const seed = chance.below(2 ** 31);
      const orders: Orders = { folder, root, passphrase, kinds: [kind], number: firstFree + kill * 1000, seed, deeds: 0 };
      const before = ledger.acknowledged;
      ledger.hear(await killedRun(orders, chooseKill(chance)));
      tally.add(`kills while ${kind}`);
      tally.add('deeds acknowledged', ledger.acknowledged - before);
      tally.add('kills within a deed', ledger.doubtful === null ? 0 : 1);
      const findings = [...await examine(folder, world.passphrases, ledger), ...await verifyBackups(ledger, world.passphrases)];
      ledger.backups.length = 0;
      for (const [found, what] of findings) tally.fail(found, `${kind}, kill ${kill + 1}, seed ${seed}: ${what}`);
      if (findings.length > 0) return;
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export const killRow: Row = async ({ rounds, seed, told }) => {
  asTest();
  const begun = performance.now();
  const chance = new Chance(seed);
  const tally = new Tally();
  for (const none of ['lost', 'unopenable', 'unsound', 'wider', 'left over']) tally.add(none, 0);
  const root = scratchFolder('kill-world');
  try {
    const world = await makeWorld(root);
    let done = 0;
    for (let turn = 0; done < rounds; turn += 1) {
      const kills = Math.min(killsOfOne, Math.max(1, Math.ceil(rounds / deedKinds.length)), rounds - done);
      await killVault(world, deedKinds[turn % deedKinds.length] ?? 'importing', kills, chance, tally);
      done += kills;
      told?.(done, rounds);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return {
    row: 'kill -9', tried: rounds, figures: tally.figures, failures: tally.failures,
    target: '1,000 kills; 0 acknowledged operations lost, 0 vaults unopenable',
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows kill --rounds ${rounds} --seed ${seed}`,
  };
};
