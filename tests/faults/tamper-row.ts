// Row 3: files of a vault flipped, cut, mixed up, put back as they once were, or taken away; whatever is not harmless must be told.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../archive/api/client.ts';
import { attachmentsFolder } from '../../archive/vault/attachment-file.ts';
import { asTest, firstFree, importTold, makeWorld, scratchFolder, sheetName, toldFiles, visit, type FaultWorld } from './fault-world.ts';
import { Chance, nameOf, Tally, type Row } from './row.ts';
import { readTold, type Orders } from './told-deed.ts';

const page = 4096;

/** A vault as it was left, and an older state of the same files. */
interface Base {
  readonly name: string;
  readonly folder: string;
  readonly older: string;
  readonly passphrase: string;
  /** What an undamaged copy shows once it has been opened and closed. */
  readonly standing: Standing;
}

interface Standing {
  /** The head's lines without the time and the MAC: how far each compartment has come, and a MAC of its rows. */
  readonly head: string;
  readonly keys: string;
  readonly shown: string;
}

async function shownBy(client: Client): Promise<string> {
  const { testimonies } = await client['testimony.list']({});
  const views = [];
  for (const { id } of testimonies) {
    views.push(await client['testimony.show']({ testimony: id }), await client['attachment.list']({ testimony: id }), await client['consent.show']({ testimony: id }));
  }
  const found = await client['passages.find']({ query: 'river OR nobody', limit: 500 });
  const hits = found.hits.map(({ passage, text }) => `${passage} ${text}`).sort();
  const { entries } = await client['journal.list']({ limit: 1000 });
  return JSON.stringify([testimonies, views, hits, entries, await client['user.list']({}), await client['identity.list']({})]);
}

function standingOf(folder: string, shown: string): Standing {
  const lines = readFileSync(join(folder, 'head'), 'latin1').split('\n').slice(1);
  const head = lines.map((line) => line.split(' ').slice(0, 5).join(' ')).sort().join('\n');
  return { head, keys: readFileSync(join(folder, 'keys'), 'latin1'), shown };
}

async function baseOf(name: string, folder: string, older: string, passphrase: string, scratch: string): Promise<Base> {
  const copy = join(scratch, 'clean');
  cpSync(folder, copy, { recursive: true });
  const shown = await visit({ folder: copy, user: 'archivist', passphrase }, shownBy);
  const standing = standingOf(copy, shown);
  rmSync(copy, { recursive: true });
  return { name, folder, older, passphrase, standing };
}

/** What happens between the older state and the later one: something in every file. */
async function liveOn({ folder, passphrases, testimonies: [first, second, third] }: FaultWorld): Promise<void> {
  const files = toldFiles(firstFree, firstFree + 2);
  await visit({ folder, user: 'archivist', passphrase: passphrases.archivist, files }, async (client) => {
    if (first === undefined || second === undefined || third === undefined) throw new Error('Too few testimonies.');
    await importTold(client, firstFree);
    await client['consent.withdraw']({ testimony: second });
    await client['identity.add']({ testimony: third, role: 'narrator', names: [{ text: 'Somebody Invented', kind: 'latin' }], displayName: { en: 'N.', ko: '구술자' }, risk: 'low' });
    await client['attachment.add']({ testimony: third, kind: 'other', file: sheetName });
    await client['desk.remember']({ query: 'river', total: 3 });
    await client['user.add']({ name: 'later', role: 'scholar', passphrase: `${passphrases.scholar} later` });
  });
}

/** A process that is killed leaves its logs, which hold what the files do not have yet. */
async function leaveLogs(folder: string, root: string, passphrase: string): Promise<void> {
  const orders: Orders = { folder, root, passphrase, kinds: ['clearing', 'attaching'], number: firstFree + 50, seed: 11, deeds: 0 };
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'deed-worker.ts'), JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VITEST: 'true' },
  });
  let said = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (readTold(said).filter(({ told }) => told === 'did').length >= 6) worker.kill('SIGKILL');
  });
  await new Promise((resolve) => { worker.on('close', resolve); });
}

type Damage = (path: string, older: string, chance: Chance) => string | null;

const bytesAt = (path: string, at: number, length: number): Buffer => readFileSync(path).subarray(at, at + length);

function flip(path: string, _older: string, chance: Chance): string {
  const bytes = readFileSync(path);
  const at = chance.below(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
  writeFileSync(path, bytes);
  return `at ${at}`;
}

function cutOff(path: string, _older: string, chance: Chance): string {
  const { size } = statSync(path);
  const left = chance.below(2) === 0 ? chance.below(size) : Math.floor(chance.below(size) / page) * page;
  truncateSync(path, left);
  return `to ${left} of ${size}`;
}

function swapPages(path: string, _older: string, chance: Chance): string | null {
  const bytes = readFileSync(path);
  const pages = Math.floor(bytes.length / page);
  if (pages < 2) return null;
  const one = chance.below(pages);
  const other = (one + 1 + chance.below(pages - 1)) % pages;
  const kept = Buffer.from(bytes.subarray(one * page, (one + 1) * page));
  bytes.copy(bytes, one * page, other * page, (other + 1) * page);
  kept.copy(bytes, other * page);
  writeFileSync(path, bytes);
  return `${one} and ${other}`;
}

function oldPage(path: string, older: string, chance: Chance): string | null {
  if (!existsSync(older)) return null;
  const [now, then] = [readFileSync(path), readFileSync(older)];
  const different = Array.from({ length: Math.floor(Math.min(now.length, then.length) / page) }, (_, number) => number)
    .filter((number) => !bytesAt(path, number * page, page).equals(then.subarray(number * page, (number + 1) * page)));
  if (different.length === 0) return null;
  const number = chance.pick(different);
  then.copy(now, number * page, number * page, (number + 1) * page);
  writeFileSync(path, now);
  return String(number);
}

function oldFile(path: string, older: string): string | null {
  if (!existsSync(older) || readFileSync(older).equals(readFileSync(path))) return null;
  cpSync(older, path);
  rmSync(`${path}-wal`, { force: true });
  return 'whole';
}

function takeAway(path: string): string {
  rmSync(path);
  return 'whole';
}

/** Zeros where a disk gave nothing back. */
function blank(path: string, _older: string, chance: Chance): string {
  const bytes = readFileSync(path);
  const at = Math.floor(chance.below(bytes.length) / 512) * 512;
  bytes.fill(0, at, Math.min(bytes.length, at + 512));
  writeFileSync(path, bytes);
  return `at ${at}`;
}

const damages: Readonly<Record<string, Damage>> = {
  'bit flip': flip, truncation: cutOff, 'page swap': swapPages, 'old page': oldPage, 'old file': oldFile, deleted: takeAway, 'blank sector': blank,
};

function kindOf(file: string): string {
  if (file.startsWith(attachmentsFolder)) return 'attachment';
  const [name = ''] = file.split('.');
  return file.endsWith('-wal') ? `${name} log` : name;
}

function targets(folder: string): string[] {
  const attached = join(folder, attachmentsFolder);
  const files = readdirSync(folder).filter((name) => /^(identity|stacks|reading|desk)\.\d+(-wal)?$|^(keys|head)$/.test(name));
  const names = [...files, ...(existsSync(attached) ? readdirSync(attached).map((name) => join(attachmentsFolder, name)) : [])];
  return names.filter((name) => statSync(join(folder, name)).size > 0);
}

type Outcome = 'refused at opening' | 'opened read-only, and said why' | 'named by verify' | 'harmless' | 'SILENT' | 'UNCLEAR';

async function judge(folder: string, { passphrase, standing }: Base): Promise<readonly [Outcome, string]> {
  try {
    let shown = '';
    const outcome = await visit({ folder, user: 'archivist', passphrase }, async (client): Promise<readonly [Outcome, string] | null> => {
      const { readOnly, mismatches } = await client['vault.notices']({});
      if (readOnly !== null) return ['opened read-only, and said why', mismatches.map(({ what }) => what).join(' ')];
      const { ok, faults } = await client['vault.verify']({});
      if (!ok) return ['named by verify', faults.map(({ reason }) => reason).join(' ')];
      shown = await shownBy(client);
      return null;
    });
    if (outcome !== null) return outcome;
    const found = standingOf(folder, shown);
    const differs = Object.entries(found).filter(([part, value]) => standing[part as keyof Standing] !== value).map(([part]) => part);
    return differs.length === 0 ? ['harmless', ''] : ['SILENT', differs.join(' ')];
  } catch (thrown) {
    const said = nameOf(thrown);
    return [said.startsWith('internal') || said.includes('Error') ? 'UNCLEAR' : 'refused at opening', said];
  }
}

async function tamper(base: Base, scratch: string, chance: Chance, tally: Tally): Promise<void> {
  const folder = join(scratch, 'vault');
  for (;;) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(base.folder, folder, { recursive: true });
    const [damage, deal] = chance.pick(Object.entries(damages));
    const file = chance.pick(targets(folder));
    const where = deal(join(folder, file), join(base.older, file), chance);
    if (where === null) continue;
    const [outcome, said] = await judge(folder, base);
    tally.add(outcome);
    tally.add(`${damage}: ${outcome}`);
    if (outcome === 'harmless') tally.add(`harmless in ${kindOf(file)}`);
    if (outcome === 'SILENT' || outcome === 'UNCLEAR') tally.failures.push(`${outcome}: ${damage} of ${file} ${where}, ${base.name}: ${said}`);
    return;
  }
}

async function makeBases(root: string): Promise<Base[]> {
  // Few enough that nothing is merged in the background, which would move the head by itself.
  const world = await makeWorld(root, 4);
  const older = join(root, 'older');
  const logged = join(root, 'logged');
  const { passphrases: { archivist: passphrase }, folder } = world;
  cpSync(folder, older, { recursive: true });
  await liveOn(world);
  cpSync(folder, logged, { recursive: true });
  await leaveLogs(logged, root, passphrase);
  return [await baseOf('closed', folder, older, passphrase, root), await baseOf('killed', logged, folder, passphrase, root)];
}

export const tamperRow: Row = async ({ rounds, seed, told }) => {
  asTest();
  const begun = performance.now();
  const chance = new Chance(seed);
  const tally = new Tally();
  for (const none of ['SILENT', 'UNCLEAR']) tally.add(none, 0);
  const root = scratchFolder('tamper');
  try {
    const bases = await makeBases(join(root, 'world'));
    for (let round = 0; round < rounds; round += 1) {
      await tamper(chance.pick(bases), root, chance, tally);
      told?.(round + 1, rounds);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return {
    row: 'damaged and replayed files', tried: rounds, figures: tally.figures, failures: tally.failures,
    target: 'bit flip, truncation, page swap, old page, one old file, deleted WAL: 5,000; 0 silent after verify',
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows tamper --rounds ${rounds} --seed ${seed}`,
  };
};
