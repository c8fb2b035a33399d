// Reading copies in the app, by mouse and with nothing but keys: one is made, something in it is recalled, and it is refreshed.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Terms, type Scope } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, type App, type Hands } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { inventedFiles } from '../support/invented-archive.ts';
import { granted } from '../support/consent-values.ts';

const { page: { copies, notices, welcome } } = en;
const archivist = 'Ida Quill';
const scopes: readonly Scope[] = ['catalogue-metadata', 'on-site-research', 'remote-research'];
const allHands: readonly (readonly [string, (page: Page) => Hands])[] = [['by mouse', () => mouse], ['with nothing but keys', keyboardOf]];

describe.each(allHands)('reading copies %s', { timeout: 120_000 }, (_, handsOf) => {
  let world: AppWorld;
  afterEach(() => world.close());
  const passphrase = newPassphrase();

  async function come(): Promise<App> {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: archivist, passphrase });
    return driveApp(await world.openWindow(), en, handsOf((world.context.pages().at(-1)) as Page));
  }

  it('makes a reading copy, says what may not be in it any more, and refreshes it', async () => {
    const app = await come();
    const { client } = world;
    const files = inventedFiles.slice(2, 4);
    const testimonies = await fillVault(world, client, files, 'closed');
    for (const { id } of testimonies) {
      const terms = Terms.parse({ scopes: Object.fromEntries(scopes.map((scope) => [scope, granted])) });
      await client['consent.record']({ testimony: id, terms });
      await client['consent.review']({ testimony: id });
    }
    const copy = join(world.folder, 'copy');
    const scholars = newPassphrase();
    await app.goSettings('copies');
    await app.page.getByText(copies.none).waitFor();
    await app.page.getByText(copies.ready(2)).waitFor();
    await app.hands.write(app.field(copies.for), 'Ines Vale');
    await app.hands.write(app.field(copies.to), copy);
    await app.hands.write(app.passphraseField(copies.passphrase), scholars);
    await app.hands.write(app.passphraseField(welcome.passphraseAgain), scholars);
    await app.hands.press(app.button(copies.make));
    await app.page.getByText(copies.made('Ines Vale', 2)).waitFor();
    await app.page.getByRole('row').filter({ hasText: 'Ines Vale' }).getByText(copies.nothingRecalled).waitFor();
    await expectAccessible(app.page);

    await client['consent.withdraw']({ testimony: testimonies[0]?.id as TestimonyId });
    await app.lock();
    await app.unlock(archivist, passphrase);
    await app.page.getByText(notices.copies(1)).waitFor();
    await app.hands.press(app.button(notices.goCopies));
    await app.page.getByText(copies.recalledOf('Ines Vale', 1)).waitFor();
    await expectAccessible(app.page);
    await app.hands.write(app.field(copies.folder), join(world.folder, 'nowhere'));
    await app.hands.press(app.button(copies.refresh));
    await app.page.getByText(en.faults['not-a-vault'].what).waitFor();
    await app.hands.write(app.field(copies.folder), copy);
    await app.hands.press(app.button(copies.refresh));
    await app.page.getByText(copies.refreshed('Ines Vale', 0, 1)).waitFor();
    await app.page.getByText(notices.copies(1)).waitFor({ state: 'detached' });
    expect((await client['reading-copy.list']({})).copies[0]).toMatchObject({ testimonies: 1, recalled: [] });
    expect(world.complaints).toEqual([]);
  });
});
