// Narrowings under way: in the order in which they were begun, each with the key that it waits under.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { deletePending, insertPending, pendingRows } from '../../../archive/vault/cleared-rows.ts';
import { faultOf, newTestimonyId, tempVault } from './temp-vault.ts';

test('pending changes stand in their order, through a rewriting of the file too, until they are deleted', async () => {
  const { reading } = await (await tempVault()).open();
  const rows = Array.from({ length: 9 }, (_, index) => ({
    operation: `o${String(9 - index)}`, testimony: newTestimonyId(), change: randomBytes(20),
    under: index % 2 === 0 ? 'stacks' as const : 'identity' as const,
  }));
  reading.write((db) => {
    for (const row of [...rows, ...rows.map((again) => ({ ...again, change: randomBytes(3) }))]) insertPending(db, row);
    for (const { operation } of rows.slice(2, 5)) deletePending(db, operation);
  });
  const left = [...rows.slice(0, 2), ...rows.slice(5)];
  expect(pendingRows(reading.db)).toEqual(left);
  reading.vacuum();
  expect(pendingRows(reading.db)).toEqual(left);
  const wrong = { operation: 'other', testimony: newTestimonyId(), change: randomBytes(3), under: 'reading' as never };
  reading.write((db) => insertPending(db, wrong));
  expect(pendingRows(reading.db)).toEqual(left);
  expect((await faultOf(() => reading.write((db) => db.prepare("UPDATE pending SET under = 'desk'").run()))).code).toBe('internal');
});
