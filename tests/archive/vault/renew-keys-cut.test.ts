// The renewing of keys cut off at every operation on a file, and failing at every one: either nothing happened or all of it.
import * as realFs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createDataKey, putBlock } from '../../../archive/vault/blocks.ts';
import type { Telling } from '../../../archive/vault/telling.ts';
import { readJournal } from '../../../archive/vault/journal.ts';
import { openVault, type Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import type { TempVault } from './temp-vault.ts';
import { cheap, faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

/** Hears of each operation before it is done; what it throws, the operation throws. */
let before: ((operation: string) => void) | null = null;

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof realFs>();
  const heard = <Operation extends (...given: never[]) => unknown>(name: string, operation: Operation): Operation => (
    ((...given: never[]) => {
      before?.(name);
      return operation(...given);
    }) as Operation
  );
  return {
    ...fs,
    mkdirSync: heard('mkdir', fs.mkdirSync), openSync: heard('open', fs.openSync), writeSync: heard('write', fs.writeSync),
    fsyncSync: heard('fsync', fs.fsyncSync), renameSync: heard('rename', fs.renameSync), rmSync: heard('rm', fs.rmSync),
    chmodSync: heard('chmod', fs.chmodSync),
  };
});

afterEach(() => { before = null; });

const quietly: Telling = { tell: () => undefined };
const testimonyIds = (vault: Vault) => stacksOf(vault).db.prepare('SELECT testimony FROM block').pluck().all();

async function furnished(): Promise<TempVault> {
  const temp = await tempVault('scholar', 'cataloguer');
  await temp.use('Archivist', (vault) => stacksOf(vault).write((db) => {
    const testimony = newTestimonyId();
    createDataKey(stacksOf(vault), db, testimony);
    putBlock(stacksOf(vault), db, testimony, 'text', 0, 1, Buffer.alloc(5000, 5));
  }));
  return temp;
}

const leaver = (vault: Vault) => vault.users().find(({ user }) => user === 'scholar')!.id;

/** What an opening finds: whole, with the scholar there or not, never in between. Gives whether he is gone. */
async function requireWhole(temp: TempVault, folder: string): Promise<boolean> {
  const stays = await openVault(folder, 'cataloguer', temp.passphraseOf('cataloguer'), cheap);
  expect(stays.readOnly).toBeNull();
  stays.close();
  const reader = await faultOf(async () => {
    const scholar = await openVault(folder, 'scholar', temp.passphraseOf('scholar'), cheap);
    expect(scholar.readOnly).toBeNull();
    scholar.close();
    throw Object.assign(new (await import('../../../archive/api/errors.ts')).ArchiveError('conflict'));
  });
  const vault = await openVault(folder, 'Archivist', temp.passphraseOf('Archivist'), cheap);
  try {
    const gone = reader.code === 'wrong-passphrase';
    expect(vault.readOnly).toBeNull();
    expect(gone).toBe(vault.users().every(({ user }) => user !== 'scholar'));
    expect(readJournal(stacksOf(vault).db).some(({ verb }) => verb === 'remove-user')).toBe(gone);
    expect(testimonyIds(vault)).toHaveLength(1);
    stacksOf(vault).write(() => 1);
    expect((await verifyVault(vault)).faults).toEqual([]);
    const files = realFs.readdirSync(folder).filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'));
    const inForce = vault.keyFile.compartments.map(({ name, generation }) => `${name}.${generation}`);
    // Nothing of a place for building, nor of an older generation, is left once an archivist was there.
    expect(files.filter((name) => name.startsWith('.next'))).toEqual([]);
    if (gone) expect(files.filter((name) => /\.\d+$/u.test(name)).sort()).toEqual([...inForce].sort());
    return gone;
  } finally {
    vault.close();
  }
}

test('killed before each operation on a file', async () => {
  const temp = await furnished();
  const states: string[] = [];
  const operations: string[] = [];
  const vault = await temp.open();
  before = (operation) => {
    const listen = before;
    before = null;
    const state = join(tempFolder(), 'vault');
    realFs.cpSync(temp.folder, state, { recursive: true });
    states.push(state);
    operations.push(operation);
    before = listen;
  };
  const after = await vault.removeUser(leaver(vault), quietly);
  before = null;
  after.close();
  expect(operations.filter((operation) => operation === 'rename').length).toBeGreaterThanOrEqual(6);
  const gone: boolean[] = [];
  for (const state of states) gone.push(await requireWhole(temp, state));
  // One commit point: once gone, gone for good.
  expect(gone).toEqual([...gone].sort());
  expect([gone[0], gone.at(-1)]).toEqual([false, true]);
}, 60_000);

test('failing at each operation on a file: undone, and tried again with success', async () => {
  const temp = await furnished();
  const probe = await furnished();
  let count = 0;
  before = () => { count += 1; };
  await probe.use('Archivist', async (vault) => {
    count = 0;
    await vault.removeUser(leaver(vault), quietly).then((after) => after.close());
  });
  before = null;
  const before0 = join(tempFolder(), 'before');
  realFs.cpSync(temp.folder, before0, { recursive: true });
  for (let failing = 0; failing < count; failing += 1) {
    const folder = join(tempFolder(), 'vault');
    realFs.cpSync(before0, folder, { recursive: true });
    const vault = await openVault(folder, 'Archivist', temp.passphraseOf('Archivist'), cheap);
    let done = 0;
    before = () => {
      if (done === failing) {
        done += 1;
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      }
      done += 1;
    };
    let after = vault;
    try {
      after = await vault.removeUser(leaver(vault), quietly);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'disk-full' });
    } finally {
      before = null;
      after.close();
      vault.close();
    }
    await requireWhole(temp, folder);
  }
}, 120_000);
