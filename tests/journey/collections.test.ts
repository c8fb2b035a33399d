// Collections as a whole in a real browser, by mouse and by keyboard: described where they are read, renamed, merged and put back; and what a scholar sees of them.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, inventedFiles, koreanFile } from '../support/invented-archive.ts';

const { collections, common } = en.page;
const { fields, rename, series, history } = collections;
const [river, hills] = ['River voices', 'Hill voices'];
const optional = (label: string): string => `${label} (${common.optional})`;

describe.each(['mouse', 'keyboard'] as const)('collections with the %s', { timeout: 90_000 }, (device) => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;
  const shown = (collection: string) => world.client['collection.show']({ collection });
  const main = (): Locator => page.getByRole('main');
  const inPlace = (field: keyof typeof fields): Locator => main().getByRole('button', { name: new RegExp(`, ${collections.edit(fields[field])}$`) });

  /** Chooses a collection in the catalogue, and goes on to what is said of it. */
  async function openCollection(name: string): Promise<void> {
    await app.goCatalogue();
    const line = page.getByRole('listbox', { name: en.page.catalogue.collections }).getByRole('option', { name: new RegExp(`^${name}`) });
    await line.click();
    await app.hands.press(app.button(collections.open));
    await app.heading(name).waitFor();
  }
  async function undo(): Promise<void> {
    await app.hands.press(app.button(collections.undo, page.locator('.status-said')));
    await page.getByText(collections.undone).waitFor();
  }

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    await world.client['user.add']({ name: canaries.scholar, role: 'scholar', passphrase });
    const [ferry, lamp] = await fillVault(world, world.client, [englishFile, koreanFile], 'open');
    const [harbour] = await fillVault(world, world.client, inventedFiles.slice(2, 3), 'open');
    await world.client['testimony.describe']({ testimony: ferry!.id, collection: river, series: 'Ferrymen', date: '1998' });
    await world.client['testimony.describe']({ testimony: lamp!.id, collection: river });
    await world.client['testimony.describe']({ testimony: harbour!.id, collection: hills });
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  it('says what is counted and what is lacking, and is described from there, with a way back', async () => {
    await openCollection(river);
    await main().getByText(collections.undescribed).waitFor();
    await app.hands.press(app.button(collections.gaps.required(fields.identifier)));
    await app.hands.write(app.field(fields.identifier), 'RV-1');
    await page.keyboard.press('Enter');
    await page.getByText(collections.done).waitFor();
    await inPlace('identifier').filter({ hasText: 'RV-1' }).waitFor();
    expect(await shown(river)).toMatchObject({ identifier: 'RV-1' });
    await undo();
    await expect.poll(async () => (await shown(river)).identifier).toBeNull();
  });

  it('keeps prose, dates, headings and several languages, each where it stands; Escape keeps what was', async () => {
    await app.hands.press(inPlace('scope'));
    await app.hands.write(app.field(fields.scope), 'Of the river.\nAnd of its ford.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await inPlace('scope').filter({ hasText: 'And of its ford.' }).waitFor();
    await app.hands.press(inPlace('access'));
    await app.hands.write(app.field(fields.access), 'By appointment');
    await page.keyboard.press('Escape');
    await inPlace('access').filter({ hasText: collections.empty }).waitFor();

    await app.hands.press(inPlace('dates'));
    await app.hands.write(app.field(fields.dates), 'long ago');
    await page.getByText(en.page.describing.dateFault).waitFor();
    await app.hands.press(app.button(collections.save));
    await page.getByText(collections.refused.dates).waitFor();
    await app.hands.write(app.field(fields.dates), '1950/2001');
    await app.hands.press(app.button(collections.save));
    await inPlace('dates').filter({ hasText: '1950/2001' }).waitFor();

    await app.hands.press(inPlace('creators'));
    await app.hands.write(page.getByRole('combobox', { name: fields.creators }), 'The archive');
    await page.keyboard.press('Enter');
    await app.hands.press(app.button(collections.save));
    await inPlace('creators').filter({ hasText: 'The archive' }).waitFor();

    await app.hands.press(inPlace('summaries'));
    await app.hands.write(app.field(collections.lines.text).first(), 'Voices from the river.');
    await app.hands.press(app.button(collections.lines.add));
    await app.hands.write(app.field(collections.lines.text).last(), '강의 목소리');
    await app.hands.press(app.button(collections.save));
    await inPlace('summaries').filter({ hasText: '강의 목소리 (ko)' }).waitFor();
    expect(await shown(river)).toMatchObject({
      scope: 'Of the river.\nAnd of its ford.', access: null, dates: '1950/2001', creators: ['The archive'],
      summaries: [{ language: 'en', text: 'Voices from the river.' }, { language: 'ko', text: '강의 목소리' }],
    });
  });

  it('has series with their testimonies, which lead to their texts', async () => {
    await app.hands.press(app.button(series.edit));
    await app.hands.write(app.field(optional(series.scope), app.dialog()), 'Those who rowed.');
    await app.hands.press(app.button(series.add, app.dialog()));
    await app.hands.write(app.dialog().getByRole('combobox', { name: series.name }).last(), 'Millers');
    await app.hands.press(app.button(series.up('Millers'), app.dialog()));
    await app.hands.press(app.button(collections.save, app.dialog()));
    await app.dialog().waitFor({ state: 'detached' });
    await main().getByText('Those who rowed.').waitFor();
    expect((await shown(river)).held.map(({ name, testimonies }) => [name, testimonies.length])).toEqual([['Millers', 0], ['Ferrymen', 1], [null, 1]]);
    await app.hands.press(app.button(canaries.title, main()));
    await app.passages().first().waitFor();
    await page.goBack();
    await app.heading(river).waitFor();
  });

  it('is renamed in every testimony, which is said before, and is called as before when that is undone', async () => {
    await app.hands.press(app.button(rename.open));
    await app.hands.write(app.dialog().getByRole('combobox', { name: rename.name }), 'Water voices');
    await app.dialog().getByText(rename.changes(2)).waitFor();
    await page.keyboard.press('Enter');
    await app.heading('Water voices').waitFor();
    expect((await world.client['testimony.list']({})).testimonies.filter(({ collection }) => collection === 'Water voices')).toHaveLength(2);
    await undo();
    await app.heading(river).waitFor();
    expect(await shown(river)).toMatchObject({ testimonies: 2, dates: '1950/2001' });
  });

  it('is merged into another, which is said before, and parted again from the history', async () => {
    await openCollection(hills);
    await app.hands.press(app.button(rename.open));
    await app.hands.write(app.dialog().getByRole('combobox', { name: rename.name }), river);
    await app.dialog().getByText(rename.merges(river, 2, 1)).waitFor();
    await page.keyboard.press('Escape');
    await app.hands.press(app.button(rename.submitMerge, app.dialog()));
    await app.heading(river).waitFor();
    expect(await shown(river)).toMatchObject({ testimonies: 3 });
    await app.hands.press(app.button(history.open));
    await app.dialog().getByText(history.merged(hills, 1)).waitFor();
    await app.hands.press(app.dialog().getByRole('button', { name: new RegExp(`^${history.undoChange('')}`) }).first());
    await page.getByText(collections.undone).waitFor();
    await app.closeDialog();
    expect([(await shown(river)).testimonies, (await shown(hills)).testimonies]).toEqual([2, 1]);
  });

  it('is removed where nothing is in it', async () => {
    await world.client['collection.describe']({ collection: 'Letters', scope: 'None yet.' });
    await openCollection(river);
    expect(await app.button(collections.remove.open).count()).toBe(0);
    await app.hands.press(main().getByRole('button', { name: collections.other }));
    await page.getByRole('option', { name: /^Letters/u }).waitFor();
    if (device === 'keyboard') await page.keyboard.press('Home');
    await app.hands.pick(page.getByRole('option', { name: /^Letters/u }));
    await app.heading('Letters').waitFor();
    await app.hands.press(app.button(collections.remove.open));
    await app.hands.press(app.button(collections.remove.submit, app.dialog()));
    await page.getByText(collections.remove.done).waitFor();
    expect((await world.client['collection.list']({})).collections.map(({ collection }) => collection)).toEqual([hills, river]);
  });

  it('can be looked at by everybody, in both languages', async () => {
    if (device === 'mouse') {
      await openCollection(river);
      await expectAccessible(page);
      await app.speak('ko');
      const korean = driveApp(page, ko);
      await korean.goCatalogue();
      await page.getByRole('listbox', { name: ko.page.catalogue.collections }).getByRole('option', { name: new RegExp(`^${river}`) }).click();
      await korean.button(ko.page.collections.open).click();
      await page.getByText(ko.page.collections.series.title).waitFor();
      await expectAccessible(page);
      await korean.speak('en');
    }
    expect(world.complaints).toEqual([]);
  });

  it('is told to a scholar without what is for keepers, and cannot be changed by one', async () => {
    await world.client['collection.describe']({ collection: river, notes: 'For keepers.', access: 'By appointment' });
    await world.client['collection.describe']({ collection: hills, scope: `With ${canaries.name}.` });
    await app.lock();
    await app.unlock(canaries.scholar, passphrase);
    await app.row(canaries.title).waitFor();
    await openCollection(river);
    await main().getByText('By appointment').waitFor();
    await main().getByText('And of its ford.').waitFor();
    expect(await main().getByText('For keepers.').count()).toBe(0);
    for (const name of [rename.open, history.open, series.edit]) expect(await app.button(name).count()).toBe(0);
    expect(await inPlace('scope').count()).toBe(0);
  });
});
