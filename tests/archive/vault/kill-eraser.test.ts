// A process killed in the middle of erasing and scrubbing: the next opening finishes, and nothing of what was erased is left.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { isTombstone, scrub, scrubDue } from '../../../archive/vault/erase.ts';
import { testimonyRow } from '../../../archive/vault/testimony-rows.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { foundInPages } from './decrypted-pages.ts';
import { cheap, stacksOf, tempVault, type TempVault } from './temp-vault.ts';

const rounds = 12;

/** Lets the eraser admit so many, kills it a moment later, and gives what it said: testimonies and their titles. */
async function killAfter(temp: TempVault, admitted: number, delay: number): Promise<[TestimonyId, string][]> {
  const eraser = spawn(process.execPath, [
    join(import.meta.dirname, 'erase-writer.ts'), temp.folder, temp.passphraseOf('Archivist'), String(cheap.unsafeKdfForTests?.memory),
  ], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  eraser.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > admitted) setTimeout(() => eraser.kill('SIGKILL'), delay);
  });
  const signal = await new Promise((resolve) => { eraser.on('close', (_code, by) => resolve(by)); });
  expect(signal).toBe('SIGKILL');
  return said.split('\n').slice(0, -1).map((line) => line.split(' ') as [TestimonyId, string]);
}

test('a dozen kills', { timeout: 120_000 }, async () => {
  const temp = await tempVault();
  const titles = new Map<TestimonyId, string>();
  let unfinished = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [testimony, title] of await killAfter(temp, 1 + round % 3, (round * 5) % 17)) titles.set(testimony, title);
    await temp.use('Archivist', async (vault) => {
      const stacks = stacksOf(vault);
      expect(vault.readOnly).toBeNull();
      unfinished += scrubDue(stacks.db).length;
      expect(scrub(stacks)).toBe(true);
      // The last one may not have been erased yet.
      const gone = [...titles].filter(([testimony]) => testimonyRow(stacks.db, testimony) === null);
      expect(gone.length).toBeGreaterThanOrEqual(titles.size - round - 1);
      for (const [testimony] of gone) expect(isTombstone(stacks.db, testimony)).toBe(true);
      expect(foundInPages(vault.folder, stacks, new Map(gone.map(([testimony, title]) => [testimony, Buffer.from(title)])))).toEqual([]);
      expect((await verifyVault(vault)).faults).toEqual([]);
    });
  }
  expect(titles.size).toBeGreaterThanOrEqual(rounds);
  expect(unfinished).toBeGreaterThan(0);
});
