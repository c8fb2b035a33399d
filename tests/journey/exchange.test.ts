// Taking the archive out, in a real browser: what would leave is shown before it leaves, what stays says why; by mouse and by keys alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { driveApp, keyboardOf, mouse } from '../support/app-driver.ts';
import { bytesOf, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, koreanFile } from '../support/invented-archive.ts';

const { exchange } = en.page;

describe('an export', { timeout: 120_000 }, () => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;

  beforeAll(async () => {
    world = await startApp();
    const { client } = world;
    await client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    const [english] = await fillVault(world, client, [englishFile], 'open');
    await fillVault(world, client, [koreanFile], 'closed');
    if (english === undefined) throw new Error('Nothing was imported.');
    await client['redaction.add']({ testimony: english.id, text: canaries.name, reason: 'name' });
    await client['vault.lock']({});
    page = await world.openWindow();
    await driveApp(page, en).unlock(canaries.user, passphrase);
  });
  afterAll(() => world.close());

  it.each([['mouse', () => mouse], ['keys alone', () => keyboardOf(page)]] as const)('by %s says what leaves, records it, and saves it', async (_by, handsOf) => {
    const app = driveApp(page, en, handsOf());
    await app.goCatalogue();
    await app.row(canaries.title).waitFor();
    await app.ofList(exchange.open);
    await page.getByText(exchange.sayPurpose).waitFor();
    expect(await app.button(exchange.submit).isDisabled()).toBe(true);
    await app.choosePurpose('publish');
    await page.getByText(exchange.reach(1, 1), { exact: true }).waitFor();
    await page.getByText(en.refusals.closed).waitFor();
    const before = (await world.client['disclosure.list']({})).disclosures.length;
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(exchange.submit, app.dialog()))]);
    const saved = (await bytesOf(download)).toString('utf8');
    expect(download.suggestedFilename()).toBe('testimonies.json');
    expect(saved).not.toContain(canaries.name);
    expect(JSON.parse(saved)).toMatchObject({ format: 'vouchsafe-collection', testimonies: [{ version: 1 }] });
    await page.getByText(exchange.stayed(1), { exact: true }).waitFor();
    expect((await world.client['disclosure.list']({})).disclosures.length).toBe(before + 1);
    await app.hands.press(app.button(en.page.common.close, app.dialog()).last());
  });

  it('of descriptions asks for no purpose, and says so where nothing may leave', async () => {
    const app = driveApp(page, en);
    await app.goCatalogue();
    await app.hands.selectRow(app.row(canaries.title));
    await app.hands.press(app.button(exchange.open));
    await page.getByRole('button', { name: exchange.formats.json }).click();
    await page.getByRole('option', { name: exchange.formats.ead3 }).click();
    await page.getByText(exchange.reach(1, 0), { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), app.button(exchange.submit, app.dialog()).click()]);
    expect((await bytesOf(download)).toString('utf8')).toContain('<ead xmlns="http://ead3.archivists.org/schema/"');
  });
});
