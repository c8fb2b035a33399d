// The check of a vault in the app, by mouse and with nothing but keys: what is wrong in which file, a report, and what the next opening tells.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, type App, type Hands } from '../support/app-driver.ts';
import { bytesOf, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { inventedFiles } from '../support/invented-archive.ts';

const { page: { settings, vaultCheck, notices, frame } } = en;
const archivist = 'Ida Quill';
const allHands: readonly (readonly [string, (page: Page) => Hands])[] = [['by mouse', () => mouse], ['with nothing but keys', keyboardOf]];

describe.each(allHands)('the check of a vault %s', { timeout: 120_000 }, (_, handsOf) => {
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

  it('checks the vault, says what is wrong in which file, saves a report, and tells it at the next opening', async () => {
    const app = await come(1);
    const stacks = join(world.vault, 'stacks.1');
    await app.goSettings('vault');
    await app.hands.press(app.button(settings.vault.verify));
    await app.page.getByText(/^The vault is whole/u).waitFor();
    expect(JSON.parse(await save(app, vaultCheck.saveJson))).toMatchObject({ ok: true, faults: [] });
    await app.lock();
    copyFileSync(stacks, join(world.folder, 'old'));
    await app.unlock(archivist, passphrase);
    await app.button(settings.vault.verify).waitFor();
    for (let times = 0; times < 3; times += 1) await world.client['archive.set']({ name: `Archive ${times}` });
    await app.lock();
    writeFileSync(stacks, readFileSync(join(world.folder, 'old')));

    await app.unlock(archivist, passphrase);
    await app.page.getByText(frame.rolledBack).waitFor();
    await app.hands.press(app.button(notices.details));
    await app.page.getByText(notices.mismatches.older('stacks.1')).waitFor();
    await expectAccessible(app.page);
    await app.hands.press(app.button(settings.vault.verify, app.page.getByRole('main')));
    await app.page.getByText(settings.vault.notVerifiedHelp).waitFor();
    await app.page.getByText(vaultCheck.reasons.head).waitFor();
    await expectAccessible(app.page);
    const report = await save(app, vaultCheck.saveText);
    expect(report).toContain(vaultCheck.inFile('stacks.1', vaultCheck.holds.stacks));
    expect(report).toContain(vaultCheck.reasons.head);
    expect(world.complaints).toEqual([]);
  });
});
