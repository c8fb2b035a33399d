// The desktop's bundles: what they leave outside, and the engine's, run as it stands under Node.
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Call } from '../../archive/api/contract.ts';
import type { Reply } from '../../archive/api/operation.ts';
import { buildShell } from '../../electron/build-shell.ts';
import type { FromEngine } from '../../electron/engine-messages.ts';
import { repository } from '../support/source-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

let shell = '';

beforeAll(async () => {
  // Below node_modules, so that SQLite is found from there as it is in a package.
  const cache = join(repository, 'node_modules/.cache/vouchsafe');
  mkdirSync(cache, { recursive: true });
  shell = mkdtempSync(join(cache, 'test-'));
  await buildShell(shell);
});
afterAll(() => rmSync(shell, { recursive: true, force: true }));

/** Stands for Electron's parentPort in a child of Node's: messages come in as data and go out as they are. */
const harness = `
process.parentPort = {
  on: (_event, listener) => process.on('message', (data) => listener({ data })),
  postMessage: (message) => process.send(message),
};
await import(process.argv[2]);
`;

function ask(child: ChildProcess, id: number, request: object): Promise<Reply<unknown>> {
  return new Promise((resolve) => {
    const hear = (message: FromEngine): void => {
      if (!('reply' in message) || message.id !== id) return;
      child.off('message', hear);
      resolve(message.reply);
    };
    child.on('message', hear);
    child.send({ id, ...request });
  });
}

describe('the bundles', () => {
  it('are four, and leave nothing outside but Electron, SQLite and Node', () => {
    expect(readdirSync(shell).sort()).toEqual(['engine.mjs', 'main.mjs', 'preload.cjs', 'reader.mjs']);
    const outside = readdirSync(shell).flatMap((file) => {
      const text = readFileSync(join(shell, file), 'utf8');
      return [...text.matchAll(/^import\s[^;]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|^(?:const|let|var) [^;]*?= require\("([^"]+)"\)/gm)]
        .map(([, from, bare, required]) => from ?? bare ?? required ?? '');
    });
    const packages = new Set(outside.filter((name) => !isBuiltin(name)));
    expect([...packages].sort()).toEqual(['better-sqlite3-multiple-ciphers', 'electron']);
    expect(readFileSync(join(shell, 'preload.cjs'), 'utf8')).not.toMatch(/require\("(?!electron")/);
  });

  it('make a vault, import a testimony and issue it, in the engine’s process', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'start.mjs': harness, 'chosen/bread.txt': 'A: We baked the bread before it was light.\n\nB: And who ate it?\n' });
    const child = fork(join(folder, 'start.mjs'), [join(shell, 'engine.mjs')], { serialization: 'advanced', execArgv: [] });
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
      const { testimonies } = (imported as { value: { testimonies: { id: never }[] } }).value;
      const issued = await call('testimony.issue', { testimony: testimonies[0]!.id, purpose: 'publish' });
      expect(issued).toMatchObject({ ok: true, value: { withheld: 0 } });
      const { ticket } = (issued as { value: { ticket: string } }).value;
      const taken = await ask(child, 1000, { take: ticket });
      expect(new TextDecoder().decode((taken as { value: Uint8Array }).value.slice(0, 5))).toBe('%PDF-');
    } finally {
      child.kill('SIGKILL');
    }
  });
});
