// An archivist's work on forty real transcripts, in a real browser: makes a vault, imports, reads, searches, issues. Prints figures, never text.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { en } from '../../src/words/en.ts';
import { driveApp, type App } from '../support/app-driver.ts';
import { bytesOf, secretsIn, startApp, type AppWorld } from '../support/app-world.ts';
import { isKorean, plainWords, rareWords, scanFor, wordsInsideWords } from './words-to-find.ts';

export type Check = (held: boolean, what: string) => void;

const { page: words } = en;
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function importThem(app: App, files: readonly string[], check: Check): Promise<void> {
  const begun = performance.now();
  await app.importFiles(files.map((file) => ({ name: basename(file), text: readFileSync(file) })), 'open');
  await app.page.getByText(words.importing.reportTitle).waitFor({ timeout: 300_000 });
  const read = await app.page.getByText(words.importing.imported(files.length)).count();
  check(read > 0, `in the browser: import of ${files.length} files through the page in ${seconds(begun)}`);
  await app.closeDialog();
}

interface Shelf {
  readonly titles: readonly string[];
  readonly longest: readonly string[];
  readonly texts: readonly string[];
}

/** What the vault has, past the page: to compare what the page shows with. */
async function lookInside({ client }: AppWorld): Promise<Shelf> {
  const { testimonies } = await client['testimony.list']({});
  const shown: string[][] = [];
  for (const { id } of testimonies) {
    const { passages } = await client['testimony.show']({ testimony: id });
    shown.push(passages.map(({ text }) => text.normalize('NFC')));
  }
  const longest = shown.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return { titles: testimonies.map(({ title }) => title), longest, texts: shown.flat() };
}

/** From the first passage to the last by the End key: each is there as it was imported. */
async function readLongest(app: App, { longest }: Shelf, check: Check): Promise<void> {
  await app.readLongest();
  const holds = async (text: string): Promise<boolean> => {
    const start = text.split('\n')[0]?.slice(0, 60) ?? '';
    return app.passages().filter({ hasText: start }).first().waitFor({ timeout: 10_000 }).then(() => true, () => false);
  };
  const first = await holds(longest[0] ?? '');
  await app.passages().first().focus();
  await app.page.keyboard.press('ControlOrMeta+End');
  check(first && await holds(longest.at(-1) ?? ''), `in the browser: the longest is read, ${longest.length} passages`);
}

async function searchFor(app: App, word: string, scanned: number, check: Check): Promise<void> {
  const begun = performance.now();
  await app.search(word);
  const count = app.page.locator('.count', { hasText: new RegExp(`^${scanned.toLocaleString('en')}\\D`) });
  const counted = await count.waitFor({ timeout: 5_000 }).then(() => true, () => false);
  await app.page.locator('.hits mark').first().waitFor();
  const took = seconds(begun);
  const marks = await app.marks();
  const marked = marks.every((mark) => mark.normalize('NFC').toLowerCase().startsWith(word));
  await app.hits().first().locator('.hit-link').click();
  const target = (await app.page.locator('.passage-target').textContent() ?? '').normalize('NFC').toLowerCase();
  check(counted && marked && target.includes(word), `in the browser: search ${isKorean(word) ? '(Korean)' : '(English)'}: ${scanned} passages, `
    + `shown in ${took}, each marked, and read in its place`);
}

async function issueOne(app: App, title: string, check: Check): Promise<void> {
  await app.goCatalogue();
  await app.goToIssue(title);
  await app.choosePurpose('publish');
  await app.sheets().first().waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.hands.press(app.button(words.issue.save))]);
  const bytes = await bytesOf(download);
  await download.delete();
  await app.page.getByText(words.issue.recorded).waitFor();
  const fingerprint = await app.page.locator('.fingerprint code').textContent();
  check(fingerprint === createHash('sha256').update(bytes).digest('hex'), `in the browser: the PDF that was shown is the one saved, ${(bytes.length / 1024).toFixed(0)} KiB`);
}

export async function workInBrowser(files: readonly string[], check: Check): Promise<void> {
  const world = await startApp();
  try {
    const app = driveApp(await world.openWindow(), en);
    await app.createVault('Corpus Archivist', randomBytes(18).toString('base64url'));
    await importThem(app, files, check);
    const shelf = await lookInside(world);
    check(shelf.titles.length === files.length, `in the browser: ${shelf.titles.length} testimonies in the list, ${shelf.texts.length} passages`);
    await readLongest(app, shelf, check);
    for (const word of [...wordsInsideWords(shelf.texts), ...plainWords(shelf.texts)]) {
      await searchFor(app, word, scanFor(word, shelf.texts), check);
    }
    const title = shelf.titles.find((one) => shelf.titles.every((other) => other === one || !other.includes(one)));
    if (title === undefined) throw new Error('No title stands apart from the others.');
    await issueOne(app, title, check);
    await app.lock();
    check(world.complaints.length === 0, `in the browser: it complained of ${world.complaints.length} things`);
    const rare = rareWords(shelf.texts);
    const left = secretsIn(await world.closeBrowser(), rare);
    check(left.length === 0, `in the browser: ${rare.length} rare words are in ${left.length} files of its profile`);
  } finally {
    await world.close();
  }
}
