// A scholar’s workbook in a real browser: collected from a search and while reading, annotated, put in order with keys, cited, issued.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { arrowTo, driveApp, pasteFrom, tabTo, type App } from '../support/app-driver.ts';
import { bytesOf, secretsIn, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { canaries, englishFile, inventedFiles, koreanFile } from '../support/invented-archive.ts';
import { fillVault } from '../support/fill-vault.ts';
import { textOf } from '../support/poppler.ts';

const { workbook: words, frame, reading, issue: issueWords } = en.page;
const note = 'Compare with the marzipanlighthouse.';

describe('a workbook', { timeout: 120_000 }, () => {
  const passphrases = { archivist: newPassphrase(), scholar: newPassphrase() };
  let world: AppWorld;
  let page: Page;
  let app: App;

  const items = (): Locator => page.getByRole('grid', { name: words.items }).getByRole('row').filter({ has: page.getByRole('button') });
  const collectIn = async (collect: Locator, name: string): Promise<void> => {
    await app.hands.press(collect);
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  const goWorkbooks = (): Promise<void> => page.getByRole('navigation').getByRole('button', { name: frame.workbook, exact: true }).click();
  /** What each passage says, as far as tells them apart; a passage that can no longer be read says none of it. */
  const order = async (): Promise<string[]> => (await items().allTextContents()).map((text) => (
    ['river sleeps', canaries.english, canaries.korean].find((telling) => text.includes(telling)) ?? 'gone'
  ));

  beforeAll(async () => {
    world = await startApp();
    const { client } = world;
    await client['vault.create']({ folder: world.vault, user: canaries.user, passphrase: passphrases.archivist });
    const [english] = await fillVault(world, client, [englishFile, koreanFile], 'open');
    if (english === undefined) throw new Error('Nothing was imported.');
    await client['redaction.add']({ testimony: english.id, text: canaries.name, reason: 'name' });
    await client['user.add']({ name: canaries.scholar, role: 'scholar', passphrase: passphrases.scholar });
    await client['vault.lock']({});
    page = await world.openWindow();
    app = driveApp(page, en);
    await app.unlock(canaries.scholar, passphrases.scholar);
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  it('is begun from what a search has found, and filled from the next and while reading', async () => {
    await app.search(canaries.english);
    await expect.poll(() => app.marks()).toEqual([canaries.english]);
    await collectIn(app.hits().first().getByRole('button', { name: words.collect }), words.collectNew);
    await app.hands.write(app.field(words.name, app.dialog()), 'Lighthouses');
    await app.hands.press(app.button(words.createSubmit, app.dialog()));
    await page.getByText(words.collected('Lighthouses')).waitFor();
    await app.search('청진');
    await expect.poll(() => app.marks()).toEqual(['청진']);
    await collectIn(app.hits().first().getByRole('button', { name: words.collect }), 'Lighthouses');
    await app.search(canaries.english);
    await expect.poll(() => app.marks()).toEqual([canaries.english]);
    await app.openHit(canaries.english);
    await app.selectPassage('river sleeps');
    await collectIn(app.button(words.collect), 'Lighthouses');
    await expect.poll(async () => (await world.client['workbook.list']({})).workbooks).toMatchObject([{ name: 'Lighthouses', items: 3 }]);
  });

  it('is not gone around: of several results nothing is copied at once', async () => {
    await app.search('carry river');
    await expect.poll(() => app.hits().count()).toBeGreaterThan(1);
    await app.hits().first().locator('.hit-text').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByText(reading.selection.oneAtATime).first().waitFor();
    expect(await pasteFrom(page)).toBe('');
  });

  it('shows the passages as they may be read, and takes a note', async () => {
    await goWorkbooks();
    await expect.poll(order).toEqual([canaries.english, canaries.korean, 'river sleeps']);
    expect(await page.getByRole('main').textContent()).toContain('[name withheld]');
    expect(await page.locator('body').textContent()).not.toContain('Fenwick');
    await items().first().getByRole('button', { name: words.addNote }).click();
    await page.keyboard.type(note);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('note').getByText(note).waitFor();
  });

  it('is put in order with nothing but keys', async () => {
    // Out of the list and into it again: on a line, and not on what is in it.
    await tabTo(page, app.button(words.cite));
    await tabTo(page, page.getByRole('grid', { name: words.items }));
    await arrowTo(page, items().nth(2), 'ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await arrowTo(page, page.getByRole('button', { name: 'Insert before passage 1' }), 'ArrowUp', 5);
    await page.keyboard.press('Enter');
    const wanted = ['river sleeps', canaries.english, canaries.korean];
    await expect.poll(order).toEqual(wanted);
    const [workbook] = (await world.client['workbook.list']({})).workbooks;
    if (workbook === undefined) throw new Error('There is no workbook.');
    await expect.poll(async () => (await world.client['workbook.show']({ workbook: workbook.id })).items.map(({ shown }) => (
      wanted.find((telling) => shown?.text.includes(telling))
    ))).toEqual(wanted);
  });

  it('is put in order with the mouse', async () => {
    const [from, to] = await Promise.all([page.getByRole('button', { name: words.drag(1) }).boundingBox(), items().nth(2).boundingBox()]);
    if (from === null || to === null) throw new Error('The passages are not in sight.');
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 60, { steps: 5 });
    await page.mouse.move(to.x + 40, to.y + to.height - 3, { steps: 10 });
    await page.mouse.up();
    await expect.poll(order).toEqual([canaries.english, canaries.korean, 'river sleeps']);
  });

  it('gives its text to the clipboard through consent alone, and on record', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    expect(await pasteFrom(page)).not.toContain('river sleeps');
    await items().nth(2).getByRole('button', { name: reading.selection.copy }).click();
    await page.getByText(reading.selection.copied(1)).first().waitFor();
    expect(await pasteFrom(page)).toContain('the river sleeps until the geese wake it.');
  });

  it('leads to a passage, and back', async () => {
    await items().first().getByRole('link').click();
    await page.locator('.passage-target').waitFor();
    await page.getByRole('button', { name: reading.backTo.workbook, exact: true }).click();
    await items().first().waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.passage-target').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await items().first().waitFor();
  });

  it('is cited, by copying and as a file', async () => {
    await app.hands.press(app.button(words.cite));
    const citations = page.getByRole('region', { name: words.citations });
    await expect.poll(() => citations.textContent()).toMatch(/^Notes\n\n1\. .*\n2\. .*\n3\. /u);
    await app.hands.press(app.button(words.copy));
    await page.getByText(words.copied).first().waitFor();
    await page.getByRole('button', { name: words.styles.chicago }).click();
    await page.getByRole('option', { name: words.styles.bibtex }).click();
    await expect.poll(() => citations.textContent()).toMatch(/^@misc\{t/u);
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(words.save))]);
    expect(download.suggestedFilename()).toMatch(/^w[0-9a-z]{12}\.bib$/u);
    expect((await bytesOf(download)).toString('utf8')).toContain(`title = {{${canaries.title}}}`);
    await page.keyboard.press('Escape');
    await app.dialog().waitFor({ state: 'detached' });
    expect(await pasteFrom(page)).toMatch(/^Notes\n\n1\. /u);
  });

  it('is issued as a dossier for a purpose, on record for each testimony', async () => {
    await app.hands.press(app.button(words.issue));
    await app.choosePurpose('publish');
    await app.hands.write(app.field(`${issueWords.recipient} (${en.page.common.optional})`, app.dialog()), canaries.recipient);
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(words.issueSubmit, app.dialog()))]);
    const text = textOf(await bytesOf(download)).replace(/\s+/gu, ' ');
    expect(text).toContain(note);
    expect(text).toContain('[name withheld]');
    await page.getByText(/on record/u).first().waitFor();
    await app.closeDialog();
  });

  it('stands beside saved searches, which tell what is new', async () => {
    const { client } = world;
    const { searches } = words;
    await app.search('lantern*');
    await app.hands.press(app.button(searches.save));
    await app.hands.write(app.field(searches.name, app.dialog()), 'Lanterns');
    await app.hands.press(app.button(searches.saveSubmit, app.dialog()));
    await page.getByText(searches.saved('Lanterns')).first().waitFor();
    await app.lock();
    await client['vault.open']({ folder: world.vault, user: canaries.user, passphrase: passphrases.archivist });
    await fillVault(world, client, inventedFiles.slice(2, 4), 'open');
    await client['vault.lock']({});
    await app.unlock(canaries.scholar, passphrases.scholar);
    await app.goSearch();
    await page.getByText(searches.fresh(2), { exact: true }).waitFor();
    await app.hands.press(app.button(searches.open('Lanterns')));
    await expect.poll(() => app.hits().count()).toBe(2);
    await app.hands.write(app.searchBox(), '');
    await page.getByText(searches.found(2)).first().waitFor();
    await expect.poll(() => page.getByText(searches.fresh(2), { exact: true }).count()).toBe(0);
    await app.hands.press(app.button(`${searches.remove}: Lanterns`));
    await page.getByText(searches.removed('Lanterns')).first().waitFor();
    expect(await client['saved.list']({})).toEqual({ searches: [] });
  });

  it('shows what was withdrawn as gone, with its note, and nothing of it is left in the browser', async () => {
    const { client } = world;
    await app.lock();
    await client['vault.open']({ folder: world.vault, user: canaries.user, passphrase: passphrases.archivist });
    const { disclosures } = await client['disclosure.list']({});
    expect(disclosures.map(({ form }) => form).sort()).toEqual(['copied-text', 'pdf', 'pdf']);
    expect(new Set(disclosures.filter(({ form }) => form === 'pdf').map(({ sha256 }) => sha256)).size).toBe(1);
    const { testimonies } = await client['testimony.list']({});
    await client['consent.withdraw']({ testimony: testimonies.find(({ title }) => title === canaries.title)?.id as never });
    await client['vault.lock']({});
    await app.unlock(canaries.scholar, passphrases.scholar);
    await goWorkbooks();
    await page.getByText(words.gone(2)).waitFor();
    await expect.poll(async () => (await order()).filter((one) => one === 'gone')).toHaveLength(2);
    await page.getByRole('note').getByText(note).waitFor();
    expect(world.complaints).toEqual([]);
    const left = secretsIn(await world.closeBrowser(), [canaries.english, canaries.korean, 'marzipanlighthouse', 'Lighthouses']);
    expect(left.filter((found) => !found.includes('pasted'))).toEqual([]);
  });
});
