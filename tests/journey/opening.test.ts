// What an opening tells: that it waits, that a backup is due, that the machine's clock is behind; and what can wait is put away.
import { afterEach, describe, expect, it } from 'vitest';
import { makeClient, type Client } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { servicesWith } from '../support/temp-archive.ts';

const { page: { notices, welcome, backup } } = en;
const archivist = 'Ida Quill';
const dayMs = 24 * 60 * 60 * 1000;

describe('an opening', { timeout: 60_000 }, () => {
  let world: AppWorld;
  afterEach(() => world.close());
  const passphrase = newPassphrase();

  /** Makes the world's vault as another program would whose clock is so many days off. */
  async function madeOn(days: number): Promise<void> {
    const engine = makeEngine(servicesWith({ 'lamp.txt': 'Q: What did you carry?\n\nA: A lantern.\n' }), {
      ...cheap, clock: () => new Date(Date.now() + days * dayMs),
    });
    const client: Client = makeClient(engine.carrier);
    await client['vault.create']({ folder: world.vault, user: archivist, passphrase });
    await client['testimony.import']({ files: ['lamp.txt'], consent: 'open' });
    await engine.close();
  }

  it('says after a while that wrong passphrases make it wait', async () => {
    world = await startApp();
    await madeOn(0);
    const app = driveApp(await world.openWindow(), en);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    world.held.set('vault.open', promise);
    await app.unlock(archivist, passphrase);
    await app.page.getByText(welcome.unlocking).waitFor();
    await app.page.getByText(welcome.waiting).waitFor();
    await expectAccessible(app.page);
    resolve(undefined);
    await app.rows().first().waitFor();
  });

  it('says that a backup is due, leads there, and is content with one', async () => {
    world = await startApp();
    await madeOn(-45);
    const app = driveApp(await world.openWindow(), en);
    await app.unlock(archivist, passphrase);
    await app.page.getByText(notices.backupNever).waitFor();
    await expectAccessible(app.page);
    await app.hands.press(app.button(notices.later));
    expect(await app.page.getByText(notices.backupNever).count()).toBe(0);
    await app.lock();
    await app.unlock(archivist, passphrase);
    await app.hands.press(app.button(notices.goBackup));
    await app.hands.write(app.field(backup.to), `${world.folder}/backup`);
    await app.hands.write(app.page.getByRole('textbox', { name: backup.dataKeys, exact: true }).first(), `${world.folder}/datakeys`);
    await app.hands.press(app.button(backup.make));
    await app.page.getByText(backup.made(1, 1)).waitFor();
    await app.page.getByText(notices.backupNever).waitFor({ state: 'detached' });
    expect(world.complaints).toEqual([]);
  });

  it('says that the clock of the machine is behind', async () => {
    world = await startApp();
    await madeOn(3);
    const app = driveApp(await world.openWindow(), en);
    await app.unlock(archivist, passphrase);
    await app.page.getByText(notices.clock).waitFor();
    await expectAccessible(app.page);
  });
});
