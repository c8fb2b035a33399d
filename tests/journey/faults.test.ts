// Faults as people meet them on the page: each a sentence that says what happened, and one that leads out of it.
import { readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultCodes, type FaultCode } from '../../archive/api/errors.ts';
import { en } from '../../src/words/en.ts';
import type { App, GivenFile } from '../support/app-driver.ts';
import { startAppWithTestimony } from '../support/app-with-testimony.ts';
import type { AppWorld } from '../support/app-world.ts';
import { canaries } from '../support/invented-archive.ts';

const { page: words } = en;

describe('faults on the page', { timeout: 120_000 }, () => {
  let world: AppWorld;
  let page: Page;
  let app: App;
  let passphrase: string;

  beforeAll(async () => {
    ({ world, page, app, passphrase } = await startAppWithTestimony());
  });
  afterAll(() => world.close());

  async function expectFault(code: FaultCode): Promise<void> {
    await page.getByText(en.faults[code].what).first().waitFor();
    await page.getByText(en.faults[code].wayOut).first().waitFor();
  }

  // `vault-locked` shows the door instead, and `cancelled` is what the person asked for.
  it.each(faultCodes.filter((code) => code !== 'vault-locked' && code !== 'cancelled'))('say what happened and what to do: %s', async (code) => {
    await app.goToIssue(canaries.title);
    world.faults.set('testimony.preview', code);
    await app.choosePurpose('publish');
    await expectFault(code);
    expect(await app.alert().count()).toBeGreaterThan(0);
    world.faults.clear();
    await app.goCatalogue();
  });

  it('show the door where the vault is found locked', async () => {
    await app.goToIssue(canaries.title);
    world.faults.set('testimony.preview', 'vault-locked');
    await app.choosePurpose('publish');
    await page.getByText(words.welcome.locked.elsewhere).waitFor();
    world.faults.clear();
    await world.client['vault.lock']({});
    await app.unlock(canaries.user, passphrase);
    await app.goCatalogue();
    await app.row(canaries.title).waitFor();
  });

  const files: readonly (readonly [FaultCode, GivenFile])[] = [
    ['empty-file', { name: 'nothing.txt', text: '' }],
    ['binary-file', { name: 'picture.txt', text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xd, 0, 1, 2, 3]) }],
    ['unreadable-transcript', { name: 'broken.vtt', text: 'WEBVTT\n\n00:00:01.000 --> 00:00:xx.000\nwords\n' }],
    ['wrong-charset', { name: 'letters.txt', text: Buffer.concat([Buffer.from('Q: one\n\nA: two '), Buffer.from([0xff, 0xfe, 0xfd, 0x81, 0x20, 0xff])]) }],
  ];

  it.each(files)('point into the file that cannot be imported: %s', async (code, file) => {
    await app.reviewFiles([file]);
    await page.getByText(words.importing.notRead(1)).waitFor();
    await expectFault(code);
    await app.heading(file.name).waitFor();
    expect(await app.button(words.importing.submit).isDisabled()).toBe(true);
    await app.hands.press(app.button(words.importing.review.startOver));
    await app.goCatalogue();
  });

  it('are told of a search at the place where it cannot be read', async () => {
    await app.search('speeker:maren');
    await page.getByText(words.search.queryFaults['unknown-field'] ?? '').waitFor();
    await app.goCatalogue();
  });

  it('are told of a draft whose testimony has changed since it was shown', async () => {
    await app.goToIssue(canaries.title);
    await app.choosePurpose('publish');
    await app.sheets().first().waitFor();
    const { testimonies } = await world.client['testimony.list']({});
    const testimony = testimonies.find(({ title }) => title === canaries.title)?.id;
    if (testimony === undefined) throw new Error('The testimony is gone.');
    await world.client['redaction.add']({ testimony, text: canaries.name, reason: 'name' });
    await app.hands.press(app.button(words.issue.save));
    await expectFault('conflict');
    await page.getByText(words.issue.refused).waitFor();
    await app.hands.press(app.button(words.issue.layOut));
    await page.getByText(words.issue.withheldIn(2)).first().waitFor();
  });

  it('are told at the door of a vault that cannot be opened as it is', async () => {
    await app.lock();
    const fileOf = (name: RegExp): string => join(world.vault, readdirSync(world.vault).find((file) => name.test(file)) ?? '');
    const stacks = fileOf(/^stacks\.\d+$/);
    renameSync(stacks, `${stacks}.away`);
    await app.unlock(canaries.user, passphrase);
    await expectFault('missing-compartment');
    renameSync(`${stacks}.away`, stacks);
    const reading = fileOf(/^reading\.\d+$/);
    const whole = readFileSync(reading);
    truncateSync(reading, 3000);
    await app.unlock(canaries.user, passphrase);
    await expectFault('truncated-file');
    writeFileSync(reading, whole);
    renameSync(fileOf(/^keys$/), join(world.vault, 'keys.away'));
    await app.unlock(canaries.user, passphrase);
    await expectFault('not-a-vault');
    renameSync(fileOf(/^keys\.away$/), join(world.vault, 'keys'));
    await app.unlock(canaries.user, passphrase);
    await app.goCatalogue();
    await app.row(canaries.title).waitFor();
  });

  it('made the browser complain of nothing', () => {
    expect(world.complaints).toEqual([]);
  });
});
