// Creating, opening and sharing a vault: who gets in, and what they can open.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createVault, openVault } from '../../../archive/vault/vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { cheap, faultOf, fingerprint, stacksOf, tempVault } from './temp-vault.ts';

const cipher = await import('../../../archive/vault/cipher.ts');
vi.mock('../../../archive/vault/cipher.ts', async (original) => {
  const real = await original<typeof cipher>();
  return { ...real, argon2id: vi.fn(real.argon2id) };
});

test('each role holds the keys of its compartments and no others', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  const held = async (name: string) => temp.use(name, ({ identity, stacks, reading, desk }) => (
    [identity, stacks, reading, desk].filter((compartment) => compartment !== null).map(({ name: file }) => file)
  ));
  expect(await held('Archivist')).toEqual(['identity', 'stacks', 'reading', 'desk']);
  expect(await held('cataloguer')).toEqual(['stacks', 'reading', 'desk']);
  expect(await held('scholar')).toEqual(['reading', 'desk']);
});

test('users are listed by name and role, and none of their names stands in the clear', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  const users = await temp.use('scholar', (vault) => vault.users());
  expect(users.map(({ user, role }) => [user, role])).toEqual([
    ['Archivist', 'archivist'], ['cataloguer', 'cataloguer'], ['scholar', 'scholar'],
  ]);
});

test('whether there is an archivist besides the one named', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  const asked = (name: string) => temp.use('cataloguer', (vault) => vault.otherArchivists(name));
  expect(await asked('Archivist')).toBe(false);
  expect(await asked('cataloguer')).toBe(true);
  await temp.use('Archivist', (vault) => vault.addUser('Second', 'archivist', 'long enough'));
  expect(await asked('Archivist')).toBe(true);
  expect(await asked('Second')).toBe(true);
});

test('every connection has the settings that were measured to be safe', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const settings = {
    cipher: 'sqlcipher', legacy: '4', temp_store: 2, journal_mode: 'wal', synchronous: 2, secure_delete: 1,
    locking_mode: 'normal', trusted_schema: 0, foreign_keys: 1, recursive_triggers: 1, query_only: 1,
  };
  for (const compartment of [vault.identity, vault.stacks, vault.reading, vault.desk]) {
    for (const [name, value] of Object.entries(settings)) {
      expect([name, compartment?.db.pragma(name, { simple: true })]).toEqual([name, value]);
    }
  }
});

test('the folder and its files are for their owner alone', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  vault.desk.write((db) => db.prepare('DELETE FROM outbox').run());
  expect(statSync(temp.folder).mode & 0o777).toBe(0o700);
  const files = readdirSync(temp.folder);
  expect(files).toEqual(expect.arrayContaining(['desk.1', 'desk.1-wal', 'head', 'identity.1', 'keys', 'lock', 'reading.1', 'stacks.1']));
  for (const file of files) expect([file, statSync(temp.path(file)).mode & 0o777]).toEqual([file, 0o600]);
});

test('a vault is not made over another, nor in a folder that holds something else', async () => {
  const temp = await tempVault();
  const before = fingerprint(temp.folder);
  expect((await faultOf(() => createVault(temp.folder, 'Someone', 'long enough', cheap))).code).toBe('vault-exists');
  expect(fingerprint(temp.folder)).toEqual(before);
  const used = tempFolder();
  writeFileSync(join(used, 'diary'), 'invented');
  expect((await faultOf(() => createVault(used, 'Someone', 'long enough', cheap))).code).toBe('conflict');
  expect(readdirSync(used)).toEqual(['diary']);
  const empty = join(tempFolder(), 'empty');
  mkdirSync(empty);
  (await createVault(empty, 'Someone', 'long enough', cheap)).close();
});

test('short passphrases are refused for the first user and for every other, and nothing is left behind', async () => {
  const parent = tempFolder();
  // Eight code units, and only four letters once composed.
  const short = '\u1112\u1161\u1112\u1161\u1112\u1161\u1112\u1161';
  expect((await faultOf(() => createVault(join(parent, 'vault'), 'Someone', short, cheap))).code).toBe('weak-passphrase');
  expect(readdirSync(parent)).toEqual([]);
  const temp = await tempVault();
  const vault = await temp.open();
  expect((await faultOf(() => vault.addUser('Other', 'scholar', '1234567'))).code).toBe('weak-passphrase');
  expect(vault.users()).toHaveLength(1);
});

test('names and passphrases are the same however they were composed', async () => {
  const folder = join(tempFolder(), 'vault');
  (await createVault(folder, 'Zoe\u0308 \uff11', 'cafe\u0301 cafe\u0301', cheap)).close();
  const vault = await openVault(folder, 'Zo\u00eb 1', 'caf\u00e9 caf\u00e9', cheap);
  expect(vault.user.name).toBe('Zo\u00eb 1');
  expect((await faultOf(() => vault.addUser('Zo\u00eb \uff11', 'scholar', 'long enough'))).code).toBe('conflict');
  vault.close();
});

test('an unknown user costs the same work as a wrong passphrase and is the same fault', async () => {
  const temp = await tempVault('scholar');
  const argon2id = vi.mocked(cipher.argon2id);
  const attempt = async (name: string, passphrase: string) => {
    argon2id.mockClear();
    const fault = await faultOf(() => openVault(temp.folder, name, passphrase, cheap));
    const work = argon2id.mock.calls.map(([, salt, memory, passes]) => [salt.length, memory, passes]);
    return { fault, work };
  };
  const known = await attempt('scholar', 'not the passphrase');
  expect(known.fault).toEqual({ code: 'wrong-passphrase', detail: {} });
  expect(known.work).toHaveLength(1);
  expect(await attempt('nobody', 'not the passphrase')).toEqual(known);
  expect((await attempt('scholar', temp.passphraseOf('Archivist'))).fault.code).toBe('wrong-passphrase');
});

test('one opener at a time, in this process or another', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const again = () => openVault(temp.folder, 'Archivist', temp.passphraseOf('Archivist'), cheap);
  expect((await faultOf(again)).code).toBe('vault-in-use');
  const program = `
    import { openVault } from ${JSON.stringify(join(import.meta.dirname, '../../../archive/vault/vault.ts'))};
    openVault(process.argv[1], 'Archivist', process.argv[2], ${JSON.stringify(cheap)})
      .then(() => console.log('opened'), (fault) => console.log(fault.code));
  `;
  const other = spawnSync(process.execPath, [
    '--input-type=module', '--eval', program, temp.folder, temp.passphraseOf('Archivist'),
  ], { encoding: 'utf8' });
  expect(other.stdout.trim()).toBe('vault-in-use');
  vault.close();
  (await again()).close();
});

test('cheap parameters for the passphrase are refused outside Vitest', async () => {
  const folder = join(tempFolder(), 'vault');
  vi.stubEnv('VITEST', undefined);
  try {
    expect((await faultOf(() => createVault(folder, 'Someone', 'long enough', cheap))).code).toBe('weak-parameters');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('time never goes backwards, even from one opening to the next', async () => {
  const temp = await tempVault();
  let clock = new Date('2031-05-05T10:00:00.000Z');
  const options = { ...cheap, clock: () => clock };
  const first = await temp.open('Archivist', options);
  expect(first.now()).toEqual(clock);
  clock = new Date('2031-05-06T10:00:00.000Z');
  expect(first.now()).toEqual(clock);
  first.close();
  clock = new Date('2019-01-01T00:00:00.000Z');
  const second = await temp.open('Archivist', options);
  expect(second.now()).toEqual(new Date('2031-05-06T10:00:00.000Z'));
  clock = new Date('2031-05-07T00:00:00.000Z');
  expect(second.now()).toEqual(clock);
});

test('only archivists add users; a scholar writes in the desk alone; nothing is written after closing', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  for (const name of ['cataloguer', 'scholar']) {
    await temp.use(name, async (vault) => {
      expect((await faultOf(() => vault.addUser('More', 'archivist', 'long enough'))).code).toBe('not-permitted');
    });
  }
  const scholar = await temp.open('scholar');
  expect((await faultOf(() => scholar.reading.write(() => 1))).code).toBe('not-permitted');
  expect(() => scholar.reading.db.prepare('DELETE FROM roster').run()).toThrow(/readonly/);
  expect(scholar.desk.write(() => 1)).toBe(1);
  scholar.close();
  expect((await faultOf(() => scholar.desk.write(() => 1))).code).toBe('vault-locked');
});

test('an archivist who was added can add the next, and open everything', async () => {
  const temp = await tempVault('archivist');
  await temp.use('archivist', (vault) => vault.addUser('Third', 'archivist', temp.passphraseOf('Third')));
  await temp.use('Third', (vault) => {
    expect(vault.identity).not.toBeNull();
    expect(vault.keyFile.roster).toBe(3);
    for (const compartment of [vault.identity, vault.stacks, vault.reading, vault.desk]) {
      expect(compartment?.db.prepare('SELECT roster FROM meta').pluck().get()).toBe(3);
    }
  });
});

test('what waits in the reading room for the stacks opens with the stacks key, the right label, and nothing else', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  const change = Buffer.from('an invented change');
  const sealed = await temp.use('Archivist', (vault) => vault.sealForStacks(change, 'o1'));
  const named = await temp.use('Archivist', (vault) => vault.sealForStacks(change, 'o1', 'identity'));
  await temp.use('cataloguer', async (vault) => {
    expect(Buffer.from(vault.openFromStacks(sealed, 'o1'))).toEqual(change);
    expect((await faultOf(() => vault.openFromStacks(sealed, 'o2'))).code).toBe('vault-damaged');
    expect((await faultOf(() => vault.openFromStacks(named, 'o1'))).code).toBe('vault-damaged');
    expect((await faultOf(() => vault.openFromStacks(named, 'o1', 'identity'))).code).toBe('not-permitted');
  });
  await temp.use('scholar', async (vault) => {
    expect((await faultOf(() => vault.openFromStacks(sealed, 'o1'))).code).toBe('not-permitted');
  });
});

test('a write that fails changes nothing, neither in the file nor in what the next write starts from', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const stacks = stacksOf(vault);
  const insert = "INSERT INTO outbox_taken (user, number, hash) VALUES (?, 1, x'00')";
  stacks.write((db) => db.prepare(insert).run('u1'));
  const state = () => stacks.db.prepare('SELECT * FROM meta').get();
  const before = state();
  expect(() => stacks.write((db) => {
    db.prepare(insert).run('u2');
    throw new RangeError('on purpose');
  })).toThrow(RangeError);
  expect(await faultOf(() => stacks.write((db) => db.prepare(insert).run('u1')))).toMatchObject({ code: 'vault-damaged' });
  // This one is met by the commit itself, when the head has been staged.
  expect((await faultOf(() => stacks.write((db) => {
    db.pragma('defer_foreign_keys = ON');
    db.prepare("INSERT INTO block VALUES ('t1', 'text', 0, 1, x'00')").run();
  }))).detail).toEqual({ file: 'stacks.1', reason: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
  expect(readdirSync(temp.folder)).not.toContain('head.new');
  expect(() => stacks.write(() => stacks.write(() => 1))).toThrow('A write inside a write.');
  expect(state()).toEqual(before);
  stacks.write((db) => db.prepare(insert).run('u3'));
  vault.close();
  await temp.use('Archivist', ({ readOnly, stacks: reopened }) => {
    expect(readOnly).toBeNull();
    expect(reopened?.db.prepare('SELECT user FROM outbox_taken ORDER BY user').pluck().all()).toEqual(['u1', 'u3']);
  });
});

test('an archivist’s opening takes away what never came into force', async () => {
  const temp = await tempVault('scholar');
  const left = ['keys.new', '.next-0123456789ab'];
  const there = () => readdirSync(temp.folder).filter((name) => left.includes(name)).sort();
  writeFileSync(join(temp.folder, 'keys.new'), '{');
  mkdirSync(join(temp.folder, '.next-0123456789ab'));
  await temp.use('scholar', () => undefined);
  expect(there()).toEqual([...left].sort());
  await temp.use('Archivist', () => undefined);
  expect(there()).toEqual([]);
});
