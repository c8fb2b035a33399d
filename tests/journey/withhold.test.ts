// Keeping words from readers while reading, in a real browser: withheld, lifted, pseudonymised, corrected, withdrawn, and seen as a scholar sees them.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withheldMark } from '../../archive/api/testimony.ts';
import { en } from '../../src/words/en.ts';
import { arrowTo, driveApp, keyboardOf, mouse, tabTo, type App } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';

const { page: words } = en;
const { withhold, people } = words;

const title = '방앗간 면담';
const name = '한달래';
const file = {
  name: `${title}.txt`,
  text: [
    '문: 다리를 건널 때 누가 옆에 있었습니까?', '',
    `답: ${name}가 옆에 있었습니다. ${name}는 등불을 들었고, 저는 ${name}의 손을 잡았습니다. 마을에는 ${name} 고개라는 곳도 있었습니다.`, '',
    '문: 어디로 갔습니까?', '',
    '답: 물방앗간 뒤의 헛간으로 갔습니다. 이틀을 거기서 잤습니다.', '',
    '문: 그다음에는 어떻게 되었습니까?', '',
    '답: 거위 소리에 잠이 깨어 둑을 따라 걸었습니다.', '',
  ].join('\n'),
};
/** What is withheld, corrected and found in the texts above. */
const hidingPlace = '물방앗간 뒤의 헛간';
const mark = withheldMark.safety.ko;

/** Drags over words of a passage, from their first character to their last. */
async function drag(page: Page, passage: Locator, wanted: string): Promise<void> {
  await passage.scrollIntoViewIfNeeded();
  const [from, to] = await passage.locator('[data-passage]').evaluate((text, sought) => {
    const all = text.textContent ?? '';
    const at = all.indexOf(sought);
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const ends: [Node, number][] = [];
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (ends.length === 0 && at < before + length) ends.push([node, at - before]);
      if (ends.length === 1 && at + sought.length <= before + length) ends.push([node, at + sought.length - before]);
      before += length;
    }
    const range = document.createRange();
    const [start, end] = ends;
    if (start === undefined || end === undefined) throw new Error('These words are not in the passage.');
    range.setStart(...start);
    range.setEnd(...end);
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (first === undefined || last === undefined) throw new Error('These words are not to be seen.');
    return [[first.left + 1, first.top + first.height / 2], [last.right - 1, last.top + last.height / 2]] as const;
  }, wanted);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

const selectedText = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '');

/** Goes to the words with the arrow keys, and makes the selection larger and smaller until it is just them. */
async function stepTo(page: Page, app: App, passage: Locator, wanted: string): Promise<void> {
  await tabTo(page, app.passages().and(page.locator('[tabindex="0"]')));
  await page.keyboard.press('ControlOrMeta+Home');
  await arrowTo(page, passage, 'ArrowDown');
  for (let steps = 0; steps < 60 && !isBegun(await selectedText(page), wanted); steps += 1) await page.keyboard.press('ArrowRight');
  for (let steps = 0; steps < 60; steps += 1) {
    const selected = await selectedText(page);
    if (selected === wanted) break;
    await page.keyboard.press(selected.startsWith(wanted) ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
  }
  await page.keyboard.press('Enter');
}

const isBegun = (selected: string, wanted: string): boolean => selected !== '' && (wanted.startsWith(selected) || selected.startsWith(wanted));

describe.each(['mouse', 'keyboard'] as const)('an archivist who reads, with the %s', { timeout: 180_000 }, (device) => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;
  const passageWith = (text: string): Locator => app.passages().filter({ hasText: text }).first();
  const bar = (): Locator => page.getByRole('toolbar', { name: words.reading.selection.bar });
  const scholarNote = (): Locator => page.getByRole('region', { name: withhold.scholar.label });
  const textOfTranscript = (): Promise<string> => app.passages().locator('[data-passage]').allTextContents().then((all) => all.join('\n'));

  async function select(passage: string, wanted: string): Promise<void> {
    if (device === 'mouse') await drag(page, passageWith(passage), wanted);
    else await stepTo(page, app, passageWith(passage), wanted);
    await bar().waitFor();
    expect(await selectedText(page)).toBe(wanted);
  }
  /** One of the deeds that stand in the menu of the bar. */
  async function pickMore(deed: 'kept' | 'correct' | 'withdraw'): Promise<void> {
    await app.hands.press(app.button(withhold.more));
    await app.hands.pick(page.getByRole('menuitem', { name: withhold.deeds[deed], exact: true }));
    await app.dialog().waitFor();
  }
  async function chooseReason(reason: string): Promise<void> {
    await app.hands.press(app.dialog().getByRole('button', { name: withhold.reason }));
    await app.hands.pick(page.getByRole('option', { name: reason, exact: true }));
  }
  async function seeAsScholar(): Promise<void> {
    if (device === 'keyboard') await page.keyboard.press('v');
    else await app.hands.press(app.button(withhold.scholar.toggle));
    await scholarNote().waitFor();
  }
  async function seeWhole(): Promise<void> {
    await app.hands.press(app.button(withhold.scholar.leave));
    await scholarNote().waitFor({ state: 'detached' });
  }

  beforeAll(async () => {
    world = await startApp();
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.createVault('Archivist', passphrase);
    await app.importFiles([file], 'open');
    await page.getByText(words.importing.imported(1)).waitFor();
    await app.closeDialog();
    await world.client['user.add']({ name: 'Scholar', role: 'scholar', passphrase });
    await app.read(title);
  });
  afterAll(() => world.close());

  it('withholds the words that are selected, and sees which readers do not get', async () => {
    await select(hidingPlace, hidingPlace);
    await app.hands.press(app.button(withhold.deeds.withhold));
    await app.dialog().getByText(hidingPlace).waitFor();
    await chooseReason(en.reasons.safety);
    await app.hands.press(app.button(withhold.redact.submit, app.dialog()));
    await page.getByText(withhold.redact.done(1)).waitFor();
    await app.closeDialog();
    await expect.poll(() => page.locator('.kept').allTextContents()).toEqual([hidingPlace]);
    expect(await passageWith(hidingPlace).getAttribute('aria-label')).toContain('withheld in 1 place');
  });

  it('sees it as a scholar does, and stays at the passage', async () => {
    await seeAsScholar();
    await expect.poll(textOfTranscript).toContain(mark);
    const text = await textOfTranscript();
    expect(text).not.toContain(hidingPlace);
    expect(text).toContain(name);
    await scholarNote().getByText(en.refusals['not-granted']).waitFor();
    expect(await page.locator('.kept').count()).toBe(0);
    await seeWhole();
    await expect.poll(textOfTranscript).toContain(hidingPlace);
  });

  it('is told why words are withheld, and lifts it', async () => {
    if (device === 'mouse') await page.locator('.kept').click();
    else {
      await select(hidingPlace, '물방앗간');
      await pickMore('kept');
    }
    await app.dialog().getByText(withhold.kept.by.restriction).waitFor();
    await app.dialog().getByText(en.reasons.safety).waitFor();
    await app.hands.press(app.dialog().getByRole('button', { name: /^Lift/ }));
    await page.getByRole('heading', { name: words.deeds.lift.title }).waitFor();
    await page.getByText(words.deeds.foresight.withholdsFewer(1)).or(page.getByText(en.page.deeds.foresight.standings.open)).first().waitFor();
    await app.hands.press(app.button(words.deeds.lift.submit, app.dialog()));
    await app.dialog().waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.kept').count()).toBe(0);
  });

  it('replaces a name where it means the person, with its particles, and leaves it where it does not', async () => {
    await select(name, name);
    await app.hands.press(app.button(withhold.deeds.name));
    await app.hands.write(app.field(people.fields.english, app.dialog()), 'A neighbour');
    await app.hands.write(app.field(people.fields.korean, app.dialog()), '이웃 사람');
    await app.hands.press(app.button(people.who.next, app.dialog()));
    const line = app.dialog().getByRole('row');
    await expect.poll(() => line.count()).toBe(4);
    const hill = line.nth(3);
    if (device === 'mouse') await hill.click();
    else {
      await tabTo(page, app.dialog().getByRole('grid'));
      await arrowTo(page, hill, 'ArrowDown', 6);
      await page.keyboard.press('Space');
    }
    await app.dialog().getByText(people.hits.chosen(3, 4)).waitFor();
    await app.hands.press(app.button(people.hits.submit, app.dialog()));
    await page.getByText(people.hits.done(3, 1)).waitFor();
    await app.closeDialog();
    await seeAsScholar();
    await expect.poll(textOfTranscript).toContain('이웃 사람이 옆에 있었습니다. 이웃 사람은 등불을 들었고, 저는 이웃 사람의 손을');
    const text = await textOfTranscript();
    expect(text.match(new RegExp(name, 'gu'))).toHaveLength(1);
    expect(text).toContain(`${name} 고개`);
    await seeWhole();
  });

  it('corrects a passage, and what is withheld in it is carried over', async () => {
    await select(hidingPlace, '헛간');
    await app.hands.press(app.button(withhold.deeds.withhold));
    await chooseReason(en.reasons.safety);
    await app.hands.press(app.button(withhold.redact.submit, app.dialog()));
    await page.getByText(withhold.redact.done(1)).waitFor();
    await app.closeDialog();
    await select(hidingPlace, '이틀을');
    await pickMore('correct');
    await app.hands.write(app.dialog().getByLabel(withhold.correct.text), '저희는 물방앗간 뒤의 헛간으로 갔습니다. 사흘을 거기서 잤습니다.');
    await app.hands.press(app.button(withhold.correct.submit, app.dialog()));
    await page.getByText(withhold.correct.carried(1)).waitFor();
    await app.closeDialog();
    await expect.poll(() => page.locator('.kept-restriction').allTextContents()).toEqual(['헛간']);
    await seeAsScholar();
    await expect.poll(textOfTranscript).toContain('갔습니다. 사흘을');
    await seeWhole();
  });

  it('is shown what cannot be carried over, and withholds the right words anew', async () => {
    await select('사흘을', '사흘을');
    await pickMore('correct');
    await app.hands.write(app.dialog().getByLabel(withhold.correct.text), '저희는 등대지기의 집으로 갔습니다. 사흘을 거기서 잤습니다.');
    await app.hands.press(app.button(withhold.correct.submit, app.dialog()));
    await page.getByText(withhold.correct.flagged(1)).waitFor();
    await app.hands.write(app.dialog().getByLabel(withhold.flagged.anew), '등대지기의 집');
    await page.getByText(withhold.flagged.found(1)).waitFor();
    await app.hands.press(app.button(withhold.flagged.set, app.dialog()));
    await page.getByText(withhold.flagged.none).waitFor();
    await app.closeDialog();
    await expect.poll(() => page.locator('.kept-restriction').allTextContents()).toEqual(['등대지기의 집']);
  });

  it('withdraws a passage, after being told what follows', async () => {
    await select('거위 소리', '거위');
    await pickMore('withdraw');
    await page.getByText(words.deeds.foresight.noCopies).waitFor();
    const submit = app.button(withhold.withdraw.submit, app.dialog());
    expect(await submit.isDisabled()).toBe(true);
    await app.hands.choose(page.getByRole('checkbox', { name: withhold.withdraw.confirm }));
    await app.hands.press(submit);
    await page.getByText(withhold.withdraw.done).waitFor();
    await app.closeDialog();
  });

  it('finds the person among the people of the testimony', async () => {
    await app.hands.press(app.button(withhold.aboutTestimony));
    await app.hands.pick(page.getByRole('menuitem', { name: people.title, exact: true }));
    await page.getByRole('row', { name: 'A neighbour' }).getByText(name).waitFor();
    await app.hands.press(app.button(people.toTestimony));
    await app.passages().first().waitFor();
  });

  it('leaves a scholar with what a scholar may have, and nothing else', async () => {
    await app.lock();
    await app.unlock('Scholar', passphrase);
    await app.read(title);
    const text = await textOfTranscript();
    expect(text).toContain('이웃 사람이 옆에');
    expect(text).toContain(`저희는 ${mark}`);
    expect(text).toContain('갔습니다. 사흘을');
    for (const secret of ['헛간', '등대지기', '거위', `${name}가`, `${name}의`]) expect(text).not.toContain(secret);
    expect(await app.button(withhold.scholar.toggle).count()).toBe(0);
    await app.selectPassage('등불');
    expect(await app.button(withhold.deeds.withhold).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    expect(await scholarNote().count()).toBe(0);
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });
});

describe('a cataloguer who reads', { timeout: 120_000 }, () => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;

  beforeAll(async () => {
    world = await startApp();
    page = await world.openWindow();
    app = driveApp(page, en);
    await app.createVault('Archivist', passphrase);
    await app.importFiles([file], 'open');
    await page.getByText(words.importing.imported(1)).waitFor();
    await app.closeDialog();
    await world.client['user.add']({ name: 'Cataloguer', role: 'cataloguer', passphrase });
    await app.lock();
    await app.unlock('Cataloguer', passphrase);
    await app.read(title);
  });
  afterAll(() => world.close());

  it('withholds words, and leaves lifting it to an archivist', async () => {
    await drag(page, app.passages().filter({ hasText: hidingPlace }), hidingPlace);
    await app.hands.press(app.button(withhold.deeds.withhold));
    await app.hands.press(app.button(withhold.redact.submit, app.dialog()));
    await page.getByText(withhold.redact.done(1)).waitFor();
    await app.closeDialog();
    await page.locator('.kept').click();
    await app.dialog().getByText(withhold.kept.archivistLifts).waitFor();
    expect(await app.dialog().getByRole('button', { name: /^Lift/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('is told that people and their names are for archivists', async () => {
    await drag(page, app.passages().filter({ hasText: name }), name);
    await app.hands.press(app.button(withhold.deeds.name));
    await app.dialog().getByText(people.archivistsOnly).waitFor();
    await app.closeDialog();
    await app.hands.press(app.button(withhold.aboutTestimony));
    await app.hands.pick(page.getByRole('menuitem', { name: people.title, exact: true }));
    await page.getByText(people.archivistsOnly).waitFor();
    await app.hands.press(app.button(people.toTestimony));
    await app.passages().first().waitFor();
  });

  it('sees what a scholar sees of it', async () => {
    await page.keyboard.press('v');
    await page.getByRole('region', { name: withhold.scholar.label }).waitFor();
    await expect.poll(() => app.passages().locator('[data-passage]').allTextContents().then((all) => all.join(' '))).not.toContain(hidingPlace);
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });
});
