// Every screen is looked at by axe-core, in both themes and both languages, and has to hold at 200 % and in a narrow window.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { settingsTabs } from '../../src/words/settings-tabs.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe-core finds; it runs beside the page's own scripts, past the policy that keeps others out. That everything is in
 * a landmark is asked of all but popovers, which belong to the control that has opened them.
 */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(where: object, options: object): Promise<{ violations: Violation[] }> } };
    const every = await checker.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
    const landmarks = await checker.run({ exclude: [['.popover']] }, { resultTypes: ['violations'], runOnly: ['region'] });
    return [...every.violations, ...landmarks.violations]
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`);
}

/** What sticks out at the side, in pixels: a screen must not have to be scrolled in two directions. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

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

interface Screen {
  readonly name: string;
  /** Goes there, from wherever the one before has ended. */
  readonly go: (app: App) => Promise<void>;
  /** Leaves what lies over the screen. */
  readonly leave?: (app: App) => Promise<void>;
}

const escape = async (app: App): Promise<void> => {
  // The first may close no more than a list that has opened in it.
  for (let presses = 0; presses < 3 && await app.dialog().count() > 0; presses += 1) {
    await app.page.keyboard.press('Escape');
    await app.page.waitForTimeout(200);
  }
};
const sample = (app: App) => app.row('서른여덟 명의 출석부');

const screens: readonly Screen[] = [
  { name: 'the catalogue', go: (app) => app.rows().first().waitFor() },
  { name: 'the inspector', go: async (app) => app.hands.selectRow(sample(app)) },
  {
    name: 'importing',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.catalogue.import).first());
      await app.dialog().waitFor();
    },
    leave: escape,
  },
  ...(['describe', 'redact', 'restrict', 'align', 'withdraw'] as const).map((deed): Screen => ({
    name: `the dialog: ${deed}`, go: (app) => app.change('서른여덟 명의 출석부', deed), leave: escape,
  })),
  {
    name: 'issuing, before a purpose is chosen', go: (app) => app.goToIssue('서른여덟 명의 출석부'),
  },
  {
    name: 'issuing, with the pages',
    go: async (app) => {
      await app.choosePurpose('publish');
      await app.sheets().first().waitFor();
    },
  },
  {
    name: 'issuing, refused',
    go: async (app) => {
      await app.choosePurpose('teach');
      await app.page.getByText(app.words.refusals['not-granted']).waitFor();
    },
  },
  {
    name: 'reading',
    go: async (app) => {
      await app.goCatalogue();
      await app.read('서른여덟 명의 출석부');
    },
  },
  { name: 'a selected passage', go: (app) => app.selectPassage('출석부') },
  { name: 'searching, before a query', go: (app) => app.goSearch() },
  {
    name: 'passages found',
    go: async (app) => {
      await app.search('river');
      await app.hits().first().waitFor();
    },
  },
  {
    name: 'a query that cannot be read',
    go: async (app) => {
      await app.search('speeker:x');
      await app.page.getByText(app.words.page.search.queryFaults['unknown-field'] ?? '').waitFor();
    },
  },
  // The sample archive has neither a passphrase that could be changed nor users.
  ...settingsTabs.filter((tab) => tab !== 'passphrase' && tab !== 'users').map((tab): Screen => ({
    name: `settings: ${tab}`,
    go: (app) => app.goSettings(tab),
  })),
];

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // 1024 pixels, and a window of 1440 by 900 at 200 %.
  for (const size of [{ width: 1024, height: 768 }, { width: 720, height: 450 }]) {
    await page.setViewportSize(size);
    await expect.poll(() => overflowOf(page), { message: `${size.width} pixels wide` }).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

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
