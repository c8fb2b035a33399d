// The map and the timeline of the catalogue: drawn from an outline in the built page, with the mouse, with keys, and in words.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, tabTo, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';

const { atlas: words, exchange } = en.page;

const towns = [['Upper Ondal', [42.2, 129.2]], ['Lower Ondal', [42.4, 129.8]], ['Harbour Town', [37.6, 127]], ['Farfield', [34, -118]]] as const;

/** Every sample is described: two by two recorded at a place, all of one town, the last of a place that nobody has put on a map. */
async function describeSamples({ client }: AppWorld): Promise<number> {
  for (const [heading, [lat, lon]] of towns) await client['authority.add']({ type: 'place', heading, coordinates: [lat, lon] });
  await client['authority.add']({ type: 'event', heading: 'The long winter', dates: '1994/1998' });
  await client['authority.add']({ type: 'event', heading: 'The ferry stops', dates: '2001~' });
  const { testimonies } = await client['testimony.list']({});
  for (const [at, { id }] of testimonies.entries()) {
    const isLast = at === testimonies.length - 1;
    await client['testimony.describe']({
      testimony: id, collection: at < 4 ? 'River' : 'Town', date: isLast ? null : `201${at % 5}`, place: at % 2 === 0 ? 'Harbour Town' : 'Farfield',
      places: ['Upper Ondal', ...(at % 3 === 0 ? ['Lower Ondal'] : []), ...(isLast ? ['Nowhere mapped'] : [])],
      parts: [], points: [], events: at === 0 ? ['The long winter'] : at === 1 ? ['The ferry stops', 'A wedding'] : [],
    });
  }
  return testimonies.length;
}

describe('the map and the timeline', { timeout: 60_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  let total = 0;
  const requests: string[] = [];

  beforeAll(async () => {
    world = await startApp();
    page = await world.openWindow();
    page.on('request', (request) => requests.push(request.url()));
    app = driveApp(page, en);
    await app.explore();
    total = await describeSamples(world);
  }, 60_000);
  afterAll(() => world.close());

  const map = (): Locator => page.getByRole('application', { name: words.map });
  const mark = (name: string): Locator => map().getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  const places = (): Locator => page.getByRole('region', { name: words.places });
  const counted = (): Promise<string> => page.locator('.atlas > .count').innerText();
  const bars = (): Locator => page.locator('.timeline-bar');
  const land = (): Promise<string> => page.locator('.atlas-land').getAttribute('d').then((d) => d ?? '');
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  it('opens from the menu of the list, and only then reads the outline: from the page itself, as all else', async () => {
    expect(requests.filter((url) => url.includes('countries'))).toEqual([]);
    await button(exchange.ofList).click();
    await page.getByRole('menuitem', { name: words.open }).click();
    await app.heading(words.title).waitFor();
    await page.locator('.atlas-land').waitFor({ state: 'attached' });
    expect(await counted()).toBe(words.count(total));
    expect(requests.filter((url) => url.includes('countries')).length).toBeGreaterThan(0);
    const { origin } = new URL(page.url());
    expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
  });

  it('marks places and lists them, those without coordinates apart', async () => {
    await expect.poll(() => map().getByRole('button').count()).toBe(3);
    expect(await page.locator('.atlas-count').first().textContent()).toBe(String(total));
    const rows = places().getByRole('table').first().getByRole('row');
    expect(await rows.count()).toBe(towns.length + 1);
    expect(await rows.nth(1).innerText()).toMatch(/^Upper Ondal\s+0\s+\d+$/u);
    expect(await places().getByRole('table', { name: words.unlocated }).innerText()).toContain('Nowhere mapped');
  });

  it('shows the testimonies of a mark, leads to one and back to where one was, and to the search', async () => {
    await mark('Harbour Town').click();
    await app.heading('Harbour Town').waitFor();
    const items = places().getByRole('listitem');
    await expect.poll(() => items.count()).toBe(Math.ceil(total / 2));
    const title = await items.first().getByRole('button').first().innerText();
    await items.first().getByRole('button').first().click();
    await app.heading(title).first().waitFor();
    await page.goBack();
    await app.heading('Harbour Town').waitFor();
    await expect.poll(() => mark('Harbour Town').getAttribute('aria-pressed')).toBe('true');
    await button(words.searchPassages).click();
    await expect.poll(() => app.searchBox().inputValue()).toBe('"Harbour Town"');
    await page.getByRole('row', { name: 'Harbour Town', exact: true }).waitFor();
    await page.goBack();
    await button(words.allPlaces).click();
    await places().getByRole('table').first().waitFor();
  });

  it('parts near places as it comes nearer, with buttons, keys and the pointer, and shows all of them again', async () => {
    await places().getByRole('button', { name: words.choosePlace('Lower Ondal') }).click();
    for (let presses = 0; presses < 6; presses += 1) await button(words.zoomIn).click();
    await mark('Lower Ondal: ').waitFor();
    await button(words.fit).click();
    await mark('Upper Ondal and').waitFor();
    const whole = await land();
    await map().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(land).not.toBe(whole);
    await page.keyboard.press('+');
    await page.keyboard.press('-');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('0');
    await expect.poll(land).toBe(whole);
    const { x, y, width, height } = (await map().boundingBox())!;
    await page.mouse.move(x + width / 2, y + height - 20);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 90, y + height - 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(land).not.toBe(whole);
    await button(words.fit).click();
    await expect.poll(land).toBe(whole);
    await button(words.allPlaces).click();
  });

  it('narrows the map and the places to a time: by a bar, by drawing, and by keys', async () => {
    await bars().nth(await bars().count() - 2).click();
    await expect.poll(counted).toBe(words.shownOf(1, total));
    await expect.poll(() => places().getByRole('table').first().getByRole('row').count()).toBe(4);
    await button(words.wholeTime).click();
    await expect.poll(counted).toBe(words.count(total));
    const { x, y, width } = (await page.locator('.timeline-tracks').boundingBox())!;
    await page.mouse.move(x + width * 0.3, y + 4);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.1, y + 6, { steps: 4 });
    await page.mouse.up();
    await expect.poll(counted).toBe(words.shownOf(1, total));
    await button(words.wholeTime).click();
    const from = page.getByRole('slider', { name: new RegExp(words.from, 'u') });
    await tabTo(page, from, 200);
    expect(await from.getAttribute('aria-valuetext')).toBe('1994');
    await page.keyboard.press('End');
    await expect.poll(() => from.getAttribute('aria-valuetext')).toBe('2014');
    await expect.poll(counted).toBe(words.shownOf(Math.floor(total / 5) - (total % 5 === 0 ? 1 : 0), total));
    await page.keyboard.press('Home');
    await expect.poll(counted).toBe(words.count(total));
  });

  it('can be gone through with keys alone, from the table of dates to a testimony', async () => {
    const keys = keyboardOf(page);
    await keys.press(page.getByRole('button', { name: words.chooseTime('The ferry stops, 2001~') }));
    await expect.poll(counted).toBe(words.shownOf(1, total));
    await keys.press(places().getByRole('button', { name: words.choosePlace('Farfield') }));
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Farfield');
    await keys.press(places().getByRole('listitem').getByRole('button', { name: new RegExp(words.inCatalogue, 'u') }));
    await app.rows().first().waitFor();
    await page.goBack();
    await app.heading('Farfield').waitFor();
    await keys.press(button(words.wholeTime));
  });

  it('is of one collection where one is chosen', async () => {
    await page.getByRole('button', { name: en.page.catalogue.allCollections }).click();
    await page.getByRole('option', { name: /^River/u }).click();
    await app.heading(`${words.title}: River`).waitFor();
    await expect.poll(counted).toBe(words.count(4));
    await page.goBack();
    await expect.poll(counted).toBe(words.count(total));
  });

  it('is accessible in both themes, and speaks Korean', async () => {
    await expectAccessible(page);
    await app.speak('ko');
    await page.goBack();
    await page.getByRole('heading', { name: ko.page.atlas.title }).waitFor();
    await page.getByText(ko.page.atlas.count(total)).first().waitFor();
    await page.getByRole('table', { name: ko.page.atlas.dates }).getByText('1994년부터 1998년까지').waitFor();
    await expectAccessible(page);
  });

  it('has left the browser nothing to complain of', () => {
    expect(world.complaints).toEqual([]);
  });
});
