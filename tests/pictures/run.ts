// Makes the README's pictures from the sample archive: `npm run pictures`. They go to docs/pictures.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startApp } from '../support/app-world.ts';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const largest = 250 * 1024;

interface Picture {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly go: (app: App, page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'catalogue', scheme: 'light',
    go: async (app, page) => {
      await app.hands.selectRow(app.row('The rake detail'));
      await page.getByRole('heading', { name: 'The rake detail' }).waitFor();
    },
  },
  {
    name: 'reading', scheme: 'light',
    go: async (app) => {
      await app.read('The river in November');
      await app.readBeside();
    },
  },
  {
    name: 'search', scheme: 'light',
    go: async (app) => {
      await app.search('river November');
      await app.hits().first().waitFor();
    },
  },
  {
    name: 'issue', scheme: 'light',
    go: async (app, page) => {
      await app.goToIssue('The rake detail');
      await app.choosePurpose('publish');
      await app.sheets().first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'consent', scheme: 'light',
    go: async (app, page) => {
      await app.goCatalogue();
      await app.hands.selectRow(app.row('The rake detail'));
      await page.getByRole('main').getByRole('button', { name: en.page.agreement.open, exact: true }).click();
      await page.locator('.standing-text').waitFor();
    },
  },
  {
    name: 'map', scheme: 'light',
    go: async (app, page) => {
      // The places that the samples name stand on the map once they are known by their coordinates.
      await world.client['authority.starter']({});
      await app.goCatalogue();
      await app.clearFilter();
      await app.ofList(en.page.atlas.open);
      await page.locator('.atlas-land').first().waitFor();
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'editing', scheme: 'light',
    go: async (app, page) => {
      await app.goCatalogue();
      await app.read('The rake detail');
      await page.keyboard.press('e');
      await page.locator('textarea').first().waitFor();
    },
  },
  {
    name: 'reading-dark', scheme: 'dark',
    go: async (app) => {
      await app.goCatalogue();
      await app.read('서른여덟 명의 출석부');
    },
  },
];

/** Settled: fonts are there and nothing is on its way. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(720, 899);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
}

const world = await startApp();
try {
  mkdirSync(folder, { recursive: true });
  const page = await world.openWindow();
  const app = driveApp(page, en);
  async function take(name: string): Promise<void> {
    await settle(page);
    const path = join(folder, `${name}.png`);
    writeFileSync(path, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
    const { size } = statSync(path);
    process.stdout.write(`${name}.png ${(size / 1024).toFixed(0)} KB\n`);
    if (size > largest) process.exitCode = 1;
  }
  await app.heading(en.page.welcome.createTitle).waitFor();
  await take('welcome');
  await app.explore();
  for (const { name, scheme, go } of pictures) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await go(app, page);
    await take(name);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await app.speak('ko');
  await take('settings-ko');
  const korean = driveApp(page, ko);
  await korean.goCatalogue();
  await korean.clearFilter();
  await korean.hands.selectRow(korean.row('십일월의 강'));
  await page.getByRole('heading', { name: '십일월의 강' }).waitFor();
  await take('catalogue-ko');
} finally {
  await world.close();
}
