// `npm start` in a browser without a person: one line of output, a page behind it, and an end that is clean.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPageFresh } from '../../archive/hosts/page-freshness.ts';
import { browserFetch } from '../support/loopback.ts';
import { builtPage } from '../support/built-page.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

const launcher = fileURLToPath(new URL('../../archive/hosts/launch.mjs', import.meta.url));
const start = fileURLToPath(new URL('../../archive/hosts/start.ts', import.meta.url));

interface Started {
  readonly program: ChildProcess;
  readonly lines: string[];
  readonly address: string;
  readonly ended: Promise<number | null>;
}

async function startInBrowser(...options: string[]): Promise<Started> {
  builtPage();
  const folder = join(tempFolder(), 'archive');
  const { NODE_ENV: _, ...env } = process.env;
  const program = spawn(process.execPath, [launcher, start, '--browser', '--no-open', ...options], {
    env: { ...env, VOUCHSAFE_FOLDER: folder }, stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  const lines: string[] = [];
  const output = createInterface({ input: program.stdout });
  output.on('line', (line) => lines.push(line));
  const ended = once(program, 'exit').then(([status]) => status as number | null);
  await Promise.race([once(output, 'line'), ended]);
  return { program, lines, address: lines[0] ?? '', ended };
}

async function openPage(address: string): Promise<{ status: unknown; closePage: () => void }> {
  const { origin, hash } = new URL(address);
  const request = browserFetch(origin);
  const headers = { 'x-vouchsafe': '1', 'content-type': 'application/json', accept: 'application/json' };
  const opened = await request(`${origin}/session`, { method: 'POST', headers, body: JSON.stringify({ token: hash.slice(1) }) });
  const { bearer } = await opened.json() as { bearer: string };
  const authorization = `Bearer ${bearer}`;
  const controller = new AbortController();
  await request(`${origin}/presence`, { headers: { ...headers, authorization }, signal: controller.signal });
  const status = await request(`${origin}/call/vault.status`, { method: 'POST', headers: { ...headers, authorization }, body: '{}' });
  return { status: await status.json(), closePage: () => controller.abort() };
}

describe('npm start --browser --no-open', () => {
  it('prints the address alone, serves the page and the engine there, and ends when it is told to', async () => {
    const { program, lines, address, ended } = await startInBrowser();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/#[A-Za-z0-9_-]{43}$/);
    const page = await fetch(new URL('/', address));
    expect(await page.text()).toContain('<title>Vouchsafe</title>');
    expect(await openPage(address)).toMatchObject({ status: { ok: true, value: { open: false, exists: false } } });
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(lines).toEqual([address]);
    await expect(fetch(new URL('/', address))).rejects.toThrow();
  });

  it('ends by itself when nobody has come', async () => {
    const { ended } = await startInBrowser('--idle', '0.01');
    expect(await ended).toBe(0);
  });

  it('refuses options that it does not know', async () => {
    const { ended, lines } = await startInBrowser('--port', '80');
    expect(await ended).toBe(2);
    expect(lines).toEqual([]);
  });
});

describe('the built page', () => {
  it('is fresh until a source changes', () => {
    const folder = tempFolder();
    writeTree(folder, { 'src/deep/main.tsx': 'a', 'page/index.html': 'b' });
    const [page, sources] = [join(folder, 'page'), join(folder, 'src')];
    const [past, future] = [new Date(1_000_000), new Date(Date.now() + 60_000)];
    for (const path of ['src/deep/main.tsx', 'src/deep']) utimesSync(join(folder, path), past, past);
    expect(isPageFresh(page, [sources])).toBe(true);
    utimesSync(join(folder, 'src/deep/main.tsx'), future, future);
    expect(isPageFresh(page, [sources])).toBe(false);
    mkdirSync(join(folder, 'empty'));
    expect(existsSync(join(folder, 'empty/index.html'))).toBe(false);
    expect(isPageFresh(join(folder, 'empty'), [])).toBe(false);
  });
});
