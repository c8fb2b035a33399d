// What keeps a vault shut besides what `must-fail.ts` lists: nothing there, a stranger, a cut file, an older program; a refusal changes no file.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CompartmentKeys } from '../../../archive/vault/compartment-keys.ts';
import { findGrant, openGrant } from '../../../archive/vault/grants.ts';
import { openDatabase } from '../../../archive/vault/open-database.ts';
import type { CompartmentName } from '../../../archive/vault/roles.ts';
import { countedTables } from '../../../archive/vault/row-set.ts';
import type { Database } from '../../../archive/vault/sql.ts';
import { unlockUser } from '../../../archive/vault/user-keys.ts';
import { readKeyFile } from '../../../archive/vault/key-file.ts';
import { cheap, faultOf, fingerprint, refusal, tempVault, type TempVault } from './temp-vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { openVault } from '../../../archive/vault/vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';


/** The keys of a compartment as the archivist holds them, for meddling with a file from outside. */
function keysOf(temp: TempVault, name: CompartmentName): CompartmentKeys {
  const file = readKeyFile(temp.folder);
  const { keys, record } = unlockUser(file, 'Archivist', temp.passphraseOf('Archivist'));
  const grant = findGrant(file, record.id, name);
  if (grant === undefined) throw new Error('No grant.');
  return new CompartmentKeys(file.vault, name, 1, openGrant(file.vault, grant, keys.exchange));
}

function withFile(temp: TempVault, name: CompartmentName, deed: (db: Database) => void): void {
  const db = openDatabase(temp.path(`${name}.1`), keysOf(temp, name).file, 'write');
  deed(db);
  db.close();
}

test('no vault: nothing there, an empty folder, another program\'s keys', async () => {
  const folder = tempFolder();
  for (const missing of [join(folder, 'nowhere'), folder]) {
    expect((await faultOf(() => openVault(missing, 'Archivist', 'long enough', cheap))).code).toBe('not-a-vault');
  }
  for (const text of ['', 'ssh-rsa AAAA', '{"format":"other","number":1}', '[]']) {
    const other = join(folder, randomBytes(4).toString('hex'));
    mkdirSync(other);
    writeFileSync(join(other, 'keys'), text);
    expect((await faultOf(() => openVault(other, 'Archivist', 'long enough', cheap))).code).toBe('not-a-vault');
    expect(readFileSync(join(other, 'keys'), 'utf8')).toBe(text);
  }
});

test('a wrong passphrase, a wrong name', async () => {
  const temp = await tempVault();
  expect(await refusal(temp, 'Stranger')).toEqual({ code: 'wrong-passphrase', detail: {} });
});

test('a scholar does not miss what a scholar cannot open', async () => {
  const temp = await tempVault('scholar');
  rmSync(temp.path('identity.1'));
  rmSync(temp.path('stacks.1'));
  (await temp.open('scholar')).close();
});

test('a compartment cut at, before and between pages', async () => {
  const temp = await tempVault();
  const path = temp.path('reading.1');
  const whole = readFileSync(path);
  for (const size of [0, 1, 4095, 4096, 4097, whole.length - 4096, whole.length - 1]) {
    writeFileSync(path, whole);
    truncateSync(path, size);
    expect([size, await refusal(temp)]).toEqual([size, { code: 'truncated-file', detail: { file: 'reading.1' } }]);
  }
  expect(statSync(path).size).toBe(whole.length - 1);
});

/** Takes away what came after the second migration of the reading room. */
function makeOlder(temp: TempVault): void {
  const first = ['meta', 'data_key', 'block', 'roster', 'text_run', 'segment', 'segment_block', 'segment_run', 'segment_counter'];
  withFile(temp, 'reading', (db) => {
    const later = countedTables(db).map(({ name }) => name).filter((name) => !first.includes(name));
    db.exec(`${later.map((table) => `DROP TABLE ${table};`).join(' ')} PRAGMA user_version = 2`);
  });
}

test('a compartment of an older program: an archivist brings it up to date, a scholar waits for that', async () => {
  const temp = await tempVault('scholar');
  makeOlder(temp);
  expect(await refusal(temp, 'scholar')).toEqual({ code: 'not-permitted', detail: { file: 'reading.1', reason: 'migration' } });
  await temp.use('Archivist', async (vault) => {
    expect(vault.readOnly).toBeNull();
    expect(vault.reading.db.prepare('SELECT count(*) FROM pending').pluck().get()).toBe(0);
    expect((await verifyVault(vault)).faults).toEqual([]);
  });
  await temp.use('scholar', (vault) => expect(vault.users()).toHaveLength(2));
});

test('a migration gives no cover to rows that were put back', async () => {
  const temp = await tempVault('scholar');
  makeOlder(temp);
  withFile(temp, 'reading', (db) => db.exec("DELETE FROM roster WHERE name = 'scholar'"));
  expect(await refusal(temp)).toEqual({ code: 'vault-damaged', detail: { file: 'reading.1', reason: 'row-set' } });
});

test('a refusal leaves the log of a crash as it was', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  vault.stacks?.write((db) => db.prepare("INSERT INTO outbox_taken VALUES ('u1', 1, x'00')").run());
  const crashed = join(tempFolder(), 'crashed');
  mkdirSync(crashed);
  // Not `lock`: to open and close it here would give up the lock.
  for (const file of ['keys', 'head', 'stacks.1', 'stacks.1-wal', 'identity.1', 'reading.1', 'desk.1']) {
    copyFileSync(temp.path(file), join(crashed, file));
  }
  writeFileSync(join(crashed, 'lock'), '');
  vault.close();
  rmSync(join(crashed, 'desk.1'));
  const before = fingerprint(crashed);
  const open = () => openVault(crashed, 'Archivist', temp.passphraseOf('Archivist'), cheap);
  expect((await faultOf(open)).code).toBe('missing-compartment');
  expect(fingerprint(crashed)).toEqual(before);
  copyFileSync(temp.path('desk.1'), join(crashed, 'desk.1'));
  copyFileSync(temp.path('head'), join(crashed, 'head'));
  const recovered = await open();
  expect(recovered.readOnly).toBeNull();
  expect(recovered.stacks?.db.prepare('SELECT user FROM outbox_taken').pluck().all()).toEqual(['u1']);
  recovered.close();
});
