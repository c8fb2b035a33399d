// Backups: what is restored is what was backed up, for every role; what was erased stays erased; nothing half done is left.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { makeClient, type Client } from '../../../archive/api/client.ts';
import type { Role } from '../../../archive/api/consent.ts';
import type { TestimonyId, Ticket } from '../../../archive/api/ids.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { dataKeysName, readManifest } from '../../../archive/vault/backup-files.ts';
import { CompartmentKeys } from '../../../archive/vault/compartment-keys.ts';
import { findGrant, openGrant } from '../../../archive/vault/grants.ts';
import { readKeyFile } from '../../../archive/vault/key-file.ts';
import { openDatabase } from '../../../archive/vault/open-database.ts';
import { compartmentNames } from '../../../archive/vault/roles.ts';
import { unlockUser } from '../../../archive/vault/user-keys.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultOf } from '../vault/temp-vault.ts';

const files: Readonly<Record<string, string>> = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [
  `lamp${index}.txt`,
  `Q: What did you carry in year ${1950 + index}?\n\nA: I carried lantern ${index} and a loaf of rye to the ferry.\n\nQ: Who waited?\n\nA: Nobody waited at dyke ${index}.\n`,
]));

const roles = ['archivist', 'cataloguer', 'scholar'] as const satisfies readonly Role[];

class World {
  readonly root: string;
  readonly passphrases: Readonly<Record<Role, string>> = { archivist: newPassphrase(), cataloguer: newPassphrase(), scholar: newPassphrase() };

  constructor(root = tempFolder()) {
    this.root = root;
  }

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  async use<T>(deed: (client: Client) => Promise<T>, user?: Role, vault = 'vault'): Promise<T> {
    const engine = makeEngine(servicesWith(files), cheap);
    const client = makeClient(engine.carrier);
    try {
      if (user !== undefined) await client['vault.open']({ folder: this.path(vault), user, passphrase: this.passphrases[user] });
      return await deed(client);
    } finally {
      await engine.close();
    }
  }

  async make(names: readonly string[] = Object.keys(files)): Promise<TestimonyId[]> {
    return this.use(async (client) => {
      await client['vault.create']({ folder: this.path('vault'), user: 'archivist', passphrase: this.passphrases.archivist });
      for (const role of ['cataloguer', 'scholar'] as const) await client['user.add']({ name: role, role, passphrase: this.passphrases[role] });
      const { testimonies } = await client['testimony.import']({ files: names as Ticket[], consent: 'open' });
      return testimonies.map(({ id }) => id);
    });
  }

  backUp(to = 'backup', keys = 'keys', vault = 'vault', bag = false) {
    return this.use((client) => client['backup.create']({ to: this.path(to), datakeys: this.path(keys), bag }), 'archivist', vault);
  }

  get opener() {
    return { user: 'archivist', passphrase: this.passphrases.archivist };
  }

  verify(from = 'backup', keys?: string) {
    return this.use((client) => client['backup.verify']({
      ...this.opener, folder: this.path(from), ...(keys === undefined ? {} : { datakeys: this.path(keys) }),
    }));
  }

  restore(to: string, from = 'backup', keys = 'keys', more: { tombstones?: string } = {}) {
    return this.use((client) => client['backup.restore']({
      ...this.opener, folder: this.path(from), datakeys: this.path(keys), to: this.path(to), ...more,
    }));
  }

  /** All that a role sees of a vault: what it lists, reads, finds, and whether it is whole. */
  sees(user: Role, vault: string) {
    return this.use(async (client) => {
      const { testimonies } = await client['testimony.list']({});
      const views = [];
      for (const { id } of testimonies) {
        views.push(await client['testimony.show']({ testimony: id }).catch((thrown: { code: string }) => thrown.code));
      }
      const found = [];
      for (const query of ['lantern', 'dyke 3', 'ferry OR nobody', 'wait*']) {
        const { total, hits } = await client['passages.find']({ query, limit: 100 });
        found.push({ total, hits: hits.map(({ passage, text }) => ({ passage, text })).sort((one, other) => one.passage.localeCompare(other.passage)) });
      }
      const more = user === 'scholar' ? null : await client['disclosure.list']({});
      const { ok } = await client['vault.verify']({});
      return { testimonies, views, found, more, ok, searches: await client['desk.searches']({}) };
    }, user, vault);
  }
}

async function erase(world: World, testimony: TestimonyId, vault = 'vault'): Promise<void> {
  await world.use(async (client) => {
    await client['consent.withdraw']({ testimony });
    await client['consent.conclude']({ testimony, decision: 'erase', reason: 'asked for', authority: 'the board' });
  }, 'archivist', vault);
}

/** Everything under a folder, hidden files too. */
const all = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

test('what is restored is what was backed up, to every role', { timeout: 180_000 }, async () => {
  const deeds = fc.array(fc.record({
    testimony: fc.nat({ max: 4 }), deed: fc.constantFrom('withdraw', 'redact', 'correct', 'close', 'name'),
  }), { maxLength: 5 });
  await fc.assert(fc.asyncProperty(deeds, async (chosen) => {
    const world = new World();
    const ids = await world.make();
    await world.use(async (client) => {
      for (const { testimony: index, deed } of chosen) {
        const testimony = ids[index] as TestimonyId;
        if (deed === 'withdraw') await client['consent.withdraw']({ testimony });
        else if (deed === 'redact') await client['redaction.add']({ testimony, text: 'rye' }).catch(() => undefined);
        else if (deed === 'close') await client['restriction.add']({ testimony, kind: 'closed' });
        else if (deed === 'name') await client['testimony.describe']({ testimony, title: `Renamed ${index}` });
        else {
          const { passages: [first] } = await client['testimony.show']({ testimony });
          if (first !== undefined) await client['testimony.correct']({ testimony, passage: first.passage, text: 'What did you bear along?' });
        }
      }
      await client['desk.remember']({ query: 'lantern', total: 5 });
    }, 'archivist');
    const made = await world.backUp();
    expect(await world.verify('backup', 'keys')).toMatchObject({ generation: 1, testimonies: 5, at: made.at });
    const before = new Map<Role, unknown>();
    for (const role of roles) before.set(role, await world.sees(role, 'vault'));
    renameSync(world.path('vault'), world.path('lost'));
    expect(await world.restore('vault')).toMatchObject({ testimonies: 5, erased: 0, unread: 0 });
    for (const role of roles) expect(await world.sees(role, 'vault')).toEqual(before.get(role));
  }), {
    numRuns: 4,
    examples: [[(['withdraw', 'redact', 'correct', 'close', 'name'] as const).map((deed, testimony) => ({ testimony, deed }))]],
  });
});

test('a backup holds neither index nor data keys, and its text opens with neither passphrase nor keys alone', async () => {
  const world = new World();
  await world.make();
  await world.backUp();
  expect(all(world.path('backup'))).toEqual(['backup', 'desk.1', 'identity.1', 'keys', 'reading.1', 'stacks.1']);
  const file = readKeyFile(world.path('backup'));
  const { keys, record } = unlockUser(file, 'archivist', world.passphrases.archivist);
  for (const name of compartmentNames) {
    const grant = findGrant(file, record.id, name);
    if (grant === undefined) throw new Error('No grant.');
    const own = new CompartmentKeys(file.vault, name, 1, openGrant(file.vault, grant, keys.exchange));
    const db = openDatabase(world.path('backup', `${name}.1`), own.file, 'read');
    const tables = db.prepare<[], string>('SELECT name FROM sqlite_schema WHERE type = \'table\'').pluck().all();
    for (const table of ['data_key', 'segment', 'segment_block', 'segment_run'].filter((each) => tables.includes(each))) {
      expect([name, table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([name, table, 0]);
    }
    db.close();
  }
});

test('what was erased after the backup is erased again, by a vault beside it or by one that is named', async () => {
  const world = new World();
  const [first, second] = await world.make();
  if (first === undefined || second === undefined) throw new Error('No testimonies.');
  await world.backUp();
  await erase(world, first);
  const beside = await world.restore('restored');
  expect(beside).toMatchObject({ testimonies: 4, erased: 1, unread: 0 });
  for (const role of roles) {
    const { testimonies, ok } = await world.sees(role, 'restored');
    expect([testimonies.some(({ id }) => id === first), testimonies.length, ok]).toEqual([false, 4, true]);
  }
  mkdirSync(world.path('elsewhere'));
  renameSync(world.path('restored'), world.path('elsewhere', 'restored'));
  renameSync(world.path('vault'), world.path('elsewhere', 'vault'));
  expect(await world.restore('without')).toMatchObject({ testimonies: 5, erased: 0 });
  const named = await world.restore('with', 'backup', 'keys', { tombstones: world.path('elsewhere', 'vault') });
  expect(named).toMatchObject({ testimonies: 4, erased: 1 });
  const stranger = new World(world.path('elsewhere', 'stranger'));
  await stranger.make([]).catch(() => undefined);
  expect(await faultOf(() => world.restore('third', 'backup', 'keys', { tombstones: stranger.path('vault') })))
    .toMatchObject({ code: 'foreign-file' });
});

test('an old backup opens with the passphrase of its time, and the tombstones of today are still found', async () => {
  const world = new World();
  const [first] = await world.make();
  await world.backUp('first', 'keys');
  const next = newPassphrase();
  await erase(world, first as TestimonyId);
  await world.use((client) => client['user.passphrase']({ current: world.passphrases.archivist, next }), 'archivist');
  expect(await world.restore('restored', 'first')).toMatchObject({ testimonies: 4, erased: 1, unread: 0 });
});

test('the record of backups says when the last was made and how much has changed since', async () => {
  const world = new World();
  const [first] = await world.make();
  const state = () => world.use((client) => client['backup.state']({}), 'archivist');
  expect(await state()).toMatchObject({ last: null });
  const made = await world.backUp();
  const after = await state();
  expect(after.last?.generation).toBe(1);
  expect(Date.parse(after.last?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(made.at));
  expect(after.changes).toBe(0);
  await world.use((client) => client['testimony.describe']({ testimony: first as TestimonyId, title: 'Another' }), 'cataloguer');
  expect((await state()).changes).toBeGreaterThan(0);
  expect(await world.backUp('second')).toMatchObject({ generation: 2 });
  expect(await faultOf(() => world.use((client) => client['backup.state']({}), 'cataloguer'))).toMatchObject({ code: 'not-permitted' });
  expect(await faultOf(() => world.use((client) => client['backup.create']({ to: world.path('b'), datakeys: world.path('k') }), 'scholar')))
    .toMatchObject({ code: 'not-permitted' });
});

test('whoever is no archivist of it is refused, and leaves nothing behind', async () => {
  const world = new World();
  await world.make();
  const { datakeys } = await world.backUp();
  expect(dataKeysName(readManifest(world.path('backup')))).toBe(datakeys);
  expect((await faultOf(() => world.use((client) => client['backup.restore']({
    folder: world.path('backup'), datakeys: world.path('keys'), to: world.path('never'), user: 'archivist', passphrase: 'wrong passphrase',
  })))).code).toBe('wrong-passphrase');
  expect((await faultOf(() => world.use((client) => client['backup.verify']({
    folder: world.path('backup'), user: 'scholar', passphrase: world.passphrases.scholar,
  })))).code).toBe('not-permitted');
  expect(readdirSync(world.root).sort()).toEqual(['backup', 'keys', 'vault']);
});

test('a backup of another time cannot be put together from two', async () => {
  const world = new World();
  const [first] = await world.make();
  await world.backUp('older');
  await world.use((client) => client['testimony.describe']({ testimony: first as TestimonyId, title: 'Another' }), 'archivist');
  await world.backUp('newer');
  copyFileSync(world.path('older', 'stacks.1'), world.path('newer', 'stacks.1'));
  expect(await faultOf(() => world.verify('newer'))).toEqual({ code: 'vault-damaged', detail: { file: 'stacks.1', reason: 'sha256' } });
});

test('nothing is overwritten, and data keys do not lie beside what they open', async () => {
  const world = new World();
  await world.make();
  await world.backUp();
  const before = all(world.root);
  expect((await faultOf(() => world.backUp('backup'))).code).toBe('vault-exists');
  expect((await faultOf(() => world.restore('vault'))).code).toBe('vault-exists');
  expect((await faultOf(() => world.restore('keys'))).code).toBe('conflict');
  for (const keys of ['other', join('other', 'keys'), 'vault', join('vault', 'keys')]) {
    expect(await faultOf(() => world.backUp('other', keys))).toEqual({ code: 'bad-request', detail: { reason: '--datakeys' } });
  }
  expect(all(world.root)).toEqual(before);
});

/** A file system of so many KiB, where this machine lets the test have one. */
function smallDisk(size: number): string | null {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  const mounted = process.platform === 'linux'
    && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => { spawnSync('umount', [folder]); });
  return folder;
}

test('on a disk that fills up nothing is left, whether it is backed up to, restored to or takes the data keys', { timeout: 120_000 }, async ({ skip }) => {
  const world = new World();
  await world.make();
  await world.backUp();
  const disk = smallDisk(1600);
  if (disk === null) return skip('This machine lets the test mount nothing.');
  const ballast = join(disk, 'ballast');
  let done = 0;
  for (const room of [8, 100, 300, 500, 700, 900, 1500]) {
    rmSync(ballast, { force: true });
    try {
      for (let written = 0; written < 1600 - room; written += 4) appendFileSync(ballast, Buffer.alloc(4096));
    } catch { /* full */ }
    const deeds = [
      () => world.use((client) => client['backup.create']({ to: join(disk, 'there'), datakeys: world.path(`keys ${room}`) }), 'archivist'),
      () => world.use((client) => client['backup.restore']({
        ...world.opener, folder: world.path('backup'), datakeys: world.path('keys'), to: join(disk, 'there'),
      })),
    ];
    for (const deed of deeds) {
      const outcome = await deed().then(() => 'done', (thrown: { code: string }) => thrown.code);
      expect(['done', 'disk-full']).toContain(outcome);
      if (outcome === 'done') done += 1;
      expect(readdirSync(disk).sort()).toEqual(outcome === 'done' ? ['ballast', 'there'] : ['ballast']);
      rmSync(join(disk, 'there'), { recursive: true, force: true });
    }
  }
  expect(done).toBeGreaterThan(0);
  expect((await world.sees('archivist', 'vault')).ok).toBe(true);
  expect(dirname(disk)).not.toBe(world.root);
});

/** Kills the process a moment after it has said something so often; gives what it had said. */
async function killAfter(world: World, begin: number, lines: number, delay: number): Promise<string[]> {
  const killer = spawn(process.execPath, [
    join(import.meta.dirname, 'backup-killer.ts'), world.root, world.passphrases.archivist, String(begin),
  ], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  killer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > lines) setTimeout(() => killer.kill('SIGKILL'), delay);
  });
  const signal = await new Promise((resolve) => { killer.on('close', (_code, by) => resolve(by)); });
  expect(signal).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

/** What stands under a name of its own; what a killed process had begun is hidden. */
const standing = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []);

test('whenever the process is killed, what stands under its name is whole, and the vault unharmed', { timeout: 180_000 }, async () => {
  const world = new World();
  await world.make();
  for (let round = 0; round < 10; round += 1) {
    const begin = 1 + round * 100;
    const said = await killAfter(world, begin, 1 + round % 2, 15 + round * 23);
    for (const line of said) {
      const [what, number] = line.split(' ');
      expect(standing(world.path(what === 'restored' ? 'restored' : 'backups'))).toContain(`${what === 'restored' ? 'v' : 'b'}${number}`);
    }
  }
  for (const name of standing(world.path('backups'))) {
    expect(await world.verify(join('backups', name), join('keys', name.replace('b', 'k')))).toMatchObject({ testimonies: 5 });
  }
  for (const name of [join('vault'), ...standing(world.path('restored')).map((restored) => join('restored', restored))]) {
    const { testimonies, found: [lantern], ok } = await world.sees('scholar', name);
    expect([name, testimonies.length, lantern?.total, ok]).toEqual([name, 5, 5, true]);
    expect([name, (await world.sees('archivist', name)).ok]).toEqual([name, true]);
  }
});

test('as a bag, a backup is whole by its manifests and by its own, and is restored from it', async () => {
  const world = new World();
  await world.make();
  await world.backUp('bag', 'keys', 'vault', true);
  const listed = readFileSync(world.path('bag', 'manifest-sha512.txt'), 'utf8').trimEnd().split('\n').map((line) => line.split('  '));
  expect(listed.map(([, path]) => path).sort()).toEqual(
    readdirSync(world.path('bag', 'data'), { recursive: true, encoding: 'utf8' }).filter((path) => !path.endsWith('attachments')).map((path) => `data/${path}`).sort(),
  );
  for (const [sum, path] of listed) expect(createHash('sha512').update(readFileSync(world.path('bag', path!))).digest('hex')).toBe(sum);
  expect(readFileSync(world.path('bag', 'bagit.txt'), 'utf8')).toMatch(/^BagIt-Version: 1\.0\n/u);
  expect((await world.verify('bag', 'keys')).testimonies).toBe(5);
  expect((await world.restore('again', 'bag')).testimonies).toBe(5);
});
