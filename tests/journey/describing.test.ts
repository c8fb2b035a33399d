// Describing testimonies in a real browser, by mouse and by keyboard: one in all its fields, in place, several at once; what is lacking; and the way back from each.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import type { DescribeGroup } from '../../src/words/describing-words.ts';
import { driveApp, keyboardOf, mouse, arrowTo, tabTo, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, koreanFile } from '../support/invented-archive.ts';

const { describing, catalogue, common } = en.page;
const { fields, statuses } = en.description;
const summaryLacks = `${fields.summary}: ${describing.quality.gapMeanings.required}`;
const optional = (label: string): string => `${label} (${common.optional})`;

describe.each(['mouse', 'keyboard'] as const)('describing with the %s', { timeout: 90_000 }, (device) => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;
  let testimony: TestimonyId;
  const said = async () => (await world.client['testimony.show']({ testimony })).description;
  const combo = (name: string): Locator => app.dialog().getByRole('combobox', { name, exact: true });

  async function group(name: DescribeGroup): Promise<void> {
    const tab = page.getByRole('tab', { name: describing.groups[name], exact: true });
    if (device === 'mouse') return tab.click();
    await page.getByRole('tablist').waitFor();
    await tabTo(page, page.getByRole('tablist'));
    await page.keyboard.press('Home');
    await arrowTo(page, tab, 'ArrowDown', 12);
    return page.keyboard.press('Enter');
  }
  async function choose(label: string, option: string): Promise<void> {
    await app.hands.press(app.dialog().getByRole('button', { name: label }).last());
    await page.getByRole('option', { name: option, exact: true }).waitFor();
    if (device === 'keyboard') await page.keyboard.press('Home');
    await app.hands.pick(page.getByRole('option', { name: option, exact: true }));
  }

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    await fillVault(world, world.client, [englishFile, koreanFile], 'open');
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.row(canaries.title).waitFor();
    testimony = (await world.client['testimony.list']({})).testimonies.find(({ title }) => title === canaries.title)!.id;
  });
  afterAll(() => world.close());

  it('sets the pattern by which the archive numbers', async () => {
    await app.goSettings('archive');
    await app.hands.write(app.field(optional(describing.archive.pattern)), 'PB-{year}');
    await app.hands.press(app.button(describing.archive.submit));
    await page.getByText(describing.archive.patternFault).waitFor();
    await app.hands.write(app.field(optional(describing.archive.pattern)), 'PB-{number:3}');
    await app.hands.press(app.button(describing.archive.submit));
    await page.getByText(describing.archive.done).waitFor();
    await app.goCatalogue();
  });

  it('describes one in several parts of the form, and saves them at once', async () => {
    await app.change(canaries.title, 'describe');
    await app.hands.press(app.button(describing.nextNumber('PB-001'), app.dialog()));
    await group('people');
    await app.hands.press(app.button(describing.people.add, app.dialog()));
    await app.hands.write(combo(describing.people.name), 'Ferry keeper');
    await app.hands.choose(app.dialog().getByRole('checkbox').first());
    await group('dates');
    await app.hands.write(app.field(optional(fields.date), app.dialog()), '12 May');
    await app.dialog().getByText(describing.dateFault).waitFor();
    await app.hands.write(app.field(optional(fields.date), app.dialog()), '2011-09~');
    await app.dialog().getByText(describing.dateFault).waitFor({ state: 'detached' });
    await group('content');
    for (const heading of ['Boats', 'Geese']) {
      await app.hands.write(app.dialog().getByRole('combobox', { name: new RegExp(`${fields.subjects}$`) }), heading);
      await page.keyboard.press('Enter');
    }
    await group('contents');
    for (const [start, title] of [['1:10', 'The river'], ['0:05', 'The crossing']] as const) {
      await app.hands.press(app.button(describing.points.add, app.dialog()));
      await app.hands.write(app.field(describing.points.start, app.dialog()).last(), start);
      await app.hands.write(app.field(describing.points.title, app.dialog()).last(), title);
    }
    await group('archive');
    await app.dialog().getByText(describing.neverShown).waitFor();
    await app.hands.write(app.field(optional(fields.provenance), app.dialog()), 'Came in a biscuit tin');
    await app.hands.press(app.button(describing.submit, app.dialog()));
    await page.getByText(describing.done).waitFor();
    expect(await said()).toMatchObject({
      title: canaries.title, accession: 'PB-001', date: '2011-09~', subjects: ['Boats', 'Geese'], provenance: 'Came in a biscuit tin',
      people: [{ role: 'narrator', name: 'Ferry keeper', labels: [expect.any(String)] }],
      points: [{ start: 5000, title: 'The crossing' }, { start: 70_000, title: 'The river' }],
    });
    const { versions } = await world.client['testimony.history']({ testimony });
    expect(versions.map((version) => [...version.fields].sort())).toEqual([['accession', 'date', 'people', 'points', 'provenance', 'subjects']]);
  });

  it('asks before changes that are not saved are given up, and says what keeps them from being saved', async () => {
    await app.change(canaries.title, 'describe');
    await app.hands.write(app.field(fields.title, app.dialog()), '');
    await app.hands.press(app.button(common.cancel, app.dialog()));
    await app.hands.press(app.button(describing.goOn, app.dialog()));
    await group('dates');
    await app.hands.write(app.field(optional(fields.duration), app.dialog()), 'long');
    await app.hands.press(app.button(describing.submit, app.dialog()));
    await app.dialog().getByText(describing.toMend(2)).waitFor();
    await app.dialog().getByText(describing.faults.missing).waitFor();
    await page.keyboard.press('Escape');
    await app.hands.press(app.button(describing.discard, app.dialog()));
    await app.dialog().waitFor({ state: 'detached' });
    expect((await said()).title).toBe(canaries.title);
  });

  it('changes a field in place, and undoes it from the line at the foot', async () => {
    await app.hands.selectRow(app.row(canaries.title));
    await app.hands.press(page.getByRole('button', { name: `${describing.inPlace.empty}, ${describing.inPlace.edit(fields.place)}` }));
    await page.keyboard.insertText('Painted pier');
    await page.keyboard.press('Enter');
    // What the last change said may still stand at the foot.
    await expect.poll(async () => (await said()).place).toBe('Painted pier');
    await app.hands.press(page.locator('.status-said').getByRole('button', { name: describing.undo, exact: true }));
    await page.getByText(describing.undone).waitFor();
    expect((await said()).place).toBeNull();
    await app.hands.press(page.getByRole('button', { name: `PB-001, ${describing.inPlace.edit(fields.accession)}` }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Box nine');
    await page.keyboard.press('Escape');
    if (await page.locator('.in-place-edit').count() > 0) await page.keyboard.press('Escape');
    await page.locator('.in-place-edit').waitFor({ state: 'detached' });
    expect((await said()).accession).toBe('PB-001');
  });

  it('finds it by its number, and leads from its contents into the text', async () => {
    await app.hands.write(page.getByRole('searchbox', { name: catalogue.filter }), 'pb-001');
    await expect.poll(() => app.rows().count()).toBe(1);
    await app.clearFilter();
    await app.hands.selectRow(app.row(canaries.title));
    await app.hands.press(page.getByRole('button', { name: describing.points.goTo('The river') }));
    await app.passages().first().waitFor();
    expect(await page.locator('.passage-target').textContent()).toContain('Did she say anything?');
    await page.getByRole('navigation', { name: fields.points }).getByRole('button', { name: describing.points.goTo('The crossing') }).waitFor();
    expect(await page.locator('.testimony-head').textContent()).not.toContain('biscuit');
    await app.goCatalogue();
  });

  it('goes from what a description lacks to the field that says it', async () => {
    await app.hands.press(app.button(describing.quality.open));
    const line = page.getByRole('list', { name: describing.quality.list }).getByRole('listitem').filter({ hasText: canaries.title });
    await app.hands.press(line.getByRole('button', { name: summaryLacks }));
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.insertText('A crossing by night.');
    await page.keyboard.press('ControlOrMeta+s');
    await app.dialog().waitFor({ state: 'detached' });
    expect((await said()).summary).toBe('A crossing by night.');
    await line.getByRole('button', { name: summaryLacks }).waitFor({ state: 'detached' });
    await app.goCatalogue();
  });

  it('shows every change with what was said before, and undoes any', async () => {
    await app.change(canaries.title, 'describe');
    await group('history');
    const changes = app.dialog().locator('.history-changes > li');
    await changes.first().waitFor();
    expect(await changes.first().textContent()).toContain('A crossing by night.');
    const before = await changes.count();
    await app.hands.press(changes.last().getByRole('button'));
    await expect.poll(() => changes.count()).toBe(before + 1);
    expect(await said()).toMatchObject({ accession: null, date: null, subjects: [], points: [], summary: 'A crossing by night.' });
    await tabTo(page, changes.first().getByRole('button'));
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => changes.count()).toBe(before + 2);
    expect(await said()).toMatchObject({ accession: 'PB-001', subjects: ['Boats', 'Geese'], date: '2011-09~' });
    await app.closeDialog();
  });

  it('describes several at once, tells beforehand what changes, and takes it all back', async () => {
    await app.clearFilter();
    await app.hands.selectRow(app.row(canaries.title));
    await page.keyboard.press('ControlOrMeta+a');
    await app.hands.press(app.button(describing.several.open));
    await choose(describing.several.field, fields.status);
    await app.dialog().getByText(describing.several.changes(2, 2)).waitFor();
    await choose(describing.several.field, fields.subjects);
    await app.hands.write(combo(describing.several.add), 'Boats');
    await page.keyboard.press('Enter');
    await app.dialog().getByText(describing.several.changes(1, 2)).waitFor();
    await choose(describing.several.field, fields.accession);
    await app.dialog().locator('.planned').getByText('PB-002').waitFor();
    await choose(describing.several.field, fields.status);
    await choose(describing.several.value, statuses.reviewed);
    await app.hands.press(app.button(describing.several.submit(2), app.dialog()));
    await app.dialog().getByText(en.page.consent.each.done(2)).waitFor();
    const standing = async (): Promise<(string | null)[]> => (await world.client['testimony.list']({})).testimonies.map(({ status }) => status);
    expect(await standing()).toEqual(['reviewed', 'reviewed']);
    await app.hands.press(app.button(describing.several.undoAll, app.dialog()));
    await expect.poll(standing).toEqual(['in-process', 'in-process']);
    await app.closeDialog();
    expect(world.complaints).toEqual([]);
  });
});

describe('describing by its own keys', { timeout: 90_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  /** Of a control, a row: whatever holds the others would have the words of all of them. */
  const focused = (): Promise<string> => page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement?.matches('input, textarea, button, [role=row], [role=gridcell]') !== true) return '';
    return (activeElement as HTMLInputElement).labels?.[0]?.textContent ?? activeElement.textContent ?? '';
  });
  const places = async (): Promise<(string | null)[]> => {
    const { testimonies } = await world.client['testimony.list']({});
    return Promise.all(testimonies.map(async ({ id }) => (await world.client['testimony.show']({ testimony: id })).description.place));
  };

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase: newPassphrase() });
    await fillVault(world, world.client, [englishFile, koreanFile], 'open');
    page = await world.openWindow();
    app = driveApp(page, en, keyboardOf(page));
    await app.hands.selectRow(app.row(canaries.title));
  });
  afterAll(() => world.close());

  it('goes from the row into the form, from part to part while one writes, and back to the row', async () => {
    await page.getByRole('heading', { name: canaries.title }).waitFor();
    await page.keyboard.press('d');
    await expect.poll(focused).toContain(fields.title);
    await page.keyboard.press('Alt+PageDown');
    await expect.poll(focused).toContain(describing.people.add);
    await page.keyboard.press('Alt+PageDown');
    await expect.poll(focused).toContain(fields.date);
    await page.keyboard.insertText('1998-04');
    await page.keyboard.press('Alt+PageUp');
    await expect.poll(focused).toContain(describing.people.add);
    await page.keyboard.press('ControlOrMeta+s');
    await app.dialog().waitFor({ state: 'detached' });
    await expect.poll(focused).toContain(canaries.title);
    expect((await world.client['testimony.list']({})).testimonies.map(({ date }) => date)).toContain('1998-04');
  });

  it('describes all that are selected, keeps the focus in the dialog, and undoes it with a key', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.getByRole('heading', { name: catalogue.selected(2) }).waitFor();
    await page.keyboard.press('d');
    await app.hands.press(app.dialog().getByRole('button', { name: describing.several.field }).last());
    await page.keyboard.press('Home');
    await app.hands.pick(page.getByRole('option', { name: fields.place, exact: true }));
    await app.hands.write(app.dialog().getByRole('combobox', { name: describing.several.value }), 'Painted pier');
    await app.dialog().getByText(describing.several.changes(2, 2)).waitFor();
    await page.keyboard.press('ControlOrMeta+s');
    await app.dialog().getByText(en.page.consent.each.done(2)).waitFor();
    await expect.poll(focused).toBe(common.close);
    expect(await places()).toEqual(['Painted pier', 'Painted pier']);
    await page.keyboard.press('Enter');
    await app.dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(places).toEqual([null, null]);
  });

  it('goes elsewhere from a row, whose list would look for the letters', async () => {
    await app.hands.selectRow(app.row(canaries.title));
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: en.page.authorities.title, level: 1 }).waitFor();
    expect(world.complaints).toEqual([]);
  });
});
