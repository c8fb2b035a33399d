// The journal and the outbox: chained, signed, sealed to whom they are for.
import { expect, test } from 'vitest';
import { appendJournal, readJournal, verifyJournal } from '../../../archive/vault/journal.ts';
import { appendOutbox, readOutbox, sweepOutbox, takeOutbox, verifyOutbox } from '../../../archive/vault/outbox.ts';
import type { Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

test('the journal tells who did what, in a chain', async () => {
  const temp = await tempVault('cataloguer');
  const target = newTestimonyId();
  const write = (vault: Vault, verb: string, passages?: number) => stacksOf(vault).write((db) => (
    appendJournal(db, vault, passages === undefined ? { verb, target } : { verb, target, detail: { passages } })
  ));
  await temp.use('Archivist', (vault) => write(vault, 'open'));
  const cataloguer = await temp.use('cataloguer', (vault) => {
    write(vault, 'admit', 7);
    return vault.user.id;
  });
  const vault = await temp.open();
  write(vault, 'withdraw');
  const stacks = stacksOf(vault);
  const entries = readJournal(stacks.db);
  expect(entries.map(({ number, user, verb, target: of, detail }) => [number, user, verb, of, detail])).toEqual([
    [1, vault.user.id, 'add-user', cataloguer, { role: 'cataloguer' }], [2, vault.user.id, 'open', target, {}],
    [3, cataloguer, 'admit', target, { passages: 7 }], [4, vault.user.id, 'withdraw', target, {}],
  ]);
  expect(verifyJournal(stacks.db, vault.keyFile)).toEqual({ checked: 4, whole: true });
  // The last entry cut off holds together; the head remembers that there was another.
  stacks.db.pragma('query_only = OFF');
  stacks.db.exec('DELETE FROM journal WHERE number = 4');
  vault.close();
  await temp.use('Archivist', ({ readOnly }) => expect(readOnly).toBe('vault-rolled-back'));
});

const deedOf = (number: number) => ({ verb: 'disclose', body: JSON.stringify({ invented: number }) });

test('a scholar\'s outbox is read by archivists, once, in order, and by nobody else', async () => {
  const temp = await tempVault('scholar', 'cataloguer');
  const scholar = await temp.use('scholar', async (vault) => {
    for (const number of [1, 2]) vault.desk.write((db) => appendOutbox(db, vault, deedOf(number)));
    expect((await faultOf(() => readOutbox(vault))).code).toBe('not-permitted');
    expect(JSON.stringify(vault.desk.db.prepare('SELECT CAST(sealed AS TEXT) FROM outbox').all())).not.toContain('invented');
    return vault.user.id;
  });
  const take = async () => temp.use('Archivist', (vault) => {
    const waiting = readOutbox(vault);
    stacksOf(vault).write((db) => { for (const entry of waiting) takeOutbox(db, entry); });
    expect(readOutbox(vault)).toEqual([]);
    return waiting;
  });
  const expected = (numbers: readonly number[]) => numbers.map((number) => ({ user: scholar, number, ...deedOf(number) }));
  expect(await take()).toMatchObject(expected([1, 2]));
  await temp.use('scholar', (vault) => vault.desk.write((db) => appendOutbox(db, vault, deedOf(3))));
  await temp.use('Archivist', (vault) => {
    sweepOutbox(vault);
    expect(vault.desk.db.prepare('SELECT number FROM outbox').pluck().all()).toEqual([3]);
  });
  await temp.use('scholar', (vault) => vault.desk.write((db) => appendOutbox(db, vault, deedOf(4))));
  expect(await take()).toMatchObject(expected([3, 4]));
  await temp.use('Archivist', async (vault) => {
    expect(verifyOutbox(vault)).toEqual({ checked: 0, broken: [] });
    expect((await verifyVault(vault)).faults).toEqual([]);
  });
});
