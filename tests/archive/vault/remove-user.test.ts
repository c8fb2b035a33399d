// Removing somebody and taking a role away: new keys for every file, which open to everybody who stayed and to nobody else.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Role } from '../../../archive/api/consent.ts';
import type { UserId } from '../../../archive/api/ids.ts';
import { createDataKey, getBlock, putBlock } from '../../../archive/vault/blocks.ts';
import { insertPending } from '../../../archive/vault/cleared-rows.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import type { Telling } from '../../../archive/vault/telling.ts';
import { itemsOf, putItem } from '../../../archive/vault/desk-rows.ts';
import { keysOf } from '../../../archive/vault/open-backup.ts';
import { openDatabase } from '../../../archive/vault/open-database.ts';
import { readKeyFile, type KeyFile } from '../../../archive/vault/key-file.ts';
import { appendJournal, readJournal, verifyJournal } from '../../../archive/vault/journal.ts';
import { unlockUser } from '../../../archive/vault/user-keys.ts';
import { openVault, type Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import type { TempVault } from './temp-vault.ts';
import { cheap, faultOf, fingerprint, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

const quietly: Telling = { tell: () => undefined };
const idOf = (vault: Vault, name: string): UserId => vault.users().find(({ user }) => user === name)!.id;
const all = (vault: Vault): Compartment[] => [vault.identity, stacksOf(vault), vault.reading, vault.desk].filter((held) => held !== null);

/** A vault of a testimony that has text in every compartment, and desks on which something lies. */
async function furnished(...roles: readonly Role[]): Promise<{ temp: TempVault; testimony: ReturnType<typeof newTestimonyId> }> {
  const temp = await tempVault(...roles);
  const testimony = newTestimonyId();
  await temp.use('Archivist', (vault) => {
    for (const compartment of [vault.identity!, stacksOf(vault), vault.reading]) {
      compartment.write((db) => {
        createDataKey(compartment, db, testimony);
        putBlock(compartment, db, testimony, 'text', 0, 1, Buffer.from(`said in ${compartment.name}`));
      });
    }
  });
  for (const name of ['Archivist', ...roles]) {
    await temp.use(name, (vault) => vault.desk.write((db) => putItem(db, vault, 'workbook', 1, { of: name })));
  }
  return { temp, testimony };
}

async function change(temp: TempVault, deed: (vault: Vault) => Promise<Vault>): Promise<void> {
  const vault = await temp.open();
  const after = await deed(vault);
  after.close();
}

const remove = (temp: TempVault, name: string): Promise<void> => (
  change(temp, (vault) => vault.removeUser(idOf(vault, name), quietly))
);

/** With everything that somebody could have kept: his private keys and every compartment key of the time before. */
function opensAny(temp: TempVault, before: KeyFile, name: string): string[] {
  const user = unlockUser(before, name, temp.passphraseOf(name));
  const mine = before.grants.filter((grant) => grant.user === user.record.id && grant.compartment !== 'root');
  const kept = mine.map(({ compartment }) => keysOf(before, user, { name: compartment as 'reading' }));
  const files = readdirSync(temp.folder).filter((file) => /^(identity|stacks|reading|desk)\.\d+$/u.test(file));
  return files.filter((file) => kept.some((keys) => {
    try {
      openDatabase(temp.path(file), keys.file, 'read').close();
      return true;
    } catch {
      return false;
    }
  }));
}

describe.each(['scholar', 'cataloguer', 'archivist'] as const)('a removed %s', (role) => {
  test('opens nothing: not by the passphrase, not by the keys of before', async () => {
    const { temp } = await furnished(role, 'scholar' === role ? 'cataloguer' : 'scholar');
    const before = readKeyFile(temp.folder);
    expect(opensAny(temp, before, role)).not.toEqual([]);
    await remove(temp, role);
    expect(opensAny(temp, before, role)).toEqual([]);
    expect((await faultOf(() => openVault(temp.folder, role, temp.passphraseOf(role), cheap))).code).toBe('wrong-passphrase');
    const ids = readKeyFile(temp.folder).users.map(({ id }) => id);
    expect(before.users.filter(({ id }) => !ids.includes(id))).toHaveLength(1);
  });

  test('is missed by nobody: everybody else finds everything as it was', async () => {
    const other = role === 'scholar' ? 'cataloguer' : 'scholar';
    const { temp, testimony } = await furnished(role, other);
    await remove(temp, role);
    await temp.use('Archivist', async (vault) => {
      expect(vault.readOnly).toBeNull();
      for (const compartment of all(vault).filter(({ name }) => name !== 'desk')) {
        expect(getBlock(compartment, testimony, 'text', 0, 1).toString()).toBe(`said in ${compartment.name}`);
      }
      expect((await verifyVault(vault)).faults).toEqual([]);
      const last = readJournal(stacksOf(vault).db).at(-1);
      expect(last).toMatchObject({ verb: 'remove-user', target: before(vault), detail: { role } });
      vault.reading.write(() => 1);
    });
    await temp.use(other, (vault) => expect(itemsOf(vault, 'workbook')).toMatchObject([{ value: { of: other } }]));
    expect(readdirSync(temp.folder).sort()).toEqual(['desk.2', 'head', 'identity.2', 'keys', 'lock', 'reading.2', 'stacks.2']);
  });

  function before(vault: Vault): UserId | undefined {
    return vault.keyFile.former?.[0]?.id;
  }
});

test('the vault goes on open, with the same lock, and is found open by nobody else', async () => {
  const { temp, testimony } = await furnished('scholar');
  const vault = await temp.open();
  const after = await vault.removeUser(idOf(vault, 'scholar'), quietly);
  expect((await faultOf(() => openVault(temp.folder, 'Archivist', temp.passphraseOf('Archivist'), cheap))).code).toBe('vault-in-use');
  expect((await faultOf(() => vault.reading.write(() => 1))).code).toBe('vault-locked');
  vault.close();
  stacksOf(after).write((db) => putBlock(stacksOf(after), db, testimony, 'text', 0, 2, Buffer.from('more')));
  expect(itemsOf(after, 'workbook')).toHaveLength(1);
  expect(after.desk.db.prepare('SELECT count(DISTINCT user) FROM item').pluck().get()).toBe(1);
  await after.addUser('later', 'scholar', 'long enough');
  after.close();
  await temp.use('Archivist', async (again) => expect((await verifyVault(again)).ok).toBe(true));
});

test('whoever had added others can go; who signed before is still known by his signatures', async () => {
  const { temp } = await furnished('archivist');
  await temp.use('archivist', async (vault) => {
    await vault.addUser('late', 'archivist', temp.passphraseOf('late'));
    await vault.addUser('reader', 'scholar', temp.passphraseOf('reader'));
    stacksOf(vault).write((db) => appendJournal(db, vault, { verb: 'try', target: 'nothing' }));
  });
  // The first archivist, whom the root certified, is removed by the last that he never knew.
  const last = await temp.open('late');
  (await last.removeUser(idOf(last, 'archivist'), quietly)).close();
  const again = await temp.open('late');
  (await again.removeUser(idOf(again, 'Archivist'), quietly)).close();
  for (const name of ['late', 'reader']) await temp.use(name, (vault) => expect(vault.readOnly).toBeNull());
  await temp.use('late', async (vault) => {
    expect(vault.keyFile.former).toHaveLength(2);
    expect(verifyJournal(stacksOf(vault).db, vault.keyFile)).toMatchObject({ whole: true });
    expect((await verifyVault(vault)).faults).toEqual([]);
  });
});

test('roles: more is granted with the keys as they are, less gives new ones', async () => {
  const { temp } = await furnished('scholar', 'archivist');
  const roleOf = (vault: Vault, name: string) => vault.users().find(({ user }) => user === name)?.role;
  await change(temp, async (vault) => {
    const after = await vault.changeRole(idOf(vault, 'scholar'), 'cataloguer', quietly);
    expect(after).toBe(vault);
    return after.changeRole(idOf(vault, 'scholar'), 'archivist', quietly);
  });
  expect(readdirSync(temp.folder)).toContain('stacks.1');
  await temp.use('scholar', (vault) => {
    expect([vault.user.role, vault.identity === null, roleOf(vault, 'scholar')]).toEqual(['archivist', false, 'archivist']);
    expect(itemsOf(vault, 'workbook')).toHaveLength(1);
  });
  // He who was promoted takes the place of whoever promoted him.
  const promoted = await temp.open('scholar');
  const after = await promoted.changeRole(idOf(promoted, 'Archivist'), 'scholar', quietly);
  expect(after).not.toBe(promoted);
  expect(readJournal(stacksOf(after).db).at(-1)).toMatchObject({ verb: 'change-role', detail: { from: 'archivist', to: 'scholar' } });
  after.close();
  await temp.use('Archivist', (vault) => {
    expect([vault.user.role, vault.identity, vault.stacks, vault.readOnly]).toEqual(['scholar', null, null, null]);
    expect(itemsOf(vault, 'workbook')).toHaveLength(1);
  });
  await temp.use('archivist', async (vault) => expect((await verifyVault(vault)).faults).toEqual([]));
});

test('oneself and the last archivist stay; a scholar removes nobody; what waits is not cut off', async () => {
  const { temp } = await furnished('scholar');
  await temp.use('Archivist', async (vault) => {
    const self = await faultOf(() => vault.removeUser(vault.user.id, quietly));
    expect(self).toMatchObject({ code: 'conflict', detail: { reason: 'last-archivist' } });
    expect((await faultOf(() => vault.changeRole(vault.user.id, 'scholar', quietly))).detail.reason).toBe('last-archivist');
    await vault.addUser('second', 'archivist', 'long enough');
    expect((await faultOf(() => vault.removeUser(vault.user.id, quietly))).detail.reason).toBe('self');
    const unknown = 'u000000000000' as UserId;
    expect((await faultOf(() => vault.removeUser(unknown, quietly))).code).toBe('not-found');
    vault.reading.write((db) => insertPending(db, { operation: 'x', testimony: newTestimonyId(), change: Buffer.alloc(1), under: 'stacks' }));
    expect((await faultOf(() => vault.removeUser(idOf(vault, 'scholar'), quietly))).detail.reason).toBe('unfinished');
  });
  await temp.use('scholar', async (vault) => {
    expect((await faultOf(() => vault.removeUser(idOf(vault, 'second'), quietly))).code).toBe('not-permitted');
    expect((await faultOf(() => vault.changeRole(idOf(vault, 'second'), 'scholar', quietly))).code).toBe('not-permitted');
  });
});

test('cut off, by whoever waits, it leaves everything as it was', async () => {
  const { temp } = await furnished('scholar');
  const vault = await temp.open();
  const before = fingerprint(temp.folder);
  const stop = new AbortController();
  const telling: Telling = { signal: stop.signal, tell: (done) => { if (done === 2) stop.abort(); } };
  expect((await faultOf(() => vault.removeUser(idOf(vault, 'scholar'), telling))).code).toBe('cancelled');
  expect(fingerprint(temp.folder)).toEqual(before);
  vault.reading.write(() => 1);
  vault.close();
  await temp.use('scholar', (held) => expect(held.readOnly).toBeNull());
});

test('files of a later generation are never written over, and never swept', async () => {
  const { temp } = await furnished('scholar', 'cataloguer');
  const older = join(tempFolder(), 'older');
  cpSync(temp.folder, older, { recursive: true });
  await remove(temp, 'scholar');
  // Somebody puts the files of before back beside the newer ones.
  cpSync(older, temp.folder, { recursive: true });
  const vault = await temp.open();
  onTestFinished(() => vault.close());
  expect(readdirSync(temp.folder)).toContain('stacks.2');
  const after = await vault.removeUser(idOf(vault, 'cataloguer'), quietly);
  expect(after.keyFile.compartments.map(({ generation }) => generation)).toEqual([3, 3, 3, 3]);
  after.close();
});
