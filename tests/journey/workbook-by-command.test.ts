// A workbook and a saved search from the command line: collected, annotated, put in order, cited, issued, and told what is new.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { textOf } from '../support/poppler.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

const ferry = 'Q: Who kept the ferry?\n\nA: My aunt kept the ferry at Ondal.\n\nQ: And then?\n\nA: Then the ice came.\n';

type Json = Record<string, unknown>;

it('does all of it, and refuses what is not in the workbook', async () => {
  const folder = tempFolder();
  writeTree(folder, { 'first/ferry.txt': ferry, 'second/rope.txt': 'A: The ferry had a rope of straw.\n', 'note.txt': 'See the “rope”.\n' });
  const [vault, pdf, bib] = ['vault', 'dossier.pdf', 'works.bib'].map((name) => join(folder, name)) as [string, string, string];
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  const run = async (command: string, ...rest: string[]) => {
    const { status, output } = await runLine([...command.split(' '), vault, ...rest, '--json'], environment, cheap);
    return { status, json: JSON.parse(output) as Json };
  };
  const said = async (command: string, ...rest: string[]) => (
    (await runLine([...command.split(' '), vault, ...rest], environment, cheap)).output
  );
  await run('init');
  const imported = (await run('import', join(folder, 'first'), '--consent', 'open')).json['testimonies'] as [{ id: string }];
  const { passages } = (await run('show', imported[0].id)).json as { passages: { passage: string }[] };
  const [first, second, third] = passages.map(({ passage }) => passage) as [string, string, string];

  const saved = (await run('search save', 'Ferries', 'ferry')).json;
  expect(saved).toMatchObject({ name: 'Ferries', total: 2, fresh: 0 });
  await run('import', join(folder, 'second'), '--consent', 'open');
  expect(await said('search saved')).toMatch(new RegExp(`^${String(saved['id'])}\t1\t3\t.*\tFerries\tferry\n$`, 'u'));
  expect((await run('search seen', String(saved['id']))).json).toMatchObject({ total: 3, fresh: 0 });
  expect((await run('search unsave', String(saved['id']))).status).toBe(0);
  expect(await said('search saved')).toBe('There are no saved searches.\n');

  const workbook = String((await run('workbook create', 'Ice')).json['id']);
  expect(await said('workbook add', workbook, first, second)).toBe('Ice: 2 passages.\n');
  expect(await said('workbook rename', workbook, 'Ferries')).toBe(`${workbook}\tFerries\n`);
  expect((await run('workbook note', workbook, second, '--text-file', join(folder, 'note.txt'))).status).toBe(0);
  expect((await run('workbook arrange', workbook, second)).status).toBe(0);
  expect((await run('workbook arrange', workbook, third)).status).toBe(exitStatus['not-found']);
  expect((await run('workbook note', workbook, third, '--text', 'x')).status).toBe(exitStatus['not-found']);
  const shown = await said('workbook show', workbook);
  expect(shown).toContain(`[${second}] ferry · A\nMy aunt kept the ferry at Ondal.\nNote: See the “rope”.\n\n[${first}]`);
  expect(await said('workbook list')).toMatch(new RegExp(`^${workbook}\t2\t.*\tFerries\n$`, 'u'));

  expect(await said('workbook cite', workbook)).toMatch(new RegExp(`^Notes\n\n1\\. .*passage ${second}.*\n2\\. .*passage ${first}`, 'u'));
  expect((await run('workbook cite', workbook, '--format', 'bibtex', '--out', bib)).json).toMatchObject({ file: bib, passages: 2, left: 0 });
  expect(readFileSync(bib, 'utf8')).toContain(`Passages: ${second}, ${first}`);
  expect((await run('workbook cite', workbook, '--format', 'endnote')).status).toBe(exitStatus['bad-request']);

  expect((await run('workbook issue', workbook, '--out', pdf, '--to', 'Jun')).json).toMatchObject({ passages: 2, left: 0, pages: 2 });
  expect(textOf(readFileSync(pdf))).toContain('See the “rope”.');
  await run('withdraw', imported[0].id);
  expect((await run('disclosures list')).json['disclosures']).toMatchObject([{ testimony: imported[0].id, to: 'Jun', passages: 2 }]);
  expect(await said('workbook show', workbook)).toContain(`[${second}]\nThis passage can no longer be read.\nNote: See the “rope”.\n`);
  expect((await run('workbook issue', workbook, '--out', pdf)).status).toBe(exitStatus['consent-refused']);

  expect(await said('workbook remove', workbook, first)).toBe('Ferries: 1 passage.\n');
  expect(await said('workbook remove', workbook)).toBe(`${workbook} is removed.\n`);
  expect(await said('workbook list')).toBe('There are no workbooks.\n');
});
