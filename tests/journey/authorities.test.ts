// Keeping authorities in a real browser, by mouse and by keyboard: added with what suggests itself, changed, related, merged, parted, removed, and each undone.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Authority } from '../../archive/api/authority.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, tabTo, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, koreanFile } from '../support/invented-archive.ts';

const { authorities: words, common, catalogue } = en.page;
const optional = (label: string): string => `${label} (${common.optional})`;

describe.each(['mouse', 'keyboard'] as const)('keeping authorities with the %s', { timeout: 90_000 }, (device) => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;
  let testimony: TestimonyId;
  const known = async (heading: string): Promise<Authority | undefined> => (
    (await world.client['authority.list']({})).authorities.find((one) => one.heading === heading)
  );
  const row = (heading: string): Locator => page.getByRole('grid', { name: words.list }).getByRole('row').filter({ has: page.getByText(heading, { exact: true }) });
  const detail = (): Locator => page.getByRole('complementary', { name: words.chosen });
  const places = async () => (await world.client['testimony.show']({ testimony })).description.places;
  const undo = async (): Promise<void> => {
    await app.hands.press(page.getByRole('contentinfo').getByRole('button', { name: words.undo }));
    await page.getByRole('status').getByText(words.undone).waitFor();
  };
  /** Chooses a line of the list, and waits until it is shown. */
  async function choose(heading: string): Promise<void> {
    await app.hands.selectRow(row(heading));
    await detail().getByRole('heading', { level: 2, name: heading }).waitFor();
  }

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    await fillVault(world, world.client, [englishFile, koreanFile], 'open');
    testimony = (await world.client['testimony.list']({})).testimonies.find(({ title }) => title === canaries.title)!.id;
    await world.client['testimony.describe']({ testimony, places: ['온달', 'Upper Mill'] });
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  it('comes there by its keys, adds the first with what suggests itself, and takes the rest with one press', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByText(words.none).waitFor();
    await app.hands.press(app.button(words.add));
    await app.hands.write(app.field(words.fields.heading, app.dialog()), '온달');
    await app.hands.choose(app.dialog().getByRole('checkbox', { name: /^Ondal/u }).first());
    await app.hands.write(app.field(optional(words.fields.dates), app.dialog()), '1910/1950');
    await app.hands.press(app.button(words.adding.submit, app.dialog()));
    await detail().getByRole('heading', { level: 2, name: '온달' }).waitFor();
    expect(await known('온달')).toMatchObject({ type: 'place', dates: '1910/1950', variants: [] });
    await detail().getByRole('button', { name: canaries.title }).waitFor();
    const suggested = detail().getByRole('region', { name: words.suggestions.title });
    await app.hands.press(suggested.getByRole('button', { name: new RegExp(`^${words.suggestions.take('Ondal')}`, 'u') }));
    await expect.poll(async () => (await known('온달'))?.variants).toMatchObject([{ text: 'Ondal', kind: 'romanised', scheme: 'rr' }]);
    await detail().getByRole('rowheader', { name: 'Ondal' }).waitFor();
  });

  it('changes it where it is read, and undoes that from the line at the foot', async () => {
    await app.hands.press(detail().getByRole('heading', { level: 2 }).getByRole('button'));
    await page.getByText(words.headingHelp(1)).waitFor();
    await app.hands.write(app.field(words.fields.heading, detail()), 'Ondal town');
    await page.keyboard.press('Enter');
    await expect.poll(places).toEqual(['Ondal town', 'Upper Mill']);
    await undo();
    expect(await places()).toEqual(['온달', 'Upper Mill']);
    expect((await known('온달'))?.variants.map(({ text }) => text)).toEqual(['Ondal']);
    await app.hands.press(detail().getByRole('button', { name: words.edit(words.fields.dates) }));
    await app.hands.write(app.field(words.fields.dates, detail()), 'long ago');
    await detail().getByText(en.page.describing.dateFault).waitFor();
    await page.keyboard.press('Escape');
    await app.hands.press(detail().getByRole('button', { name: words.edit(words.fields.coordinates) }));
    await app.hands.write(app.field(words.fields.coordinates, detail()), '41.5, 129');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await known('온달'))?.coordinates).toEqual([41.5, 129]);
    await app.hands.write(app.field(words.variants.text, detail()), '溫達');
    await app.hands.press(app.button(words.variants.add, detail()));
    await detail().getByRole('rowheader', { name: '溫達' }).waitFor();
    expect((await known('온달'))?.variants[1]).toMatchObject({ text: '溫達', kind: 'hanja' });
    await app.hands.choose(detail().getByRole('checkbox', { name: words.sensitive.label }));
    await detail().getByText(words.sensitive.yes).first().waitFor();
    await undo();
    expect((await known('온달'))?.sensitive).toBe(false);
  });

  it('relates it to another, follows that, and sees it from the other side', async () => {
    const province = await world.client['authority.add']({ type: 'place', heading: 'Ondal province' });
    await world.client['authority.add']({ type: 'place', heading: 'Upper Mill', variants: [{ text: '윗방앗간', kind: 'hangul' }] });
    // The page hears of what was done through it alone.
    await app.goCatalogue();
    await app.hands.press(page.getByRole('navigation').getByRole('button', { name: en.page.frame.authorities, exact: true }));
    await row('Ondal province').waitFor();
    await choose('온달');
    await app.hands.write(detail().getByRole('combobox', { name: words.relations.to }), 'provi');
    await page.getByRole('option', { name: /Ondal province/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await app.hands.press(app.button(words.relations.add, detail()));
    await app.hands.press(detail().getByRole('button', { name: 'Ondal province', exact: true }));
    await detail().getByRole('heading', { level: 2, name: 'Ondal province' }).waitFor();
    await detail().getByText(words.relations.inverse['part-of'], { exact: true }).waitFor();
    await app.hands.press(detail().getByRole('button', { name: '온달', exact: true }));
    await detail().getByRole('heading', { level: 2, name: '온달' }).waitFor();
    expect((await known('온달'))?.relations).toEqual([{ kind: 'part-of', to: province.id }]);
  });

  it('finds one by any of its names', async () => {
    await app.hands.write(page.getByRole('searchbox', { name: words.filter }), '윗방앗간');
    await expect.poll(() => page.getByRole('grid', { name: words.list }).getByRole('row').count()).toBe(1);
    await row('Upper Mill').waitFor();
    await app.hands.write(page.getByRole('searchbox', { name: words.filter }), '');
    await row('온달').waitFor();
  });

  it('merges two with a look at what will change, and parts them by undoing it', async () => {
    await choose('Upper Mill');
    if (device === 'mouse') await row('온달').click({ modifiers: ['ControlOrMeta'] });
    else {
      await tabTo(page, page.getByRole('grid'));
      // Down to the last line, taking in what is on the way.
      await page.keyboard.press('ControlOrMeta+Shift+End');
    }
    await page.getByRole('heading', { name: words.merging.chosen(2) }).waitFor();
    await app.hands.press(app.button(words.merging.open, detail()));
    await app.hands.choose(page.getByRole('radio', { name: '온달' }));
    await app.dialog().getByText(words.merging.descriptions(1)).waitFor();
    await app.hands.press(app.button(words.merging.submit, app.dialog()));
    await expect.poll(places).toEqual(['온달']);
    await detail().getByRole('rowheader', { name: 'Upper Mill' }).waitFor();
    await undo();
    expect(await places()).toEqual(['온달', 'Upper Mill']);
    await row('Upper Mill').waitFor();
  });

  it('splits one off with a name and a testimony, and undoes it in the history', async () => {
    await choose('온달');
    await app.hands.press(app.button(words.splitting.open, detail()));
    await app.hands.write(app.dialog().getByRole('combobox', { name: words.splitting.heading }), 'Ondal village');
    await app.hands.choose(app.dialog().getByRole('checkbox', { name: '溫達' }));
    await app.hands.choose(app.dialog().getByRole('checkbox', { name: canaries.title }));
    await app.hands.press(app.button(words.splitting.submit, app.dialog()));
    await detail().getByRole('heading', { level: 2, name: 'Ondal village' }).waitFor();
    expect(await places()).toEqual(['Ondal village', 'Upper Mill']);
    await choose('온달');
    await app.hands.press(detail().getByRole('button', { name: new RegExp(`^${words.history.undo}: ${words.history.deeds.split}`, 'u') }));
    await expect.poll(places).toEqual(['온달', 'Upper Mill']);
    expect(await known('Ondal village')).toBeUndefined();
  });

  it('removes one with foresight, finds it in what was done, and puts it back', async () => {
    await choose('온달');
    await app.hands.press(app.button(words.removing.open, detail()));
    await app.dialog().getByText(words.removing.foresight(1, 1)).waitFor();
    await app.hands.press(app.button(words.removing.submit, app.dialog()));
    await expect.poll(() => known('온달')).toBeUndefined();
    await app.hands.press(app.button(words.recent));
    await app.hands.press(app.dialog().getByRole('button', { name: new RegExp(`^${words.history.undo}: ${words.history.deeds.remove}`, 'u') }));
    await expect.poll(() => known('온달')).toMatchObject({ coordinates: [41.5, 129] });
    await app.closeDialog();
  });

  it('leads to the catalogue, and from there back to the authority', async () => {
    await choose('온달');
    await app.hands.press(detail().getByRole('button', { name: canaries.title }));
    await page.getByRole('complementary', { name: catalogue.inspector }).getByRole('heading', { name: canaries.title }).waitFor();
    await app.hands.press(page.getByRole('complementary', { name: catalogue.inspector }).getByRole('button', { name: words.open('온달') }));
    await detail().getByRole('heading', { level: 2, name: '온달' }).waitFor();
  });
});

describe('authorities', { timeout: 90_000 }, () => {
  const passphrase = newPassphrase();
  const scholarPassphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    await fillVault(world, world.client, [englishFile, koreanFile], 'open');
    await world.client['user.add']({ name: canaries.scholar, role: 'scholar', passphrase: scholarPassphrase });
    const { testimonies } = await world.client['testimony.list']({});
    for (const { id } of testimonies) await world.client['testimony.describe']({ testimony: id, places: ['Musan'], events: ['The late ferry'] });
    page = await world.openWindow();
    app = driveApp(page, en);
    await app.row(canaries.title).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: en.page.frame.authorities, exact: true }).click();
  });
  afterAll(() => world.close());

  it('begin with the places along the rivers, where they are offered', async () => {
    await app.button(words.starter.submit).click();
    await page.getByRole('option', { name: new RegExp(words.types.place, 'u') }).click();
    await expect.poll(() => page.getByText(words.starter.title).count()).toBe(0);
    await page.getByRole('searchbox', { name: words.filter }).fill('茂山');
    await page.getByRole('row').filter({ hasText: 'Musan' }).click();
    await page.getByRole('complementary', { name: words.chosen }).getByRole('button', { name: 'North Hamgyong', exact: true }).waitFor();
    await expectAccessible(page);
    await app.button(words.add).click();
    await expectAccessible(page);
    await app.button(common.cancel, app.dialog()).click();
    const { id } = await world.client['authority.add']({ type: 'event', heading: 'The late ferry', dates: '1950' });
    expect(id).toMatch(/^h/u);
  });

  it('are in Korean with the page', async () => {
    await app.speak('ko');
    const { authorities, frame } = ko.page;
    await page.getByRole('navigation').getByRole('button', { name: frame.authorities, exact: true }).click();
    await page.getByRole('searchbox', { name: authorities.filter }).fill('무산');
    await page.getByRole('row').filter({ hasText: 'Musan' }).click();
    await page.getByRole('complementary', { name: authorities.chosen }).getByText(authorities.sensitive.label).waitFor();
    await expectAccessible(page);
    await driveApp(page, ko).speak('en');
  });

  it('are shown to a scholar as far as he is told them, to be read only', async () => {
    const { client } = world;
    const { authorities } = await client['authority.list']({ words: '茂山' });
    await client['authority.change']({ authority: authorities[0]!.id, note: 'For keepers.' });
    await app.lock();
    await app.unlock(canaries.scholar, scholarPassphrase);
    await app.row(canaries.title).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByText(words.readersAbout).waitFor();
    const rows = page.getByRole('grid', { name: words.list }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await rows.filter({ hasText: 'Musan' }).click();
    const detail = page.getByRole('complementary', { name: words.chosen });
    await detail.getByRole('rowheader', { name: '茂山' }).waitFor();
    for (const name of [words.splitting.open, words.removing.open, words.variants.add]) expect(await app.button(name, detail).count()).toBe(0);
    expect(await detail.getByText('For keepers.').count()).toBe(0);
    await expectAccessible(page);
    expect(world.complaints).toEqual([]);
  });
});
