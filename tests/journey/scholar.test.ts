// A scholar's work from end to end in a real browser: once with the mouse, once with nothing but the keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../archive/api/client.ts';
import { en } from '../../src/words/en.ts';
import { driveApp, keyboardOf, mouse, pasteFrom, type App } from '../support/app-driver.ts';
import { bytesOf, secretsIn, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { canaries, englishFile, inventedFiles, koreanFile } from '../support/invented-archive.ts';
import { fillVault } from '../support/fill-vault.ts';
import { textOf } from '../support/poppler.ts';

const { page: words } = en;

describe.each(['mouse', 'keyboard'] as const)('a scholar with the %s', { timeout: 120_000 }, (device) => {
  const passphrases = { archivist: newPassphrase(), scholar: newPassphrase() };
  let world: AppWorld;
  let page: Page;
  let app: App;

  /** What an archivist has prepared: testimonies, a name withheld, one that is closed, and this scholar. */
  async function prepare(client: Client): Promise<void> {
    await client['vault.create']({ folder: world.vault, user: canaries.user, passphrase: passphrases.archivist });
    const [english] = await fillVault(world, client, [englishFile, koreanFile], 'open');
    await fillVault(world, client, inventedFiles.slice(2, 6), 'closed');
    if (english === undefined) throw new Error('Nothing was imported.');
    await client['redaction.add']({ testimony: english.id, text: canaries.name, reason: 'name' });
    await client['user.add']({ name: canaries.scholar, role: 'scholar', passphrase: passphrases.scholar });
    await client['vault.lock']({});
  }

  beforeAll(async () => {
    world = await startApp();
    await prepare(world.client);
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
  });
  afterAll(() => world.close());

  it('is refused with a wrong passphrase, in a sentence with a way out, and unlocks with the right one', async () => {
    await app.unlock(canaries.scholar, passphrases.archivist);
    await page.getByText(en.faults['wrong-passphrase'].what).waitFor();
    await page.getByText(en.faults['wrong-passphrase'].wayOut).waitFor();
    await app.unlock(canaries.scholar, passphrases.scholar);
    await app.row(canaries.title).waitFor();
    expect(await app.button(words.catalogue.import).count()).toBe(0);
  });

  it('searches in English and in Korean, inside words too', async () => {
    await app.search(canaries.english);
    await expect.poll(() => app.marks()).toEqual([canaries.english]);
    await app.search('청진');
    await expect.poll(() => app.marks()).toEqual(['청진']);
  });

  it('is told where a query cannot be read', async () => {
    await app.search('river "geese');
    await page.getByText(words.search.queryFaults['unclosed-phrase'] ?? '').waitFor();
  });

  it('finds nothing that is withheld, by any road', async () => {
    for (const withheld of ['Orlanda', 'Fenwickshire', 'upturned', 'speaker:Fenwickshire', 'Fenwik~2', 'upturn*']) {
      await app.search(canaries.english);
      await expect.poll(() => app.marks()).toEqual([canaries.english]);
      await app.search(withheld);
      await page.getByText(words.search.none).waitFor();
    }
  });

  it('reads the passage found, with a mark where the name was', async () => {
    await app.search(canaries.english);
    await app.openHit(canaries.english);
    expect(await page.locator('.passage-target').textContent()).toContain('[name withheld]');
    expect(await page.locator('body').textContent()).not.toContain('Fenwick');
  });

  it('cites a passage and copies it, through consent and on record', async () => {
    await app.selectPassage(canaries.english);
    await app.hands.press(app.button(words.reading.selection.cite));
    await page.getByText(words.reading.selection.cited).first().waitFor();
    const citation = await pasteFrom(page);
    expect(citation).toContain(canaries.title);
    expect(citation).not.toContain(canaries.english);
    await app.selectPassage(canaries.english);
    await app.hands.press(app.button(words.reading.selection.copy));
    await page.getByText(words.reading.selection.copied(1)).first().waitFor();
    expect(await pasteFrom(page)).toContain(canaries.english);
  });

  it('issues a copy for himself', async () => {
    await app.goToIssue(canaries.title);
    await app.choosePurpose('quote');
    await app.sheets().first().waitFor();
    await page.getByText(words.issue.withheldIn(2)).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(words.issue.save))]);
    const text = textOf(await bytesOf(download));
    await download.delete();
    expect(text).toContain(canaries.english);
    expect(text).not.toContain('Fenwick');
  });

  it('locks; what he took out is on record for the archivists', async () => {
    await app.lock();
    const { client } = world;
    await client['vault.open']({ folder: world.vault, user: canaries.user, passphrase: passphrases.archivist });
    const { testimonies } = await client['testimony.list']({});
    const english = testimonies.find(({ title }) => title === canaries.title);
    if (english === undefined) throw new Error('The testimony is gone.');
    const { disclosures } = await client['consent.withdraw']({ testimony: english.id });
    expect(disclosures.map(({ by, purpose }) => `${by}: ${purpose}`)).toEqual([`${canaries.scholar}: quote`, `${canaries.scholar}: quote`]);
    await client['vault.lock']({});
  });

  it('made the browser complain of nothing, and left nothing in its profile', async () => {
    expect(world.complaints).toEqual([]);
    const files = await world.closeBrowser();
    expect(secretsIn(files, [...Object.values(canaries), ...Object.values(passphrases), '청진', 'river sleeps'])).toEqual([]);
  });
});
