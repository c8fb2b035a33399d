// The page as a person meets it: screens, fields and buttons by their roles and by the names that are read out.
import type { Locator, Page } from 'playwright-core';
import type { Purpose } from '../../archive/api/consent.ts';
import { wordsFor } from '../../src/words/pick-words.ts';
import type { SettingsTab } from '../../src/words/settings-tabs.ts';
import type { Words } from '../../src/words/words.ts';

export interface GivenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

/** How a control is used: with the mouse, or with nothing but keys. */
export interface Hands {
  press(target: Locator): Promise<void>;
  /** Chooses a radio, ticks a box. */
  choose(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Opens the line of a list that is named. */
  openRow(row: Locator): Promise<void>;
  selectRow(row: Locator): Promise<void>;
  /** Chooses from an open menu. */
  pick(item: Locator): Promise<void>;
}

export const mouse: Hands = {
  press: (target) => target.click(),
  // The input itself is not seen: a person presses its label.
  choose: (target) => target.locator('xpath=ancestor::label').click(),
  write: (target, text) => target.fill(text),
  openRow: (row) => row.dblclick(),
  selectRow: (row) => row.click(),
  pick: (item) => item.click(),
};

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return false;
  return element === activeElement || element.contains(activeElement) || (element as HTMLLabelElement).control === activeElement;
});

/** Goes to a control with Tab alone, as often as it takes within reason; and what has the focus must be seen to have it. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses <= most; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not to be reached with Tab: ${String(target)}`);
}

/** Goes on with an arrow key until the target has the focus. */
export async function arrowTo(page: Page, target: Locator, key: string, most = 200): Promise<void> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.count() > 0 && await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not to be reached with ${key}: ${String(target)}`);
}

/** Nothing but keys: Tab and arrows to get there, Enter and Space to do it. */
export function keyboardOf(page: Page): Hands {
  return {
    async press(target) {
      const toolbar = page.getByRole('toolbar').filter({ has: target });
      if (await toolbar.count() > 0) {
        await tabTo(page, toolbar);
        await arrowTo(page, target, 'ArrowRight', 12);
      } else await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    async choose(target) {
      const group = page.getByRole('radiogroup').filter({ has: target });
      if (await group.count() === 0) {
        await tabTo(page, target);
        await page.keyboard.press('Space');
        return;
      }
      await tabTo(page, group);
      await arrowTo(page, target, 'ArrowDown', 12);
      await page.keyboard.press('Space');
    },
    async write(target, text) {
      await tabTo(page, target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    async openRow(row) {
      await goToRow(row);
      await page.keyboard.press('Enter');
    },
    selectRow: goToRow,
    async pick(item) {
      await item.waitFor();
      await arrowTo(page, item, 'ArrowDown', 12);
      await page.keyboard.press('Enter');
    },
  };

  async function goToRow(row: Locator): Promise<void> {
    await tabTo(page, page.getByRole('grid'));
    await page.keyboard.press('ControlOrMeta+Home');
    await arrowTo(page, row, 'ArrowDown');
  }
}

/** What was copied last, as pasting gives it: reading the clipboard is refused to the page. */
export async function pasteFrom(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  const pasted = await page.locator('#pasted').inputValue();
  await page.locator('#pasted').evaluate((field) => field.remove());
  return pasted;
}

export type App = ReturnType<typeof driveApp>;

export function driveApp(page: Page, words: Words, hands: Hands = mouse) {
  const { welcome, frame, catalogue, importing, reading, search, issue, consent, common } = words.page;
  const button = (name: string, within: Page | Locator = page): Locator => within.getByRole('button', { name, exact: true });
  const field = (name: string, within: Page | Locator = page): Locator => within.getByRole('textbox', { name, exact: true });
  const passphraseField = (name: string): Locator => page.getByLabel(name, { exact: true });
  const link = (name: string): Locator => page.getByRole('navigation').getByRole('button', { name, exact: true })
    .or(page.getByRole('navigation').getByRole('link', { name, exact: true }));
  const dialog = (): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const rows = (): Locator => page.getByRole('grid').getByRole('row').filter({ has: page.getByRole('rowheader') });
  const row = (title: string): Locator => rows().filter({ hasText: title });
  const passages = (): Locator => page.getByRole('region', { name: reading.transcript }).getByRole('article');
  const searchBox = (): Locator => page.getByRole('searchbox', { name: search.label });
  const plannedFiles = (): Locator => page.getByRole('grid', { name: importing.review.filesLabel }).getByRole('row').filter({ has: page.getByRole('rowheader') });
  const hits = (): Locator => page.getByRole('region', { name: search.results }).getByRole('listitem');

  /** Narrows the list down to the testimony, for only the lines in sight are in the page. */
  async function findRow(title: string): Promise<Locator> {
    await hands.write(page.getByRole('searchbox', { name: catalogue.filter }), title);
    await row(title).waitFor();
    return row(title);
  }

  return {
    page, words, hands, button, field, passphraseField, dialog, rows, row, passages, searchBox, hits,
    alert: () => page.getByRole('alert'),
    heading: (name: string) => page.getByRole('heading', { name, exact: true }),

    unlockScreen: () => button(welcome.unlock),
    async createVault(user: string, passphrase: string): Promise<void> {
      await hands.write(field(welcome.name), user);
      await hands.write(passphraseField(welcome.passphrase), passphrase);
      await hands.write(passphraseField(welcome.passphraseAgain), passphrase);
      await hands.choose(page.getByRole('checkbox', { name: welcome.understood }));
      // What the passphrase withstands is reckoned a moment later, and moves the button down while it is pressed.
      await page.locator('.strength').waitFor();
      await hands.press(button(welcome.create));
      await page.getByText(catalogue.empty).waitFor();
    },
    /** Gives name and passphrase, whatever comes of it. */
    async unlock(user: string, passphrase: string): Promise<void> {
      await hands.write(field(welcome.name), user);
      await hands.write(passphraseField(welcome.passphrase), passphrase);
      await hands.press(button(welcome.unlock));
    },
    async explore(): Promise<void> {
      await hands.press(button(welcome.explore));
      await rows().first().waitFor();
    },
    async leaveSample(): Promise<void> {
      await hands.press(button(frame.leaveSample));
      await page.getByRole('heading', { name: welcome.exploreTitle }).waitFor();
    },
    async lock(): Promise<void> {
      await hands.press(page.getByRole('button', { name: frame.lock }));
      await button(welcome.unlock).waitFor();
    },

    /** Changes the language of the page, in the settings. */
    async speak(language: Words['language']): Promise<void> {
      await hands.press(link(frame.settings));
      await hands.choose(page.getByRole('radio', { name: wordsFor(language).languages[language], exact: true }));
    },
    goCatalogue: () => hands.press(link(frame.catalogue)),
    goSearch: () => hands.press(link(frame.search)),
    async goSettings(tab: SettingsTab = 'appearance'): Promise<void> {
      await hands.press(link(frame.settings));
      const wanted = page.getByRole('tab', { name: words.page.settings.tabs[tab], exact: true });
      if (hands === mouse) return wanted.click();
      await tabTo(page, page.getByRole('tablist'));
      await page.keyboard.press('Home');
      await arrowTo(page, wanted, 'ArrowDown', 12);
      await page.keyboard.press('Enter');
    },

    /** Chooses files to be imported, and waits until the review shows what would come of them. */
    async reviewFiles(files: readonly GivenFile[]): Promise<void> {
      await hands.press(button(catalogue.import).first());
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.press(button(importing.choose))]);
      await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
      await plannedFiles().first().waitFor();
    },
    /** The files under review, those of them that are in sight. */
    plannedFiles,
    async importFiles(files: readonly GivenFile[], consentGiven: 'open' | 'closed'): Promise<void> {
      await this.reviewFiles(files);
      await hands.choose(page.getByRole('radio', { name: consentGiven === 'open' ? importing.consentOpen : importing.consentClosed }));
      await hands.press(button(importing.submit));
    },
    async closeDialog(): Promise<void> {
      await hands.press(button(common.close, dialog()).last());
      await dialog().waitFor({ state: 'detached' });
    },
    /** The whole list again. */
    /** What can be done with all that the catalogue lists. */
    ofList: async (deed: string) => {
      await hands.press(button(words.page.exchange.ofList));
      await hands.pick(page.getByRole('menuitem', { name: deed, exact: true }));
    },
    clearFilter: () => hands.write(page.getByRole('searchbox', { name: catalogue.filter }), ''),
    async read(title: string): Promise<void> {
      await hands.openRow(await findRow(title));
      await passages().first().waitFor();
    },
    /** Selects a line of the catalogue and begins one of the changes that its menu offers. */
    async change(title: string, deed: 'describe' | 'redact' | 'restrict' | 'align' | 'withdraw'): Promise<void> {
      await hands.selectRow(await findRow(title));
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
      await hands.press(button(catalogue.change));
      await hands.pick(page.getByRole('menuitem', { name: catalogue[deed], exact: true }));
      await dialog().waitFor();
    },
    /** Shows the original or the translation of what is read beside it. */
    async readBeside(): Promise<void> {
      await hands.press(page.getByRole('button', { name: reading.beside.label }));
      await hands.pick(page.getByRole('option').last());
    },
    /** Sorts the list by passages, most first, and opens its first line. */
    async readLongest(): Promise<void> {
      const column = page.getByRole('columnheader', { name: catalogue.columns.passages });
      await hands.press(column);
      await hands.press(column);
      await hands.openRow(rows().first());
      await passages().first().waitFor();
    },

    async search(query: string): Promise<void> {
      if (await searchBox().count() === 0) await hands.press(link(frame.search));
      await hands.write(searchBox(), query);
    },
    /** The words that are marked in the passages found. */
    marks: () => page.getByRole('main').locator('mark').allTextContents(),
    async openHit(text: string): Promise<void> {
      await hands.press(hits().filter({ hasText: text }).first().getByRole('link'));
      await passages().first().waitFor();
    },

    /** Selects one whole passage, as far as the bar with its deeds. */
    async selectPassage(text: string): Promise<void> {
      const passage = passages().filter({ hasText: text }).first();
      if (hands === mouse) await passage.locator('.passage-body p').last().click({ clickCount: 3 });
      else {
        await tabTo(page, passages().and(page.locator('[tabindex="0"]')));
        await page.keyboard.press('ControlOrMeta+Home');
        await arrowTo(page, passage, 'ArrowDown');
        await page.keyboard.press('Enter');
      }
      await page.getByRole('toolbar', { name: reading.selection.bar }).waitFor();
    },
    async goToIssue(title: string): Promise<void> {
      if (await page.getByRole('grid').count() === 0) await hands.press(link(frame.catalogue));
      await hands.selectRow(await findRow(title));
      await hands.press(button(catalogue.issue));
      await page.getByRole('radiogroup', { name: issue.purpose }).waitFor();
    },
    /** On the screen on which a PDF is issued. */
    async choosePurpose(purpose: Purpose): Promise<void> {
      await hands.choose(page.getByRole('radio', { name: words.purposes[purpose], exact: true }));
    },
    sheets: () => page.locator('.sheet[data-drawn=true]'),
    preview: () => page.getByRole('region', { name: issue.preview }),
    consent,
  };
}
