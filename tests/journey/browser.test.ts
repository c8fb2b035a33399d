// The main job end to end in a real browser: the loopback host, the real engine, the built page, and nothing left behind.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEngine, type Engine } from '../../archive/engine.ts';
import { startLoopback, type Loopback } from '../../archive/hosts/loopback.ts';
import { makeMemoryFiles } from '../../archive/hosts/memory-files.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { en } from '../../src/words/en.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { ko } from '../../src/words/ko.ts';
import { builtPage } from '../support/built-page.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { launchChromium } from '../support/chromium.ts';

/** Words found nowhere but in these tests: none of them may be in the browser's profile when it is closed. */
const canaries = {
  english: 'quincelantern', korean: '모래등대지기', name: 'Orlanda Fenwickshire', query: 'quincelant*', user: 'Teodora Archivist',
  scholar: 'Ilmari Scholar', title: 'velvetharbour', recipient: 'Institute of Painted Boats',
};
const passphrases = { archivist: newPassphrase(), scholar: newPassphrase() };

const englishText = [
  '[00:00:05]', 'Q: What did you carry across?', '',
  `A: I carried a ${canaries.english} and a loaf, and ${canaries.name} carried the rope.`, '',
  '[00:01:10]', 'Q: Did she say anything?', '',
  `A: ${canaries.name} said the river sleeps until the geese wake it.`, '',
].join('\n');
const koreanText = [
  '문: 그 등대에 대해 말씀해 주십시오.', '',
  `답: 저는 ${canaries.korean}였습니다. 겨울마다 청진시에서 온 배를 기다렸습니다.`, '',
].join('\n');

let folder: string;
let engine: Engine;
let loopback: Loopback;
let context: BrowserContext;
let page: Page;
/** Whatever a browser complains of: errors, warnings, violations of the policy. */
const complaints: string[] = [];

const { page: words } = en;
const profile = (): string => join(folder, 'profile');
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const field = (label: string): Locator => page.getByLabel(label, { exact: true });
const panel = (title: string): Locator => page.locator('details.panel', { has: page.locator('summary', { hasText: title }) });
const openPanel = (title: string): Promise<void> => panel(title).locator('summary').click();

function listen(to: Page): void {
  to.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
  });
  to.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  to.on('requestfailed', (request) => {
    // Letting go of a request, as the page does with what it no longer shows, is no failure.
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${new URL(request.url()).pathname}: ${errorText}`);
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouchsafe-journey-'));
  const files = makeMemoryFiles();
  engine = makeEngine({ files: files.files, readers: spawnReader(), issueWords, folder: join(folder, 'vault') }, cheap);
  loopback = await startLoopback({ carrier: engine.carrier, files, pageFolder: builtPage(), idleMs: 600_000, graceMs: 600_000 });
  context = await launchChromium(profile(), { locale: 'en-GB', viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.exposeFunction('tellViolation', (directive: string) => complaints.push(`policy: ${directive}`));
  await context.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (directive: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => tellViolation(event.violatedDirective));
  });
  page = await context.newPage();
  listen(page);
});

afterAll(async () => {
  await context.close();
  await loopback.close();
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

async function signIn(user: string, passphrase: string): Promise<void> {
  await field(words.vault.name).fill(user);
  await field(words.vault.passphrase).fill(passphrase);
  await button(words.vault.unlock).click();
}

async function search(query: string): Promise<void> {
  await button(words.search.title).first().click();
  await page.getByRole('searchbox').fill(query);
  await page.keyboard.press('Enter');
}

describe('the main job in a browser', { timeout: 60_000 }, () => {
  it('hears of it when the page breaks its policy', async () => {
    const probe = await context.newPage();
    await probe.goto(loopback.mintAddress());
    const wrote = probe.evaluate(() => {
      document.body.innerHTML = '<b>markup</b>';
    });
    await expect(wrote).rejects.toThrow('TrustedHTML');
    await expect.poll(() => complaints).toEqual(['policy: require-trusted-types-for']);
    complaints.length = 0;
    await probe.close();
  });

  it('makes a vault', async () => {
    await page.goto(loopback.address);
    await expect.poll(() => page.getByRole('heading').textContent()).toBe(words.vault.createTitle);
    expect(await field(words.vault.folder).inputValue()).toBe(join(folder, 'vault'));
    expect(new URL(page.url()).hash).toBe('');
    await field(words.vault.name).fill(canaries.user);
    await field(words.vault.passphrase).fill(passphrases.archivist);
    await field(words.vault.passphraseAgain).fill(passphrases.archivist);
    await button(words.vault.create).click();
    await page.getByText(words.list.empty).waitFor();
  });

  it('imports two files and says what was read', async () => {
    await page.locator('input[type=file]').setInputFiles([
      { name: `${canaries.title}.txt`, mimeType: 'text/plain', buffer: Buffer.from(englishText) },
      { name: '등대.txt', mimeType: 'text/plain', buffer: Buffer.from(koreanText) },
    ]);
    await page.getByText(words.importing.chosen(2)).waitFor();
    await page.getByRole('radio').nth(1).check();
    await button(words.importing.submit).click();
    await page.getByText(words.importing.imported(2)).waitFor();
    expect(await page.locator('.testimonies tbody tr').count()).toBe(2);
    expect(await page.locator('.testimonies .standing-open').count()).toBe(2);
  });

  it('takes files that are dropped, and passes over what is there already', async () => {
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'again.txt', { type: 'text/plain' }));
      return transfer;
    }, englishText);
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText(words.importing.chosen(1)).waitFor();
    await button(words.importing.submit).click();
    await page.getByText(words.importing.skipped(1)).waitFor();
  });

  it('reads a testimony with speakers and timecodes', async () => {
    await page.locator('.testimony-title', { hasText: canaries.title }).click();
    await page.locator('.passage').first().waitFor();
    expect(await page.locator('.transcript').textContent()).toContain(canaries.english);
    expect(await page.locator('.passage-head time').first().textContent()).toBe('0:00:05');
    await button(`← ${words.common.back}`).or(page.locator('.way-back button')).first().click();
  });

  it('searches in English and in Korean, marks what it found and goes there', async () => {
    await search(canaries.query);
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.hit mark').allTextContents()).toEqual([canaries.english]);
    await search('청진');
    await expect.poll(() => page.locator('.hit mark').allTextContents()).toEqual(['청진']);
    await page.locator('.hit .link').click();
    await expect.poll(() => page.locator('.passage-target').textContent()).toContain(canaries.korean);
  });

  it('shows where a query cannot be read', async () => {
    await search('river "geese');
    await page.locator('.query-fault mark').waitFor();
    expect(await page.locator('.query-fault').textContent()).toBe('river "geese');
  });

  it('withholds a name that is selected in the text, everywhere in it', async () => {
    await search(canaries.english);
    await page.locator('.hit .link').first().click();
    await openPanel(words.redact.title);
    await page.locator('.passage-text', { hasText: canaries.name }).first().evaluate((element, name) => {
      const text = element.firstChild;
      if (text === null) throw new Error('The passage is empty.');
      const start = (text.nodeValue ?? '').indexOf(name);
      document.getSelection()?.setBaseAndExtent(text, start, text, start + name.length);
    }, canaries.name);
    await expect.poll(() => field(words.redact.text).inputValue()).toBe(canaries.name);
    await panel(words.redact.title).getByRole('button', { name: words.redact.submit }).click();
    await page.getByText(words.redact.done(2)).waitFor();
  });

  it('issues a PDF for a purpose and a recipient, and hands over just those bytes', async () => {
    await search(canaries.english);
    await page.locator('.hit .link').first().click();
    await field(`${words.issue.recipient} (${words.common.optional})`).fill(canaries.recipient);
    await button(words.issue.submit).click();
    await button(words.issue.save).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button(words.issue.save).click()]);
    const bytes = await bytesOf(download);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(download.suggestedFilename()).toMatch(/^t[0-9a-z]{12}\.pdf$/);
    expect(await page.locator('.fingerprint code').textContent()).toBe(createHash('sha256').update(bytes).digest('hex'));
    await download.delete();
  });

  it('changes its language at once and keeps what is on the screen', async () => {
    await button('한국어').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.getByRole('button', { name: ko.page.vault.lock }).count()).toBe(1);
    expect(await page.locator('.transcript').textContent()).toContain(canaries.english);
    await button('English').click();
  });

  it('closes the other testimony, adds a scholar, and is whole when checked', async () => {
    await button(words.list.title).click();
    await page.locator('.testimony-title', { hasText: '등대' }).click();
    await openPanel(words.restrict.title);
    await panel(words.restrict.title).getByRole('button', { name: words.restrict.submit }).click();
    await page.getByText(words.embargo.done(null)).waitFor();
    await button(words.users.title).click();
    await field(words.users.name).fill(canaries.scholar);
    await field(words.users.firstPassphrase).fill(passphrases.scholar);
    await field(words.vault.passphraseAgain).fill(passphrases.scholar);
    await button(words.users.submit).click();
    await page.getByText(words.users.done(canaries.scholar, en.roles.scholar)).waitFor();
    await button(words.vault.verify).click();
    await page.getByText(en.page.vault.verified(0).split('.')[0] ?? '').waitFor();
  });

  it('locks, refuses a wrong passphrase, and lets a scholar see what is open and no more', async () => {
    await button(words.vault.lock).click();
    await button(words.vault.unlock).waitFor();
    expect(await page.locator('body').textContent()).not.toContain(canaries.title);
    await signIn(canaries.scholar, passphrases.archivist);
    await page.getByText(en.faults['wrong-passphrase'].what).waitFor();
    await signIn(canaries.scholar, passphrases.scholar);
    await page.locator('.testimony-title', { hasText: canaries.title }).waitFor();
    expect(await page.getByText(words.importing.title, { exact: true }).count()).toBe(0);
    await page.locator('.testimony-title', { hasText: canaries.title }).click();
    await page.locator('.passage').first().waitFor();
    expect(await page.locator('.transcript').textContent()).toContain('[name withheld]');
    expect(await page.locator('body').textContent()).not.toContain(canaries.name);
    expect(await panel(words.withdraw.title).count()).toBe(0);
    for (const withheld of ['Orlanda', '청진']) {
      await search(withheld);
      await page.getByText(words.search.none).waitFor();
    }
  });

  it('withdraws, after saying what follows, and names the copy that left', async () => {
    await button(words.vault.lock).click();
    await signIn(canaries.user, passphrases.archivist);
    await page.locator('.testimony-title', { hasText: canaries.title }).click();
    await openPanel(words.withdraw.title);
    await page.getByText(words.withdraw.consequence).waitFor();
    expect(await button(words.withdraw.submit).isDisabled()).toBe(true);
    await field(words.withdraw.confirm).check();
    await button(words.withdraw.submit).click();
    await page.getByText(words.withdraw.done).waitFor();
    expect(await panel(words.withdraw.title).locator('li').textContent()).toContain(canaries.recipient);
    await search(canaries.english);
    await page.getByText(words.search.none).waitFor();
  });

  it('has lost its way in after a reload, and another address opens another window', async () => {
    await page.reload();
    await page.getByText(words.common.openAgain.wayOut).waitFor();
    const second = await context.newPage();
    listen(second);
    await second.goto(loopback.mintAddress());
    await second.locator('.testimonies').waitFor();
    await loopback.close();
    await second.getByText(words.common.programEnded).waitFor();
    expect(await second.locator('body').textContent()).not.toContain(canaries.title);
    await second.close();
  });

  it('made the browser complain of nothing', () => {
    expect(complaints).toEqual([]);
  });

  it('left nothing in the browser’s profile', async () => {
    await context.close();
    const files = filesBelow(profile());
    expect(files.length).toBeGreaterThan(10);
    const secrets = [...Object.values(canaries), ...Object.values(passphrases), '등대', 'river sleeps'];
    const found = files.flatMap((file) => {
      const bytes = readFileSync(file);
      return secrets.filter((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))
        .map((secret) => `${secret} in ${file}`);
    });
    expect(found).toEqual([]);
  });
});

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function filesBelow(top: string): string[] {
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
