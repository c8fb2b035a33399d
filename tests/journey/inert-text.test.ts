// Transcripts that try to be more than text: markup, scripts, links, control of direction. On every screen they stay text.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';

/** RIGHT-TO-LEFT OVERRIDE, and what ends it. */
const override = '\u202e';
const title = '<img src=x onerror=window.struck=1>';
const turns = [
  '<script>window.struck = 1</script>', '<img src=x onerror="window.struck=1">', '<svg onload="window.struck=1">',
  '[a link](javascript:window.struck=1)', '<a href="javascript:window.struck=1">a link</a>', 'javascript:window.struck=1',
  '"><iframe srcdoc="<script>parent.struck=1</script>">', `before ${override}gnirts ${'\u202c'}after`, '{{window.struck=1}} {% window.struck=1 %}',
  '&lt;b&gt;not bold&lt;/b&gt; <b>not bold either</b>', '<style>*{display:none}</style>', '<meta http-equiv=refresh content="0;url=https://example.invalid">',
];
const file = {
  name: 'hostile.txt', text: `Q: canopy ${turns.join(' ')}\n\nA: ${turns.map((turn) => `canopy ${turn}`).join('\n\nA: ')}\n`,
};

describe('hostile transcripts', { timeout: 120_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  const requests: string[] = [];

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: title, passphrase: newPassphrase() });
    const [imported] = await fillVault(world, world.client, [file], 'open');
    if (imported === undefined) throw new Error('Nothing was imported.');
    await world.client['testimony.describe']({
      testimony: imported.id, title, narrator: turns[1] ?? '', place: turns[4] ?? '', summary: turns.join('\n'), collection: turns[0] ?? '',
    });
    page = await world.openWindow();
    page.on('request', (request) => requests.push(request.url()));
    app = driveApp(page, en);
    await app.row(title).waitFor();
  });
  afterAll(() => world.close());

  /** Nothing has run, nothing of the transcript has become an element, and nothing has been asked of anybody else. */
  async function expectInert(): Promise<void> {
    expect(await page.evaluate(() => 'struck' in window)).toBe(false);
    expect(await page.locator('main').locator('script, img, svg, iframe, style, meta, b:has-text("not bold"), a[href^="javascript"]').count()).toBe(0);
    const { origin } = new URL(page.url());
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
  }

  it('are text in the catalogue and its inspector', async () => {
    await app.hands.selectRow(app.row(title));
    await page.getByRole('heading', { name: title }).waitFor();
    await expectInert();
  });

  it('are text where they are read, character by character', async () => {
    await app.read(title);
    const read = (await app.passages().allTextContents()).join('\n');
    for (const turn of turns) expect(read).toContain(turn);
    await expectInert();
  });

  it('cannot turn the direction of what stands around them', async () => {
    const turned = app.passages().filter({ hasText: override }).last();
    const { isolated, length } = await turned.locator('.passage-body').evaluate((element) => {
      const texts = [...element.querySelectorAll('*')].filter((one) => one.textContent?.includes('\u202e') === true);
      const innermost = texts.at(-1) ?? element;
      return { isolated: getComputedStyle(innermost).unicodeBidi, length: innermost.textContent?.length ?? 0 };
    });
    // A block is a paragraph of its own for the algorithm: an override ends where it ends.
    expect(['isolate', 'plaintext', 'isolate-override']).toContain(isolated);
    expect(length).toBeGreaterThan(0);
  });

  it('are text among the passages found', async () => {
    await app.search('canopy');
    await app.hits().first().waitFor();
    expect(await app.marks()).toContain('canopy');
    await expectInert();
  });

  it('are text in the preview of a PDF', async () => {
    await app.goToIssue(title);
    await app.choosePurpose('publish');
    await app.sheets().first().waitFor();
    await expectInert();
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });
});
