// A short run of the rows that are about what stands on the disk; `npm run test:faults` is the long one.
import { expect, test } from 'vitest';
import { canaryRow } from './canary-row.ts';
import { fullRow } from './full-row.ts';
import { powerRow } from './power-row.ts';
import { canRecord } from './record-writes.ts';
import { tamperRow } from './tamper-row.ts';

const seed = Date.now() % 1_000_000;
const noRecord = 'This machine has no strace, or lets it trace nothing.';

test('whatever damage is done to a file is told, or harmless', { timeout: 120_000 }, async () => {
  const { failures, figures } = await tamperRow({ rounds: 40, seed });
  expect(failures).toEqual([]);
  expect(figures['refused at opening']).toBeGreaterThan(0);
});

test('a power cut at any moment leaves a whole vault with everything that was acknowledged', { timeout: 120_000 }, async ({ skip }) => {
  if (!canRecord()) return skip(noRecord);
  const { failures, figures } = await powerRow({ rounds: 12, seed });
  expect(failures).toEqual([]);
  expect(figures['cuts']).toBe(12);
});

test('an import on a disk that fills up loses nothing, and goes on once there is room', { timeout: 120_000 }, async ({ skip }) => {
  const { failures, figures } = await fullRow({ rounds: 1, seed });
  if (figures['machines that let nobody mount a disk'] !== undefined) return skip('This machine lets the test mount nothing.');
  expect(failures).toEqual([]);
  expect(figures['import: done']).toBe(1);
});

test('no word of a sitting is written to any file in the clear, however it is written', { timeout: 120_000 }, async ({ skip }) => {
  if (!canRecord()) return skip(noRecord);
  const { failures, figures } = await canaryRow({ rounds: 1, seed });
  expect(failures).toEqual([]);
  expect(figures['forms of the control word seen']).toBe(14);
});
