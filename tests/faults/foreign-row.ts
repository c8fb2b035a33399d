// Row 5: every key that a scholar holds or can derive, tried on everything sealed for others; and a cataloguer's likewise.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { insertPending } from '../../archive/vault/cleared-rows.ts';
import { compartmentFile, compartmentsOf, type CompartmentName } from '../../archive/vault/roles.ts';
import { openDatabase } from '../../archive/vault/open-database.ts';
import { openVault, type Vault } from '../../archive/vault/vault.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { asTest, makeWorld, scratchFolder, sheetName, toldFiles, visit, type FaultWorld } from './fault-world.ts';
import { foreignTo, keysOf, type Foreign } from './foreign-ciphertexts.ts';
import { nameOf, Tally, type Row } from './row.ts';

/** Something of every kind that can be sealed. */
async function furnish(world: FaultWorld, passphrases: Readonly<Record<string, string>>, entropy: Uint8Array): Promise<void> {
  const { folder, testimonies: [first, second] } = world;
  if (first === undefined || second === undefined) throw new Error('Too few testimonies.');
  await visit({ folder, user: 'archivist', passphrase: passphrases['archivist'] ?? '', files: toldFiles(0, 0) }, async (client) => {
    await client['user.add']({ name: 'other', role: 'scholar', passphrase: passphrases['other'] ?? '' });
    await client['identity.add']({
      testimony: second, role: 'narrator', names: [{ text: 'Somebody Invented', kind: 'latin' }], displayName: { en: 'N.', ko: '구술자' }, risk: 'low',
    });
    await client['consent.attach']({ testimony: first, file: sheetName });
    await client['attachment.add']({ testimony: second, kind: 'evidence', file: sheetName });
    await client['attachment.add']({ testimony: second, kind: 'original', file: sheetName });
  });
  for (const user of ['archivist', 'cataloguer', 'other', 'scholar']) {
    await visit({ folder, user, passphrase: passphrases[user] ?? '' }, async (client) => {
      await client['desk.remember']({ query: 'river', total: 3 });
      const { hits: [hit] } = await client['passages.find']({ query: 'river' });
      if (hit !== undefined && user !== 'archivist') await client['passages.copy']({ testimony: hit.testimony, passages: [hit.passage] });
    });
  }
  const vault = await openVault(folder, 'archivist', passphrases['archivist'] ?? '', cheap);
  vault.putRecovery(entropy, new Date().toISOString());
  leavePending(vault, first);
  vault.close();
}

/** As a cataloguer leaves them who was cut off. */
function leavePending(vault: Vault, testimony: TestimonyId): void {
  for (const under of ['stacks', 'identity'] as const) {
    const operation = `o${randomBytes(6).toString('hex')}`;
    vault.reading.write((db) => insertPending(db, {
      operation, testimony, under, change: vault.sealForStacks(Buffer.from('an invented change'), operation, under),
    }));
  }
}

function tryKeys(user: string, foreign: readonly Foreign[], keys: readonly Buffer[], tally: Tally): number {
  let tried = 0;
  for (const { kind, own, opensWith } of foreign) {
    tally.add(`${user}: ${kind}`);
    // Without this, whatever never opens would look well guarded.
    if (!opensWith(own)) tally.fail('not opened by its own key', `${user}: ${kind}`);
    for (const key of keys) {
      tried += 1;
      if (opensWith(key)) tally.fail('opened', `${user}: ${kind}`);
    }
  }
  return tried;
}

function opens(path: string, key: Buffer): boolean {
  try {
    openDatabase(path, key, 'read').close();
    return true;
  } catch (thrown) {
    if (nameOf(thrown).startsWith('SQLITE_NOTADB')) return false;
    throw thrown;
  }
}

function tryFiles(user: string, vault: Vault, closed: readonly CompartmentName[], keys: readonly Buffer[], tally: Tally): number {
  let tried = 0;
  for (const name of closed) {
    const path = join(vault.folder, compartmentFile(name, 1));
    const own = vault[name]?.keys.file;
    tally.add(`${user}: file of ${name}`);
    if (own === undefined || !opens(path, own)) tally.fail('not opened by its own key', `${user}: ${name}`);
    for (const key of keys) {
      tried += 1;
      if (opens(path, key)) tally.fail('opened', `${user}: file of ${name}`);
    }
  }
  return tried;
}

export const foreignRow: Row = async ({ rounds, seed }) => {
  asTest();
  const begun = performance.now();
  const tally = new Tally();
  for (const none of ['opened', 'not opened by its own key']) tally.add(none, 0);
  const root = scratchFolder('foreign');
  let tried = 0;
  try {
    const world = await makeWorld(root, 4);
    const passphrases = { ...world.passphrases, other: newPassphrase() };
    const entropy = randomBytes(32);
    await furnish(world, passphrases, entropy);
    for (const user of ['scholar', 'cataloguer'] as const) {
      const outsider = await openVault(world.folder, user, passphrases[user], cheap);
      const keys = keysOf(outsider, passphrases[user]);
      outsider.close();
      const closed = (['identity', 'stacks'] as const).filter((name) => !compartmentsOf(user).includes(name));
      const vault = await openVault(world.folder, 'archivist', passphrases.archivist, cheap);
      const foreign = foreignTo(user, { vault, passphrases, entropy }, closed);
      tally.add(`${user}: keys`, keys.length);
      tally.add(`${user}: sealed things of others`, foreign.length);
      tried += tryKeys(user, foreign, keys, tally) + tryFiles(user, vault, closed, keys, tally);
      vault.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return {
    row: "a scholar's keys", tried, figures: tally.figures, failures: tally.failures, target: 'every foreign ciphertext; 0 opened',
    seconds: (performance.now() - begun) / 1000, command: `npm run test:faults -- --rows foreign --rounds ${rounds} --seed ${seed}`,
  };
};
