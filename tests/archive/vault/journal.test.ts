// The journal and the outbox: chained, signed, sealed to whom they are for.
import { expect, test } from 'vitest';
import type { UserId } from '../../../archive/api/ids.ts';
import { appendJournal, readJournal, verifyJournal } from '../../../archive/vault/journal.ts';
import { appendOutbox, readOutbox, sweepOutbox, takeOutbox, verifyOutbox } from '../../../archive/vault/outbox.ts';
import type { Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

const changes = {
  'another verb': "UPDATE journal SET verb = 'clear' WHERE number = 2",
  'another target': "UPDATE journal SET target = 't1' WHERE number = 2",
  'another time': "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2",
  'another detail': `UPDATE journal SET detail = '{"passages":8}' WHERE number = 2`,
  'another author': 'UPDATE journal SET user = (SELECT user FROM journal WHERE number = 1) WHERE number = 2',
  'an entry gone': 'DELETE FROM journal WHERE number = 2',
  'an entry gone, the rest moved up': 'DELETE FROM journal WHERE number = 2; UPDATE journal SET number = number - 1 WHERE number > 2',
  'entries exchanged': 'UPDATE journal SET number = 9 WHERE number = 2; UPDATE journal SET number = 2 WHERE number = 3; UPDATE journal SET number = 3 WHERE number = 9',
  'a signature of another': 'UPDATE journal SET signature = (SELECT signature FROM journal WHERE number = 1) WHERE number = 2',
  'a hash of another': 'UPDATE journal SET hash = (SELECT hash FROM journal WHERE number = 1) WHERE number = 2',
};

test('the journal tells who did what, and every change of it breaks the chain', async () => {
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
    [1, vault.user.id, 'open', target, {}], [2, cataloguer, 'admit', target, { passages: 7 }], [3, vault.user.id, 'withdraw', target, {}],
  ]);
  expect(verifyJournal(stacks.db, vault.keyFile)).toEqual({ checked: 3, whole: true });
  for (const [what, sql] of Object.entries(changes)) {
    expect(() => stacks.write((db) => {
      db.exec(sql);
      throw new RangeError(`${what}: ${verifyJournal(db, vault.keyFile).whole}`);
    })).toThrow(`${what}: false`);
  }
  expect(verifyJournal(stacks.db, vault.keyFile).whole).toBe(true);
  // The last entry cut off holds together; the head remembers that there was another.
  stacks.db.pragma('query_only = OFF');
  stacks.db.exec('DELETE FROM journal WHERE number = 3');
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

test('an outbox with a gap, a forgery or another\'s entry is read up to there and named by verify', async () => {
  const temp = await tempVault('scholar', 'cataloguer');
  const scholar = await temp.use('scholar', (vault) => {
    for (const number of [1, 2, 3]) vault.desk.write((db) => appendOutbox(db, vault, deedOf(number)));
    return vault.user.id;
  });
  const other = await temp.use('cataloguer', (vault) => {
    vault.desk.write((db) => appendOutbox(db, vault, deedOf(9)));
    return vault.user.id;
  });
  const vault = await temp.open();
  const attempts: Readonly<Record<string, { readonly sql: string; readonly broken: UserId; readonly read: number }>> = {
    'a gap': { sql: 'DELETE FROM outbox WHERE number = 2', broken: scholar, read: 2 },
    'another time': { sql: "UPDATE outbox SET at = '2020' WHERE number = 3", broken: scholar, read: 3 },
    'another body': {
      sql: `UPDATE outbox SET sealed = (SELECT sealed FROM outbox WHERE user = '${other}') WHERE user = '${scholar}' AND number = 1`,
      broken: scholar, read: 1,
    },
    'another author': { sql: `UPDATE outbox SET number = 2 WHERE user = '${other}'`, broken: other, read: 3 },
  };
  for (const [what, { sql, broken, read }] of Object.entries(attempts)) {
    expect(() => vault.desk.write((db) => {
      db.exec(sql);
      throw new RangeError(JSON.stringify([what, verifyOutbox(vault).broken, readOutbox(vault).length]));
    })).toThrow(JSON.stringify([what, [broken], read]));
  }
  expect(readOutbox(vault)).toHaveLength(4);
});
