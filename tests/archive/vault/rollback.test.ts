// Old files put back, pages replayed, the head gone or rewritten: noticed on opening or by `verify`, and nothing is written then.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ArchiveError, toFault } from '../../../archive/api/errors.ts';
import { createDataKey, putBlock } from '../../../archive/vault/blocks.ts';
import { appendJournal } from '../../../archive/vault/journal.ts';
import { pageSize } from '../../../archive/vault/open-database.ts';
import type { Vault } from '../../../archive/vault/vault.ts';
import { verifyVault, type Inspecting } from '../../../archive/vault/verify.ts';
import { faultOf, fingerprint, newTestimonyId, stacksOf, tempVault, type TempVault } from './temp-vault.ts';

const deed = (vault: Vault) => stacksOf(vault).write((db) => appendJournal(db, vault, { verb: 'try', target: 'nothing' }));

/** Opens, expects read-only for this reason, tries to write everywhere, and expects every file as it was. */
async function expectReadOnly(temp: TempVault, reason: Vault['readOnly']): Promise<void> {
  const before = fingerprint(temp.folder);
  const vault = await temp.open();
  expect(vault.readOnly).toBe(reason);
  for (const compartment of [vault.identity, vault.stacks, vault.reading, vault.desk]) {
    expect((await faultOf(() => compartment?.write(() => 1))).code).toBe(reason);
    compartment?.checkpoint();
  }
  expect((await faultOf(() => vault.addUser('More', 'scholar', 'long enough'))).code).toBe(reason);
  expect(vault.users()).not.toHaveLength(0);
  expect((await verifyVault(vault)).ok).toBe(false);
  vault.close();
  expect(fingerprint(temp.folder)).toEqual(before);
}

test.each(['identity.1', 'stacks.1', 'reading.1', 'desk.1'])('an old %s put back', async (file) => {
  const temp = await tempVault();
  const old = readFileSync(temp.path(file));
  await temp.use('Archivist', (vault) => {
    for (const compartment of [vault.identity, vault.stacks, vault.reading, vault.desk]) {
      for (let count = 0; count < 2; count += 1) compartment?.write(() => 1);
    }
  });
  const current = readFileSync(temp.path(file));
  writeFileSync(temp.path(file), old);
  await expectReadOnly(temp, 'vault-rolled-back');
  writeFileSync(temp.path(file), current);
  await temp.use('Archivist', (vault) => expect(vault.readOnly).toBeNull());
});

test('a head that is gone, spoilt, or old', async () => {
  const temp = await tempVault('scholar');
  const old = readFileSync(temp.path('head'));
  await temp.use('Archivist', (vault) => { deed(vault); deed(vault); });
  const current = readFileSync(temp.path('head'), 'latin1');
  rmSync(temp.path('head'));
  await expectReadOnly(temp, 'vault-rolled-back');
  writeFileSync(temp.path('head'), '');
  await expectReadOnly(temp, 'vault-damaged');
  writeFileSync(temp.path('head'), old);
  await expectReadOnly(temp, 'vault-rolled-back');
  const changes = [
    current.replace(/^stacks 1 ([0-9]+)/m, (_, sequence) => `stacks 1 ${Number(sequence) + 1}`),
    current.replace(/^stacks .*$\n/m, ''),
    current.replace(/T([0-2])/, (_, digit) => `T${(Number(digit) + 1) % 3}`),
    current.replace(/^stacks/m, 'identity').replace(/^identity/m, 'stacks'),
  ];
  for (const changed of changes) {
    writeFileSync(temp.path('head'), changed);
    await expectReadOnly(temp, 'vault-damaged');
  }
  writeFileSync(temp.path('head'), current);
  await temp.use('Archivist', (vault) => expect(vault.readOnly).toBeNull());
});

test('a commit whose head was not written yet is accepted, two are not', async () => {
  const temp = await tempVault();
  const heads: Buffer[] = [];
  await temp.use('Archivist', (vault) => {
    for (let count = 0; count < 3; count += 1) {
      heads.push(readFileSync(temp.path('head')));
      deed(vault);
    }
  });
  writeFileSync(temp.path('head'), heads[1] ?? '');
  await expectReadOnly(temp, 'vault-rolled-back');
  writeFileSync(temp.path('head'), heads[2] ?? '');
  await temp.use('Archivist', (vault) => {
    expect(vault.readOnly).toBeNull();
    deed(vault);
  });
  await temp.use('Archivist', async (vault) => {
    expect(vault.readOnly).toBeNull();
    expect((await verifyVault(vault)).faults).toEqual([]);
  });
});

test('a scholar rewrites the lines of his own keys and keeps the others byte for byte', async () => {
  const temp = await tempVault('scholar');
  const lines = () => readFileSync(temp.path('head'), 'latin1').split('\n');
  const before = lines();
  await temp.use('scholar', (vault) => vault.desk.write(() => 1));
  const after = lines();
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
  expect(after[4]).not.toBe(before[4]);
  await temp.use('Archivist', (vault) => expect(vault.readOnly).toBeNull());
});

/** A vault with two testimonies, and the stacks' file before and after one byte of the first was changed in place. */
async function changedInPlace(): Promise<{ temp: TempVault; old: Buffer; current: Buffer }> {
  const temp = await tempVault();
  const testimonies = Array.from({ length: 30 }, newTestimonyId);
  await temp.use('Archivist', (vault) => {
    const stacks = stacksOf(vault);
    stacks.write((db) => {
      for (const testimony of testimonies) {
        createDataKey(stacks, db, testimony);
        putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.alloc(3000, 1));
      }
    });
  });
  const old = readFileSync(temp.path('stacks.1'));
  await temp.use('Archivist', (vault) => {
    const stacks = stacksOf(vault);
    stacks.write((db) => putBlock(stacks, db, testimonies[15] ?? newTestimonyId(), 'text', 0, 1, Buffer.alloc(3000, 2)));
  });
  return { temp, old, current: readFileSync(temp.path('stacks.1')) };
}

test('an old page replayed is authentic to the cipher, and is caught by the row set', async () => {
  const { temp, old, current } = await changedInPlace();
  const pages = Array.from({ length: old.length / pageSize }, (_, index) => index * pageSize);
  const changed = pages.filter((at) => !old.subarray(at, at + pageSize).equals(current.subarray(at, at + pageSize)));
  // Page 1 and `meta` change with every commit; what remains is the text's own pages.
  const replayed: string[][] = [];
  for (const at of changed) {
    const mixed = Buffer.from(current);
    old.copy(mixed, at, at, at + pageSize);
    writeFileSync(temp.path('stacks.1'), mixed);
    const vault = await temp.open();
    const { faults } = await verifyVault(vault);
    const caught = vault.readOnly !== null || faults.length > 0;
    expect([at / pageSize, at === 0 || caught]).toEqual([at / pageSize, true]);
    replayed.push(faults.map(({ reason }) => reason));
    vault.close();
  }
  expect(replayed).toContainEqual(['row-set']);
});

test('a bit flipped in any page of any file is found by verify or refused on opening', async () => {
  const { temp } = await changedInPlace();
  const files = ['identity.1', 'stacks.1', 'reading.1', 'desk.1'];
  const found = new Set<string>();
  for (let round = 0; round < 24; round += 1) {
    const path = temp.path(files[round % files.length] ?? 'desk.1');
    const whole = readFileSync(path);
    const spoilt = Buffer.from(whole);
    const at = Math.floor(Math.random() * whole.length);
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << (round % 8)), at);
    writeFileSync(path, spoilt);
    try {
      const vault = await temp.open();
      const { ok, faults } = await verifyVault(vault);
      expect([at, ok]).toEqual([at, false]);
      for (const { code } of faults) found.add(code);
      vault.close();
    } catch (thrown) {
      expect(['vault-damaged', 'foreign-file']).toContain(toFault(thrown).code);
    }
    writeFileSync(path, whole);
  }
  expect([...found]).toEqual(['vault-damaged']);
  await temp.use('Archivist', async (vault) => expect((await verifyVault(vault)).faults).toEqual([]));
});

test('one bit in each page, used or free, is found', async () => {
  const { temp } = await changedInPlace();
  const free = await temp.use('Archivist', (vault) => {
    stacksOf(vault).write((db) => db.prepare('DELETE FROM block WHERE rowid > 20').run());
    return stacksOf(vault).db.pragma('freelist_count', { simple: true });
  });
  expect(free).toBeGreaterThan(3);
  const whole = readFileSync(temp.path('stacks.1'));
  const only = new Set<string>();
  for (let page = 0; page < whole.length / pageSize; page += 1) {
    const spoilt = Buffer.from(whole);
    const at = page * pageSize + 16 + page * 37 % (pageSize - 16);
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 32, at);
    writeFileSync(temp.path('stacks.1'), spoilt);
    try {
      const vault = await temp.open();
      const { faults } = await verifyVault(vault);
      expect([page, faults.some(({ code }) => code === 'vault-damaged')]).toEqual([page, true]);
      only.add(faults.map(({ reason }) => reason).join());
      vault.close();
    } catch (thrown) {
      expect([page, toFault(thrown).code]).toEqual([page, 'vault-damaged']);
    }
  }
  // A free page is nothing that SQLite reads: its own code is all that tells.
  expect([...only]).toContain('pages');
});

test('verify counts what it looked at, tells how far it is, and can be stopped', async () => {
  const { temp } = await changedInPlace();
  const vault = await temp.open();
  const seen: number[] = [];
  const { ok, checked } = await verifyVault(vault, (done, total) => { seen.push(done / total); });
  expect(ok).toBe(true);
  expect(checked).toBeGreaterThan(100);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBeLessThanOrEqual(1);
  const stop = new AbortController();
  stop.abort();
  expect((await faultOf(() => verifyVault(vault, undefined, stop.signal))).code).toBe('cancelled');
  const further = { code: 'conflict', file: 'stacks.1', reason: 'index' } as const;
  const check = { file: 'stacks.1', reason: 'own', work: 1 };
  const finding = { ...check, run: async (inspecting: Inspecting) => inspecting.find(further.file, further.reason, further.code) };
  const failing = { ...check, run: async () => { throw new ArchiveError('vault-damaged', {}); } };
  expect((await verifyVault(vault, undefined, undefined, [finding, failing])).faults).toEqual([
    further, { code: 'vault-damaged', file: 'stacks.1', reason: 'own' },
  ]);
});

test('verify goes on beside writing', async () => {
  const { temp } = await changedInPlace();
  const vault = await temp.open();
  const verifying = verifyVault(vault, () => deed(vault));
  expect((await verifying).faults).toEqual([]);
  vault.close();
  await temp.use('Archivist', (reopened) => expect(reopened.readOnly).toBeNull());
});

test('keys or a head exchanged while the vault is open are found by verify', async () => {
  const temp = await tempVault();
  const old = readFileSync(temp.path('keys'));
  const vault = await temp.open();
  await vault.addUser('More', 'scholar', 'long enough');
  const current = readFileSync(temp.path('keys'));
  writeFileSync(temp.path('keys'), old);
  expect((await verifyVault(vault)).faults).toEqual([{ code: 'vault-rolled-back', file: 'keys', reason: 'keys' }]);
  writeFileSync(temp.path('keys'), current);
  copyFileSync(temp.path('keys'), temp.path('head'));
  expect((await verifyVault(vault)).faults.map(({ file, reason }) => `${file} ${reason}`))
    .toEqual(['head identity', 'head stacks', 'head reading', 'head desk']);
});
