// Safekeeping in the app: recovery words that open the door again, and backups with what has changed since.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder } from '../support/temp-folder.ts';

const { page: { recovery, backup } } = en;

describe('safekeeping in the app', { timeout: 120_000 }, () => {
  let world: AppWorld;
  afterEach(() => world.close());

  it('makes words, confirms them from the paper, and sets a new passphrase by them at the door', async () => {
    const user = 'Ida Quill';
    const passphrase = newPassphrase();
    const next = newPassphrase();
    world = await startApp();
    const page = await world.openWindow();
    const app = driveApp(page, en);
    await app.createVault(user, passphrase);
    await app.goSettings('recovery');
    await page.getByText(recovery.none).waitFor();

    await app.hands.write(app.passphraseField(recovery.passphrase), newPassphrase());
    await app.hands.press(app.button(recovery.make));
    await page.getByText(en.faults['wrong-passphrase'].what).waitFor();
    await app.hands.write(app.passphraseField(recovery.passphrase), passphrase);
    await app.hands.press(app.button(recovery.make));
    const list = page.getByRole('list', { name: recovery.list }).getByRole('listitem');
    await list.first().waitFor();
    const words = await list.allTextContents();
    expect(words).toHaveLength(24);
    await expectAccessible(page);

    await app.hands.press(app.button(recovery.written));
    const places = async (): Promise<number[]> => {
      const labels = await page.getByRole('textbox', { name: /^Word \d+$/u }).evaluateAll((fields) => (
        fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? '')
      ));
      return labels.map((label) => Number(/\d+/u.exec(label)?.[0]));
    };
    const asked = await places();
    expect(asked).toHaveLength(3);
    await expectAccessible(page);
    const type = async (wordAt: (place: number) => string): Promise<void> => {
      for (const place of asked) await app.hands.write(app.field(recovery.wordAt(place)), wordAt(place));
      await app.hands.press(app.button(recovery.confirm));
    };
    await type(() => 'abandon');
    await page.getByRole('alert').waitFor();
    await type((place) => words[place - 1] ?? '');
    await page.getByText(recovery.done).waitFor();
    await expectAccessible(page);
    await page.getByRole('cell', { name: recovery.isReached }).or(page.getByRole('gridcell', { name: recovery.isReached })).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(words.slice(0, 2).join(' '));

    await app.lock();
    await app.hands.press(app.button(recovery.door.forgotten));
    await app.hands.write(app.field(recovery.door.name), user);
    const typed = page.getByLabel(recovery.door.words, { exact: true });
    await app.hands.write(typed, words.map((word, index) => (index === 2 ? 'qwertz' : word)).join(' '));
    await app.hands.write(app.passphraseField(recovery.door.next), next);
    await app.hands.write(app.passphraseField(recovery.door.nextAgain), next);
    await app.hands.press(app.button(recovery.door.submit));
    await page.getByText(recovery.amissAt['not-listed']?.(3) ?? '').waitFor();
    await expectAccessible(page);
    await app.hands.write(typed, words.join(' '));
    await app.hands.press(app.button(recovery.door.submit));
    // One comes back to where one was.
    await page.getByText(recovery.about).waitFor();

    await app.lock();
    await app.unlock(user, passphrase);
    await page.getByText(en.faults['wrong-passphrase'].what).waitFor();
    await app.unlock(user, next);
    await page.getByText(recovery.about).waitFor();
  });

  it('makes a backup, and says when and how much has changed since', async () => {
    const folder = tempFolder();
    world = await startApp();
    const page = await world.openWindow();
    const app = driveApp(page, en);
    await app.createVault('Ida Quill', newPassphrase());
    await app.goSettings('backup');
    await page.getByText(backup.never).waitFor();
    await app.hands.write(app.field(backup.to), join(folder, 'backup'));
    await app.hands.write(app.field(backup.dataKeys), join(folder, 'backup', 'keys'));
    await app.hands.press(app.button(backup.make));
    await page.getByText(backup.samePlace).waitFor();
    await app.hands.write(app.field(backup.dataKeys), join(folder, 'keys'));
    await app.hands.press(app.button(backup.make));
    await page.getByText(backup.made(1, 0)).waitFor();
    await page.getByText(backup.changes(0)).waitFor();
    await expectAccessible(page);
    expect(readdirSync(folder).sort()).toEqual(['backup', 'keys']);
  });
});
