// Consent in a real browser: recorded, reviewed, restricted, lifted and withdrawn, each with its consequence shown before; and another window loses what is withdrawn.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { en } from '../../src/words/en.ts';
import { arrowTo, driveApp, keyboardOf, mouse, tabTo, type App } from '../support/app-driver.ts';
import { bytesOf, secretsIn, startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';
import { fillVault } from '../support/fill-vault.ts';
import { canaries, englishFile, inventedFiles } from '../support/invented-archive.ts';
import { textOf } from '../support/poppler.ts';

const { page: words } = en;
const { agreement, agreementForm: form, deeds } = words;
const signatory = 'Wilhelmina Sealskin';
const authority = 'The board of the harbour';
const reason = 'The narrator wrote to us in winter';

describe.each(['mouse', 'keyboard'] as const)('consent with the %s', { timeout: 120_000 }, (device) => {
  const passphrase = newPassphrase();
  let world: AppWorld;
  let page: Page;
  let app: App;
  let testimony: TestimonyId;
  let passages: number;

  beforeAll(async () => {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
    const [filled] = await fillVault(world, world.client, [englishFile, ...inventedFiles.slice(4, 6)], 'closed');
    ({ id: testimony, passages } = filled!);
    page = await world.openWindow();
    app = driveApp(page, en, device === 'mouse' ? mouse : keyboardOf(page));
    await app.row(canaries.title).waitFor();
  });
  afterAll(() => world.close());

  const deed = (name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true });
  const foresight = (title = deeds.foresight.title): Locator => page.getByRole('region', { name: title });
  const openConsent = async (): Promise<void> => {
    await app.goCatalogue();
    await app.hands.selectRow(app.row(canaries.title));
    await app.hands.press(deed(agreement.open));
    await page.locator('.standing-text').waitFor();
  };
  const ask = async (name: string): Promise<void> => {
    await app.hands.press(deed(name));
    await app.dialog().waitFor();
  };
  const send = async (name: string): Promise<void> => {
    const button = app.button(name, app.dialog());
    await expect.poll(() => button.isEnabled()).toBe(true);
    await app.hands.press(button);
  };
  /** Answers about one use in the form. */
  const grant = async (scope: Scope): Promise<void> => {
    const row = page.getByRole('radiogroup', { name: en.scopes[scope], exact: true });
    const answer = row.getByRole('radio', { name: agreement.answers.granted, exact: true });
    if (device === 'mouse') return mouse.choose(answer);
    await tabTo(page, row);
    await arrowTo(page, answer, 'ArrowRight', 5);
  };

  it('says that nothing is on record, and why nobody reads it', async () => {
    await openConsent();
    await page.getByText(agreement.standing.noAgreement).waitFor();
    await page.getByText(en.refusals['no-agreement']).first().waitFor();
  });

  it('is recorded in a form, which says what it will open once it is reviewed', async () => {
    await app.hands.press(deed(agreement.deeds.record));
    await app.heading(form.recordTitle).waitFor();
    for (const scope of ['catalogue-metadata', 'on-site-research', 'quote-pseudonymous', 'publish-text', 'teach'] as const) await grant(scope);
    await app.hands.write(app.field(`${agreement.fields.signedBy} (${words.common.optional})`), signatory);
    await foresight(deeds.foresight.onceReviewed).getByText(deeds.foresight.opens(passages)).waitFor();
    const submit = app.button(form.recordSubmit);
    await expect.poll(() => submit.isEnabled()).toBe(true);
    await app.hands.press(submit);
    await page.getByText(agreement.standing.notReviewed).waitFor();
    await page.getByText(signatory).waitFor();
    const { consent } = await world.client['testimony.show']({ testimony });
    expect(consent).toBe('closed');
  });

  it('is due for review, and reviewed from there: the terms once more, and what they open', async () => {
    await app.hands.press(page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${words.frame.due}`) }));
    const line = page.getByRole('listitem').filter({ hasText: canaries.title });
    await line.getByText(words.due.kinds['review-recorded'](1)).waitFor();
    await app.hands.press(app.button(words.due.goOf(words.due.go.consent, canaries.title)));
    await page.locator('.standing-text').waitFor();
    await ask(agreement.deeds.review);
    await app.dialog().getByRole('row', { name: new RegExp(en.scopes['publish-text']) }).getByText(agreement.answers.granted).waitFor();
    await foresight().getByText(deeds.foresight.opens(passages)).waitFor();
    await send(deeds.review.submit);
    await page.getByText(/Readers have had this since/).waitFor();
    await page.getByRole('row').filter({ hasText: en.purposes.publish }).getByText(agreement.allowed).waitFor();
    await page.getByRole('row').filter({ hasText: en.purposes.translate }).getByText(en.refusals['not-granted']).waitFor();
  });

  it('gives its terms to a template, and takes them from one', async () => {
    await app.hands.press(deed(agreement.deeds.amend));
    await app.hands.press(app.button(form.saveTemplate));
    await app.hands.write(app.field(form.templateName, app.dialog()), 'The harbour form');
    await send(form.templateSubmit);
    await app.hands.press(app.button(form.allNotAsked));
    await foresight(deeds.foresight.onceReviewed).getByText(deeds.foresight.removes(passages)).waitFor();
    await app.hands.press(app.button(form.fillIn));
    await app.hands.pick(page.getByRole('menuitem', { name: 'The harbour form' }));
    await foresight(deeds.foresight.onceReviewed).getByText(deeds.foresight.same).waitFor();
    await app.hands.press(app.button(form.cancel));
    await page.locator('.standing-text').waitFor();
  });

  it('has its signed form attached, and gives it back as it was', async () => {
    const signed = Buffer.from(`signed by ${signatory}`);
    await ask(agreement.deeds.attach);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), app.hands.press(app.button(deeds.attach.choose, app.dialog()))]);
    await chooser.setFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer: signed });
    await send(deeds.attach.submit);
    await app.dialog().getByText(deeds.attach.done).waitFor();
    await app.closeDialog();
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(agreement.saveEvidence))]);
    expect(await bytesOf(download)).toEqual(signed);
    await download.delete();
    await page.getByText(agreement.changes.evidence(agreement.evidences.attached)).waitFor();
  });

  it('is withdrawn for one use, and stands for the others', async () => {
    await ask(agreement.deeds.withdraw);
    await app.hands.choose(page.getByRole('radio', { name: deeds.withdraw.part }));
    await app.hands.choose(page.getByRole('checkbox', { name: en.scopes.teach }));
    await foresight().getByText(deeds.foresight.same).waitFor();
    await app.hands.choose(page.getByRole('checkbox', { name: words.consent.withdraw.confirm }));
    await send(words.consent.withdraw.submit);
    await app.dialog().getByText(deeds.withdraw.partDone).waitFor();
    await app.closeDialog();
    await page.getByRole('row').filter({ hasText: en.purposes.teach }).getByText(en.refusals['not-granted']).waitFor();
    await page.getByRole('row').filter({ hasText: en.purposes.publish }).getByText(agreement.allowed).waitFor();
    const change = agreement.changes.scope(en.scopes.teach, agreement.answers.granted, agreement.answers.refused);
    await page.getByRole('listitem').filter({ hasText: change }).last().waitFor();
  });

  it('is restricted until something happens, and lifted again, with what readers lose and get back', async () => {
    await ask(agreement.deeds.restrict);
    await app.hands.choose(page.getByRole('radio', { name: deeds.restrict.ends.event }));
    await app.hands.write(app.field(deeds.restrict.event, app.dialog()), 'after the flood');
    await foresight().getByText(deeds.foresight.removes(passages)).waitFor();
    await send(words.consent.restrict.submit);
    await app.dialog().getByText(words.consent.restrict.done(en.restrictionKinds.embargo)).waitFor();
    await app.closeDialog();
    await page.getByText(en.refusals.embargo).first().waitFor();
    await page.getByText(deeds.restrict.untilEvent('after the flood')).waitFor();
    await app.hands.press(app.button(agreement.liftNamed(en.restrictionKinds.embargo)));
    await foresight().getByText(deeds.foresight.opens(passages)).waitFor();
    await send(deeds.lift.submit);
    await page.getByText(/Readers have had this since/).waitFor();
    await page.getByRole('button', { name: agreement.lifted(1) }).waitFor();
  });

  it('is withdrawn after saying what follows, leaves the other window at once, and asks for the copy that left', async () => {
    const { passages: [first] } = await world.client['testimony.show']({ testimony });
    const copy = { testimony, purpose: 'publish', to: canaries.recipient };
    await world.files.runCall('test', copy, () => world.client['testimony.issue'](copy));
    await world.client['passages.copy']({ testimony, passages: [first!.passage] });
    const other = await world.openWindow();
    const otherApp = driveApp(other, en);
    await otherApp.search(canaries.english);
    await otherApp.hits().first().waitFor();
    await otherApp.openHit(canaries.english);
    await page.bringToFront();

    await ask(agreement.deeds.withdraw);
    await foresight().getByText(deeds.foresight.removes(passages)).waitFor();
    await foresight().getByText(deeds.foresight.copies(2)).waitFor();
    expect(await app.button(words.consent.withdraw.submit, app.dialog()).isDisabled()).toBe(true);
    await app.hands.choose(page.getByRole('checkbox', { name: words.consent.withdraw.confirm }));
    await send(words.consent.withdraw.submit);
    await page.getByText(words.consent.withdraw.done).waitFor();

    await other.getByText(agreement.withdrawnMeanwhile).waitFor({ timeout: 5_000 });
    expect(await other.locator('body').innerText()).not.toContain(canaries.english);
    await otherApp.goSearch();
    await other.getByText(words.search.none).waitFor();
    expect(await other.locator('body').innerText()).not.toContain(canaries.name);
    await other.close();

    const letter = app.dialog().getByRole('button', { name: new RegExp(canaries.recipient) });
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(letter)]);
    const text = textOf(await bytesOf(download));
    await download.delete();
    expect(text).toContain(canaries.recipient);
    expect(text).not.toContain(canaries.title);
    await app.closeDialog();
    await page.getByText(en.refusals.withdrawn).first().waitFor();
  });

  it('is gone for a scholar, who has neither what is due nor the register', async () => {
    await world.client['user.add']({ name: canaries.scholar, role: 'scholar', passphrase });
    await app.lock();
    await app.unlock(canaries.scholar, passphrase);
    await page.getByText(words.catalogue.emptyForScholar).waitFor();
    const sections = page.getByRole('navigation').getByRole('button');
    expect(await sections.allTextContents()).toEqual(expect.not.arrayContaining([words.frame.due, words.frame.register]));
    await app.search(canaries.english);
    await page.getByText(words.search.none).waitFor();
    await app.lock();
    await app.unlock(canaries.user, passphrase);
    await app.row(canaries.title).waitFor();
  });

  it('is in the register, which can be saved', async () => {
    await app.hands.press(page.getByRole('navigation').getByRole('button', { name: words.frame.register }));
    const line = app.rows().filter({ hasText: canaries.recipient });
    await app.hands.selectRow(line);
    const inspector = page.getByRole('complementary', { name: words.register.inspector });
    await inspector.getByText(en.purposes.publish).waitFor();
    await inspector.getByRole('button', { name: agreement.letter }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), app.hands.press(app.button(words.register.csv))]);
    const csv = (await bytesOf(download)).toString();
    await download.delete();
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(csv).toContain(canaries.recipient);
    expect(csv.trim().split('\n')).toHaveLength(3);
  });

  it('is concluded: erased for ever, when somebody has said on whose authority and why', async () => {
    await openConsent();
    await ask(agreement.deeds.conclude);
    await app.hands.choose(page.getByRole('radio', { name: deeds.conclude.erase }));
    await app.hands.write(app.field(deeds.conclude.authority, app.dialog()), authority);
    await app.hands.write(app.field(deeds.conclude.reason, app.dialog()), reason);
    await app.hands.choose(page.getByRole('checkbox', { name: deeds.conclude.confirmErase }));
    await send(deeds.conclude.submitErase);
    await page.getByText(deeds.conclude.erased).waitFor();
    await expect.poll(() => app.rows().filter({ hasText: canaries.title }).count()).toBe(0);
    expect(await app.rows().count()).toBe(2);
  });

  it('made the browser complain of nothing, and left nothing in its profile', async () => {
    expect(world.complaints).toEqual([]);
    const files = await world.closeBrowser();
    expect(secretsIn(files, [signatory, authority, reason, canaries.english, canaries.name, canaries.title, canaries.recipient])).toEqual([]);
  });
});
