// Row 4: a disk that is full after each further 64 KB of an import, a backup, an issue; nothing is lost, and all works once there is room.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../archive/api/client.ts';
import { toFault } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap } from '../support/cheap-engine.ts';
import { runLine } from '../support/worlds.ts';
import { asTest, copyVault, firstFree, makeWorld, scratchFolder, toldFiles, toldName, visit, type FaultWorld } from './fault-world.ts';
import { examine, Ledger } from './ledger.ts';
import { nameOf, Tally, type Row } from './row.ts';

const roomy = '512m';
/** A fault that says what the matter is, whichever file it names. */
const isFull = (outcome: string): boolean => outcome.startsWith('disk-full');
const importedAtOnce = 6;

/** A file system of its own; null where this machine lets nobody mount one. */
function mountDisk(folder: string): { size(bytes: string | number): void; unmount(): void } | null {
  mkdirSync(folder, { recursive: true });
  const mount = (...options: string[]): boolean => process.platform === 'linux' && spawnSync('mount', options).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${roomy}`, 'tmpfs', folder)) return null;
  return {
    size(bytes) {
      if (!mount('-o', `remount,size=${bytes}`, folder)) throw new Error('The disk could not be given another size.');
    },
    unmount: () => { spawnSync('umount', [folder]); },
  };
}

interface Ground {
  readonly world: FaultWorld;
  readonly disk: string;
  readonly vault: string;
  readonly files: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
  readonly tally: Tally;
}

/** One deed under a disk of a given size. `done`: it was acknowledged; else the fault, which must be a full disk. */
type FullDeed = (ground: Ground) => Promise<'done' | string>;

const as = <T>({ world, vault, files }: Ground, deed: (client: Client) => Promise<T>): Promise<T> => (
  visit({ folder: vault, user: 'archivist', passphrase: world.passphrases.archivist, files }, deed)
);

/** What the session says it has, full disk or not, is what must be there later. */
async function noteImported(client: Client, { ledger }: Ground): Promise<void> {
  const { testimonies } = await client['testimony.list']({});
  for (const { id, title } of testimonies) {
    const number = Number(/^told-(\d+)$/.exec(title)?.[1] ?? -1);
    if (number >= firstFree && !ledger.testimonies.has(id)) ledger.hear([{ told: 'did', deed: { do: 'import', number, testimony: id } }]);
  }
}

const importing: FullDeed = (ground) => as(ground, async (client) => {
  const files = Array.from({ length: importedAtOnce }, (_, index) => toldName(firstFree + index) as Ticket);
  const outcome = await client['testimony.import']({ files, consent: 'open' })
    .then(({ faults: [first] }) => first?.code ?? 'done', (thrown: unknown) => toFault(thrown).code);
  await noteImported(client, ground);
  return outcome;
});

const backingUp: FullDeed = (ground) => as(ground, async (client) => {
  const [to, datakeys] = [join(ground.disk, 'backup'), join(ground.disk, 'datakeys')];
  const outcome = await client['backup.create']({ to, datakeys }).then(() => 'done', (thrown: unknown) => toFault(thrown).code);
  if (outcome === 'done') {
    const opener = { user: 'archivist', passphrase: ground.world.passphrases.archivist };
    await client['backup.verify']({ folder: to, datakeys, ...opener });
  } else if (existsSync(to) || readdirSync(ground.disk).some((name) => name.startsWith('.'))) ground.tally.fail('left over', 'half a backup');
  return outcome;
});

const issuing: FullDeed = async ({ world, vault, disk, tally }) => {
  const out = join(disk, 'issued.pdf');
  const [testimony = ''] = world.testimonies;
  const { status } = await runLine(
    ['issue', vault, testimony, '--out', out, '--purpose', 'publish', '--user', 'archivist', '--json'],
    { VOUCHSAFE_PASSPHRASE: world.passphrases.archivist }, cheap,
  );
  const left = readdirSync(disk).filter((name) => name.startsWith('issued'));
  if (left.length !== (status === 0 ? 1 : 0)) tally.fail('left over', 'part of an issued file');
  return status === 0 ? 'done' : Object.entries(exitStatus).find(([, number]) => number === status)?.[0] ?? String(status);
};

const deeds: Readonly<Record<string, FullDeed>> = { import: importing, backup: backingUp, issue: issuing };

interface Step {
  readonly name: string;
  readonly deed: FullDeed;
  readonly room: number;
}

/** Gives whether the deed went through with that much room. */
async function tryWithRoom(
  { name, deed, room }: Step, world: FaultWorld, disk: string, resize: (bytes: string | number) => void, tally: Tally,
): Promise<boolean> {
  const vault = join(disk, 'vault');
  const place = `${name} with ${room} KB free`;
  resize(roomy);
  for (const entry of readdirSync(disk)) rmSync(join(disk, entry), { recursive: true, force: true });
  copyVault(world, vault);
  const { blocks, bfree, bsize } = statfsSync(disk);
  resize((blocks - bfree) * bsize + room * 1024);
  const ground: Ground = { world, disk, vault, files: toldFiles(firstFree, firstFree + importedAtOnce, 40), ledger: new Ledger(world.marks), tally };
  const attempt = async (): Promise<string> => {
    try {
      return await deed(ground);
    } catch (thrown) {
      return nameOf(thrown);
    }
  };
  tally.add(`tries of ${name}`);
  const outcome = await attempt();
  tally.add(`${name}: ${outcome}`);
  if (outcome !== 'done' && !isFull(outcome)) tally.fail('unclear', `${place}: ${outcome}`);
  // With no room at all for its logs a vault can't be opened, and says why.
  const opening = await as(ground, async (client) => client['testimony.list']({})).then(() => 'done', nameOf);
  if (opening !== 'done') tally.add('opens while full: disk-full');
  if (opening !== 'done' && !isFull(opening)) tally.fail('unclear', `${place}, opened while full: ${opening}`);
  resize(roomy);
  for (const [found, what] of await examine(vault, world.passphrases, ground.ledger)) tally.fail(found, `${place}: ${what}`);
  if (outcome === 'done') return true;
  const again = await attempt();
  if (again !== 'done') tally.fail('does not work again', `${place}: ${again}`);
  if (name === 'import' && ground.ledger.testimonies.size !== world.testimonies.length + importedAtOnce) tally.fail('lost', `${place}: the import again`);
  for (const [found, what] of await examine(vault, world.passphrases, ground.ledger)) tally.fail(found, `${place}, again: ${what}`);
  return false;
}

/** From 500 rounds on every 64 KB; else in larger steps, for a first look, which below 100 is at an import alone. */
const stepOf = (rounds: number): number => (rounds >= 500 ? 64 : 512);
const deedsOf = (rounds: number): Readonly<Record<string, FullDeed>> => (rounds >= 100 ? deeds : { import: importing });

export const fullRow: Row = async ({ rounds, seed, told }) => {
  asTest();
  const begun = performance.now();
  const tally = new Tally();
  for (const none of ['lost', 'left over', 'unclear', 'does not work again', 'unsound', 'unopenable']) tally.add(none, 0);
  const root = scratchFolder('full');
  const disk = join(root, 'disk');
  const mounted = mountDisk(disk);
  let tried = 0;
  try {
    if (mounted === null) tally.add('machines that let nobody mount a disk');
    const world = mounted === null ? null : await makeWorld(join(root, 'world'), 6, 20);
    for (const [name, deed] of Object.entries(mounted === null ? {} : deedsOf(rounds))) {
      for (let room = 0; world !== null && mounted !== null; room += stepOf(rounds)) {
        tried += 1;
        told?.(tried, tried);
        if (await tryWithRoom({ name, deed, room }, world, disk, mounted.size, tally)) break;
      }
    }
  } finally {
    mounted?.unmount();
    rmSync(root, { recursive: true, force: true });
  }
  return {
    row: 'full disk', tried, figures: tally.figures, failures: tally.failures,
    target: `disk full at every 64 KB of an import, a backup, an issue; 0 lost; works again once there is room (steps of ${stepOf(rounds)} KB)`,
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows full --rounds ${rounds} --seed ${seed}`,
  };
};
