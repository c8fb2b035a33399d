// Files are looked at before they come in: what would come of each, put right where it was read wrong, and then imported.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { importPlanWords } from '../../src/words/import-plan-words.ts';
import { driveApp, keyboardOf, mouse, type App, type GivenFile } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { inventedFiles } from '../support/invented-files.ts';

const { importing, catalogue } = en.page;
const { review } = importing;
const { outcomes, sources } = importPlanWords.en;

const filesOf = (texts: Readonly<Record<string, string>>): GivenFile[] => Object.entries(texts).map(([name, text]) => ({ name, text }));

/** Two originals, one with its translation. */
const talks = filesOf(inventedFiles(2));
const broken: GivenFile = { name: 'broken.vtt', text: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWho kept it?\n\n00:00:05.000 --> 00:00:xx.000\nNobody.\n' };
const turns: GivenFile = { name: 'turns.csv', text: 'who,said,when\nQ,Who kept the weir?,0:01\nA,Nobody kept it.,0:04\nA,It stood open.,0:09\n' };
const descriptions = 'File,Name given,Narrator,Date\ni0.txt,The ferry,Mira Ro,2014-05-03\ni1.txt,The mill,Odo Lark,a day in May\nlost.txt,The lost one,Nobody,2014\n';

async function startIn(device: 'mouse' | 'keyboard'): Promise<{ world: AppWorld; page: Page; app: App }> {
  const passphrase = newPassphrase();
  const world = await startApp();
  await world.client['vault.create']({ folder: world.vault, user: 'Iris', passphrase });
  const page = await world.openWindow();
  const app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
  await page.getByText(catalogue.empty).waitFor();
  return { world, page, app };
}

describe('an import with the mouse', { timeout: 60_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  const file = (name: string): Locator => app.plannedFiles().filter({ hasText: name });
  const detail = (): Locator => page.getByRole('complementary', { name: review.oneFile });

  beforeAll(async () => {
    ({ world, page, app } = await startIn('mouse'));
  });
  afterAll(() => world.close());

  async function choose(label: string, value: string): Promise<void> {
    await detail().getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: value, exact: true }).click();
  }

  it('shows what would come of each file, and writes nothing', async () => {
    await app.reviewFiles([...talks, broken, turns, { name: 'again.txt', text: talks[0]?.text ?? '' }]);
    await page.getByText(review.would(4)).waitFor();
    expect(await app.plannedFiles().count()).toBe(6);
    expect(await file('again.txt').textContent()).toContain(outcomes.twice);
    expect(await file('i0.ko.txt').textContent()).toContain('i0.txt');
    expect((await world.client['testimony.list']({})).testimonies).toEqual([]);
  });

  it('shows a fault in the file’s own text, the place marked', async () => {
    await page.getByRole('radio', { name: review.filterCount(review.filters.fault, 1) }).click();
    await app.heading(broken.name).waitFor();
    expect(await app.plannedFiles().count()).toBe(1);
    await detail().getByText(importing.atColumn(6, 24)).waitFor();
    expect(await detail().locator('mark').textContent()).toBe('x');
    expect(await detail().getByRole('listitem').allTextContents()).toContain('00:00:05.000 --> 00:00:xx.000');
    await page.getByRole('radio', { name: review.filterCount(review.filters.all, 6) }).click();
  });

  it('takes a column of a table of turns for what a person says it is, and shows the turns anew', async () => {
    await file(turns.name).click();
    await app.heading(turns.name).waitFor();
    expect(await detail().getByText('0:00:04').count()).toBe(0);
    await choose('when', review.turnColumn.start);
    await detail().getByText('0:00:04').waitFor();
  });

  it('calls a speaker otherwise, and takes one for none', async () => {
    await app.field(review.speaker('Q'), detail()).fill('Asker');
    await detail().locator('.sample-turns').getByText('Asker').waitFor();
    await app.hands.choose(detail().getByRole('checkbox', { name: review.dropSpeaker('A') }));
    await expect.poll(() => detail().locator('.sample-speaker b').allTextContents()).toEqual(['Asker']);
  });

  it('stays as it is while one is elsewhere', async () => {
    await app.goSearch();
    await page.goBack();
    await app.heading(turns.name).waitFor();
    expect(await app.field(review.speaker('Q'), detail()).inputValue()).toBe('Asker');
  });

  it('describes files from a table, and says what of the table cannot be used', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), app.hands.press(app.button(review.chooseTable))]);
    await chooser.setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(descriptions) });
    await app.hands.press(app.button(review.lookAtTable));
    const { columns, problems } = importPlanWords.en;
    await app.dialog().getByText(review.rowProblem(3, columns.date, problems['not-a-date'])).waitFor();
    await app.dialog().getByText(review.rowNamed(4, 'lost.txt')).waitFor();
    await app.dialog().getByRole('button', { name: 'Name given' }).click();
    await page.getByRole('option', { name: columns.title, exact: true }).click();
    await app.dialog().getByText(review.columnBy.chosen).waitFor();
    await app.closeDialog();
    await file('i0.txt').first().click();
    await app.heading('i0.txt').waitFor();
    await expect.poll(() => app.field(en.description.fields.title, detail()).inputValue()).toBe('The ferry');
    await detail().getByText(review.sourceRow(sources.table, 2)).first().waitFor();
  });

  it('imports what is left, as it was put right, and reports on everything', async () => {
    await file('i1.txt').click();
    await app.heading('i1.txt').waitFor();
    await app.hands.press(app.button(review.leave, detail()));
    await page.getByText(review.would(3)).waitFor();
    await app.hands.choose(page.getByRole('checkbox', { name: review.keepOriginals }));
    await app.hands.press(app.button(importing.submit));
    await app.dialog().getByText(importing.imported(3)).waitFor();
    for (const said of [importing.leftOut(1), importing.aligned(1), importing.kept(3)]) await app.dialog().getByText(said).waitFor();
    await app.dialog().getByText(importing.atColumn(6, 24)).waitFor();
    await app.closeDialog();
    await app.row('The ferry').waitFor();
    const { testimonies } = await world.client['testimony.list']({});
    expect(testimonies.map(({ title, narrator }) => [title, narrator]).sort()).toEqual([['The ferry', 'Mira Ro'], ['i0.ko', null], ['turns', null]]);
    const weir = testimonies.find(({ title }) => title === 'turns')?.id;
    if (weir === undefined) throw new Error('It is not there.');
    const { passages } = await world.client['testimony.show']({ testimony: weir });
    expect(passages[0]).toMatchObject({ speaker: 'Asker', start: 1000 });
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });
});

describe('an import with nothing but keys', { timeout: 60_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;

  beforeAll(async () => {
    ({ world, page, app } = await startIn('keyboard'));
  });
  afterAll(() => world.close());

  it('goes through the files, leaves one out, corrects one, and imports the rest', async () => {
    await app.reviewFiles(talks);
    // The button that was pressed is gone; the keys go on with the files.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true');
    await app.hands.selectRow(app.plannedFiles().nth(1));
    await app.heading('i0.ko.txt').waitFor();
    await page.keyboard.press('Delete');
    await page.getByText(review.would(2)).waitFor();
    await page.keyboard.press('ArrowDown');
    await app.heading('i1.txt').waitFor();
    await page.keyboard.press('Enter');
    const title = app.field(en.description.fields.title);
    await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('The kiln');
    await page.getByText(sources.chosen).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await app.heading('i0.ko.txt').waitFor();
    await page.keyboard.press('Delete');
    await page.getByText(review.would(3)).waitFor();
    await page.keyboard.press('Delete');
    await page.getByText(review.would(2)).waitFor();
    await app.hands.press(app.button(importing.submit));
    await page.getByText(importing.imported(2)).waitFor();
    await app.closeDialog();
    await app.row('The kiln').waitFor();
    expect(world.complaints).toEqual([]);
  });
});

describe('an import that is broken off', { timeout: 60_000 }, () => {
  it('leads back to the review, and can be begun again', async () => {
    const { world, page, app } = await startIn('mouse');
    try {
      const wait = Promise.withResolvers<void>();
      world.held.set('testimony.import', wait.promise);
      await app.importFiles(talks, 'open');
      await app.hands.press(app.button(importing.stop, app.dialog()));
      await page.getByText(en.faults.cancelled.what).waitFor();
      world.held.delete('testimony.import');
      wait.resolve();
      await app.closeDialog();
      await app.plannedFiles().first().waitFor();
      await expect.poll(() => app.button(importing.submit).isEnabled()).toBe(true);
      await app.hands.press(app.button(importing.submit));
      await page.getByText(importing.reportTitle).waitFor();
      await app.closeDialog();
      await expect.poll(async () => (await world.client['testimony.list']({})).testimonies.length).toBe(3);
    } finally {
      await world.close();
    }
  });
});
