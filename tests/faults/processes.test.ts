// A short run of the rows that are about processes and keys; `npm run test:faults` is the long one.
import { expect, test } from 'vitest';
import { foreignRow } from './foreign-row.ts';
import { killRow } from './kill-row.ts';
import { processRow } from './process-row.ts';

const seed = Date.now() % 1_000_000;

test('a process that is killed in any kind of deed loses nothing that it acknowledged', { timeout: 120_000 }, async () => {
  const { failures, figures } = await killRow({ rounds: 8, seed });
  expect(failures).toEqual([]);
  expect(figures['kills while erasing']).toBe(1);
});

test('a second process is told that the vault is in use, a suspended writer harms nothing, a clock set back is noticed', { timeout: 120_000 }, async () => {
  const { failures, figures } = await processRow({ rounds: 4, seed });
  expect(failures).toEqual([]);
  expect(figures['clocks set back ten years']).toBe(1);
});

test('no key of a scholar or a cataloguer opens anything that is sealed for others', async () => {
  const { failures, tried, figures } = await foreignRow({ rounds: 1, seed });
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
  expect(figures).toMatchObject({ opened: 0, 'not opened by its own key': 0, 'scholar: outbox entry': 2, 'scholar: file of stacks': 1 });
});
