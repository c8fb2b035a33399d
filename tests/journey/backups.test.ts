// Backups in the app, by mouse and with nothing but keys: a reminder, a check, and a vault made of one at the door.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, type Hands } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { inventedFiles } from '../support/invented-archive.ts';

const { page: { backup, recovery } } = en;
const archivist = 'Ida Quill';
const allHands: readonly (readonly [string, (page: Page) => Hands])[] = [['by mouse', () => mouse], ['with nothing but keys', keyboardOf]];

describe.each(allHands)('backups %s', { timeout: 120_000 }, (_, handsOf) => {
  let world: AppWorld;
  afterEach(() => world.close());

  it('are checked in the settings, and made a vault of at the door', async () => {
    const passphrase = newPassphrase();
    world = await startApp();
    const { client, folder } = world;
    const [kept, keys, to] = [join(folder, 'backup'), join(folder, 'datakeys'), join(folder, 'restored')];
    await client['vault.create']({ folder: world.vault, user: archivist, passphrase });
    await fillVault(world, client, inventedFiles.slice(2, 4), 'open');
    await client['backup.create']({ to: kept, datakeys: keys });
    const page = await world.openWindow();
    const app = driveApp(page, en, handsOf(page));
    await app.goSettings('backup');
    await app.hands.press(page.getByRole('button', { name: new RegExp(`${backup.remind}$`, 'u') }));
    await app.hands.pick(page.getByRole('option', { name: backup.remindAfter(60), exact: true }));
    await expect.poll(async () => (await client['backup.state']({})).remind).toBe(60);

    const bag = join(folder, 'bag');
    await app.hands.write(app.field(backup.to), bag);
    await app.hands.write(page.getByRole('textbox', { name: backup.dataKeys, exact: true }), keys);
    await app.hands.choose(page.getByRole('checkbox', { name: backup.bag }));
    await app.hands.press(app.button(backup.make));
    await page.getByText(backup.made(2, 2)).waitFor();
    expect(readdirSync(bag)).toContain('bagit.txt');
    await expect.poll(() => page.getByText(backup.keyFresh).count()).toBe(2);

    await app.hands.write(app.field(backup.from), kept);
    await app.hands.write(app.passphraseField(backup.passphrase), newPassphrase());
    await app.hands.press(app.button(backup.verify));
    await page.getByText(en.faults['wrong-passphrase'].what).waitFor();
    await app.hands.write(app.passphraseField(backup.passphrase), passphrase);
    await app.hands.press(app.button(backup.verify));
    await page.getByText(backup.dataKeysNotChecked).waitFor();
    await app.hands.write(page.getByRole('textbox', { name: backup.dataKeysToo }).last(), keys);
    await app.hands.write(app.passphraseField(backup.passphrase), passphrase);
    await app.hands.press(app.button(backup.verify));
    await page.getByText(backup.dataKeysFit).waitFor();
    await expectAccessible(page);

    // What was erased since stays erased.
    const { testimonies: [first] } = await client['testimony.list']({});
    if (first === undefined) throw new Error('Nothing was imported.');
    await client['consent.withdraw']({ testimony: first.id });
    await client['consent.conclude']({ testimony: first.id, decision: 'erase', reason: 'asked for', authority: 'the board' });
    await app.goSettings('about');
    await app.goSettings('backup');
    await page.getByText(backup.keyStale(1)).first().waitFor();
    await expectAccessible(page);
    const replace = page.getByRole('button', { name: new RegExp(`^${backup.keyReplace}`, 'u') }).first();
    await app.hands.press(replace);
    await page.getByText(backup.keyReplaced).waitFor();
    await expect.poll(() => page.getByText(backup.keyStale(1)).count()).toBe(0);
    await app.lock();
    await app.hands.press(app.button(backup.door.begin));
    await app.hands.write(app.field(backup.to), kept);
    await app.hands.write(app.field(backup.door.dataKeys), keys);
    await app.hands.write(app.field(backup.user), archivist);
    await app.hands.choose(page.getByRole('radio', { name: backup.door.byWords }));
    await page.getByLabel(recovery.door.words, { exact: true }).waitFor();
    await expectAccessible(page);
    await app.hands.choose(page.getByRole('radio', { name: backup.door.byPassphrase }));
    await app.hands.write(app.passphraseField(backup.passphrase), passphrase);
    await app.hands.write(app.field(backup.door.to), kept);
    await app.hands.press(app.button(backup.door.submit));
    await page.getByRole('alert').waitFor();
    await app.hands.write(app.field(backup.door.to), to);
    await app.hands.press(app.button(backup.door.submit));
    await page.getByText(backup.door.erased(1)).waitFor();
    await expectAccessible(page);
    await app.hands.press(app.button(backup.door.open));
    await app.heading(en.page.settings.tabs.backup).waitFor();
    expect((await client['testimony.list']({})).testimonies).toHaveLength(1);
    expect(world.complaints).toEqual([]);
  });
});
