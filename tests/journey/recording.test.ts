// Recordings in the app: added by a page in pieces, played in step with the text, heard by scholars where consent lets them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../archive/api/consent.ts';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { arrowTo, driveApp, keyboardOf, tabTo, type App, type GivenFile } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { granted } from '../support/consent-values.ts';
import { fillVault } from '../support/fill-vault.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { waveFile } from '../support/wave-file.ts';

const { page: { agreement, attachments, issue, recording, reading, withhold, common } } = en;

const passages = 40;
/** Seconds from one passage to the next. */
const apart = 10;
const clock = (seconds: number): string => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

const ferry: GivenFile = {
  name: 'ferry.srt',
  text: Array.from({ length: passages }, (_, at) => (
    `${at + 1}\n${clock(at * apart)},000 --> ${clock(at * apart + apart)},000\n${at % 2 === 0 ? 'Q' : 'A'}: The rope was mended for the ${at + 1}th time that winter.\n`
  )).join('\n'),
};

const archivist = 'Ida Quill';
const scholar = 'Per Sandgren';
const spoken = (page: Page): Locator => page.locator('.passage-spoken');
const numberSpoken = async (page: Page): Promise<number> => Number(await spoken(page).getAttribute('data-number'));
const bar = (page: Page): Locator => page.getByRole('region', { name: recording.bar });
const deed = (name: string, within: Page | Locator): Locator => within.getByRole('button', { name, exact: true });
/** What the elements of the page that play are at. */
const elements = (page: Page): Promise<{ paused: boolean; rate: number; at: number }[]> => page.evaluate(() => (
  [...document.querySelectorAll('audio')].map(({ paused, playbackRate, currentTime }) => ({ paused, rate: playbackRate, at: currentTime }))
));

describe('a recording', { timeout: 120_000 }, () => {
  let world: AppWorld;
  afterEach(() => world.close());

  async function withFerry(): Promise<{ readonly page: Page; readonly app: App; readonly testimony: string; readonly passphrase: string }> {
    const passphrase = newPassphrase();
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: archivist, passphrase });
    const [imported] = await fillVault(world, world.client, [ferry], 'open');
    const page = await world.openWindow();
    return { page, app: driveApp(page, en), testimony: imported!.id, passphrase };
  }

  /** Takes the one recording out into a file of the test's own, for no test can answer the system's dialog. */
  async function takeOut(page: Page, app: App, sha256: string): Promise<void> {
    await page.evaluate(() => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const hash = async (): Promise<string> => {
        const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer()));
        return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      };
      Object.assign(window, {
        written: hash,
        showSaveFilePicker: async () => ({
          createWritable: async () => ({ write: async (piece: Uint8Array<ArrayBuffer>) => void pieces.push(piece), close: async () => undefined }),
        }),
      });
    });
    await app.hands.selectRow(app.row('ferry'));
    await app.hands.press(deed(agreement.open, page.getByRole('main')));
    await app.hands.press(deed(attachments.actions('song.wav'), page));
    await app.hands.pick(page.getByRole('menuitem', { name: attachments.takeOut.open, exact: true }));
    await app.hands.choose(app.dialog().getByRole('radio', { name: en.purposes.read, exact: true }));
    await app.hands.write(app.dialog().getByRole('textbox', { name: issue.recipient }), 'The river museum');
    await expectAccessible(page);
    await app.hands.press(deed(attachments.takeOut.submit, app.dialog()));
    await page.getByText(attachments.takeOut.done).waitFor();
    expect(await page.evaluate(() => (window as unknown as { written(): Promise<string> }).written())).toBe(sha256);
    await app.closeDialog();
  }

  it('comes in pieces, plays in step with the text, helps to correct it, and stops when it is removed', async () => {
    const { page, app, testimony } = await withFerry();
    const file = join(tempFolder(), 'The ferry.wav');
    writeFileSync(file, waveFile(3_600));
    await app.row('ferry').click();
    await deed(agreement.open, page.getByRole('main')).click();
    const add = async (): Promise<void> => {
      await deed(attachments.add.open, page).click();
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), deed(attachments.add.choose, app.dialog()).click()]);
      await chooser.setFiles(file);
      await page.getByText(attachments.add.chosenOf('The ferry.wav', '28.8 MB')).waitFor();
      await deed(attachments.add.submit, app.dialog()).click();
    };
    // Thought better of while a piece is on its way: nothing is left of it.
    const { promise: never, resolve: end } = Promise.withResolvers<void>();
    world.held.set('attachment.append', never);
    await add();
    await deed(common.cancel, app.dialog().locator('.progress')).click();
    await page.getByText(en.faults.cancelled.what).waitFor();
    world.held.clear();
    end();
    await deed(common.cancel, app.dialog()).click();
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    const list = async () => (await world.client['attachment.list']({ testimony })).attachments;
    world.held.set('attachment.finish', promise);
    await add();
    await page.getByText(attachments.written('28.8 MB', '28.8 MB')).waitFor();
    expect(await list()).toEqual([]);
    world.held.clear();
    goOn();
    await page.getByText(attachments.add.done, { exact: true }).waitFor();
    await app.closeDialog();
    const [kept] = await list();
    await page.getByText(`${kept!.sha256.slice(0, 12)}…`).waitFor();
    await page.getByText(attachments.reach.recording).waitFor();
    await expectAccessible(page);

    await deed(attachments.actions('The ferry.wav'), page).click();
    await page.getByRole('menuitem', { name: attachments.listen, exact: true }).click();
    await deed(recording.play, bar(page)).click();
    await deed(recording.pause, bar(page)).waitFor();
    await expect.poll(() => numberSpoken(page)).toBe(1);
    await deed(recording.playFrom('1 minute'), page).click();
    await expect.poll(() => numberSpoken(page)).toBe(7);
    expect(await spoken(page).getAttribute('aria-current')).toBe('true');
    await expectAccessible(page);

    // Far from what is in sight the text follows, until the reader goes elsewhere.
    const position = bar(page).getByRole('slider', { name: recording.position });
    await position.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => numberSpoken(page)).toBe(1);
    const follow = deed(recording.follow, bar(page));
    await page.locator('.reading-scroller').hover();
    await page.mouse.wheel(0, 2_500);
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
    await follow.click();
    await expect(spoken(page).isVisible()).resolves.toBe(true);

    await page.keyboard.press('Control+k');
    await deed(recording.play, bar(page)).waitFor();
    await deed(recording.playFrom('1 minute'), page).click();
    await page.keyboard.press('Control+k');
    await app.selectPassage('the 7th time');
    await deed(withhold.more, page).click();
    await page.getByRole('menuitem', { name: withhold.deeds.correct, exact: true }).click();
    const text = app.dialog().getByRole('textbox');
    await text.press('Home');
    await page.keyboard.press('Control+i');
    await expect.poll(() => text.inputValue()).toMatch(/^\[00:01:0\d\]The rope/);
    await page.keyboard.press('Control+k');
    await deed(recording.pause, app.dialog()).waitFor();
    await page.keyboard.press('Control+;');
    await page.keyboard.press('Control+;');
    await page.keyboard.press("Control+'");
    await app.dialog().getByText(recording.rate('0.9'), { exact: true }).waitFor();
    expect((await elements(page))[0]).toMatchObject({ paused: false, rate: 0.9 });
    await expectAccessible(page);
    await deed(common.cancel, app.dialog()).click();

    await world.client['attachment.remove']({ testimony, attachment: kept!.id });
    await position.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    await bar(page).getByText(recording.gone).waitFor();
    expect(world.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  it('is heard by a scholar, with nothing but keys, where consent lets him, and by nobody behind the lock', async () => {
    const { page, testimony, passphrase } = await withFerry();
    const { client, files } = world;
    const app = driveApp(page, en, keyboardOf(page));
    const agreed: Scope[] = ['catalogue-metadata', 'on-site-research', 'publish-audio'];
    const scopes = Object.fromEntries(agreed.map((scope) => [scope, granted]));
    const passphraseOfScholar = newPassphrase();
    await client['consent.amend']({ testimony, terms: { scopes } });
    await client['consent.review']({ testimony });
    const ticket = files.upload('test', 'song.wav', waveFile(420, 330));
    const given = { testimony, kind: 'recording', file: ticket } as const;
    const { attachment } = await files.runCall('test', given, () => client['attachment.add'](given));
    expect(attachment.cleared).toBe(true);
    await takeOut(page, app, attachment.sha256);
    expect((await client['consent.show']({ testimony })).disclosures).toMatchObject([{ form: 'export', purpose: 'read', to: 'The river museum', sha256: attachment.sha256 }]);
    await client['user.add']({ name: scholar, role: 'scholar', passphrase: passphraseOfScholar });
    await app.lock();

    await app.unlock(scholar, passphraseOfScholar);
    await app.row('ferry').waitFor();
    await app.read('ferry');
    await app.hands.press(deed(recording.play, bar(page)));
    await deed(recording.pause, bar(page)).waitFor();
    await expect.poll(() => numberSpoken(page)).toBe(1);
    await tabTo(page, app.passages().and(page.locator('[tabindex="0"]')));
    await arrowTo(page, app.passages().filter({ hasText: 'the 4th time' }), 'ArrowDown');
    await page.keyboard.press('p');
    await expect.poll(() => numberSpoken(page)).toBe(4);
    await page.keyboard.press('Control+k');
    await deed(recording.play, bar(page)).waitFor();
    await page.keyboard.press('Control+j');
    await expect.poll(() => numberSpoken(page)).toBe(3);
    await app.lock();
    expect(await elements(page)).toEqual([]);

    await client['vault.open']({ folder: world.vault, user: archivist, passphrase });
    await client['restriction.add']({
      testimony, kind: 'closed', target: { of: 'attachment', attachment: attachment.id }, reason: 'other', until: null, event: null,
    });
    await client['vault.lock']({});
    await app.unlock(scholar, passphraseOfScholar);
    await app.passages().first().waitFor();
    await page.getByRole('region', { name: reading.transcript }).waitFor();
    expect(await bar(page).count()).toBe(0);
    expect(world.complaints).toEqual([]);
  });
});
