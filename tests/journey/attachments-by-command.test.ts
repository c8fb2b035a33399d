// Attachments from the command line: kept, listed, heard or not by readers, taken out under consent, backed up, erased.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

async function world() {
  const at = tempFolder();
  const passphrases: Record<string, string> = { archivist: newPassphrase(), scholar: newPassphrase() };
  const path = (name: string): string => join(at, name);
  const runAs = (user: string) => async (command: string, ...rest: string[]) => {
    const environment = { VOUCHSAFE_PASSPHRASE: passphrases[user] ?? '', VOUCHSAFE_NEW_PASSPHRASE: passphrases['scholar'] ?? '', LANG: 'C' };
    const { status, output, error } = await runLine([...command.split(' '), ...rest, '--json', '--user', user], environment, cheap);
    return { status, error, json: JSON.parse(output) as Record<string, unknown> };
  };
  const [run, asScholar] = [runAs('archivist'), runAs('scholar')];
  writeTree(at, { 'ferry.txt': 'Q: Who rowed?\n\nA: Mira Ro rowed, the ferryman of Quill.\n' });
  await run('init', path('vault'));
  await run('user add', path('vault'), 'scholar', '--role', 'scholar');
  const imported = await run('import', path('vault'), path('ferry.txt'), '--consent', 'open');
  const [{ id } = { id: '' }] = imported.json['testimonies'] as { id: string }[];
  return { path, run, asScholar, id };
}

type World = Awaited<ReturnType<typeof world>>;

const song = Buffer.alloc(2_500_000, 'row and row ');

async function attach({ path, run, id }: World, name: string, kind: string, ...rest: string[]): Promise<string> {
  writeFileSync(path(name), song);
  const { status, json } = await run('attach', path('vault'), id, path(name), '--kind', kind, ...rest);
  expect(status).toBe(0);
  return String(json['id']);
}

async function agreeToSound({ path, run, id }: World): Promise<void> {
  const scopes = 'catalogue-metadata,on-site-research,publish-text,publish-audio,quote-pseudonymous';
  expect((await run('consent amend', path('vault'), id, '--grant', scopes)).status).toBe(0);
  expect((await run('consent review', path('vault'), id)).status).toBe(0);
}

it('keeps a recording, gives it out under consent alone, and knows what left', async () => {
  const here = await world();
  const { path, run, asScholar, id } = here;
  const recording = await attach(here, 'Mira Ro sings.mp3', 'recording');
  const listed = await run('attachments list', path('vault'), id);
  const sha256 = createHash('sha256').update(song).digest('hex');
  expect(listed.json['attachments']).toMatchObject([{
    id: recording, kind: 'recording', name: 'Mira Ro sings.mp3', mediaType: 'audio/mpeg', size: song.length, sha256, cleared: false,
  }]);
  const take = (...rest: string[]) => run('attachments export', path('vault'), id, recording, '--out', path('out.mp3'), ...rest);
  expect((await take()).status).toBe(exitStatus['consent-refused']);
  expect(readdirSync(path('.'))).not.toContain('out.mp3');
  expect((await asScholar('attachments list', path('vault'), id)).json).toEqual({ attachments: [] });

  await agreeToSound(here);
  expect((await asScholar('attachments list', path('vault'), id)).json['attachments']).toMatchObject([
    { id: recording, name: `${id}.mp3`, addedBy: '', cleared: null, sha256 },
  ]);
  expect((await asScholar('attachments export', path('vault'), id, recording, '--out', path('heard.mp3'))).status).toBe(0);
  expect(readFileSync(path('heard.mp3')).equals(song)).toBe(true);
  expect((await take('--to', 'The river museum')).json).toEqual({ file: path('out.mp3'), bytes: song.length, sha256 });
  expect(readFileSync(path('out.mp3')).equals(song)).toBe(true);
  const { disclosures } = (await run('disclosures list', path('vault'))).json as { disclosures: object[] };
  expect(disclosures).toMatchObject([
    { form: 'export', by: 'archivist', to: 'The river museum', purpose: 'publish', sha256 }, { form: 'export', by: 'scholar', to: null, sha256 },
  ]);

  // One word withheld, and nobody hears it said.
  await run('redact', path('vault'), id, '--text', 'Mira Ro');
  expect((await asScholar('attachments list', path('vault'), id)).json).toEqual({ attachments: [] });
  expect((await asScholar('attachments export', path('vault'), id, recording, '--out', path('no.mp3'))).status).toBe(exitStatus['not-found']);
  expect((await run('attachments export', path('vault'), id, recording, '--out', path('no.mp3'))).status).toBe(exitStatus['consent-refused']);
  expect((await run('verify', path('vault'))).json).toMatchObject({ ok: true });
}, 60_000);

it('keeps forms with the names, refuses what it cannot keep, and removes what an archivist removes', async () => {
  const here = await world();
  const { path, run, asScholar, id } = here;
  const original = await attach(here, 'ferry.docx', 'original');
  const form = await attach(here, 'signed.pdf', 'evidence');
  const shown = (await run('consent show', path('vault'), id)).json as { versions: { evidence: string; evidenceSha256: string }[] };
  expect(shown.versions[0]).toMatchObject({ evidence: 'attached', evidenceSha256: createHash('sha256').update(song).digest('hex') });
  expect(readdirSync(path('vault/attachments')).sort()).toEqual([original, form].sort());

  writeFileSync(path('empty.mp3'), '');
  for (const [file, kind, code] of [
    ['empty.mp3', 'recording', 'empty-file'], ['nowhere.mp3', 'recording', 'unreadable-file'], ['signed.pdf', 'photograph', 'bad-request'],
  ] as const) {
    expect((await run('attach', path('vault'), id, path(file), '--kind', kind)).status).toBe(exitStatus[code]);
  }
  expect((await run('attach', path('vault'), id, path('signed.pdf'))).status).toBe(exitStatus['bad-request']);
  expect((await run('attach', path('vault'), 't000000000000', path('signed.pdf'), '--kind', 'other')).status).toBe(exitStatus['not-found']);
  expect((await asScholar('attach', path('vault'), id, path('signed.pdf'), '--kind', 'other')).status).toBe(exitStatus['not-permitted']);
  expect(readdirSync(path('vault/attachments'))).toHaveLength(2);

  expect((await run('attachments remove', path('vault'), id, form)).status).toBe(exitStatus.conflict);
  expect((await asScholar('attachments remove', path('vault'), id, original)).status).toBe(exitStatus['not-permitted']);
  expect((await run('attachments remove', path('vault'), id, original)).json).toEqual({ removed: original });
  expect((await run('attachments remove', path('vault'), id, original)).status).toBe(exitStatus['not-found']);
  expect(readdirSync(path('vault/attachments'))).toEqual([form]);
  expect((await run('verify', path('vault'))).json).toMatchObject({ ok: true });
}, 60_000);

it('backs attachments up as they lie, brings them back, and leaves nothing of what is erased', async () => {
  const here = await world();
  const { path, run, id } = here;
  const recording = await attach(here, 'song.mp3', 'recording');
  await attach(here, 'signed.pdf', 'evidence');
  const backup = async (name: string) => run('backup create', path('vault'), '--to', path(name), '--datakeys', path('keys'));
  expect((await backup('backup')).status).toBe(0);
  expect(readdirSync(path('backup/attachments'))).toHaveLength(2);
  expect((await run('backup verify', path('backup'))).status).toBe(0);
  const sealed = readFileSync(path(`backup/attachments/${recording}`));
  sealed.writeUInt8(sealed.readUInt8(70) ^ 1, 70);
  writeFileSync(path(`backup/attachments/${recording}`), sealed);
  const spoilt = await run('backup verify', path('backup'));
  expect([spoilt.status, spoilt.error]).toEqual([exitStatus['vault-damaged'], expect.stringContaining(recording)]);
  writeFileSync(path(`backup/attachments/${recording}`), readFileSync(path(`vault/attachments/${recording}`)));
  expect((await run('backup restore', path('backup'), '--to', path('again'), '--datakeys', path('keys'))).status).toBe(0);
  expect(readFileSync(path(`again/attachments/${recording}`)).equals(readFileSync(path(`vault/attachments/${recording}`)))).toBe(true);
  expect((await run('verify', path('again'))).json).toMatchObject({ ok: true });

  await run('withdraw', path('vault'), id);
  expect((await run('consent conclude', path('vault'), id, '--decision', 'erase', '--reason', 'asked', '--authority', 'the narrator')).json)
    .toMatchObject({ status: 'erasure-pending', keyFiles: [{ generation: 1, folder: path('keys') }] });
  expect((await run('backup keys', path('vault'), '--replace', path('keys'))).json).toMatchObject({ replaced: 1, files: [{ stale: 0 }] });
  expect((await run('backup restore', path('backup'), '--to', path('without'), '--datakeys', path('keys'))).json).toMatchObject({ testimonies: 0, erased: 1 });
  expect(existsSync(path(`without/attachments/${recording}`))).toBe(false);
  expect((await run('verify', path('without'))).json).toMatchObject({ ok: true });
  expect(readdirSync(path('vault/attachments'))).toEqual([]);
  expect((await run('verify', path('vault'))).json).toMatchObject({ ok: true });
  // A damaged file is no base for a backup, and the fault says which it is.
  const kept = await attach({ ...here, run: (command, _vault, ...rest) => run(command, path('again'), ...rest) }, 'map.png', 'other');
  writeFileSync(path(`again/attachments/${kept}`), 'nothing');
  const refused = await run('backup create', path('again'), '--to', path('third'), '--datakeys', path('keys'));
  expect([refused.status, refused.error]).toEqual([exitStatus['truncated-file'], expect.stringContaining(kept)]);
  expect(readdirSync(path('.')).filter((name) => name.includes('third'))).toEqual([]);
}, 60_000);
