// What a window does when the vault is locked under it, from another window or in the middle of work, and when its host is killed.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startAppWithTestimony } from '../support/app-with-testimony.ts';
import type { AppWorld } from '../support/app-world.ts';
import { canaries, inventedFiles } from '../support/invented-archive.ts';

const { page: words } = en;

describe('windows and their host', { timeout: 120_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  let passphrase: string;

  beforeEach(async () => {
    ({ world, page, app, passphrase } = await startAppWithTestimony());
  });
  afterEach(() => world.close());

  const bodyOf = (of: Page): Promise<string> => of.locator('body').innerText();

  it('are heard when they break their policy, or else no test here would notice', async () => {
    const wrote = page.evaluate(() => {
      document.body.innerHTML = '<b>markup</b>';
    });
    await expect(wrote).rejects.toThrow('TrustedHTML');
    await expect.poll(() => world.complaints).toContain('policy: require-trusted-types-for');
    const worked = page.evaluate(() => new Worker('/assets/other.js'));
    await expect(worked).rejects.toThrow('TrustedScriptURL');
  });

  it('share one vault: when one locks it, the other says so', async () => {
    const other = await world.openWindow();
    const otherApp = driveApp(other, en);
    await otherApp.read(canaries.title);
    await app.lock();
    await other.getByText(words.welcome.locked.elsewhere).waitFor();
    expect(await bodyOf(other)).not.toContain(canaries.english);
    await otherApp.unlock(canaries.user, passphrase);
    await otherApp.passages().or(otherApp.rows()).first().waitFor();
    expect(world.complaints).toEqual([]);
  });

  it('lock in the middle of an import, and keep what was done by then whole', async () => {
    const wait = Promise.withResolvers<void>();
    world.held.set('testimony.import', wait.promise);
    await app.importFiles(inventedFiles.slice(2, 12), 'open');
    await page.keyboard.press('ControlOrMeta+l');
    await app.unlockScreen().waitFor();
    expect(await bodyOf(page)).not.toContain('harbour');
    world.held.delete('testimony.import');
    wait.resolve();
    await app.unlock(canaries.user, passphrase);
    await app.row(canaries.title).waitFor();
    expect((await world.client['vault.verify']({})).ok).toBe(true);
  });

  it('lock in the middle of a preview, and let its worker go', async () => {
    await app.goToIssue(canaries.title);
    await app.choosePurpose('publish');
    await app.sheets().first().waitFor();
    const wait = Promise.withResolvers<void>();
    world.held.set('testimony.preview', wait.promise);
    await app.choosePurpose('quote');
    await page.keyboard.press('ControlOrMeta+l');
    await app.unlockScreen().waitFor();
    wait.resolve();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(world.complaints).toEqual([]);
  });

  it('say so when their host is killed, and show nothing of the archive any more', async () => {
    await app.read(canaries.title);
    await world.killHost();
    await page.getByText(words.common.programEnded).waitFor();
    expect(await bodyOf(page)).not.toContain(canaries.english);
    expect(await bodyOf(page)).toContain(words.common.openAgain.wayOut);
  });

  it('are not left by the browser’s own Back, from the first place of a sitting or of a later one', async () => {
    const backOut = async (): Promise<void> => {
      await app.goSearch();
      await app.searchBox().waitFor();
      for (let press = 0; press < 4; press += 1) await page.goBack({ waitUntil: 'commit' }).catch(() => null);
      await app.row(canaries.title).waitFor();
      // The way back in is taken when the last step has settled: no hand is as fast as the next line would be.
      await page.waitForFunction(() => (history.state as { sitting: number } | null)?.sitting !== 0);
      await page.goForward({ waitUntil: 'commit' }).catch(() => null);
      await app.searchBox().waitFor();
    };
    await backOut();
    await app.lock();
    await app.unlock(canaries.user, passphrase);
    await app.searchBox().waitFor();
    await app.goCatalogue();
    await page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await app.searchBox().waitFor();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/);
    expect(world.complaints).toEqual([]);
  });

  it('have lost their way in after a reload, and say how to get back', async () => {
    await page.reload();
    await page.getByText(words.common.openAgain.wayOut).waitFor();
    const again = await world.openWindow();
    await driveApp(again, en).row(canaries.title).waitFor();
    expect(world.complaints).toEqual([]);
  });
});
