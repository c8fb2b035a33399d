// An archivist's events from the command line: passages of two testimonies linked to one, shown side by side, and unlinked.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

type Json = Readonly<Record<string, unknown>>;
interface Shown extends Json {
  readonly passages: readonly { readonly link: string; readonly testimony: string; readonly text: string }[];
}

it('links passages to an event, shows what the witnesses say, and takes a link away', async () => {
  const folder = tempFolder();
  writeTree(folder, {
    'in/ferry.txt': 'Q: And the flood?\n\nA: The flood took the ferry in the night.\n',
    'in/mill.txt': 'Q: 언제 물이 들어왔습니까?\n\nA: 이듬해라고 들었습니다.\n',
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
  const passageOf = async (testimony: string): Promise<string> => {
    const { passages } = await json('show', vault, testimony) as unknown as { passages: { passage: string }[] };
    return passages[1]!.passage;
  };
  expect((await line('event', 'list', vault)).output).toBe('There are no events.\n');
  const { id } = await json('authority', 'add', vault, '--type', 'event', '--heading', 'Ondal flood', '--date', '1931');
  const event = String(id);
  const [first, second] = [await passageOf(ferry!.id), await passageOf(mill!.id)];

  const linked = await json('event', 'link', vault, event, first, '--says', 'corroborates', '--certainty', 'first-hand', '--date', '1931-07', '--place', 'Ondal', '--note', 'For keepers.');
  expect(linked).toMatchObject({ testimony: ferry!.id, described: true });
  const told = await line('event', 'link', vault, event, second, '--date', '1932');
  expect([told.status, told.output]).toEqual([0, expect.stringContaining('The event was put into the description.')]);
  expect((await line('event', 'list', vault)).output).toBe(`${event}\t2\t2\t1931\tOndal flood\n`);
  const shown = await json('event', 'show', vault, event) as Shown;
  expect(shown).toMatchObject({ links: 2, testimonies: 2, passages: [
    { testimony: ferry!.id, says: 'corroborates', certainty: 'first-hand', date: '1931-07', place: { heading: 'Ondal' }, kept: { note: 'For keepers.' } },
    { testimony: mill!.id, says: 'mentions', certainty: 'unclear', date: '1932', text: '이듬해라고 들었습니다.' },
  ] });
  expect((await line('event', 'show', vault, event)).output).toContain('corroborates\tfirst-hand\t1931-07\tOndal\nThe flood took the ferry in the night.\nFor keepers.\n');

  const wrong = await line('event', 'link', vault, event, first, '--date', 'long ago');
  expect(wrong.status).toBe(exitStatus['bad-request']);
  expect((await line('event', 'unlink', vault, ferry!.id, 'nothing')).status).toBe(exitStatus['bad-request']);
  const unlinked = await line('event', 'unlink', vault, ferry!.id, String(linked['link']), '--and-heading');
  expect(unlinked.output).toBe('The passage is unlinked.\nThe event was taken out of the description.\n');
  expect(await json('event', 'show', vault, event)).toMatchObject({ links: 1, passages: [{ testimony: mill!.id }] });
  expect(await json('history', vault, ferry!.id)).toMatchObject({ versions: [{ fields: ['events'] }, { fields: ['events'] }] });
  await line('authority', 'remove', vault, event);
  const lost = await runLine(['event', 'list', vault], { ...environment, LANG: 'ko_KR.UTF-8' }, cheap);
  expect(lost.output).toContain('이제 없는 전거로 이어진 연결이 1개 있습니다:');
  const help = await line('help', 'event');
  expect(help.output + help.error).toContain('event link');
});
