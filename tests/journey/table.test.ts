// A table laid over the catalogue in a real browser: exported, edited, every change looked at, some left out, applied, and undone.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import { importPlanWords } from '../../src/words/import-plan-words.ts';
import { ko } from '../../src/words/ko.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { arrowTo, driveApp, keyboardOf, mouse, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, koreanFile } from '../support/invented-archive.ts';

describe.each(['mouse', 'keyboard'] as const)('describing from a table with the %s', { timeout: 90_000 }, (device) => {
  const words = device === 'mouse' ? en : ko;
  const { table: say, exchange, common, importing } = words.page;
  const names = importPlanWords[words.language];
  let world: AppWorld;
  let page: Page;
  let app: App;
  let ids: readonly TestimonyId[];
  let exported: Record<string, string>[];
  const said = async (testimony: TestimonyId | undefined) => (await world.client['testimony.show']({ testimony: testimony! })).description;
  const changes = (): Locator => page.getByRole('region', { name: say.changesTitle });
  const amiss = (): Locator => page.getByRole('region', { name: say.amissTitle });
  const ticks = (): Locator => changes().getByRole('checkbox');

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase: newPassphrase() });
    await fillVault(world, world.client, [englishFile, koreanFile], 'open');
    ids = (await world.client['testimony.list']({})).testimonies.map(({ id }) => id);
    page = await world.openWindow();
    app = driveApp(page, words, device === 'mouse' ? mouse : keyboardOf(page));
    if (words === ko) await driveApp(page, en).speak('ko');
    await app.goCatalogue();
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  async function choose(button: string, name: string, records: readonly Record<string, string>[]): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), app.hands.press(app.button(button))]);
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${stringify([...records], { header: true, delimiter: ';', record_delimiter: '\r\n' })}`) });
  }

  it('exports descriptions as a table, which says nothing new when it comes in as it went', async () => {
    const download = page.waitForEvent('download');
    await app.ofList(exchange.open);
    await app.hands.press(app.dialog().getByRole('button', { name: exchange.format }).last());
    if (device === 'keyboard') await page.keyboard.press('Home');
    await app.hands.pick(page.getByRole('option', { name: exchange.formats.csv }));
    await app.hands.press(app.button(exchange.submit, app.dialog()));
    exported = parse<Record<string, string>>(readFileSync(await (await download).path()), { columns: true, bom: true });
    expect(exported.map(({ testimony }) => testimony).sort()).toEqual([...ids].sort());
    if (await app.dialog().count() > 0) await app.closeDialog();
    await app.ofList(say.open);
    await choose(say.choose, 'as-it-went.csv', exported);
    await page.getByText(say.nothing).waitFor();
    expect(await app.button(say.apply(0)).isDisabled()).toBe(true);
  });

  it('shows every change before it is made, and first what cannot be used', async () => {
    const edited = exported.map((record) => ({
      ...record, place: 'Painted pier', subjects: record['testimony'] === ids[0] ? 'boats; geese' : '', date: record['testimony'] === ids[0] ? 'Mar-97' : '1998-04', Mood: 'Ask again.',
    }));
    await choose(say.another, 'edited.csv', [...edited, { testimony: 't000000000000', title: 'Of another archive' }]);
    await page.getByText(say.sum(3, 2, 4)).waitFor();
    await amiss().getByText(say.faults.unknown).waitFor();
    await amiss().getByText(importing.review.rowProblem(exported.findIndex(({ testimony }) => testimony === ids[0]) + 2, names.columns.date, names.problems.rewritten)).waitFor();
    await page.getByText(say.notUsed('Mood')).waitFor();
    const [above, below] = await Promise.all([amiss(), changes()].map(async (part) => (await part.boundingBox())?.y ?? 0));
    expect(above).toBeLessThan(below ?? 0);
    expect(await changes().getByRole('row').filter({ hasText: 'Painted pier' }).count()).toBe(2);
    await app.hands.press(app.button(say.columns));
    await app.hands.press(app.dialog().getByRole('button', { name: 'Mood' }));
    const notes = page.getByRole('option', { name: names.columns.notes, exact: true });
    await notes.waitFor();
    if (device === 'mouse') await notes.click();
    else {
      await page.keyboard.press('Home');
      await arrowTo(page, notes, 'ArrowDown', 60);
      await page.keyboard.press('Enter');
    }
    await app.closeDialog();
    await page.getByText(say.sum(3, 2, 6)).waitFor();
    await expectAccessible(page);
  });

  it('stays as it is while one is elsewhere, and applies only what is ticked', async () => {
    const [first] = await ticks().all();
    await app.hands.choose(first!);
    await app.button(say.apply(1)).waitFor();
    await app.goSearch();
    await page.goBack();
    await app.button(say.apply(1)).waitFor();
    const left = exported[0]?.['testimony'];
    await app.hands.press(app.button(say.apply(1)));
    await app.dialog().getByText(say.changed(1)).waitFor();
    for (const id of ids) expect((await said(id)).place).toBe(id === left ? null : 'Painted pier');
    await app.hands.press(app.button(say.undoAll, app.dialog()));
    await app.dialog().getByText(say.undone(1)).waitFor();
    for (const id of ids) expect(await said(id)).toMatchObject({ place: null, notes: null });
    await app.closeDialog();
  });

  it('does nothing for a description that somebody has changed meanwhile, and says so; the report can be saved', async () => {
    await app.hands.press(app.button(say.takeAll));
    await app.button(say.apply(2)).waitFor();
    await world.client['testimony.describe']({ testimony: ids[0]!, place: 'Elsewhere' });
    await app.hands.press(app.button(say.apply(2)));
    await app.dialog().getByText(say.changed(1)).waitFor();
    await app.dialog().getByText(say.conflicts(1)).waitFor();
    expect([(await said(ids[0])).place, (await said(ids[1])).place]).toEqual(['Elsewhere', 'Painted pier']);
    const download = page.waitForEvent('download');
    await app.hands.press(app.button(words.page.vaultCheck.saveText, app.dialog()));
    const report = readFileSync(await (await download).path(), 'utf8');
    for (const id of ids) expect(report).toContain(id);
    expect(report).not.toMatch(/Painted|Elsewhere|Ask again/u);
    await app.hands.press(app.button(common.close, app.dialog()).last());
    await app.dialog().waitFor({ state: 'detached' });
    await page.getByText(say.sum(3, 1, 3)).waitFor();
    expect(world.complaints).toEqual([]);
  });
});
