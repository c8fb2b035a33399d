// Copies made in every way the app offers, in a real browser: protected, on other paper, many at once, and a finding aid.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../archive/import/read-zip.ts';
import { en } from '../../src/words/en.ts';
import { driveApp, keyboardOf, type App } from '../support/app-driver.ts';
import { bytesOf, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, koreanFile } from '../support/invented-archive.ts';
import { infoWith, textOf, textWith } from '../support/poppler.ts';

const { issue: words, issueOptions: options, common } = en.page;

describe('issuing', { timeout: 120_000 }, () => {
  const passphrase = newPassphrase();
  /** Of 32 bytes at most: poppler’s programs take no more. */
  const ofCopy = newPassphrase().slice(0, 24);
  let world: AppWorld;
  let page: Page;
  let app: App;

  async function downloaded(press: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const bytes = await bytesOf(download);
    await download.delete();
    return bytes;
  }

  const registered = async () => (await world.client['disclosure.list']({})).disclosures;

  beforeAll(async () => {
    world = await startApp();
    const { client } = world;
    await client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    const [english] = await fillVault(world, client, [englishFile, koreanFile], 'open');
    if (english === undefined) throw new Error('Nothing was imported.');
    await client['redaction.add']({ testimony: english.id, text: canaries.name, reason: 'name' });
    await client['vault.lock']({});
    page = await world.openWindow();
    app = driveApp(page, en);
    await app.unlock(canaries.user, passphrase);
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  it('protects a copy: what is shown is in the clear, what is saved opens with the passphrase alone', async () => {
    await app.goToIssue(canaries.title);
    await app.choosePurpose('publish');
    await app.hands.write(app.field(`${words.recipient} (${common.optional})`), canaries.recipient);
    await app.hands.press(page.getByRole('button', { name: options.paper }));
    await app.hands.pick(page.getByRole('option', { name: options.papers.letter }));
    await app.hands.choose(page.getByRole('checkbox', { name: options.protect }));
    await page.getByText(options.sayPassphrase).waitFor();
    await expect.poll(() => app.button(words.save).isDisabled()).toBe(true);
    await app.hands.write(app.passphraseField(options.passphrase), ofCopy);
    await app.sheets().first().waitFor();
    const bytes = await downloaded(() => app.hands.press(app.button(words.save)));
    await page.getByText(options.protectedNow).waitFor();
    expect(() => textOf(bytes)).toThrow();
    expect(textWith(bytes, ofCopy)).toContain(`Copy for ${canaries.recipient}`);
    expect(infoWith(bytes, ofCopy)).toMatch(/Page size: +612 x 792/u);
    expect(await registered()).toMatchObject([{ to: canaries.recipient, isProtected: true }]);
  });

  it('issues what is selected to each recipient, with the keyboard alone', async () => {
    const byKeys = driveApp(page, en, keyboardOf(page));
    await byKeys.goCatalogue();
    await byKeys.clearFilter();
    await byKeys.row(canaries.koreanTitle).waitFor();
    await byKeys.hands.selectRow(byKeys.rows().first());
    await page.keyboard.press('Shift+ArrowDown');
    await byKeys.hands.press(byKeys.button(options.many.open));
    await byKeys.choosePurpose('publish');
    await byKeys.hands.write(byKeys.field(`${options.many.recipients} (${common.optional})`, byKeys.dialog()), 'Ana\nJun\nAna');
    const bytes = await downloaded(() => byKeys.hands.press(byKeys.button(options.many.submit(4), byKeys.dialog())));
    await page.getByText(options.many.made(4, 2)).waitFor();
    const inside = await readZip({ name: 'copies.zip', bytes: new Uint8Array(bytes) }, () => true);
    expect([...inside.keys()].map((path) => path.split('/')[0]).sort()).toEqual(['1', '1', '2', '2']);
    for (const [path, file] of inside) {
      expect(textOf(file)).toContain(path.startsWith('1') ? 'Ana' : 'Jun');
      expect(textOf(file)).not.toContain(canaries.name);
    }
    expect(await registered()).toHaveLength(5);
    await byKeys.closeDialog();
  });

  it('draws up the finding aid of what is listed, as it is shown', async () => {
    await app.hands.press(app.button(en.page.catalogue.clearSelection));
    await app.ofList(options.aid.open);
    await app.heading(options.aid.title).waitFor();
    await page.getByText(options.aid.sayName).waitFor();
    await app.hands.write(app.field(options.aid.name), 'Voices of the harbour');
    await app.sheets().first().waitFor();
    const bytes = await downloaded(() => app.hands.press(app.button(words.save)));
    await page.getByText(words.recorded).waitFor();
    expect(textOf(bytes)).toContain('Voices of the harbour');
    expect(textOf(bytes)).toContain(canaries.koreanTitle);
    expect(textOf(bytes)).not.toContain(canaries.english);
    expect((await registered()).slice(0, 2)).toMatchObject([{ purpose: 'catalogue' }, { purpose: 'catalogue' }]);
  });

  it('leaves no complaint in the browser', () => {
    expect(world.complaints).toEqual([]);
  });
});
