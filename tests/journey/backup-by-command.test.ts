// Backups from the command line: made, checked, restored without the vault, and refused where a piece is missing.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

it('backs a vault up, checks the backup, and makes the vault of it again when it is lost', async () => {
  const folder = tempFolder();
  const passphrase = newPassphrase();
  const path = (name: string): string => join(folder, name);
  const run = async (command: string, ...rest: string[]) => {
    const { status, output, error } = await runLine([...command.split(' '), ...rest, '--json'], { VOUCHSAFE_PASSPHRASE: passphrase, LANG: 'C' }, cheap);
    return { status, error, json: JSON.parse(output) as Record<string, unknown> };
  };
  writeTree(folder, { 'transcripts/ferry.txt': 'Q: Who rowed?\n\nA: The ferryman of Quill rowed.\n' });
  await run('init', path('vault'));
  await run('import', path('vault'), path('transcripts'), '--consent', 'open');
  for (const argv of [[], ['--to', path('backup')], ['--to', path('backup'), '--datakeys', path('backup')]]) {
    expect((await run('backup create', path('vault'), ...argv)).status).toBe(exitStatus['bad-request']);
  }
  const made = await run('backup create', path('vault'), '--to', path('backup'), '--datakeys', path('keys'));
  expect(made).toMatchObject({ status: 0, json: { generation: 1, testimonies: 1, backup: path('backup') } });
  expect(readdirSync(path('keys'))).toEqual([made.json['datakeys']]);
  expect((await run('backup verify', path('backup'), '--datakeys', path('keys'))).json).toMatchObject({ generation: 1, testimonies: 1 });
  const { output } = await runLine(['backup', 'verify', path('backup')], { VOUCHSAFE_PASSPHRASE: passphrase, LANG: 'C' }, cheap);
  expect(output).toContain('--datakeys');

  expect((await run('recovery create', path('vault'), '--words-file', path('words'))).status).toBe(0);
  expect((await run('backup create', path('vault'), '--to', path('second'), '--datakeys', path('keys'))).json).toMatchObject({ generation: 2 });
  rmSync(path('vault'), { recursive: true });
  // Vault and passphrase lost: the words of the time of the backup are enough.
  const next = newPassphrase();
  const byWords = await runLine(
    ['backup', 'restore', path('second'), '--to', path('again'), '--datakeys', path('keys'), '--words-file', path('words'), '--json'],
    { VOUCHSAFE_NEW_PASSPHRASE: next, LANG: 'C' }, cheap,
  );
  expect([byWords.status, JSON.parse(byWords.output)]).toMatchObject([0, { testimonies: 1, generation: 2 }]);
  expect((await runLine(['verify', path('again')], { VOUCHSAFE_PASSPHRASE: next, LANG: 'C' }, cheap)).status).toBe(0);
  expect((await run('list', path('again'))).status).toBe(exitStatus['wrong-passphrase']);
  for (const name of ['again', 'second', 'words']) rmSync(path(name), { recursive: true });
  const refused = await run('backup restore', path('backup'), '--to', path('vault'), '--datakeys', path('transcripts'));
  expect(refused.status).toBe(exitStatus['missing-compartment']);
  expect(refused.error).toContain(String(made.json['datakeys']));
  const restored = await run('backup restore', path('backup'), '--to', path('vault'), '--datakeys', path('keys'));
  expect(restored.json).toMatchObject({ vault: path('vault'), testimonies: 1, erased: 0, unread: 0 });
  expect((await run('search', path('vault'), 'ferryman')).json).toMatchObject({ total: 1 });
  expect((await run('verify', path('vault'))).json).toMatchObject({ ok: true });
  expect((await run('backup restore', path('backup'), '--to', path('vault'), '--datakeys', path('keys'))).status).toBe(exitStatus['vault-exists']);
  expect(readdirSync(folder).sort()).toEqual(['backup', 'keys', 'transcripts', 'vault']);
}, 60_000);

it('says when archivists are told that a backup is due, where its data keys lie, and takes back what is destroyed', async () => {
  const folder = tempFolder();
  const passphrase = newPassphrase();
  const path = (name: string): string => join(folder, name);
  const run = async (command: string, ...rest: string[]) => {
    const { status, output, error } = await runLine([...command.split(' '), path('vault'), ...rest, '--json'], { VOUCHSAFE_PASSPHRASE: passphrase, LANG: 'C' }, cheap);
    return { status, error, json: JSON.parse(output) as Record<string, unknown> };
  };
  await run('init');
  for (const every of [[], ['--every', 'soon'], ['--every', '0'], ['--every', '366']]) {
    expect([every, (await run('backup remind', ...every)).status]).toEqual([every, exitStatus['bad-request']]);
  }
  expect((await run('backup remind', '--every', '14')).json).toEqual({ days: 14 });
  expect((await run('backup remind', '--every', 'never')).json).toEqual({ days: null });
  expect((await run('backup keys')).json).toEqual({ files: [] });
  const { json: made } = await run('backup create', '--to', path('backup'), '--datakeys', path('keys'));
  expect((await run('backup keys')).json).toMatchObject({ files: [{ generation: 1, folder: path('keys'), file: made['datakeys'], stale: 0 }] });
  expect((await run('backup keys', '--destroyed', path('keys'))).status).toBe(exitStatus['conflict']);
  expect((await run('backup keys', '--replace', path('backup'))).status).toBe(exitStatus['not-found']);
  rmSync(path('keys'), { recursive: true });
  expect((await run('backup keys', '--destroyed', path('keys'))).json).toEqual({ forgotten: 1, files: [] });
});
