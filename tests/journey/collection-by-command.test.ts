// Collections from the command line: described, renamed, merged, put back and removed; and what leaves says what is said of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

type Json = Readonly<Record<string, unknown>>;

it('describes collections, and lets what is said of them leave with them', async () => {
  const folder = tempFolder();
  writeTree(folder, {
    'in/ferry.txt': 'Q: Where was it?\n\nA: By the river.\n', 'in/mill.txt': 'Q: And the mill?\n\nA: Up the hill.\n',
    'fields.json': JSON.stringify({ titles: [{ language: 'ko', text: '강의 목소리' }], series: [{ name: 'Ferrymen', scope: 'Those who rowed.', dates: '1950/1960' }] }),
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
  expect((await line('collection', 'list', vault)).output).toContain('There are no collections.');
  const { testimonies: [ferry, mill] } = await json('import', vault, join(folder, 'in'), '--consent', 'open', '--collection', 'River voices') as unknown as { testimonies: { id: string }[] };
  await line('describe', vault, ferry!.id, '--series', 'Ferrymen');
  await line('describe', vault, mill!.id, '--collection', 'Hill voices');

  const described = await line(
    'collection', 'describe', vault, 'River voices', '--identifier', 'RV', '--creator', 'The archive', '--date', '1950/2001', '--scope', 'Of the river.',
    '--scope', 'And of its ford.', '--access', 'By appointment', '--note', 'For keepers.', '--fields', join(folder, 'fields.json'),
  );
  expect(described).toMatchObject({ status: 0, error: '', output: expect.stringContaining('Described: River voices') as unknown });
  expect(await json('collection', 'show', vault, 'River voices')).toMatchObject({
    identifier: 'RV', scope: 'Of the river.\nAnd of its ford.', dates: '1950/2001', testimonies: 1, held: [{ name: 'Ferrymen', scope: 'Those who rowed.' }],
  });
  const { output } = await line('collection', 'show', vault, 'River voices');
  for (const words of ['Reference code\tRV', '강의 목소리 (ko)', '1 testimony, ', 'Ferrymen\t1950/1960\t1', ferry!.id, 'Recommended\tSubjects']) expect(output).toContain(words);
  expect((await line('collection', 'list', vault)).output).toContain('RV\t1\t1950/2001\tRiver voices');
  expect(await line('collection', 'describe', vault, 'Hill voices', '--identifier', 'RV')).toMatchObject({ status: exitStatus.conflict });
  expect(await line('collection', 'describe', vault, 'Hill voices', '--date', 'long ago')).toMatchObject({ status: exitStatus['bad-request'] });

  const ead = join(folder, 'river.ead.xml');
  await json('export', vault, '--format', 'ead3', '--collection', 'River voices', '--out', ead);
  const xml = readFileSync(ead, 'utf8');
  for (const words of [
    '<unitid>RV</unitid>', '<unittitle lang="ko">강의 목소리</unittitle>', '<part>The archive</part>', '<p>And of its ford.</p>', '<p>By appointment</p>', '<p>Those who rowed.</p>',
  ]) expect(xml).toContain(words);
  expect(xml).not.toContain('For keepers.');
  const file = join(folder, 'river.json');
  await json('export', vault, '--format', 'json', '--collection', 'River voices', '--purpose', 'on-site-research', '--out', file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ collections: [{ name: 'River voices', identifier: 'RV' }] });
  const aid = join(folder, 'aid.pdf');
  await json('finding-aid', vault, '--collection', 'River voices', '--title', 'River voices', '--out', aid);

  expect(await line('collection', 'rename', vault, 'Hill voices', 'River voices')).toMatchObject({ status: exitStatus.conflict });
  expect((await line('collection', 'rename', vault, 'Hill voices', 'River voices', '--merge')).output).toContain('River voices: 1 testimony moved.');
  expect((await line('collection', 'history', vault, 'River voices')).output).toMatch(/^2\t.*\tmerged in\tHill voices$/mu);
  expect((await line('collection', 'restore', vault, 'River voices', '2')).output).toContain('1 testimony moved.');
  expect(await json('collection', 'show', vault, 'Hill voices')).toMatchObject({ testimonies: 1 });
  expect((await line('collection', 'rename', vault, 'River voices', 'Water voices')).output).toContain('Water voices: 1 testimony moved.');
  expect((await line('collection', 'restore', vault, 'Water voices', 'x')).status).toBe(exitStatus['bad-request']);
  expect((await line('collection', 'remove', vault, 'Water voices')).status).toBe(exitStatus.conflict);
  await line('collection', 'describe', vault, 'Letters', '--scope', 'None yet.');
  expect((await line('collection', 'remove', vault, 'Letters')).output).toContain('are removed.');

  const other = join(folder, 'other');
  await line('init', other);
  await json('collection', 'import', other, file);
  expect(await json('collection', 'show', other, 'River voices')).toMatchObject({ identifier: 'RV', scope: 'Of the river.\nAnd of its ford.', notes: null, testimonies: 1 });
});
