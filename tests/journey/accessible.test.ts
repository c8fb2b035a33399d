// Every screen is looked at by axe-core, in both themes and both languages, and has to hold at 200 % and in a narrow window.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { screens } from './every-screen.ts';

/** Whether what has the focus, or the control around it, is seen to have it. */
const focusIsSeen = (page: Page): Promise<boolean> => page.evaluate(() => {
  const seen = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  const around = [activeElement, activeElement.parentElement, activeElement.closest('[data-focus-visible]'), activeElement.closest('label')];
  // A field whose box is not its own shows it on the box beside it.
  const beside = [...activeElement.closest('label')?.children ?? []];
  return [...around, ...beside].some((element) => element !== null && seen(element));
});

async function expectFocusSeen(page: Page): Promise<void> {
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await focusIsSeen(page), await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300))).toBe(true);
  }
}

describe.each([['English', 'en-GB', en], ['Korean', 'ko-KR', ko]] as const)('every screen in %s', { timeout: 240_000 }, (_name, locale, words) => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  /** The same in a vault that is no sample. */
  let own: App;

  beforeAll(async () => {
    world = await startApp({ locale });
    page = await world.openWindow();
    app = driveApp(page, words);
  });
  afterAll(() => world.close());

  it('can be seen, heard and reached: the door', async () => {
    await app.heading(words.page.welcome.createTitle).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(words.language);
    await expectAccessible(page);
    await expectFocusSeen(page);
    await app.explore();
  });

  it.each(screens)('can be seen, heard and reached: $name', async ({ go, leave }) => {
    try {
      await go(app);
      await expectAccessible(page);
      await expectFocusSeen(page);
    } finally {
      await leave?.(app);
    }
  });

  it('can be seen, heard and reached: the door of a vault that is there', async () => {
    const passphrase = newPassphrase();
    await app.leaveSample();
    await world.client['vault.create']({ folder: world.vault, user: 'Archivist', passphrase });
    await world.client['vault.lock']({});
    own = driveApp(await world.openWindow(), words);
    await own.unlockScreen().waitFor();
    await own.unlock('Archivist', newPassphrase());
    await own.page.getByText(words.faults['wrong-passphrase'].what).waitFor();
    await expectAccessible(own.page);
    await expectFocusSeen(own.page);
    await own.unlock('Archivist', passphrase);
    await own.page.getByText(words.page.catalogue.empty).waitFor();
    await expectAccessible(own.page);
  });

  it.each(['passphrase', 'users'] as const)('can be seen, heard and reached: settings: %s', async (tab) => {
    await own.goSettings(tab);
    await expectAccessible(own.page);
    await expectFocusSeen(own.page);
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });
});
