// An archivist's work from end to end in a real browser: once with the mouse, once with nothing but the keyboard.
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { importPlanWords } from '../../src/words/import-plan-words.ts';
import { ko } from '../../src/words/ko.ts';
import { driveApp, keyboardOf, mouse, type App } from '../support/app-driver.ts';
import { bytesOf, secretsIn, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { canaries, englishFile, inventedFiles } from '../support/invented-archive.ts';
import { textOf } from '../support/poppler.ts';

const { page: words } = en;

describe.each(['mouse', 'keyboard'] as const)('an archivist with the %s', { timeout: 120_000 }, (device) => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;
  let issued: Buffer;

  beforeAll(async () => {
    world = await startApp();
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
  });
  afterAll(() => world.close());

  it('makes a vault', async () => {
    await app.heading(words.welcome.createTitle).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await app.createVault(canaries.user, passphrase);
  });

  it('imports forty files and is told what was read', async () => {
    await app.importFiles(inventedFiles, 'open');
    await page.getByText(words.importing.imported(40)).waitFor({ timeout: 60_000 });
    await app.closeDialog();
    await page.getByRole('status').getByText(words.catalogue.count(40)).waitFor();
  });

  it('drops files onto the page, and those that are there already are passed over', async () => {
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'again.txt', { type: 'text/plain' }));
      return transfer;
    }, englishFile.text as string);
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      await page.getByRole('main').locator('> *').first().dispatchEvent(kind, { dataTransfer: dropped });
    }
    await app.plannedFiles().filter({ hasText: importPlanWords.en.outcomes.known }).waitFor();
    await page.getByText(words.importing.review.would(0)).waitFor();
    expect(await app.button(words.importing.submit).isDisabled()).toBe(true);
    await app.hands.press(app.button(words.importing.review.startOver));
    await app.goCatalogue();
  });

  it('reads a testimony', async () => {
    await app.read(canaries.title);
    expect(await app.passages().filter({ hasText: canaries.english }).count()).toBe(1);
    await app.goCatalogue();
  });

  it('searches, and goes from a passage found to its place in the transcript', async () => {
    await app.search(`${canaries.english.slice(0, 9)}*`);
    await expect.poll(() => app.marks()).toContain(canaries.english);
    await app.openHit(canaries.english);
    expect(await page.locator('.passage-target').textContent()).toContain(canaries.english);
    await app.goCatalogue();
  });

  it('withholds a name everywhere', async () => {
    await app.change(canaries.title, 'redact');
    await app.hands.write(app.field(words.consent.redact.text, app.dialog()), canaries.name);
    await app.hands.press(app.button(words.consent.redact.submit, app.dialog()));
    await page.getByText(words.consent.redact.done(2)).waitFor();
    await app.closeDialog();
    await expect.poll(() => app.row(canaries.title).textContent()).toContain(en.standings.redacted);
  });

  it('puts another testimony under embargo', async () => {
    await app.change(canaries.koreanTitle, 'restrict');
    await app.hands.press(app.button(words.consent.restrict.submit, app.dialog()));
    await page.getByText(words.consent.restrict.done(en.restrictionKinds.embargo)).waitFor();
    await app.closeDialog();
    await expect.poll(() => app.row(canaries.koreanTitle).textContent()).toContain(en.standings.embargoed);
  });

  it('issues the very PDF that was shown, for a purpose and a recipient', async () => {
    await app.goToIssue(canaries.title);
    await app.choosePurpose('publish');
    await app.hands.write(app.field(`${words.issue.recipient} (${words.common.optional})`), canaries.recipient);
    await app.sheets().first().waitFor();
    expect(page.workers()).toHaveLength(1);
    await page.getByText(words.issue.withheldIn(2)).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(words.issue.save))]);
    issued = await bytesOf(download);
    await download.delete();
    await page.getByText(words.issue.recorded).waitFor();
    expect(await page.locator('.fingerprint code').textContent()).toBe(createHash('sha256').update(issued).digest('hex'));
    const text = textOf(issued);
    expect(text).toContain(canaries.recipient);
    expect(text).toContain(canaries.english);
    expect(text).not.toContain(canaries.name);
  });

  it('is refused what consent does not allow, in words and with a way out', async () => {
    await app.choosePurpose('teach');
    await page.getByText(en.refusals['not-granted']).waitFor();
    await page.getByText(words.issue.afterRefusal['not-granted']).waitFor();
    await app.hands.press(app.button(words.issue.toTestimony));
    await app.passages().first().waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
  });

  it('withdraws, after being told what follows, and is given the name of the copy that left', async () => {
    await app.goCatalogue();
    await app.change(canaries.title, 'withdraw');
    await page.getByText(words.consent.withdraw.consequence).waitFor();
    const submit = app.button(words.consent.withdraw.submit, app.dialog());
    expect(await submit.isDisabled()).toBe(true);
    await app.hands.choose(page.getByRole('checkbox', { name: words.consent.withdraw.confirm }));
    await app.hands.press(submit);
    await page.getByText(words.consent.withdraw.done).waitFor();
    expect(await app.dialog().getByRole('listitem').textContent()).toContain(canaries.recipient);
    expect(await app.dialog().getByRole('listitem').textContent()).toContain(createHash('sha256').update(issued).digest('hex'));
    await app.closeDialog();
    await app.search(canaries.english);
    await page.getByText(words.search.none).waitFor();
  });

  it('adds a scholar, and finds the vault whole', async () => {
    const { settings, welcome } = words;
    await app.goSettings('users');
    await app.hands.write(app.field(settings.users.name), canaries.scholar);
    await app.hands.write(app.passphraseField(settings.users.firstPassphrase), passphrase);
    await app.hands.write(app.passphraseField(welcome.passphraseAgain), passphrase);
    await app.hands.press(app.button(settings.users.submit));
    await page.getByText(settings.users.done(canaries.scholar, en.roles.scholar)).waitFor();
    await app.goSettings('vault');
    await app.hands.press(page.getByRole('tabpanel').getByRole('button', { name: settings.vault.verify }));
    await page.getByText('The vault is whole.').waitFor();
  });

  it('changes the language of the page at once, and it stays so in the vault', async () => {
    await app.speak('ko');
    const korean = driveApp(page, ko, app.hands);
    await korean.heading(ko.page.settings.title).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await korean.speak('en');
    await app.heading(words.settings.title).waitFor();
  });

  it('locks, and nothing of the archive is left on the page', async () => {
    await app.lock();
    const text = await page.locator('body').textContent();
    for (const secret of [canaries.title, canaries.english, canaries.user]) expect(text).not.toContain(secret);
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });

  it('left nothing in the browser’s profile', async () => {
    const files = await world.closeBrowser();
    expect(files.length).toBeGreaterThan(10);
    expect(secretsIn(files, [...Object.values(canaries), passphrase, 'geese woke us', 'river sleeps'])).toEqual([]);
  });
});
