// Users, journal and reading copies from the command line: somebody leaves, a copy goes out and comes back, an old file is put in place.
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

type Json = Record<string, unknown>;

function world() {
  const folder = tempFolder();
  const path = (name: string): string => join(folder, name);
  const passphrases = new Map<string, string>();
  const passphraseOf = (user: string): string => {
    const known = passphrases.get(user) ?? newPassphrase();
    passphrases.set(user, known);
    return known;
  };
  /** As a user; `added` is whose new passphrase is given along. */
  const run = async (user: string, command: string, rest: readonly string[], added = user, options = cheap) => {
    const environment = { VOUCHSAFE_PASSPHRASE: passphraseOf(user), VOUCHSAFE_NEW_PASSPHRASE: passphraseOf(added), LANG: 'C' };
    const { status, output, error } = await runLine([...command.split(' '), ...rest, '--user', user, '--json'], environment, options);
    return { status, error, json: JSON.parse(output) as Json };
  };
  return { folder, path, run, passphrases };
}

it('takes somebody’s way in away, and gives another more or less', async () => {
  const { path, run } = world();
  writeTree(path('.'), { 'transcripts/ferry.txt': 'Q: Who rowed?\n\nA: The ferryman of Quill rowed.\n' });
  await run('archivist', 'init', [path('vault')]);
  await run('archivist', 'import', [path('vault'), path('transcripts'), '--consent', 'open']);
  for (const [name, role] of [['ines', 'scholar'], ['otto', 'cataloguer']] as const) {
    expect((await run('archivist', 'user add', [path('vault'), name, '--role', role], name)).status).toBe(0);
  }
  const listed = (await run('archivist', 'user list', [path('vault')])).json['users'] as Json[];
  expect(listed.map(({ user, role }) => `${String(user)} ${String(role)}`).sort()).toEqual(['archivist archivist', 'ines scholar', 'otto cataloguer']);

  expect((await run('otto', 'user remove', [path('vault'), 'ines'])).status).toBe(exitStatus['not-permitted']);
  expect((await run('archivist', 'user remove', [path('vault'), 'nobody'])).status).toBe(exitStatus['not-found']);
  const self = await run('archivist', 'user remove', [path('vault'), 'archivist']);
  expect([self.status, self.error]).toEqual([exitStatus.conflict, expect.stringContaining('without an archivist')]);
  expect((await run('archivist', 'user remove', [path('vault'), 'ines'])).json).toMatchObject({ name: 'ines', role: 'scholar', recovery: false });
  expect((await run('ines', 'list', [path('vault')])).status).toBe(exitStatus['wrong-passphrase']);
  expect(readdirSync(path('vault')).sort()).toEqual(expect.arrayContaining(['stacks.2', 'reading.2', 'desk.2', 'identity.2']));
  expect(readdirSync(path('vault'))).not.toContain('stacks.1');

  expect((await run('archivist', 'user role', [path('vault'), 'otto', '--role', 'archivist'])).json).toMatchObject({ role: 'archivist', rekeyed: false });
  expect((await run('otto', 'verify', [path('vault')])).json).toMatchObject({ ok: true });
  expect((await run('otto', 'user role', [path('vault'), 'archivist', '--role', 'scholar'])).json).toMatchObject({ role: 'scholar', rekeyed: true });
  expect((await run('archivist', 'search', [path('vault'), 'ferryman'])).json).toMatchObject({ total: 1 });
  expect((await run('archivist', 'journal show', [path('vault')])).status).toBe(exitStatus['not-permitted']);

  const shown = (await run('otto', 'journal show', [path('vault'), '--limit', '2'])).json as { entries: Json[]; total: number; people: Json[] };
  expect(shown.entries.map(({ verb }) => verb)).toEqual(['change-role', 'change-role']);
  expect(shown.people).toEqual(expect.arrayContaining([expect.objectContaining({ user: 'ines', role: null })]));
  expect(JSON.stringify(shown.entries)).not.toMatch(/ferryman|Quill|otto|ines/u);
  const before = String((shown.entries[1] as Json)['number']);
  const older = (await run('otto', 'journal show', [path('vault'), '--before', before])).json as { entries: Json[] };
  expect(older.entries[0]).toMatchObject({ number: Number(before) - 1, verb: 'remove-user' });
  expect((await run('otto', 'journal verify', [path('vault')])).json).toMatchObject({ ok: true, broken: null, ends: true, outboxes: [] });
  for (const format of ['csv', 'json']) {
    const out = path(`journal.${format}`);
    expect((await run('otto', 'journal export', [path('vault'), '--format', format, '--out', out])).json).toMatchObject({ file: out, entries: shown.total });
  }
  expect(readFileSync(path('journal.csv'), 'utf8').split('\r\n')).toHaveLength(shown.total + 2);
  expect((JSON.parse(readFileSync(path('journal.json'), 'utf8')) as { entries: Json[] }).entries).toHaveLength(shown.total);
}, 60_000);

it('sends a reading copy out, and takes back what was withdrawn and what was copied', async () => {
  const { path, run } = world();
  writeTree(path('.'), {
    'transcripts/ferry.txt': 'Q: Who rowed?\n\nA: The ferryman of Quill rowed.\n', 'transcripts/mill.txt': 'Q: Who ground?\n\nA: The miller ground.\n',
  });
  await run('archivist', 'init', [path('vault')]);
  const imported = (await run('archivist', 'import', [path('vault'), path('transcripts')])).json as { testimonies: { id: string }[] };
  const [ferry, mill] = imported.testimonies.map(({ id }) => id) as [string, string];
  for (const testimony of [ferry, mill]) {
    const scopes = ['--grant', 'catalogue-metadata,on-site-research,remote-research,publish-text'];
    expect((await run('archivist', 'consent record', [path('vault'), testimony, ...scopes])).status).toBe(0);
    expect((await run('archivist', 'consent review', [path('vault'), testimony])).status).toBe(0);
  }
  expect((await run('archivist', 'reading-copy list', [path('vault')])).json).toMatchObject({ copies: [], ready: 2 });
  for (const argv of [[], ['--to', path('copy')], ['--for', 'ines']]) {
    expect((await run('archivist', 'reading-copy create', [path('vault'), ...argv], 'ines')).status).toBe(exitStatus['bad-request']);
  }
  const made = await run('archivist', 'reading-copy create', [path('vault'), '--to', path('copy'), '--for', 'ines'], 'ines');
  expect(made).toMatchObject({ status: 0, json: { for: 'ines', testimonies: 2, folder: path('copy') } });
  expect((await run('ines', 'search', [path('copy'), 'ferryman'])).json).toMatchObject({ total: 1 });
  expect((await run('ines', 'issue', [path('copy'), mill, '--out', path('mill.pdf')])).status).toBe(0);
  expect((await run('ines', 'backup create', [path('copy'), '--to', path('b'), '--datakeys', path('k')])).status).toBe(exitStatus['not-permitted']);
  expect((await run('archivist', 'list', [path('copy')])).status).toBe(exitStatus['wrong-passphrase']);

  await run('archivist', 'withdraw', [path('vault'), ferry]);
  const { output } = await runLine(['reading-copy', 'list', path('vault')], { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' }, cheap);
  expect(output).toBe('');
  expect((await run('archivist', 'reading-copy list', [path('vault')])).json).toMatchObject({ copies: [{ recalled: [ferry] }], ready: 1 });
  const refreshed = await run('archivist', 'reading-copy refresh', [path('vault'), '--to', path('copy')]);
  expect(refreshed.json).toMatchObject({ testimonies: 1, added: 0, removed: 1, disclosures: 1 });
  expect((await run('ines', 'search', [path('copy'), 'ferryman'])).json).toMatchObject({ total: 0 });
  const { disclosures } = (await run('archivist', 'disclosures list', [path('vault'), mill])).json as { disclosures: Json[] };
  expect(disclosures.map(({ form, by }) => `${String(form)} ${String(by)}`).sort()).toEqual(['pdf ines', 'reading-copy archivist']);
  expect((await run('archivist', 'verify', [path('vault')])).json).toMatchObject({ ok: true });
}, 60_000);

it('says on opening what does not match, and when the clock was set back', async () => {
  const { path, run } = world();
  await run('archivist', 'init', [path('vault')], 'archivist', { ...cheap, clock: () => new Date('2040-05-01T00:00:00Z') });
  const back = await run('archivist', 'list', [path('vault')], 'archivist', { ...cheap, clock: () => new Date('2031-05-01T00:00:00Z') });
  expect(back.error).toContain('2040-05-01T00:00:00.000Z');
  copyFileSync(join(path('vault'), 'stacks.1'), path('old'));
  writeTree(path('.'), { 'transcripts/ferry.txt': 'Q: Who rowed?\n\nA: The ferryman of Quill rowed.\n' });
  expect((await run('archivist', 'import', [path('vault'), path('transcripts')])).status).toBe(0);
  copyFileSync(path('old'), join(path('vault'), 'stacks.1'));
  const found = await run('archivist', 'journal verify', [path('vault')]);
  expect(found).toMatchObject({ status: exitStatus['vault-damaged'], json: { ok: false, ends: false } });
  expect(found.error).toContain('stacks.1 is older');
}, 60_000);
