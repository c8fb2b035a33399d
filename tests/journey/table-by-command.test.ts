// Descriptions out as a table, edited, and in again from the command line: looked at first, applied, reported, undone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import type { Output } from '../../archive/api/contract.ts';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

it('goes out, is edited, and comes in again', async () => {
  const at = tempFolder();
  const path = (name: string): string => join(at, name);
  const vault = path('vault');
  writeTree(at, {
    'in/ferry.txt': 'Q: Who had the boat?\n\nA: The ferryman had it.\n', 'in/mill.txt': 'Q: Who had the mill?\n\nA: The miller had it.\n',
    'map.json': '{"Mood": "notes"}',
  });
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  const run = (...line: string[]) => runLine(line, environment, cheap);
  const json = async <T>(...line: string[]): Promise<T> => JSON.parse((await run(...line, '--json')).output) as T;
  await run('init', vault);
  const imported = await json<Output<'testimony.import'>>('import', vault, path('in'), '--consent', 'open');
  const [ferry, mill] = imported.testimonies.map(({ id }) => id);
  await run('describe', vault, ferry ?? '', '--place', 'Musan', '--accession', 'OH-1');
  await run('export', vault, '--format', 'csv', '--out', path('out.csv'));

  const untouched = await run('describe', vault, '--table', path('out.csv'), '--empty-clears');
  expect([untouched.status, untouched.output]).toEqual([0, expect.stringContaining('The table says nothing that is not said already.')]);
  const records = parse<Record<string, string>>(readFileSync(path('out.csv')), { columns: true, bom: true });
  const edited = records.map((record) => (record['testimony'] === ferry
    ? { ...record, place: '', title: 'The ferry', date: 'Mar-97', Mood: 'Ask about the tin.' } : { ...record, title: 'The mill', Mood: '' }));
  writeFileSync(path('edited.csv'), stringify([...edited, { testimony: 't000000000000', title: 'Nobody’s' }], { header: true }));

  const table = ['describe', vault, '--table', path('edited.csv'), '--map', path('map.json')];
  const dry = await run(...table, '--dry-run', '--report', path('plan.csv'));
  expect(dry.status).toBe(exitStatus['bad-request']);
  for (const line of ['Title: ferry → The ferry', 'Notes of the archive: - → Ask about the tin.', 'Row 2: Date looks as if a spreadsheet had rewritten it.', 'Row 4: No testimony has this id', 'Nothing was written.']) {
    expect(dry.output).toContain(line);
  }
  expect(dry.output).not.toContain('Place:');
  const plan = await json<Output<'catalogue.planTable'>>(...table, '--dry-run', '--empty-clears');
  expect(plan.rows.find(({ testimony }) => testimony === ferry)?.after).toEqual({ title: 'The ferry', notes: 'Ask about the tin.', place: null });

  const done = await json<Output<'catalogue.applyTable'>>(...table, '--report', path('done.json'));
  expect(done).toMatchObject({ changed: 2, left: 0, ended: null, refused: [{ row: 2 }, { row: 4, fault: 'unknown' }] });
  const said = async (id = '') => (await json<Output<'testimony.show'>>('show', vault, id)).description;
  expect([await said(ferry), await said(mill)]).toMatchObject([{ title: 'The ferry', notes: 'Ask about the tin.', place: 'Musan', date: null }, { title: 'The mill' }]);
  await run(...table, '--report', path('again.txt'));
  // What descriptions say is for whoever asked, and in no report that lies about.
  const reports = readdirSync(at).filter((name) => /^(?:plan|done|again)\./u.test(name));
  expect(reports).toHaveLength(3);
  for (const name of reports) {
    const report = readFileSync(path(name), 'utf8');
    expect([name, /tin|The ferry|Musan|Nobody/u.test(report)]).toEqual([name, false]);
    if (name !== 'again.txt') expect(report).toContain(ferry);
  }

  const number = done.rows.find(({ testimony }) => testimony === ferry)?.number ?? 0;
  await run('restore', vault, ferry ?? '', String(number));
  expect(await said(ferry)).toMatchObject({ title: 'ferry', notes: null });
  expect((await run('describe', vault)).status).toBe(exitStatus['bad-request']);
  expect((await run('describe', vault, ferry ?? '', '--table', path('edited.csv'))).status).toBe(exitStatus['bad-request']);
  expect((await run(...table, '--report', path('nowhere/report.txt'))).status).toBe(exitStatus['cannot-write']);
}, 90_000);
