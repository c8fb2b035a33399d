// The versions of a transcript while it is read: what was changed, by whom, and the way back, by mouse and by keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import { driveApp, keyboardOf, mouse, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';

const { page: { transcriptHistory: words, withhold, importing } } = en;
const file = { name: 'Ferry.txt', text: 'Q: Who kept the ferry?\n\nA: My aunt kept the ferry. The rope was straw.\n' };

describe.each(['mouse', 'keyboard'] as const)('an archivist who looks back, with the %s', { timeout: 120_000 }, (device) => {
  let world: AppWorld;
  let page: Page;
  let app: App;

  beforeAll(async () => {
    world = await startApp();
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.createVault('Archivist', newPassphrase());
    await app.importFiles([file], 'open');
    await page.getByText(importing.imported(1)).waitFor();
    await app.closeDialog();
    const [summary] = (await world.client['testimony.list']({})).testimonies;
    const testimony = summary?.id as TestimonyId;
    const answer = (await world.client['transcript.turns']({ testimony })).turns[1];
    if (answer === undefined) throw new Error('No answer');
    await world.client['transcript.edit']({ testimony, edits: [{ do: 'text', turn: answer.turn, text: 'My uncle kept the ferry. The rope was straw.' }] });
    await world.client['transcript.edit']({ testimony, edits: [{ do: 'rename', from: 'A', to: 'Niece' }] });
    await app.read('Ferry');
  });
  afterAll(() => world.close());

  it('sees who changed what, and brings back what was there before', async () => {
    await app.passages().filter({ hasText: 'My uncle kept' }).first().waitFor();
    await app.hands.press(page.getByRole('button', { name: withhold.aboutTestimony }));
    await app.hands.pick(page.getByRole('menuitem', { name: words.open, exact: true }));
    await app.dialog().waitFor();
    const lines = app.dialog().getByRole('listitem');
    await expect.poll(() => lines.count()).toBe(2);
    expect(await lines.last().locator('del, ins').allTextContents()).toEqual([
      'My aunt kept the ferry. The rope was straw.', 'My uncle kept the ferry. The rope was straw.',
    ]);
    expect(await lines.first().innerText()).toContain(words.by('Archivist'));
    await app.hands.press(app.button(words.bringBackOf(2), app.dialog()));
    await app.dialog().getByText(words.broughtBack(1)).waitFor();
    await app.closeDialog();
    await app.passages().filter({ hasText: 'My aunt kept' }).first().waitFor();
  });
});
