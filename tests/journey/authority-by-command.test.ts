// An archivist's authorities from the command line: names suggested, added, found by one another, merged and parted.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

type Json = Readonly<Record<string, unknown>>;

it('keeps authorities, and every search goes by any of their names', async () => {
  const folder = tempFolder();
  writeTree(folder, {
    'in/ferry.txt': 'Q: Where was it?\n\nA: At Musan, by the river.\n', 'in/mill.txt': 'Q: 어디였습니까?\n\nA: 무산에서 살았습니다.\n',
  });
  const vault = join(folder, 'vault');
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  const line = (...argv: readonly string[]) => runLine(argv, environment, cheap);
  const json = async (...argv: readonly string[]): Promise<Json> => {
    const { output, error, status } = await line(...argv, '--json');
    expect([argv, status, error]).toEqual([argv, 0, expect.not.stringContaining('fault')]);
    return JSON.parse(output) as Json;
  };
  await line('init', vault);
  const { testimonies: [ferry, mill] } = await json('import', vault, join(folder, 'in'), '--consent', 'open') as unknown as { testimonies: { id: string }[] };

  expect(await json('authority', 'suggest', vault, '--type', 'place', '--heading', '청진')).toMatchObject({
    suggestions: expect.arrayContaining([expect.objectContaining({ text: "Ch'ŏngjin", scheme: 'mr' })]) as unknown, coordinates: [41.8, 129.8],
  });
  expect((await line('authority', 'suggest', vault, '--type', 'person', '--heading', '이정희')).output).toContain('Rhee Jeonghui\tromanised');

  const added = await json(
    'authority', 'add', vault, '--type', 'place', '--heading', 'Musan', '--variant', '무산', '--variant', '茂山', '--variant', 'zh=Maoshan',
    '--coordinates', '42.2,129.2', '--external', 'gazetteer=1=2', '--date', '1952', '--note', 'For keepers.',
  );
  expect(added).toMatchObject({
    variants: [
      { text: '무산', kind: 'hangul' }, { text: '茂山', kind: 'hanja' }, { text: 'Maoshan', kind: 'romanised', language: 'zh' },
    ],
    coordinates: [42.2, 129.2], externalIds: [{ source: 'gazetteer', id: '1=2' }], dates: '1952', note: 'For keepers.',
  });
  for (const name of ['Musan', '무산', '茂山', 'maoshan']) expect([name, await json('search', vault, name)]).toMatchObject([name, { total: 2 }]);
  expect(await json('search', vault, '무산', '--as-typed')).toMatchObject({ total: 1, expansions: [] });
  expect((await line('search', vault, '茂山')).output).toMatch(/Musan/u);

  await line('describe', vault, ferry!.id, '--place', 'Musan county');
  const other = await json('authority', 'add', vault, '--type', 'place', '--heading', 'Musan county', '--relation', `part-of=${String(added['id'])}`, '--sensitive', 'yes');
  const merged = await line('authority', 'merge', vault, String(added['id']), String(other['id']));
  expect([merged.status, merged.error, merged.output]).toEqual([0, '', expect.stringContaining('1 description rewritten.')]);
  expect(await json('authority', 'show', vault, String(other['id']))).toMatchObject({
    id: added['id'], sensitive: true, relations: [], aliases: [other['id']], describing: [ferry!.id],
  });
  expect(await json('history', vault, ferry!.id)).toMatchObject({ versions: [{ fields: ['place'] }, { fields: ['place'] }] });
  const parted = await json('authority', 'split', vault, String(added['id']), ferry!.id, '--heading', 'Musan county', '--alias', String(other['id']));
  expect(parted).toMatchObject({ testimonies: 1, authority: { id: other['id'] }, left: { heading: 'Musan' } });

  expect(await json('authority', 'change', vault, String(added['id']), '--variant', 'press=Moosan', '--without', 'Maoshan', '--sensitive', 'no', '--note', '')).toMatchObject({
    variants: [{ text: '무산' }, { text: '茂山' }, { text: 'Moosan', scheme: 'press' }], sensitive: false, note: null,
  });
  expect((await line('authority', 'show', vault, String(added['id']))).output).toContain('gazetteer\t1=2');
  expect((await line('authority', 'list', vault, 'moosan', '--type', 'place')).output.trim().split('\n')).toHaveLength(1);
  const { places } = await json('lists', vault) as { places: Json[] };
  expect(places).toEqual(expect.arrayContaining([{ value: 'Musan', testimonies: 0 }]));
  expect((await line('authority', 'starter', vault)).output).toContain('1 there already');
  expect(await json('authority', 'remove', vault, String(other['id']))).toEqual({});
  const { deeds: [removal] } = await json('authority', 'history', vault) as { deeds: { number: number; deed: string }[] };
  expect(removal).toMatchObject({ deed: 'remove' });
  expect((await line('authority', 'restore', vault, String(removal!.number))).output).toContain('Musan county');
  expect((await line('authority', 'history', vault, String(other['id']))).output).toMatch(/undone\n.*\n.*removed/u);
  expect((await line('authority', 'restore', vault, '9999')).status).toBe(exitStatus['not-found']);
  expect(await json('authority', 'remove', vault, String(other['id']), '--forget')).toEqual({});
  expect(JSON.stringify(await json('authority', 'history', vault))).not.toContain('Musan county"');

  for (const argv of [
    ['add', vault, '--type', 'place', '--heading', 'X', '--coordinates', '1'], ['add', vault, '--type', 'shoe', '--heading', 'X'],
    ['add', vault, '--type', 'place', '--heading', 'X', '--relation', 'cousin=x'], ['change', vault, String(added['id']), '--without', 'nothing'],
    ['add', vault, '--type', 'place', '--heading', 'X', '--sensitive', 'perhaps'], ['add', vault, '--type', 'place', '--heading', 'X', '--external', '=1'],
  ]) expect([argv, (await line('authority', ...argv)).status]).toEqual([argv, exitStatus['bad-request']]);
  const again = await line('authority', 'add', vault, '--type', 'place', '--heading', 'Musan');
  expect([again.status, again.error]).toEqual([exitStatus.conflict, expect.stringContaining('Merge the two')]);
  expect(mill).toBeDefined();
  expect(await json('verify', vault)).toMatchObject({ ok: true });
}, 120_000);
