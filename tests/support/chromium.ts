// A real Chromium for tests of the page, with a profile in a folder of the test's own.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's program, by `CHROMIUM_PATH` or where systems put it. */
export function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    process.env['CHROMIUM_PATH'] ?? '', ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places,
  ];
  const found = candidates.find((path) => path !== '' && runs(path));
  if (found !== undefined) return found;
  throw new Error(
    'This test shows the page in Chromium, and there is none. Install it (Debian: apt-get install chromium; '
    + 'macOS: brew install chromium; Windows: scoop install chromium), or set CHROMIUM_PATH to its program.',
  );
}

/** Starts it with everything it keeps in `profile`. Without a sandbox for root alone, whom Chromium refuses one. */
export function launchChromium(profile: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    ...options,
  });
}
