// The files of data keys: an erasure is finished when none of them has the key any more, and a backup without it is restored without it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeClient, type Client } from '../../../archive/api/client.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { faultOf } from '../vault/temp-vault.ts';

const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: Nobody kept the ferry at Ondal.\n',
  'mill.txt': 'Q: Who kept the mill?\n\nA: The mill was kept by two sisters.\n',
};

async function world() {
  const root = tempFolder();
  const opener = { user: 'archivist', passphrase: newPassphrase() };
  const path = (...parts: string[]): string => join(root, ...parts);
  const use = async <T>(deed: (client: Client) => Promise<T>, vault: string | null = 'vault'): Promise<T> => {
    const engine = makeEngine(servicesWith(files), cheap);
    const client = makeClient(engine.carrier);
    try {
      if (vault !== null) await client['vault.open']({ folder: path(vault), ...opener });
      return await deed(client);
    } finally {
      await engine.close();
    }
  };
  const [ferry, mill] = await use(async (client) => {
    await client['vault.create']({ folder: path('vault'), ...opener });
    const { testimonies } = await client['testimony.import']({ files: Object.keys(files), consent: 'open' });
    return testimonies.map(({ id }) => id);
  }, null) as [TestimonyId, TestimonyId];
  const backUp = (name: string) => use((client) => client['backup.create']({ to: path(name), datakeys: path('keys') }));
  const erase = (testimony: TestimonyId) => use(async (client) => {
    await client['consent.withdraw']({ testimony });
    return client['consent.conclude']({ testimony, decision: 'erase', reason: 'asked for', authority: 'the board' });
  });
  const restore = (from: string, to: string, keys = 'keys') => use((client) => (
    client['backup.restore']({ folder: path(from), datakeys: path(keys), to: path(to), ...opener })
  ), null);
  return { path, use, backUp, erase, restore, ferry, mill, opener };
}

test('an erasure is pending until each file on record was replaced, and the replaced one opens nothing of what was erased', async () => {
  const { path, use, backUp, erase, restore, ferry, mill, opener } = await world();
  const { datakeys } = await backUp('first');
  cpSync(path('keys'), path('drawer'), { recursive: true });
  const before = readFileSync(path('keys', datakeys));
  expect(await erase(ferry)).toEqual({ testimony: ferry, status: 'erasure-pending', keyFiles: [{ generation: 1, folder: path('keys') }] });
  expect(await use((client) => client['backup.keys']({}))).toMatchObject({ files: [{ generation: 1, file: datakeys, stale: 1 }] });

  // Nobody has another key of the vault than before: what is written anew opens under the keys of the backup's time.
  await use(async (client) => {
    const added = await client['user.add']({ name: 'leaver', role: 'archivist', passphrase: newPassphrase() });
    await client['user.remove']({ user: added.id });
  });
  const done = await use((client) => client['backup.replaceKeys']({ folder: path('keys') }));
  expect(done).toMatchObject({ replaced: 1, files: [{ generation: 1, folder: path('keys'), stale: 0 }] });
  expect(readFileSync(path('keys', datakeys)).equals(before)).toBe(false);
  expect(readdirSync(path('keys'))).toEqual([datakeys]);
  expect(await use((client) => client['backup.verify']({ folder: path('first'), datakeys: path('keys'), ...opener }), null)).toMatchObject({ generation: 1 });

  // Where no copy of the vault tells what was erased, the file itself does.
  mkdirSync(path('elsewhere'));
  expect(await restore('first', join('elsewhere', 'restored'))).toMatchObject({ testimonies: 1, erased: 1 });
  const { listed, whole } = await use(async (client) => ({
    listed: (await client['testimony.list']({})).testimonies.map(({ id }) => id), whole: (await client['vault.verify']({})).faults,
  }), join('elsewhere', 'restored'));
  expect([listed, whole]).toEqual([[mill], []]);

  // A copy of the file that lay elsewhere is registered by being replaced.
  const copied = await use((client) => client['backup.replaceKeys']({ folder: path('drawer') }));
  expect(copied.files.map(({ folder, stale }) => [folder, stale])).toEqual([[path('drawer'), 0], [path('keys'), 0]]);
  expect(await erase(mill)).toMatchObject({ status: 'erasure-pending', keyFiles: [{ generation: 1 }, { generation: 1 }] });
});

test('a file that was destroyed is taken off the record, and not before', async () => {
  const { path, use, backUp, erase, ferry } = await world();
  const { datakeys } = await backUp('first');
  const forget = () => use((client) => client['backup.forgetKeys']({ folder: path('keys') }));
  expect(await faultOf(forget)).toEqual({ code: 'conflict', detail: { file: datakeys, reason: 'still-there' } });
  rmSync(path('keys', datakeys));
  expect(await faultOf(() => use((client) => client['backup.replaceKeys']({ folder: path('keys') })))).toMatchObject({ code: 'not-found' });
  expect(await forget()).toEqual({ forgotten: 1, files: [] });
  expect(await erase(ferry)).toMatchObject({ status: 'erased', keyFiles: [] });
  const { entries } = await use((client) => client['journal.list']({ verb: 'forget-keys' }));
  expect(entries).toMatchObject([{ detail: { generation: 1 } }]);
});

test('a file that is not the one on record is not replaced, and a replaced one belongs to its own backup alone', async () => {
  const { path, use, backUp, restore, erase, ferry } = await world();
  const { datakeys: first } = await backUp('first');
  const { datakeys: second } = await backUp('second');
  await erase(ferry);
  await use((client) => client['backup.replaceKeys']({ folder: path('keys') }));
  const [one, other] = [readFileSync(path('keys', first)), readFileSync(path('keys', second))];
  writeFileSync(path('keys', second), one);
  expect(await faultOf(() => restore('second', 'never'))).toMatchObject({ code: 'vault-damaged' });
  // Said to replace the second's, it is sealed as the first's.
  const [ofFirst, ofSecond] = [one, other].map((bytes) => JSON.parse(bytes.toString()) as Record<string, unknown>);
  const relabelled = JSON.stringify({ ...ofFirst, generation: 2, replaces: ofSecond?.['replaces'] });
  writeFileSync(path('keys', second), relabelled);
  expect(await faultOf(() => restore('second', 'never'))).toMatchObject({ code: 'vault-damaged', detail: { file: second } });
  expect(await faultOf(() => use((client) => client['backup.replaceKeys']({ folder: path('keys') })))).toMatchObject({ code: 'vault-damaged' });
  writeFileSync(path('keys', second), other);
  expect(await restore('second', 'restored')).toMatchObject({ erased: 1 });
});
