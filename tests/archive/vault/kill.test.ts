// A process killed in the middle of its writes: what it acknowledged is there, and the vault opens for writing.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getBlock } from '../../../archive/vault/blocks.ts';
import { readJournal } from '../../../archive/vault/journal.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { cheap, stacksOf, tempVault, type TempVault } from './temp-vault.ts';

const rounds = 20;

/** Runs the writer until it has acknowledged so many writes, kills it a moment later, and gives the last number it said. */
async function killAfter(temp: TempVault, writes: number, delay: number): Promise<number> {
  const memory = String(cheap.unsafeKdfForTests?.memory);
  const writer = spawn(process.execPath, [
    join(import.meta.dirname, 'kill-writer.ts'), temp.folder, temp.passphraseOf('Archivist'), memory,
  ], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > writes) setTimeout(() => writer.kill('SIGKILL'), delay);
  });
  const signal = await new Promise((resolve) => { writer.on('close', (_code, by) => resolve(by)); });
  expect(signal).toBe('SIGKILL');
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}

test('twenty kills lose nothing that was acknowledged and leave nothing half done', { timeout: 120_000 }, async () => {
  const temp = await tempVault();
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await killAfter(temp, 1 + round % 6, (round * 7) % 11);
    await temp.use('Archivist', async (vault) => {
      expect(vault.readOnly).toBeNull();
      const entries = readJournal(stacksOf(vault).db);
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
      expect(entries.length).toBeLessThanOrEqual(acknowledged + 1);
      for (const { target } of entries) expect(getBlock(stacksOf(vault), target as TestimonyId, 'text', 0)).toHaveLength(9000);
      expect((await verifyVault(vault)).faults).toEqual([]);
    });
  }
});
