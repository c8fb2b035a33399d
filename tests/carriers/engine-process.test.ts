// The engine of the loopback host in its own process: everything crosses to it, and locking ends it.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient, type Client } from '../../archive/api/client.ts';
import { compiledFolder } from '../../archive/hosts/built-folders.ts';
import { openEngineDoor } from '../../archive/hosts/engine-door.ts';
import { linkEngine, type EngineLink, type EngineProcess } from '../../archive/hosts/engine-link.ts';
import { forkEngine, killHard } from '../../archive/hosts/fork-engine.ts';
import { startLoopback, type Loopback } from '../../archive/hosts/loopback.ts';
import { openLoopback, type LoopbackHost } from '../../src/state/loopback-carrier.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { browserFetch } from '../support/loopback.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

const passphrase = newPassphrase() + newPassphrase();
const canary = 'QUINCELANTERN';
/** Stands in no source: what quotes it has it from the vault. */
const unwritten = `q${randomBytes(9).toString('hex')}`;
const transcript = `Q: Where did it hang?\n\nA: By the ${canary}, over the door, by the ${unwritten}.\n`;
const credentials = (folder: string) => ({ folder, user: 'archivist', passphrase });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function soon(condition: () => boolean, milliseconds = 5_000): Promise<void> {
  for (let waited = 0; waited < milliseconds && !condition(); waited += 20) await pause(20);
  expect(condition()).toBe(true);
}

describe('an engine in its own process', () => {
  const engines: EngineProcess[] = [];
  let link: EngineLink;
  let loopback: Loopback;
  let page: LoopbackHost;
  let other: LoopbackHost;
  let client: Client;
  let folder = '';
  const pid = (): number => engines.at(-1)?.pid ?? 0;

  async function openPage(address: string): Promise<LoopbackHost> {
    const { origin, hash } = new URL(address);
    const opened = await openLoopback(hash.slice(1), { origin, fetch: browserFetch(origin) });
    if (opened === null) throw new Error('The host did not take its own token.');
    return opened;
  }

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouchsafe-engine-')));
    writeTree(folder, { 'page/index.html': '<!doctype html>', 'tmp/kept': '' });
    link = linkEngine({
      fork() {
        const engine = forkEngine({
          folder: join(folder, 'vault'), placeList: join(folder, 'places.json'),
          environment: { ...process.env, TMPDIR: join(folder, 'tmp'), TEMP: join(folder, 'tmp') },
        });
        engines.push(engine);
        return engine;
      },
      killHard,
    });
    const { carrier, files } = openEngineDoor(link);
    loopback = await startLoopback({ carrier, files, pageFolder: join(folder, 'page'), idleMs: 600_000 });
    page = await openPage(loopback.address);
    other = await openPage(loopback.mintAddress());
    client = makeClient(page.carrier);
  });
  afterAll(async () => {
    await loopback.close();
    link.close();
    await soon(() => engines.every((engine) => engine.pid === undefined || !isAlive(engine.pid)));
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes a vault, takes in a file and hands one out, over the loopback host', async () => {
    expect(await client['vault.status']({})).toMatchObject({ open: false, exists: false, folder: join(folder, 'vault') });
    await client['vault.create'](credentials(join(folder, 'vault')));
    const ticket = await page.putFile(new File([transcript], 'lantern.txt'));
    await expect(makeClient(other.carrier)['testimony.import']({ files: [ticket], consent: 'open' }))
      .resolves.toMatchObject({ imported: 0, faults: [{ code: 'not-found' }] });
    const { imported, testimonies } = await client['testimony.import']({ files: [ticket], consent: 'open', language: 'en' });
    expect([imported, testimonies[0]?.file]).toEqual([1, 'lantern.txt']);
    const issued = await client['testimony.issue']({ testimony: testimonies[0]!.id, purpose: 'publish' });
    await expect(other.getFile(issued.ticket)).rejects.toMatchObject({ code: 'not-found' });
    expect(new TextDecoder().decode((await page.getFile(issued.ticket)).slice(0, 5))).toBe('%PDF-');
    await expect(page.getFile(issued.ticket)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells nobody of what it has through its arguments or its environment', () => {
    if (process.platform !== 'linux') return;
    const told = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid()}/${name}`, 'utf8')).join();
    expect(told).toContain('VOUCHSAFE_FOLDER');
    expect(told).not.toContain(passphrase);
    expect(told).not.toContain(canary);
    expect(told).not.toContain('lantern');
  });

  it('ends when a page locks, and with it what another was waiting for; the next engine opens the vault again', async () => {
    const locked = pid();
    const waiting = makeClient(other.carrier)['vault.verify']({});
    await client['vault.lock']({});
    await expect(waiting.then(() => 'answered', (thrown: { code: string }) => thrown.code)).resolves.toMatch(/answered|cancelled|vault-locked/);
    await soon(() => !isAlive(locked));
    await expect(client['testimony.list']({})).rejects.toMatchObject({ code: 'vault-locked' });
    const { places } = await client['vault.places']({});
    expect(places.map(({ number }) => number)).toEqual([1]);
    await client['vault.open']({ place: places[0]!.place, user: 'archivist', passphrase });
    expect((await client['passages.find']({ query: canary.toLowerCase() })).total).toBe(1);
    expect(pid()).not.toBe(locked);
  });

  it('that crashes locks the vault for the call that runs, and the next call finds another', async () => {
    const crashed = pid();
    await client['vault.lock']({});
    await soon(() => !isAlive(crashed) && pid() !== crashed);
    await client['vault.status']({});
    const opening = client['vault.open'](credentials(join(folder, 'vault')));
    await pause(150);
    killHard(pid());
    await expect(opening).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await client['vault.status']({})).toMatchObject({ open: false, exists: true });
  });

  it('shows a sample vault, and nothing of it is left when it is locked', async () => {
    const samples = (): string[] => readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('vouchsafe-samples-'));
    await client['vault.explore']({});
    expect((await client['testimony.list']({})).testimonies.length).toBeGreaterThan(5);
    expect(samples()).toHaveLength(1);
    // Not by a call: as a host ends that is asked to.
    const ended = pid();
    link.lock();
    await soon(() => !isAlive(ended));
    expect(samples()).toEqual([]);
  });

  it('keeps what Node has compiled of its modules, and in that nothing of a vault', () => {
    const kept = readdirSync(compiledFolder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(kept.length).toBeGreaterThan(20);
    const secrets = [passphrase, unwritten].flatMap((secret) => [Buffer.from(secret), Buffer.from(secret, 'utf16le')]);
    const telling = kept.filter((file) => {
      const bytes = readFileSync(file);
      return secrets.some((secret) => bytes.includes(secret));
    });
    expect(telling).toEqual([]);
  });
});

describe('a host', () => {
  const script = fileURLToPath(new URL('../support/engine-host.ts', import.meta.url));

  for (const [how, end] of [
    ['is killed', (host: ReturnType<typeof fork>) => host.kill('SIGKILL')],
    ['ends in order', (host: ReturnType<typeof fork>) => host.send('end')],
  ] as const) {
    it(`that ${how} leaves no engine behind`, async () => {
      const host = fork(script, [tempFolder()], { execArgv: [] });
      const ended = new Promise((resolve) => { host.on('exit', resolve); });
      const engine = await new Promise<number>((resolve) => { host.once('message', (pid) => resolve(pid as number)); });
      expect(isAlive(engine)).toBe(true);
      end(host);
      await ended;
      await soon(() => !isAlive(engine));
    });
  }
});
