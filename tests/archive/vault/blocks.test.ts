// Sealed blocks: they come back as they went in, and only in the place where they were put.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDataKey, deleteBlocks, destroyDataKey, getBlock, putBlock } from '../../../archive/vault/blocks.ts';
import { statement } from '../../../archive/vault/canonical.ts';
import { open, seal } from '../../../archive/vault/cipher.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

const recordFault = (file: string) => ({ code: 'vault-damaged', detail: { file, reason: 'record' } });

test('blocks come back as they went in, replaced ones as they were put last', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  stacks.write((db) => createDataKey(stacks, db, testimony));
  const block = fc.tuple(
    fc.string({ minLength: 1, maxLength: 6 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 9 }), fc.uint8Array({ maxLength: 20_000 }),
  );
  fc.assert(fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
    stacks.write((db) => {
      deleteBlocks(db, testimony);
      for (const [kind, number, version, bytes] of blocks) putBlock(stacks, db, testimony, kind, number, version, bytes);
    });
    const last = new Map(blocks.map((each) => [`${each[1]} ${each[0]}`, each]));
    for (const [kind, number, version, bytes] of last.values()) {
      expect(getBlock(stacks, testimony, kind, number, version).equals(bytes)).toBe(true);
      expect(getBlock(stacks, testimony, kind, number).equals(bytes)).toBe(true);
    }
  }), { numRuns: 20 });
});

/** Puts the sealed bytes of one row into another, as somebody with the file's key but not the data keys could. */
function transplant(compartment: Compartment, from: readonly unknown[], to: readonly unknown[]): void {
  compartment.write((db) => db.prepare(`
    UPDATE block SET sealed = (SELECT sealed FROM block WHERE testimony = ? AND kind = ? AND number = ?)
    WHERE testimony = ? AND kind = ? AND number = ?
  `).run(...from, ...to));
}

test('a block moved to another testimony, kind or number, or given another version, does not open', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const [one, other] = [newTestimonyId(), newTestimonyId()];
  const fill = () => stacks.write((db) => {
    for (const testimony of [one, other]) {
      destroyDataKey(db, testimony);
      createDataKey(stacks, db, testimony);
      for (const kind of ['text', 'note']) for (const number of [0, 1]) putBlock(stacks, db, testimony, kind, number, 1, randomBytes(40));
    }
  });
  for (const from of [[other, 'text', 0], [one, 'note', 0], [one, 'text', 1]]) {
    fill();
    expect(getBlock(stacks, one, 'text', 0)).toHaveLength(40);
    transplant(stacks, from, [one, 'text', 0]);
    expect(await faultOf(() => getBlock(stacks, one, 'text', 0))).toEqual(recordFault('stacks.1'));
  }
  fill();
  stacks.write((db) => db.prepare('UPDATE block SET version = 2').run());
  expect(await faultOf(() => getBlock(stacks, one, 'text', 0))).toEqual(recordFault('stacks.1'));
});

test('an old version of a block put back does not pass for the new one', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  stacks.write((db) => {
    createDataKey(stacks, db, testimony);
    putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.from('before'));
  });
  const old = stacks.db.prepare('SELECT sealed FROM block').pluck().get();
  stacks.write((db) => putBlock(stacks, db, testimony, 'text', 0, 2, Buffer.from('after')));
  expect(getBlock(stacks, testimony, 'text', 0, 2).toString()).toBe('after');
  expect(await faultOf(() => getBlock(stacks, testimony, 'text', 0, 1))).toEqual(recordFault('stacks.1'));
  stacks.write((db) => db.prepare('UPDATE block SET sealed = ?').run(old));
  expect(await faultOf(() => getBlock(stacks, testimony, 'text', 0))).toEqual(recordFault('stacks.1'));
});

test('neither a block nor a data key of one compartment opens in another', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const { reading } = vault;
  const testimony = newTestimonyId();
  for (const compartment of [stacks, reading]) {
    compartment.write((db) => {
      createDataKey(compartment, db, testimony);
      putBlock(compartment, db, testimony, 'text', 0, 1, Buffer.from(compartment.name));
    });
  }
  const sealed = stacks.db.prepare('SELECT sealed FROM block').pluck().get();
  const own = reading.db.prepare('SELECT sealed FROM block').pluck().get();
  reading.write((db) => db.prepare('UPDATE block SET sealed = ?').run(sealed));
  expect(await faultOf(() => getBlock(reading, testimony, 'text', 0))).toEqual(recordFault('reading.1'));
  const key = stacks.db.prepare('SELECT sealed FROM data_key').pluck().get();
  reading.write((db) => {
    db.prepare('UPDATE block SET sealed = ?').run(own);
    db.prepare('UPDATE data_key SET sealed = ?').run(key);
  });
  expect((await faultOf(() => getBlock(reading, testimony, 'text', 0))).detail).toEqual({ file: 'reading.1', reason: 'data-key' });
  // Even with the same data key in both.
  const place = (compartment: Compartment) => statement('data key', { vault: vault.id, compartment: compartment.name, testimony });
  const dataKey = open(stacks.keys.dataKeys, key as Buffer, place(stacks));
  if (dataKey === null) throw new Error('No data key.');
  reading.write((db) => {
    db.prepare('UPDATE data_key SET sealed = ?').run(seal(reading.keys.dataKeys, dataKey, place(reading)));
    db.prepare('UPDATE block SET sealed = ?').run(sealed);
  });
  expect(await faultOf(() => getBlock(reading, testimony, 'text', 0))).toEqual(recordFault('reading.1'));
});

test('without its data key a block is nothing, and destroying the key takes the blocks along', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const [one, other] = [newTestimonyId(), newTestimonyId()];
  expect((await faultOf(() => stacks.write((db) => putBlock(stacks, db, one, 'text', 0, 1, Buffer.from('x'))))).detail.reason).toBe('data-key');
  stacks.write((db) => {
    for (const testimony of [one, other]) {
      createDataKey(stacks, db, testimony);
      putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.from('kept'));
    }
  });
  expect((await faultOf(() => stacks.write((db) => createDataKey(stacks, db, one)))).code).toBe('conflict');
  stacks.write((db) => destroyDataKey(db, one));
  expect(stacks.db.prepare('SELECT testimony FROM block').pluck().all()).toEqual([other]);
  expect((await faultOf(() => getBlock(stacks, one, 'text', 0))).code).toBe('vault-damaged');
  expect(getBlock(stacks, other, 'text', 0).toString()).toBe('kept');
});

test('the same block sealed twice is not the same bytes', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  const seal = () => {
    stacks.write((db) => putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.from('the same')));
    return stacks.db.prepare<[], Buffer>('SELECT sealed FROM block').pluck().get()?.toString('hex');
  };
  stacks.write((db) => createDataKey(stacks, db, testimony));
  expect(seal()).not.toBe(seal());
});
