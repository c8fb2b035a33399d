// A transcript edited in the app, by mouse and by keyboard: turns, speakers, times and words; what is withheld; a version made meanwhile.
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditedTurn } from '../../archive/api/editing-calls.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import type { Words } from '../../src/words/words.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { driveApp, keyboardOf, mouse, type App, type GivenFile } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { waveFile } from '../support/wave-file.ts';

const ferry: GivenFile = {
  name: 'Ferry.txt',
  text: 'Q: Who kept the ferry?\n\nA: My aunt kept the ferry. The rope was straw.\n\nA: It froze in November.\n\nQ: And then?\n\nA: Then we walked across.\n',
};
const overje: GivenFile = { name: 'Ferje.txt', text: 'Q: 나룻배는 누가 지켰습니까?\n\nA: 고모가 지켰습니다.\n\nQ: 그다음에는요?\n\nA: 걸어서 건넜습니다.\n' };

describe('editing a transcript', { timeout: 120_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  let testimony: TestimonyId;
  afterEach(() => world.close());

  async function begin(device: 'mouse' | 'keyboard', files: readonly GivenFile[] = [ferry], words: Words = en): Promise<void> {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: 'Ida Quill', passphrase: newPassphrase() });
    const imported = await fillVault(world, world.client, files, 'open');
    testimony = imported[0]!.id;
    page = await world.openWindow();
    app = driveApp(page, words, device === 'mouse' ? mouse : keyboardOf(page));
  }
  const turns = async (): Promise<EditedTurn[]> => (await world.client['transcript.turns']({ testimony })).turns;
  const said = async (): Promise<string[]> => (await turns()).map(({ speaker, text }) => `${speaker ?? ''}: ${text.trim()}`);
  const area = (): Locator => page.locator('.turn-open textarea');
  const words = () => app.words.page.editing;
  async function openEditor(): Promise<void> {
    await app.read('Ferry');
    await app.hands.press(app.button(words().edit));
    await area().waitFor();
  }
  async function openTurn(text: string): Promise<void> {
    await page.locator('.turn').filter({ hasText: text }).first().click();
    await expect.poll(() => area().inputValue()).toContain(text);
  }
  async function saved(version: number): Promise<void> {
    await page.getByRole('status').filter({ hasText: words().saved(version) }).first().waitFor();
  }

  it('goes by keys alone: written, split, merged, named, timed, added, taken back, saved as one version', async () => {
    await begin('keyboard');
    await app.read('Ferry');
    await page.keyboard.press('e');
    await area().waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => area().inputValue()).toContain('My aunt');
    // Split before the rope, and written on in the second half.
    await page.keyboard.press('ControlOrMeta+Home');
    for (let at = 0; at < 'My aunt kept the ferry.'.length; at += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => area().inputValue()).toBe('The rope was straw.');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('The rope was hemp.');
    await page.getByText(words().unsaved(2)).waitFor();
    // Speaker and times.
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Aunt');
    await page.keyboard.press('Enter');
    await expect.poll(() => area().evaluate((element) => element === document.activeElement)).toBe(true);
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.insertText('1:05');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('1:12');
    await page.keyboard.press('Tab');
    await page.getByText(words().unsaved(4)).waitFor();
    // Down through the turns; the last two of one speaker are merged, taken back and merged again.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => area().inputValue()).toBe('It froze in November.');
    await page.keyboard.press('Alt+Backspace');
    await page.getByText(app.words.page.editing.refused.speakers).waitFor();
    await page.keyboard.press('Alt+Enter');
    await app.hands.write(app.dialog().getByRole('textbox', { name: words().insertText }), 'The ice sang.');
    await app.hands.press(app.button(words().insertSubmit, app.dialog()));
    await app.dialog().waitFor({ state: 'detached' });
    await page.getByText(words().unsaved(5)).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText(words().unsaved(4)).waitFor();
    await page.keyboard.press('ControlOrMeta+y');
    await page.getByText(words().unsaved(5)).waitFor();
    expect(await said()).toHaveLength(5);
    await page.keyboard.press('ControlOrMeta+s');
    await saved(2);
    expect(await said()).toEqual([
      'Q: Who kept the ferry?', 'A: My aunt kept the ferry.', 'Aunt: The rope was hemp.', 'A: It froze in November.', ': The ice sang.',
      'Q: And then?', 'A: Then we walked across.',
    ]);
    expect((await turns())[2]).toMatchObject({ start: 65_000, end: 72_000 });
    expect(world.complaints).toEqual([]);
  });

  it('goes by mouse: a turn opened where it is pressed, its menu, a speaker renamed, times shifted; leaving asks', async () => {
    await begin('mouse');
    await openEditor();
    await openTurn('It froze');
    await page.keyboard.press('ControlOrMeta+Home');
    await app.button(words().turnDeeds).click();
    await page.getByRole('menuitem', { name: words().merge }).click();
    await expect.poll(() => area().inputValue()).toBe('My aunt kept the ferry. The rope was straw. It froze in November.');
    await app.button(words().more).click();
    await page.getByRole('menuitem', { name: words().rename }).click();
    await app.dialog().getByRole('combobox', { name: words().renameTo }).fill('Niece');
    await expectAccessible(page);
    await app.dialog().getByRole('button', { name: words().renameSubmit(2) }).click();
    await app.dialog().waitFor({ state: 'detached' });
    await page.getByText(words().unsaved(2)).waitFor();
    await expectAccessible(page);
    await app.goCatalogue();
    await app.dialog().getByText(words().leave(2)).waitFor();
    await expectAccessible(page);
    await app.button(words().stay, app.dialog()).click();
    await page.goBack();
    await app.dialog().getByText(words().leave(2)).waitFor();
    await app.button(words().saveAndLeave, app.dialog()).click();
    await app.passages().first().waitFor();
    expect(await said()).toEqual([
      'Q: Who kept the ferry?', 'Niece: My aunt kept the ferry. The rope was straw. It froze in November.', 'Q: And then?', 'Niece: Then we walked across.',
    ]);
    await app.button(words().edit).click();
    await openTurn('And then');
    await app.button(words().turnDeeds).click();
    await page.getByRole('menuitem', { name: words().remove }).click();
    await expect.poll(() => page.locator('.turn').count()).toBe(3);
    await app.goCatalogue();
    await app.button(words().discardAndLeave, app.dialog()).click();
    await app.rows().first().waitFor();
    expect(await said()).toHaveLength(4);
    expect(world.complaints).toEqual([]);
  });

  it('says what becomes of what is withheld before it is saved, and leads to what has to be looked at', async () => {
    await begin('mouse');
    const shown = await world.client['testimony.show']({ testimony });
    const passage = shown.passages.find(({ text }) => text.includes('rope'))!;
    const start = passage.text.indexOf('rope');
    await world.client['restriction.add']({
      testimony, kind: 'redact', reason: 'place', target: { of: 'text', stretches: [{ passage: passage.passage, start, end: start + 4 }] },
    });
    await openEditor();
    await openTurn('My aunt');
    await area().fill('My aunt kept the ferry. Nothing held it.');
    await app.button(words().save).click();
    await app.dialog().getByText(words().flagged(1)).waitFor();
    await expectAccessible(page);
    expect((await turns())[1]!.text).toContain('rope');
    await app.button(words().saveNow, app.dialog()).click();
    await saved(2);
    await app.button(words().lookAtFlagged).click();
    await app.button(words().editTurn, app.dialog()).click();
    await app.dialog().waitFor({ state: 'detached' });
    await expect.poll(() => area().inputValue()).toContain('Nothing held it');
  });

  it('sets its steps on a version that was made meanwhile, and shows those that it has to leave out', async () => {
    await begin('mouse');
    await openEditor();
    await openTurn('It froze');
    await area().fill('It froze in December.');
    await openTurn('And then');
    await area().fill('And after that?');
    const froze = (await turns()).find(({ text }) => text.includes('froze'))!;
    await world.client['transcript.edit']({ testimony, edits: [{ do: 'text', turn: froze.turn, text: 'It froze early.' }] });
    await app.button(words().save).click();
    await app.dialog().getByText(words().conflict).waitFor();
    await app.button(words().catchUp, app.dialog()).click();
    await app.dialog().getByText(words().caughtUp(2, 1)).waitFor();
    expect(await app.dialog().locator('blockquote').allTextContents()).toEqual(['It froze in December.']);
    await expectAccessible(page);
    await app.button(app.words.page.common.close, app.dialog()).last().click();
    await app.button(words().save).click();
    await saved(3);
    expect((await said()).slice(2, 4)).toEqual(['A: It froze early.', 'Q: And after that?']);
  });

  it('takes the time of the recording that plays beside it, and shifts the times that follow', async () => {
    await begin('mouse');
    const given = { testimony, kind: 'recording' as const, file: world.files.upload('test', 'song.wav', waveFile(120)) };
    await world.files.runCall('test', given, () => world.client['attachment.add'](given));
    await openEditor();
    const { recording } = app.words.page;
    const bar = page.getByRole('region', { name: recording.bar });
    await page.keyboard.press('ControlOrMeta+k');
    await app.button(recording.pause, bar).waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await app.button(recording.play, bar).waitFor();
    const position = bar.getByRole('slider', { name: recording.position });
    await position.focus();
    await page.keyboard.press('Home');
    for (let second = 0; second < 4; second += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => position.inputValue()).toBe('4');
    await openTurn('It froze');
    await page.keyboard.press('ControlOrMeta+i');
    const begins = page.getByRole('textbox', { name: words().begins });
    await expect.poll(() => begins.inputValue()).toBe('0:04');
    await app.button(words().more).click();
    await page.getByRole('menuitem', { name: words().shift }).click();
    await app.dialog().getByRole('textbox', { name: words().shiftBy }).fill('1:00');
    await app.button(words().shiftSubmit, app.dialog()).click();
    await expect.poll(() => begins.inputValue()).toBe('1:04');
    await expectAccessible(page);
    await app.button(words().save).click();
    await saved(2);
    expect((await turns()).map(({ start }) => start)).toEqual([null, null, 64_000, null, null]);
    expect(world.complaints).toEqual([]);
  });

  it('warns of the lock that it would lose steps, leaves none of them anywhere, and begins anew after it', async () => {
    await begin('mouse');
    await openEditor();
    await openTurn('It froze');
    await area().fill('A word that was never saved');
    await page.getByText(words().unsaved(1)).waitFor();
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title, location.href, history.state]))).not.toContain('never saved');
    await app.lock();
    expect(await page.content()).not.toContain('never saved');
    expect((await world.client['vault.status']({})).open).toBe(false);
  });

  it.each(['mouse', 'keyboard'] as const)('finds and replaces in a collection, place by place, with the %s', async (device) => {
    await begin(device, [ferry, { name: 'Rope.txt', text: 'Q: And the rope?\n\nA: Rope of straw, a straw rope.\n' }]);
    await app.rows().first().waitFor();
    await app.ofList(words().replace.open);
    const { replace } = words();
    await app.hands.write(page.getByRole('textbox', { name: replace.find }), 'straw');
    await app.hands.write(page.getByRole('textbox', { name: replace.by }), 'hemp');
    await app.hands.press(app.button(replace.look));
    await page.getByText(replace.found(3, 2)).waitFor();
    const places = page.getByRole('grid', { name: replace.places });
    if (device === 'mouse') {
      await expectAccessible(page);
      await places.getByRole('row').last().click();
    } else {
      await app.hands.press(app.button(replace.tickOpen));
      await page.keyboard.press('Tab');
      await page.keyboard.press('End');
      await page.keyboard.press('Space');
    }
    await page.getByText(replace.ticked(2, 3)).waitFor();
    await app.hands.press(app.button(replace.submit(2, 2)));
    await page.getByText(replace.done(2, 2)).waitFor();
    if (device === 'mouse') await expectAccessible(page);
    const { testimonies } = await world.client['transcript.find']({ find: 'hemp' });
    expect(testimonies).toBe(2);
    expect((await world.client['transcript.find']({ find: 'straw' })).total).toBe(1);
    expect(world.complaints).toEqual([]);
  });

  it.each(['mouse', 'keyboard'] as const)('pairs a translation with its original by hand, with the %s, and takes that back', async (device) => {
    await begin(device, [overje, ferry]);
    const list = (await world.client['testimony.list']({})).testimonies;
    const original = list.find(({ title }) => title === 'Ferry')!.id;
    const [here, there] = await Promise.all([turns(), world.client['transcript.turns']({ testimony: original }).then(({ turns: all }) => all)]);
    const pairs = async () => (await world.client['transcript.pairs']({ testimony, original })).pairs;
    await world.client['transcript.align']({ testimony, original, set: [[here[0]!.turn, there[0]!.turn]] });
    await app.read('Ferje');
    await app.readBeside();
    await app.hands.press(page.getByRole('button', { name: app.words.page.withhold.aboutTestimony }));
    await app.hands.pick(page.getByRole('menuitem', { name: words().align.open, exact: true }));
    const turn = (side: 'here' | 'there', text: string): Locator => page.locator(`.pair-turn[data-side=${side}]`).filter({ hasText: text });
    await turn('there', 'My aunt').waitFor();
    if (device === 'mouse') {
      await turn('here', '고모').click();
      await turn('there', 'My aunt').click();
      await expectAccessible(page);
      await app.button(words().align.pair).click();
    } else {
      await app.hands.press(turn('here', '고모'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await app.hands.press(turn('there', 'My aunt'));
      await page.keyboard.press('Enter');
    }
    await page.getByText(words().align.paired).waitFor();
    expect(await pairs()).toEqual([[here[0]!.turn, there[0]!.turn], [here[1]!.turn, there[1]!.turn]]);
    if (device === 'mouse') await app.button(words().align.undo).click();
    else await page.keyboard.press('ControlOrMeta+z');
    await page.getByText(words().align.undone).waitFor();
    expect(await pairs()).toEqual([[here[0]!.turn, there[0]!.turn]]);
    await app.hands.press(turn('here', '누가'));
    await app.hands.press(app.button(words().align.unpair));
    await page.getByText(words().align.parted).waitFor();
    expect(await pairs()).toEqual([]);
  });

  it('speaks Korean', async () => {
    await begin('mouse', [overje]);
    await app.speak('ko');
    app = driveApp(page, ko);
    await app.goCatalogue();
    await app.read('Ferje');
    await app.button(ko.page.editing.edit).click();
    await openTurn('고모가');
    await area().fill('이모가 지켰습니다.');
    await page.getByText(ko.page.editing.unsaved(1)).waitFor();
    await expectAccessible(page);
    await app.button(ko.page.editing.save).click();
    await saved(2);
    expect(await said()).toContain('A: 이모가 지켰습니다.');
  });
});
