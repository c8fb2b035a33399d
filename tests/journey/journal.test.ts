// The journal in the app, by mouse and with nothing but keys: page by page, chosen from, checked, saved, and a way to the testimonies.
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { arrowTo, driveApp, keyboardOf, mouse, tabTo, type App, type Hands } from '../support/app-driver.ts';
import { bytesOf, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { inventedFiles } from '../support/invented-archive.ts';

const { page: { journal } } = en;
const archivist = 'Ida Quill';
const allHands: readonly (readonly [string, (page: Page) => Hands])[] = [['by mouse', () => mouse], ['with nothing but keys', keyboardOf]];
const title = 'The rake detail';

describe.each(allHands)('the journal %s', { timeout: 120_000 }, (_, handsOf) => {
  let world: AppWorld;
  afterEach(() => world.close());
  const passphrase = newPassphrase();

  async function come(files: number): Promise<App> {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: archivist, passphrase });
    await fillVault(world, world.client, inventedFiles.slice(2, 2 + files), 'open');
    const page = await world.openWindow();
    return driveApp(page, en, handsOf(page));
  }

  async function save(app: App, name: string): Promise<string> {
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.hands.press(app.button(name))]);
    return (await bytesOf(download)).toString('utf8');
  }

  it('lists what was done, by deed and testimony, leads to the testimony, checks and saves', async () => {
    const app = await come(3);
    const { client } = world;
    const { testimonies: [first] } = await client['testimony.list']({});
    if (first === undefined) throw new Error('Nothing was imported.');
    await client['testimony.describe']({ testimony: first.id, title });
    // More than one page of them.
    for (let times = 0; times < 250; times += 1) await client['archive.set']({ name: `Archive number ${times}` });
    await app.goSettings('journal');
    await app.page.getByText(journal.count(254), { exact: true }).waitFor();
    await expectAccessible(app.page);
    const table = app.page.getByRole('grid', { name: journal.table });
    await tabTo(app.page, table);
    await app.page.keyboard.press('ControlOrMeta+End');
    await expect.poll(async () => {
      await app.page.keyboard.press('ControlOrMeta+End');
      return table.getByRole('rowheader', { name: '1', exact: true }).count();
    }, { timeout: 10_000 }).toBe(1);

    await app.hands.press(app.page.getByRole('button', { name: new RegExp(`${journal.filterVerb}$`, 'u') }));
    await app.hands.pick(app.page.getByRole('option', { name: journal.verbs.describe, exact: true }));
    await app.page.getByText(journal.count(1), { exact: true }).waitFor();
    await app.hands.press(app.button(journal.check));
    await app.page.getByText(journal.whole(254)).waitFor();
    expect((await save(app, journal.csv)).trimEnd().split('\r\n')).toHaveLength(255);
    expect((JSON.parse(await save(app, journal.json)) as { entries: unknown[] }).entries).toHaveLength(254);

    const link = table.getByRole('link', { name: title });
    if (app.hands === mouse) await link.click();
    else {
      await tabTo(app.page, table);
      await arrowTo(app.page, link, 'ArrowRight', 12);
      await app.page.keyboard.press('Enter');
    }
    await app.passages().first().waitFor();
    expect(world.complaints).toEqual([]);
  });
});
