// A sitting that is recorded: import, search, read, attach, issue, back up, in the real host and a real browser where asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Client } from '../../archive/api/client.ts';
import { makeClient } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { makeMemoryFiles } from '../../archive/hosts/memory-files.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { spawnPacker } from '../../archive/search/spawn-packer.ts';
import { en } from '../../src/words/en.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { driveApp } from '../support/app-driver.ts';
import { startApp } from '../support/app-world.ts';
import { cheap } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { formsOf } from './canary-words.ts';

export const SessionOrders = z.object({
  folder: z.string(), browser: z.boolean(),
  /** Words that must not be found, and one that must be, for it is written down in every form. */
  latin: z.string(), korean: z.string(), name: z.string(), title: z.string(), user: z.string(), passphrase: z.string(), control: z.string(),
});
export type SessionOrders = z.infer<typeof SessionOrders>;

const orders = SessionOrders.parse(JSON.parse(process.argv[2] ?? ''));

const transcripts = [
  { name: `${orders.title}.txt`, text: `Q: What did you carry?\n\nA: A ${orders.latin} and a loaf, and ${orders.name} carried the rope.\n` },
  { name: `${orders.title} 2.txt`, text: `문: 무엇을 들고 왔습니까?\n\n답: 저는 ${orders.korean}을 들고 왔습니다.\n` },
];

type World = Parameters<typeof fillVault>[0];

/** Whatever puts words into files, if anything does. */
async function sit(world: World, client: Client, vault: string): Promise<void> {
  const { user, passphrase } = orders;
  await client['vault.create']({ folder: vault, user, passphrase });
  const [first] = await fillVault(world, client, transcripts, 'open');
  if (first === undefined) throw new Error('Nothing was imported.');
  const testimony = first.id;
  await client['identity.add']({
    testimony, role: 'other', names: [{ text: orders.name, kind: 'latin' }], displayName: { en: 'A relative', ko: '친척' }, risk: 'high',
  });
  for (const query of [orders.latin, orders.korean, `"${orders.name}"`, `${orders.latin.slice(0, 6)}*`]) {
    await client['passages.find']({ query });
    await client['desk.remember']({ query, total: 1 });
  }
  await client['testimony.show']({ testimony });
  const owner = 'session';
  const ticket = world.files.upload(owner, `${orders.title}.wav`, Buffer.from(`RIFF ${orders.latin} ${orders.korean}`.repeat(2000)));
  const input = { testimony, kind: 'recording', file: ticket } as const;
  await world.files.runCall(owner, input, () => client['attachment.add'](input));
  const issue = { testimony, purpose: 'publish', to: orders.name };
  await world.files.runCall(owner, issue, () => client['testimony.issue'](issue));
  await client['redaction.add']({ testimony, text: orders.name, reason: 'name' });
  await client['backup.create']({ to: join(orders.folder, 'backup'), datakeys: join(orders.folder, 'datakeys') });
  await client['vault.lock']({});
}

async function inBrowser(): Promise<void> {
  const world = await startApp();
  await sit(world, world.client, world.vault);
  const page = await world.openWindow();
  const app = driveApp(page, en);
  await app.unlock(orders.user, orders.passphrase);
  await app.row(orders.title).first().waitFor();
  await app.search(orders.latin);
  await app.openHit(orders.latin);
  await app.goCatalogue();
  await app.goToIssue(`${orders.title} 2`);
  await app.choosePurpose('quote');
  await app.sheets().first().waitFor();
  await app.lock();
  await world.closeBrowser();
  await world.killHost();
  await world.engine.close();
}

async function withoutBrowser(): Promise<void> {
  const files = makeMemoryFiles();
  const engine = makeEngine({
    files: files.files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null,
  }, cheap);
  await sit({ files }, makeClient(engine.carrier), join(orders.folder, 'vault'));
  await engine.close();
}

mkdirSync(join(orders.folder, 'control'), { recursive: true });
for (const [index, { bytes }] of formsOf(orders.control).entries()) {
  writeFileSync(join(orders.folder, 'control', String(index)), Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' after')]));
}
await (orders.browser ? inBrowser() : withoutBrowser());
