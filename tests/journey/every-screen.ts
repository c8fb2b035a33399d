// Every screen behind the door of the sample archive, and how one goes there: for whatever has to hold of all of them.
import type { ViewName } from '../../src/words/finding-words.ts';
import { settingsTabs } from '../../src/words/settings-tabs.ts';
import type { App } from '../support/app-driver.ts';

export interface Screen {
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

/** What was found, in another of its views. */
const findingView = (view: ViewName, shown: string): Screen => ({
  name: `what was found: ${view}`,
  async go(app) {
    await app.page.getByRole('tab', { name: app.words.page.finding.viewNames[view], exact: true }).click();
    await app.page.locator(shown).first().waitFor();
  },
  leave: async (app) => {
    await app.page.getByRole('tab', { name: app.words.page.finding.viewNames.passages, exact: true }).click();
  },
});

/** Begins a deed from the screen of a testimony's consent. */
const askOfConsent = (deed: 'review' | 'suspend' | 'withdraw' | 'restrict' | 'attach'): Screen => ({
  name: `consent, the dialog: ${deed}`,
  async go(app) {
    await app.hands.press(app.page.getByRole('main').getByRole('button', { name: app.words.page.agreement.deeds[deed], exact: true }));
    await app.dialog().waitFor();
    // With what it will change.
    if (deed !== 'attach') await app.page.locator('.foresight:not(.foresight-running)').waitFor();
  },
  leave: escape,
});

const consentScreens: readonly Screen[] = [
  {
    name: 'consent',
    go: async (app) => {
      await app.goCatalogue();
      await app.hands.selectRow(sample(app));
      await app.hands.press(app.page.getByRole('main').getByRole('button', { name: app.words.page.agreement.open, exact: true }));
      await app.page.locator('.standing-text').waitFor();
    },
  },
  ...(['review', 'suspend', 'withdraw', 'restrict', 'attach'] as const).map(askOfConsent),
  {
    name: 'consent, the dialog: lift',
    go: async (app) => {
      await app.hands.press(app.page.getByRole('main').locator('.restrictions').getByRole('button').first());
      await app.page.locator('.foresight:not(.foresight-running)').waitFor();
    },
    leave: escape,
  },
  {
    name: 'the form of an agreement',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.agreement.deeds.amend));
      await app.page.locator('.foresight:not(.foresight-running)').waitFor();
    },
  },
  {
    name: 'what is due',
    go: async (app) => {
      await app.hands.press(app.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${app.words.page.frame.due}`) }));
      await app.page.locator('.due-line').first().waitFor();
    },
  },
  {
    name: 'the register',
    go: async (app) => {
      await app.hands.press(app.page.getByRole('navigation').getByRole('button', { name: app.words.page.frame.register }));
      await app.heading(app.words.page.register.title).waitFor();
    },
  },
];

const workbookScreens: readonly Screen[] = [
  {
    name: 'a new workbook',
    go: async (app) => {
      await app.search('river');
      await app.hits().first().getByRole('button', { name: app.words.page.workbook.collect }).click();
      await app.page.getByRole('menuitem', { name: app.words.page.workbook.collectNew }).click();
      await app.dialog().waitFor();
    },
    leave: async (app) => {
      await app.hands.write(app.field(app.words.page.workbook.name, app.dialog()), 'Rivers');
      await app.hands.press(app.button(app.words.page.workbook.createSubmit, app.dialog()));
      await app.dialog().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a workbook',
    go: async (app) => {
      await app.hands.press(app.page.getByRole('navigation').getByRole('button', { name: app.words.page.frame.workbook, exact: true }));
      await app.page.getByRole('row').first().waitFor();
    },
  },
  {
    name: 'a note on a passage',
    go: async (app) => {
      await app.page.getByRole('row').first().getByRole('button', { name: app.words.page.workbook.addNote }).click();
      await app.field(app.words.page.workbook.note(1)).waitFor();
    },
  },
  ...(['cite', 'issue'] as const).map((deed): Screen => ({
    name: `a workbook, the dialog: ${deed}`,
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.workbook[deed]));
      await app.dialog().waitFor();
    },
    leave: escape,
  })),
];

export const screens: readonly Screen[] = [
  { name: 'the catalogue', go: (app) => app.rows().first().waitFor() },
  { name: 'the inspector', go: async (app) => app.hands.selectRow(sample(app)) },
  {
    name: 'importing',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.catalogue.import).first());
      await app.button(app.words.page.importing.choose).waitFor();
    },
    leave: (app) => app.goCatalogue(),
  },
  {
    name: 'the review of an import',
    go: async (app) => {
      await app.reviewFiles([
        { name: 'bridge.txt', text: 'Q: Who kept the bridge?\n\nA: My aunt kept it.' },
        { name: 'weir.vtt', text: 'WEBVTT\n\n00:00:01.000 --> 00:00:xx.000\nwords\n' },
        { name: 'mill.csv', text: 'speaker,text,start\nQ,Who kept the mill?,0:01\nA,Nobody kept it.,0:04\n' },
      ]);
    },
    leave: async (app) => {
      await app.hands.press(app.button(app.words.page.importing.review.startOver));
      await app.goCatalogue();
    },
  },
  ...(['describe', 'redact', 'restrict', 'align', 'withdraw'] as const).map((deed): Screen => ({
    name: `the dialog: ${deed}`, go: (app) => app.change('서른여덟 명의 출석부', deed), leave: escape,
  })),
  ...(['people', 'contents', 'history'] as const).map((group): Screen => ({
    name: `the description: ${group}`,
    go: async (app) => {
      await app.change('서른여덟 명의 출석부', 'describe');
      await app.page.getByRole('tab', { name: app.words.page.describing.groups[group], exact: true }).click();
      const add = { people: app.words.page.describing.people.add, contents: app.words.page.describing.points.add, history: null }[group];
      if (add === null) await app.page.locator('.history-changes > li').first().waitFor();
      else await app.button(add).click();
    },
    leave: async (app) => {
      await escape(app);
      const discard = app.button(app.words.page.describing.discard);
      if (await discard.count() > 0) await discard.click();
    },
  })),
  {
    name: 'what descriptions lack',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.describing.quality.open));
      await app.page.locator('.quality-line').first().waitFor();
    },
    leave: (app) => app.goCatalogue(),
  },
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
    name: 'a finding aid, with its pages',
    go: async (app) => {
      const { aid } = app.words.page.issueOptions;
      await app.goCatalogue();
      await app.ofList(aid.open);
      await app.heading(aid.title).waitFor();
      await app.hands.write(app.field(aid.name), 'Voices');
      await app.sheets().first().waitFor();
    },
    leave: (app) => app.goCatalogue(),
  },
  {
    name: 'issuing several',
    go: async (app) => {
      await app.clearFilter();
      await app.hands.selectRow(app.rows().first());
      await app.page.keyboard.press('Shift+ArrowDown');
      await app.hands.press(app.button(app.words.page.issueOptions.many.open));
      await app.choosePurpose('publish');
    },
    leave: async (app) => {
      await escape(app);
      await app.hands.press(app.button(app.words.page.catalogue.clearSelection));
    },
  },
  ...consentScreens,
  {
    name: 'reading',
    go: async (app) => {
      await app.goCatalogue();
      await app.read('서른여덟 명의 출석부');
    },
  },
  { name: 'a selected passage', go: (app) => app.selectPassage('출석부') },
  {
    name: 'why words are withheld',
    go: async (app) => {
      await app.page.keyboard.press('Escape');
      await app.page.locator('.kept').first().click();
      await app.dialog().waitFor();
    },
    leave: escape,
  },
  ...(['withhold', 'restrict', 'name'] as const).map((deed): Screen => ({
    name: `about a selected passage: ${deed}`,
    go: async (app) => {
      await app.selectPassage('리순덕');
      await app.hands.press(app.button(app.words.page.withhold.deeds[deed]));
      await app.dialog().getByRole('radio').first().waitFor();
    },
    leave: escape,
  })),
  ...(['kept', 'correct', 'withdraw'] as const).map((deed): Screen => ({
    name: `about a selected passage: ${deed}`,
    go: async (app) => {
      await app.selectPassage('리순덕');
      await app.hands.press(app.button(app.words.page.withhold.more));
      await app.hands.pick(app.page.getByRole('menuitem', { name: app.words.page.withhold.deeds[deed], exact: true }));
      await app.dialog().waitFor();
    },
    leave: escape,
  })),
  {
    name: 'where the names of a person stand',
    go: async (app) => {
      const { deeds } = app.words.page.withhold;
      await app.selectPassage('리순덕');
      await app.hands.press(app.button(deeds.name));
      await app.hands.press(app.button(app.words.page.people.who.next, app.dialog()));
      await app.dialog().getByRole('row').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'as a scholar sees it',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.withhold.scholar.toggle));
      await app.button(app.words.page.withhold.scholar.leave).waitFor();
    },
    leave: async (app) => app.hands.press(app.button(app.words.page.withhold.scholar.leave)),
  },
  {
    name: 'the people of a testimony',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.withhold.aboutTestimony));
      await app.hands.pick(app.page.getByRole('menuitem', { name: app.words.page.people.title, exact: true }));
      await app.page.getByRole('grid').getByRole('row').first().waitFor();
      await app.heading(app.words.page.people.suggestions.title).waitFor();
    },
  },
  {
    name: 'a person',
    go: async (app) => {
      await app.hands.press(app.button(app.words.page.people.add));
      await app.dialog().waitFor();
    },
    leave: escape,
  },
  { name: 'searching, before a query', go: (app) => app.goSearch() },
  {
    name: 'passages found',
    go: async (app) => {
      await app.search('river');
      await app.hits().first().waitFor();
    },
  },
  {
    name: 'passages found, narrowed',
    go: async (app) => {
      await app.page.getByRole('complementary').getByRole('listitem').getByRole('button').first().click();
      await app.button(app.words.page.finding.removeAll).waitFor();
    },
    leave: async (app) => {
      await app.hands.press(app.button(app.words.page.finding.removeAll));
      await app.button(app.words.page.finding.removeAll).waitFor({ state: 'detached' });
    },
  },
  findingView('concordance', '.line-match'),
  findingView('frequency', '.frequency-plot'),
  findingView('collocates', '.figures tbody tr'),
  {
    name: 'words that may have been meant',
    go: async (app) => {
      await app.search('rivr');
      await app.page.getByText(app.words.page.finding.didYouMean).waitFor();
    },
  },
  {
    name: 'a query that cannot be read',
    go: async (app) => {
      await app.search('speeker:x');
      await app.page.getByText(app.words.page.search.queryFaults['unknown-field'] ?? '').waitFor();
    },
  },
  ...workbookScreens,
  // The sample archive has no passphrase that could be changed or recovered, no users and no backups.
  ...settingsTabs.filter((tab) => !['passphrase', 'users', 'copies', 'recovery', 'backup'].includes(tab)).map((tab): Screen => ({
    name: `settings: ${tab}`,
    go: (app) => app.goSettings(tab),
  })),
];
