// What the door offers: the vault that was named before the one opened last, what is there rather than what was; and settings that hold behind it.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makePlaceList } from '../../archive/hosts/place-list.ts';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder } from '../support/temp-folder.ts';

const { page: words } = en;

describe('the door', { timeout: 120_000 }, () => {
  const user = 'Ida Quill';
  const passphrase = newPassphrase();
  let world: AppWorld;
  afterEach(() => world.close());

  const come = async (): Promise<App> => driveApp(await world.openWindow(), en);

  it('is about the vault that was named, even where another was opened last', async () => {
    const folder = tempFolder();
    world = await startApp({}, makePlaceList(join(folder, 'vaults.json')));
    const { client, vault } = world;
    for (const made of [vault, join(folder, 'other')]) {
      await client['vault.create']({ folder: made, user, passphrase });
      await client['vault.lock']({});
    }
    const app = await come();
    await app.unlockScreen().waitFor();
    expect(await app.field(words.welcome.folder).inputValue()).toBe(vault);
    await app.unlock(user, passphrase);
    await app.page.getByText(words.catalogue.empty).waitFor();
    const { places } = await client['vault.places']({});
    expect(places[0]?.number).toBe(1);
  });

  it('offers to make the vault that was named and is not there, whatever was opened before', async () => {
    const folder = tempFolder();
    world = await startApp({}, makePlaceList(join(folder, 'vaults.json')));
    await world.client['vault.create']({ folder: join(folder, 'other'), user, passphrase });
    await world.client['vault.lock']({});
    const app = await come();
    await app.button(words.welcome.create).waitFor();
    expect(await app.field(words.welcome.folder).inputValue()).toBe(world.vault);
  });

  it('offers what is there after a sitting, and not what was there before it', async () => {
    world = await startApp();
    const app = await come();
    await app.button(words.welcome.create).waitFor();
    await app.explore();
    await app.leaveSample();
    await app.button(words.welcome.create).waitFor();
    expect(await app.unlockScreen().count()).toBe(0);
    await app.createVault(user, passphrase);
    await app.lock();
    renameSync(world.vault, `${world.vault}.away`);
    const later = await come();
    await later.button(words.welcome.create).waitFor();
  });
});

describe('settings', { timeout: 120_000 }, () => {
  let world: AppWorld;
  afterEach(() => world.close());

  it('switch the line at the foot of the page with the language', async () => {
    world = await startApp();
    const app = driveApp(await world.openWindow(), en);
    await app.explore();
    const line = app.page.locator('.status-line');
    await expect.poll(() => line.textContent()).toContain(en.roleMeanings.archivist);
    await app.speak('ko');
    await expect.poll(() => line.textContent()).toContain(ko.roleMeanings.archivist);
    expect(await line.textContent()).not.toContain(en.roleMeanings.archivist);
  });

  it('switch single keys off, for good, and leave those with Control as they are', async () => {
    const passphrase = newPassphrase();
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: 'Ida Quill', passphrase });
    const page = await world.openWindow();
    const app = driveApp(page, en);
    await app.goSettings('keys');
    const help = page.getByText(words.frame.keys.deeds.help, { exact: true });
    await help.waitFor();
    await app.hands.choose(page.getByRole('checkbox', { name: words.settings.keys.single }));
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    expect(await app.dialog().count()).toBe(0);
    expect(await app.searchBox().count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+l');
    await app.unlock('Ida Quill', passphrase);
    await page.getByRole('tab', { name: words.settings.tabs.keys }).waitFor();
    await page.locator('h1').first().press('/');
    expect(await app.searchBox().count()).toBe(0);
    expect((await world.client['desk.settings']({})).singleKeys).toBe(false);
  });
});
