// Events in a real browser, by mouse and by keyboard: a passage linked while reading, the witnesses side by side, and what a scholar sees of it.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, koreanFile } from '../support/invented-archive.ts';

const { events: words, reading, workbook, common } = en.page;
const optional = (label: string): string => `${label} (${common.optional})`;
const heading = 'The night of the geese';

describe.each(['mouse', 'keyboard'] as const)('an event with the %s', { timeout: 90_000 }, (device) => {
  const passphrases = { archivist: newPassphrase(), scholar: newPassphrase() };
  let world: AppWorld;
  let page: Page;
  let app: App;

  const witnesses = (): Locator => page.getByRole('table').getByRole('row').filter({ has: page.getByRole('rowheader') });
  const passages = (): Locator => page.getByRole('article');
  const shown = async () => {
    const { events: [event] } = await world.client['event.list']({});
    return event === undefined ? null : world.client['event.show']({ event: event.event });
  };
  async function begin(text: string): Promise<void> {
    await app.selectPassage(text);
    await app.hands.press(app.button(en.page.withhold.deeds.speaks));
    await app.dialog().getByRole('combobox', { name: words.link.event }).waitFor();
  }
  const writeEvent = async (): Promise<void> => {
    await app.hands.write(app.dialog().getByRole('combobox', { name: words.link.event }), heading);
    await page.keyboard.press('Tab');
  };

  beforeAll(async () => {
    world = await startApp();
    const { client } = world;
    await client['vault.create']({ folder: world.vault, user: canaries.user, passphrase: passphrases.archivist });
    await fillVault(world, client, [englishFile, koreanFile], 'open');
    await client['user.add']({ name: canaries.scholar, role: 'scholar', passphrase: passphrases.scholar });
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  it('is added while reading, with what the witness says of it', async () => {
    await app.read(canaries.title);
    await begin('river sleeps');
    await writeEvent();
    await app.dialog().getByText(words.link.eventNew(heading)).waitFor();
    await app.hands.choose(page.getByRole('radio', { name: words.sayings.corroborates }));
    await app.hands.choose(page.getByRole('radio', { name: words.certainties['first-hand'] }));
    await app.hands.write(app.field(optional(words.link.date), app.dialog()), '1950-05');
    await app.hands.write(app.dialog().getByRole('combobox', { name: optional(words.link.place) }), 'Ondal');
    await app.hands.write(app.field(optional(words.link.note), app.dialog()), 'Ask about the rope.');
    await app.hands.press(app.button(words.link.submit, app.dialog()));
    await app.dialog().getByText(words.link.described).waitFor();
    expect(await shown()).toMatchObject({
      heading, links: 1, passages: [{ says: 'corroborates', certainty: 'first-hand', date: '1950-05', place: { heading: 'Ondal' }, kept: { note: 'Ask about the rope.', told: true } }],
    });
  });

  it('has a page, from which a passage is read in its place, and the way back', async () => {
    await app.hands.press(app.button(words.link.show, app.dialog()));
    await app.heading(heading).waitFor();
    await expect.poll(() => witnesses().allTextContents()).toEqual([expect.stringContaining('Ondal')]);
    await expect.poll(() => passages().textContent()).toContain('the river sleeps until the geese wake it');
    await app.hands.press(passages().getByRole('link', { name: words.open(canaries.title) }));
    await app.passages().filter({ hasText: 'river sleeps' }).waitFor();
    await app.hands.press(app.button(reading.backTo.event));
    await app.heading(heading).waitFor();
  });

  it('takes a second witness, who says otherwise', async () => {
    await app.goCatalogue();
    await app.read(canaries.koreanTitle);
    await begin(canaries.korean);
    // The event of the passage before stands there, and gives way to another that is typed.
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(heading);
    await writeEvent();
    await app.hands.choose(page.getByRole('radio', { name: words.sayings.contradicts }));
    await app.hands.press(app.button(words.link.submit, app.dialog()));
    await app.hands.press(app.button(words.link.show, app.dialog()));
    await expect.poll(() => witnesses().count()).toBe(2);
    await app.hands.press(page.getByRole('button', { name: words.goTo(canaries.koreanTitle) }));
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(canaries.korean);
  });

  it('is changed in what a witness says, and collected in a workbook', async () => {
    await app.hands.press(page.getByRole('button', { name: `${words.change}: ${words.ofLink(canaries.koreanTitle)}` }));
    await app.hands.write(app.field(optional(words.link.date), app.dialog()), '1949');
    await app.hands.press(app.button(words.link.keep, app.dialog()));
    await app.dialog().waitFor({ state: 'detached' });
    await expect.poll(async () => (await witnesses().allTextContents())[0]).toContain('1949');
    await app.hands.press(page.getByRole('button', { name: `${workbook.collect}: ${heading}` }));
    await app.hands.pick(page.getByRole('menuitem', { name: workbook.collectNew, exact: true }));
    await app.hands.write(app.field(workbook.name, app.dialog()), 'Geese');
    await app.hands.press(app.button(workbook.createSubmit, app.dialog()));
    await expect.poll(async () => (await world.client['workbook.list']({})).workbooks).toMatchObject([{ name: 'Geese', items: 2 }]);
  });

  it('holds for everybody who reads it: in light and dark, at 200 %', async () => {
    await expectAccessible(page);
    await page.getByRole('button', { name: `${words.unlink}: ${words.ofLink(canaries.title)}` }).click();
    await app.dialog().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await app.hands.press(page.getByRole('button', { name: `${words.change}: ${words.ofLink(canaries.title)}` }));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await app.dialog().waitFor({ state: 'detached' });
  });

  it('is shown to a scholar as far as consent allows, and in Korean', async () => {
    const before = await shown();
    const [, closed] = before!.passages;
    await world.client['restriction.add']({ testimony: closed!.testimony, kind: 'closed', target: { of: 'testimony' }, reason: 'safety' });
    await app.lock();
    await app.unlock(canaries.scholar, passphrases.scholar);
    await app.row(canaries.koreanTitle).waitFor();
    await app.speak('ko');
    await page.getByRole('navigation').getByRole('button', { name: ko.page.frame.authorities, exact: true }).click();
    await page.getByText(heading).first().click();
    await page.getByRole('button', { name: ko.page.authorities.eventPage, exact: true }).click();
    await app.heading(heading).waitFor();
    await expect.poll(() => witnesses().allTextContents()).toEqual([expect.stringContaining(ko.page.events.sayings.contradicts)]);
    const body = await page.locator('body').textContent();
    expect(body).not.toContain('river sleeps');
    expect(await page.getByRole('button', { name: new RegExp(ko.page.events.unlink, 'u') }).count()).toBe(0);
    await expectAccessible(page);
    expect(world.complaints).toEqual([]);
  });
});
