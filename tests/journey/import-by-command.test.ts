// Bulk import from the command line: a dry run in words, as JSON and as CSV; choices from a file; alignment by hand.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

const spoken = 'A line that only the file says.';
const files = {
  'in/mill.txt': 'Q: Where was the mill?\n\nA: By the river, in 1951.\n\nQ: Who ground the corn?\n\nA: My uncle did.\n',
  'in/mill.ko.txt': '문: 방앗간은 어디에 있었습니까?\n\n답: 1951년에 강가에 있었습니다.\n\n문: 누가 곡식을 빻았습니까?\n\n답: 제 삼촌이 빻았습니다.\n',
  'in/kiln.txt': 'Q: And the kiln?\n\nA: It was cold by then.\n',
  'in/bad.vtt': `WEBVTT\n\n00:00:01.000 --> 00:00:02\n${spoken}\n`,
  'table.csv': 'File,Title,Date\nmill.txt,=The mill,1998.3.5\nkiln.txt,The kiln,one day\n',
  'choices.json': JSON.stringify({ files: { 'kiln.txt': { leave: true }, 'mill.ko.txt': { original: null, speakers: { 문: '면담자' } } } }),
  'wrong.json': JSON.stringify({ files: { 'nobody.txt': { leave: true } } }),
};

async function world() {
  const at = tempFolder();
  writeTree(at, files);
  const path = (name: string): string => join(at, name);
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  const run = (...line: string[]) => runLine(line, environment, cheap);
  await run('init', path('vault'));
  return { at, path, run };
}

it('tells what would come in, in words, as JSON and as CSV, and writes nothing into the vault', async () => {
  const { at, path, run } = await world();
  const dry = ['import', path('vault'), path('in'), '--dry-run', '--map', path('table.csv')];
  const told = await run(...dry, '--report', path('plan.txt'));
  expect(told.status).toBe(exitStatus['unreadable-transcript']);
  for (const words of ['=The mill (from the table)', `> 3\t00:00:01.000`, spoken, 'row 3, Date is no date', 'aligned by turns: 4 turns', '3 files would come in, 0 already there']) {
    expect(told.output).toContain(words);
  }
  const json = await run(...dry, '--json', '--report', path('plan.json'));
  expect(JSON.parse(json.output)).toMatchObject({ outcomes: { new: 3, fault: 1 }, translations: 1, aligned: 1, table: { matched: 2 } });
  await run(...dry, '--report', path('plan.csv'));
  const rows = parse<Record<string, string>>(readFileSync(path('plan.csv'), 'utf8'), { columns: true, bom: true });
  expect(rows.map(({ outcome, title, fault, line }) => [outcome, title, fault, line])).toEqual([
    ['fault', '', 'unreadable-transcript', '3'], ['new', 'The kiln', '', ''], ['new', 'mill.ko', '', ''], ['new', '\'=The mill', '', ''],
  ]);
  // What is said in the files is for whoever asked, and in no report that lies about.
  for (const name of readdirSync(at).filter((one) => one.startsWith('plan.'))) {
    const written = readFileSync(path(name), 'utf8');
    expect(written).toContain('mill.ko');
    for (const text of [spoken, 'By the river', '강가에']) expect(written).not.toContain(text);
  }
  expect((await run('list', path('vault'), '--json')).output).toContain('"testimonies":[]');
  const unwritable = await run(...dry, '--report', path('nowhere/plan.txt'));
  expect(unwritable.status).toBe(exitStatus['cannot-write']);
}, 60_000);

it('imports by what was chosen, and aligns by hand', async () => {
  const { path, run } = await world();
  expect((await run('import', path('vault'), path('in'), '--choices', path('wrong.json'))).status).toBe(exitStatus['bad-request']);
  const { output } = await run(
    'import', path('vault'), path('in'), '--map', path('table.csv'), '--choices', path('choices.json'), '--keep-originals', '--json',
  );
  const report = JSON.parse(output) as { imported: number; kept: number; passed: unknown[]; aligned: unknown[]; testimonies: { id: string; file: string; speakers: string[] }[] };
  expect(report).toMatchObject({ imported: 2, kept: 2, passed: [{ because: 'left' }], aligned: [] });
  const [translation, original] = ['mill.ko.txt', 'mill.txt'].map((name) => report.testimonies.find(({ file }) => file.endsWith(`/${name}`)));
  expect(translation?.speakers).toEqual(['면담자', '답']);
  const align = async (...rest: string[]) => JSON.parse((await run('align', path('vault'), translation?.id ?? '', ...rest, '--json')).output) as unknown;
  expect(await align(original?.id ?? '')).toEqual({ by: 'turn', paired: 4, unpaired: 0, unpairedThere: 0 });
  expect(await align(original?.id ?? '', '--by', 'timecode')).toEqual({ by: null, paired: 0, unpaired: 4, unpairedThere: 4 });
  expect(await align()).toMatchObject({ by: null });
  const again = await run('import', path('vault'), path('in'));
  expect(again.output).toContain('1 imported, 2 already there, 1 not readable.');
}, 60_000);
