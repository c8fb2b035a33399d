// The desktop's bundles: what they leave outside, and those of engine and reader, run as they stand under Node.
import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Call } from '../../archive/api/contract.ts';
import type { Reply } from '../../archive/api/operation.ts';
import type { FromEngine } from '../../archive/hosts/engine-messages.ts';
import { buildShell } from '../../electron/build-shell.ts';
import { repository } from '../support/source-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

let app = '';
let shell = '';

beforeAll(async () => {
  // Outside of the repository, with SQLite beside it and no other package: as it lies in a packaged program.
  app = realpathSync(mkdtempSync(join(tmpdir(), 'vouchsafe-app-')));
  shell = join(app, 'shell');
  await buildShell(shell);
  const sqlite = 'node_modules/better-sqlite3-multiple-ciphers';
  for (const part of ['package.json', 'lib', 'prebuilds']) cpSync(join(repository, sqlite, part), join(app, sqlite, part), { recursive: true });
});
afterAll(() => rmSync(app, { recursive: true, force: true }));

/**
 * Stands for Electron in a child of Node's: parentPort for the engine, and the main process that starts readers. Forks
 * are refused, as the fuse RunAsNode does; a reader is a thread here, with a parentPort of its own.
 */
const harness = `
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { MessageChannel, Worker } from 'node:worker_threads';
childProcess.fork = () => { throw new Error('forks are forbidden'); };
syncBuiltinESMExports();
const [, , shell] = process.argv;
const listeners = [];
const tell = (data, ports = []) => { for (const listener of listeners) listener({ data, ports }); };
const electronPort = (port) => ({
  on: (event, listener) => port.on(event, event === 'message' ? (data) => listener({ data, ports: [] }) : listener),
  postMessage: (message) => port.postMessage(message),
  start: () => port.start(),
  close: () => port.close(),
});
const readers = new Map();
function startReader(id) {
  const worker = new Worker(new URL('reader-thread.mjs', import.meta.url), { argv: [shell], execArgv: [] });
  readers.set(id, worker);
  worker.on('exit', () => tell({ reader: { id, news: 'ended' } }));
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(port1, [port1]);
  tell({ reader: { id, news: 'started' } }, [electronPort(port2)]);
  process.send({ started: id });
}
process.parentPort = {
  on: (_event, listener) => { listeners.push(listener); },
  postMessage(message) {
    if (!('reader' in message)) process.send(message);
    else if (message.reader.wish === 'start') startReader(message.reader.id);
    else void readers.get(message.reader.id)?.terminate();
  },
};
process.on('message', (data) => tell(data));
await import(shell + '/engine.mjs');
`;
const readerThread = `
import { parentPort } from 'node:worker_threads';
process.parentPort = {
  once: (_event, listener) => parentPort.once('message', (port) => listener({ data: null, ports: [{
    on: (event, hear) => port.on(event, event === 'message' ? (data) => hear({ data, ports: [] }) : hear),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
  }] })),
};
await import(process.argv[2] + '/reader.mjs');
`;

function ask(child: ChildProcess, id: number, request: object): Promise<Reply<unknown>> {
  return new Promise((resolve) => {
    const hear = (message: FromEngine): void => {
      if (!('reply' in message) || message.id !== id) return;
      child.off('message', hear);
      resolve(message.reply);
    };
    child.on('message', hear);
    child.send({ id, owner: 'page', ...request });
  });
}

describe('the bundles', () => {
  it('are four, and leave nothing outside but Electron, SQLite and Node', () => {
    const bundles = ['engine.mjs', 'main.mjs', 'packer.mjs', 'preload.cjs', 'reader.mjs'];
    expect(readdirSync(shell).sort()).toEqual([...bundles, 'fonts', 'samples'].sort());
    const outside = bundles.flatMap((file) => {
      const text = readFileSync(join(shell, file), 'utf8');
      return [...text.matchAll(/^import\s[^;]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|^(?:const|let|var) [^;]*?= require\("([^"]+)"\)/gm)]
        .map(([, from, bare, required]) => from ?? bare ?? required ?? '');
    });
    const packages = new Set(outside.filter((name) => !isBuiltin(name)));
    expect([...packages].sort()).toEqual(['better-sqlite3-multiple-ciphers', 'electron']);
    expect(readFileSync(join(shell, 'preload.cjs'), 'utf8')).not.toMatch(/require\("(?!electron")/);
  });

  it('make a vault, read a testimony apart from it and issue it, with no other package than SQLite', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'start.mjs': harness, 'reader-thread.mjs': readerThread, 'chosen/bread.txt': 'A: We baked the bread before it was light.\n\nB: And who ate it?\n' });
    const child = fork(join(folder, 'start.mjs'), [shell], {
      serialization: 'advanced', execArgv: [], env: { PATH: process.env['PATH'], VOUCHSAFE_PLACES: join(folder, 'places.json') },
    });
    let readers = 0;
    child.on('message', (message) => {
      if ('started' in (message as object)) readers += 1;
    });
    try {
      await new Promise((resolve) => child.once('message', resolve));
      let id = 0;
      const call = <C extends Call>(name: C, input: Input<C>, paths: Record<string, string> = {}): Promise<Reply<unknown>> => {
        id += 1;
        return ask(child, id, { call: name, input, paths });
      };
      const passphrase = crypto.randomUUID() + crypto.randomUUID();
      expect(await call('vault.create', { folder: join(folder, 'vault'), user: 'archivist', passphrase })).toMatchObject({ ok: true });
      const imported = await call('testimony.import', { files: ['chosen'], consent: 'open', language: 'en' }, {
        chosen: join(folder, 'chosen/bread.txt'),
      });
      expect(imported).toMatchObject({ ok: true, value: { imported: 1, faults: [], testimonies: [{ file: 'bread.txt' }] } });
      expect(readers).toBe(1);
      expect(await call('vault.places', {})).toMatchObject({ ok: true, value: { places: [{ number: 1 }] } });
      const { testimonies } = (imported as { value: { testimonies: { id: never }[] } }).value;
      const issued = await call('testimony.issue', { testimony: testimonies[0]!.id, purpose: 'publish' });
      expect(issued).toMatchObject({ ok: true, value: { withheld: 0 } });
      const { ticket } = (issued as { value: { ticket: string } }).value;
      const taken = await ask(child, 1000, { take: ticket });
      expect(new TextDecoder().decode((taken as { value: Uint8Array }).value.slice(0, 5))).toBe('%PDF-');
      expect(await call('vault.lock', {})).toMatchObject({ ok: true });
      expect(await call('vault.explore', {})).toMatchObject({ ok: true });
      const listed = await call('testimony.list', {});
      expect((listed as { value: { testimonies: unknown[] } }).value.testimonies.length).toBeGreaterThan(5);
      expect(await call('vault.lock', {})).toMatchObject({ ok: true });
    } finally {
      child.kill('SIGKILL');
    }
  });
});
