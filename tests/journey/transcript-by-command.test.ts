// A transcript edited from the command line: looked at first, split, merged, renamed, moved in time, replaced in, and put back.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

const ferry = 'Q: Who kept the ferry?\n\nA: My aunt kept the ferry at Ondal. The rope was straw.\n\nQ: And then?\n\nA: Then the ice came.\n';
const boat = '문: 누가 배를 몰았습니까?\n\n답: 이모가 배를 몰았습니다.\n\n문: 그리고요?\n\n답: 얼음이 얼었습니다.\n';

interface Turn { readonly turn: string; readonly speaker: string; readonly text: string; readonly start: number | null }
type Json = Record<string, unknown>;

it('does all of it, and refuses what can not be done', async () => {
  const folder = tempFolder();
  writeTree(folder, {
    'in/ferry.txt': ferry, 'in/boat.txt': boat, 'edits.json': '[{"do": "merge", "turn": "zzzzzz"}]', 'bad.json': '[{"do": "burn"}]',
  });
  const vault = join(folder, 'vault');
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  const run = async (command: string, ...rest: string[]) => {
    const { status, output } = await runLine([...command.split(' '), vault, ...rest, '--json'], environment, cheap);
    return { status, json: JSON.parse(output) as Json };
  };
  const said = async (command: string, ...rest: string[]) => (
    (await runLine([...command.split(' '), vault, ...rest], environment, cheap)).output
  );
  await run('init');
  const imported = (await run('import', join(folder, 'in'), '--consent', 'open')).json['testimonies'] as { id: string; file: string }[];
  const idOf = (name: string): string => imported.find(({ file }) => file.includes(name))?.id ?? '';
  const [testimony, original] = [idOf('ferry'), idOf('boat')];
  const turnsOf = async (id: string) => (await run('transcript show', id)).json['turns'] as Turn[];
  const [question, answer, , last] = (await turnsOf(testimony)).map(({ turn }) => turn) as [string, string, string, string];

  expect(await said('transcript split', testimony, answer, '--text', 'The rope', '--foresee')).toBe('Nothing is written yet. It would be version 2, of 5 turns.\n');
  expect(await said('transcript history', testimony)).toBe('The transcript is as it was imported.\n');
  expect(await said('transcript split', testimony, answer, '--text', 'The rope')).toBe('Version 2: 5 turns.\n');
  expect((await turnsOf(testimony)).map(({ text }) => text)).toContain('The rope was straw.');
  expect((await run('transcript split', testimony, answer, '--text', 'nowhere')).status).toBe(exitStatus['bad-request']);
  expect((await run('transcript merge', testimony, question)).status).toBe(exitStatus.conflict);
  expect(await said('transcript merge', testimony, answer)).toBe('Version 3: 4 turns.\n');
  expect((await run('transcript rename-speaker', testimony, '--from', 'A', '--to', 'Aunt’s niece')).json).toMatchObject({ version: 4 });
  expect((await run('transcript shift', testimony, '--by', '500')).json).toMatchObject({ version: 4 });
  expect((await run('transcript edit', testimony, '--edits', join(folder, 'edits.json'))).status).toBe(exitStatus['not-found']);
  expect((await run('transcript edit', testimony, '--edits', join(folder, 'bad.json'))).status).toBe(exitStatus['bad-request']);

  await run('redact', testimony, '--text', 'Ondal', '--reason', 'place');
  expect(await said('transcript replace', '--find', 'FERRY', '--any-case', '--whole-word', '--foresee'))
    .toMatch(/Who kept the \[ferry\]\?\n.*My aunt kept the \[ferry\] at Ondal\. The rope was straw\.\n2 places in 1 testimony\.\n$/u);
  expect(await said('transcript replace', '--find', 'ferry', '--with', 'ferryboat', '--testimony', testimony)).toMatch(/Replaced in 2 places in 1 testimony\.\n$/u);
  expect((await run('search', 'ferryboat')).json['total']).toBe(2);
  expect(await said('show', testimony, '--as', 'scholar')).toContain('ferryboat at [place withheld].');

  const history = await said('transcript history', testimony);
  expect(history).toMatch(/^5\t.*\tarchivist\ttext: 2\n4\t.*\tarchivist\tspeaker: 2\n3\t.*\tmerged: 1\n2\t.*\tsplit: 1\n$/u);
  expect((await run('transcript restore', testimony, '4')).json).toMatchObject({ version: 6, flagged: 0 });
  expect((await run('search', 'ferryboat')).json['total']).toBe(0);
  expect(await said('show', testimony, '--as', 'scholar')).toContain('ferry at [place withheld].');
  expect((await run('transcript restore', testimony, '9')).status).toBe(exitStatus['not-found']);

  const [, there] = (await turnsOf(original)).map(({ turn }) => turn) as [string, string];
  expect(await said('transcript align', testimony, original, '--pair', `${answer}=${there}`)).toBe('1 pair. Turns in no pair: 3 here, 3 there.\n');
  expect((await run('transcript align', testimony, original, '--unpair', `${answer}=${there}`, '--pair', `${last}=${there}`)).json).toMatchObject({ pairs: 1 });
  expect((await run('verify')).json).toMatchObject({ ok: true });
}, 60_000);
