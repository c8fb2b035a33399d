// The real Electron, wherever its binary is: the shell's promises once more, kept by Electron itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/source-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

// Not by require('electron'), which would begin to download what is not there.
const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const pathFile = join(folder, 'path.txt');
const binary = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()) : null;

function reasonWhyNot(): string | null {
  if (binary === null || !existsSync(binary)) return 'Electron’s binary is not installed (npm runs no install scripts here)';
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) return 'there is no display';
  return null;
}

const reason = reasonWhyNot();

if (reason !== null) {
  describe('Electron itself', () => {
    it(`was not started: ${reason}`, () => {
      const hasBinary = binary !== null && existsSync(binary);
      expect(hasBinary && process.env['DISPLAY'] !== undefined).toBe(false);
    });
  });
} else {
  describe('Electron itself', () => {
    it('shows the page in a sandbox that has no way out', async () => {
      const build = spawnSync(process.execPath, [join(repository, 'electron/build.ts')], { cwd: repository });
      expect(build.status).toBe(0);
      const home = tempFolder();
      const application = await _electron.launch({
        executablePath: binary ?? '',
        args: [join(repository, 'node_modules/.cache/vouchsafe/shell/main.mjs'), `--user-data-dir=${home}`],
      });
      try {
        const page = await application.firstWindow();
        await page.waitForLoadState();
        expect(page.url()).toBe('app://vouchsafe/');
        expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
        expect(await page.evaluate('Object.keys(window.vouchsafeDesktop).length')).toBe(9);
        expect(await page.evaluate('vouchsafeDesktop.call(1, "vault.status", {}).then((reply) => reply.ok)')).toBe(true);
        for (const url of ['file:///etc/passwd', 'https://a.example/', 'app://elsewhere/']) {
          expect(await page.evaluate(`fetch(${JSON.stringify(url)}).then(() => 'came', () => 'refused')`)).toBe('refused');
        }
        expect(await page.evaluate('window.open("https://a.example/") === null')).toBe(true);
        await page.evaluate('location.href = "https://a.example/"');
        expect(page.url()).toBe('app://vouchsafe/');
        expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
      } finally {
        await application.close();
      }
    });
  });
}
