// What scholars do with what was found: narrow it, sort it, read it line by line, count it, and go on from there.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';

const { finding, search } = en.page;

describe('what was found', { timeout: 60_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;

  beforeAll(async () => {
    world = await startApp();
    page = await world.openWindow();
    app = driveApp(page, en);
    await app.explore();
  }, 60_000);
  afterAll(() => world.close());

  const facet = (name: string): Locator => page.getByRole('complementary').getByRole('region', { name, exact: true });
  const told = async (): Promise<number> => Number(/\d+/u.exec(await page.locator('.search-told').innerText())?.[0] ?? Number.NaN);
  const tab = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
  const chip = (name: string): Locator => page.getByRole('row', { name, exact: true });

  it('is counted beside the passages, narrowed by pressing a count, and widened by taking its chip away', async () => {
    await app.search('the');
    await app.hits().first().waitFor();
    const all = await told();
    const names = await facet(finding.facetNames.collections).locator('.facet-value').allInnerTexts();
    const numbers = (await facet(finding.facetNames.collections).locator('.facet-count').allInnerTexts()).map(Number);
    expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(all);
    await facet(finding.facetNames.collections).getByRole('button').last().click();
    await expect.poll(told).toBe(numbers.at(-1));
    await chip(names.at(-1) ?? '').getByRole('button').click();
    await expect.poll(told).toBe(all);
  });

  it('is narrowed to years and a speaker, and sorted', async () => {
    await page.getByRole('textbox', { name: finding.from, exact: true }).fill('soon');
    await page.getByRole('button', { name: finding.apply }).first().click();
    await page.getByText(finding.yearAmiss).waitFor();
    await page.getByRole('textbox', { name: finding.from, exact: true }).fill('1000');
    await page.getByRole('textbox', { name: finding.until, exact: true }).fill('1001');
    await page.getByRole('button', { name: finding.apply }).first().click();
    await page.getByText(search.none).waitFor();
    await page.getByRole('button', { name: finding.removeAll }).click();
    await app.hits().first().waitFor();
    const all = await told();
    await page.getByRole('textbox', { name: finding.speaker }).fill('Interviewer');
    await page.getByRole('button', { name: finding.apply }).last().click();
    await chip(finding.spokenBy('Interviewer')).waitFor();
    await expect.poll(told).toBeLessThan(all);
    for (const speaker of await page.locator('.hit-speaker').allInnerTexts()) expect(speaker).toContain('Interviewer');
    await page.getByRole('button', { name: finding.removeAll }).click();
    await page.getByRole('button', { name: finding.sorts.relevance }).click();
    await page.getByRole('option', { name: finding.sorts.title }).click();
    await expect.poll(async () => {
      const titles = await page.locator('.hit-link').allInnerTexts();
      return titles.length > 1 && titles.every((title, at) => at === 0 || (titles[at - 1] ?? '').localeCompare(title, 'und') <= 0);
    }).toBe(true);
    await page.getByRole('button', { name: finding.sorts.title }).click();
    await page.getByRole('option', { name: finding.sorts.relevance }).click();
  });

  it('shows what stands beside a passage in the other language', async () => {
    await app.search('river');
    await page.getByText(finding.counterpart(en.languages.ko)).first().waitFor();
    await expect.poll(() => page.locator('.hit-counterpart .testimony-text').first().innerText()).toMatch(/\p{Script=Hangul}/u);
  });

  it('is read line by line in the concordance, sorted by what stands before', async () => {
    await app.search('the');
    await tab(finding.viewNames.concordance);
    const lines = page.getByRole('table').getByRole('row').filter({ has: page.getByRole('cell') });
    await lines.first().waitFor();
    const matches = await page.locator('.line-match a').allInnerTexts();
    expect(matches.length).toBeGreaterThan(5);
    expect(matches.every((match) => match.toLowerCase() === 'the')).toBe(true);
    await page.getByRole('button', { name: finding.sortBy(finding.left) }).click();
    const before = async (): Promise<string[]> => (await page.locator('.line-left span').allTextContents())
      .map((text) => (text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).at(-1) ?? '').map((word) => word.replaceAll(/['’]/gu, ''));
    await expect.poll(async () => {
      const words = await before();
      return words.length > 5 && words.every((word, at) => at === 0 || (words[at - 1] ?? '') <= word);
    }).toBe(true);
    await page.locator('.line-match a').nth(1).click();
    await app.passages().first().waitFor();
    await page.goBack();
    await lines.first().waitFor();
  });

  it('is drawn by year, and a bar that is pressed narrows to its year', async () => {
    await tab(finding.viewNames.frequency);
    const rows = page.locator('.figures tbody tr');
    await page.locator('.frequency-plot').waitFor();
    const bars = page.locator('.frequency-plot [aria-label="bar"] rect');
    const years = await rows.locator('button').allInnerTexts();
    expect(await bars.count()).toBe(years.length);
    await bars.first().click();
    await chip(years[0] ?? '').waitFor();
    await expect.poll(async () => (await rows.locator('button').allInnerTexts())[0]).toBe(years[0]);
    await page.getByRole('button', { name: finding.removeAll }).click();
    await page.getByText(finding.bySorts.collection, { exact: true }).click();
    await expect.poll(() => rows.locator('button').allInnerTexts()).toContain('The northern river');
    await rows.getByRole('button', { name: finding.onlyValue('The northern river') }).click();
    await chip('The northern river').waitFor();
    await page.getByRole('button', { name: finding.removeAll }).click();
  });

  it('leads on by its collocates, and by what may have been meant', async () => {
    await app.search('river');
    await tab(finding.viewNames.collocates);
    const first = page.locator('.figures tbody button').first();
    const word = await first.innerText();
    await first.click();
    await expect.poll(() => app.searchBox().inputValue()).toBe(`"river ${word}"~5`);
    await app.hits().first().waitFor();
    await app.search('rivr');
    await page.getByText(finding.didYouMean).waitFor();
    await page.getByRole('button', { name: 'river', exact: true }).click();
    await app.hits().first().waitFor();
    await app.search('"rivr');
    await page.getByRole('button', { name: finding.searchPlainly }).click();
    await page.getByText(finding.didYouMean).waitFor();
    await chip(finding.plainly).waitFor();
  });

  it('has left the browser nothing to complain of', () => {
    expect(world.complaints).toEqual([]);
  });
});
