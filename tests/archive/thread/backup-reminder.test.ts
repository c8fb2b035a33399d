// When a backup is due: so many days after the last one, if something has changed since; and nobody is reminded who does not want to be.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeClient, type Client } from '../../../archive/api/client.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultOf } from '../vault/temp-vault.ts';

const files = { 'lamp.txt': 'Q: What did you carry?\n\nA: A lantern and a loaf of rye.\n' };

test('a backup is due after the days that were chosen, and not before anything has changed', async () => {
  const root = tempFolder();
  const passphrase = newPassphrase();
  const begun = Date.parse('2031-05-01T12:00:00Z');
  const scholars = newPassphrase();
  async function on<T>(day: number, deed: (client: Client) => Promise<T>, user: 'archivist' | 'scholar' | 'nobody' = 'archivist'): Promise<T> {
    const engine = makeEngine(servicesWith(files), { ...cheap, clock: () => new Date(begun + day * 24 * 60 * 60 * 1000) });
    const client = makeClient(engine.carrier);
    const given = user === 'scholar' ? scholars : passphrase;
    try {
      if (user !== 'nobody') await client['vault.open']({ folder: join(root, 'vault'), user, passphrase: given });
      return await deed(client);
    } finally {
      await engine.close();
    }
  }
  const dueOn = (day: number) => on(day, async (client) => (await client['backup.state']({})).due);
  const backUpOn = (day: number) => on(day, (client) => client['backup.create']({ to: join(root, `b${day}`), datakeys: join(root, `k${day}`) }));
  const changeOn = (day: number) => on(day, async (client) => {
    const { testimonies: [first] } = await client['testimony.list']({});
    if (first !== undefined) await client['testimony.describe']({ testimony: first.id, title: `Called so on day ${day}` });
  });
  await on(0, async (client) => {
    await client['vault.create']({ folder: join(root, 'vault'), user: 'archivist', passphrase });
    await client['user.add']({ name: 'scholar', role: 'scholar', passphrase: scholars });
    expect(await client['backup.state']({})).toMatchObject({ last: null, remind: 30, due: false });
    await client['testimony.import']({ files: Object.keys(files), consent: 'open' });
  }, 'nobody');
  expect([await dueOn(29), await dueOn(30)]).toEqual([false, true]);
  await backUpOn(31);
  // Nothing was changed, however long ago it was made.
  expect(await dueOn(90)).toBe(false);
  await changeOn(91);
  expect(await dueOn(91)).toBe(true);
  await backUpOn(92);
  expect(await on(93, (client) => client['backup.remind']({ days: 7 }))).toEqual({ days: 7 });
  expect(await on(93, async (client) => (await client['backup.state']({})).remind)).toBe(7);
  await changeOn(94);
  expect([await dueOn(98), await dueOn(99)]).toEqual([false, true]);
  await on(99, (client) => client['backup.remind']({ days: null }));
  expect(await on(400, (client) => client['backup.state']({}))).toMatchObject({ remind: null, due: false });
  expect(await faultOf(() => on(400, (client) => client['backup.remind']({ days: 3 }), 'scholar'))).toMatchObject({ code: 'not-permitted' });
});
