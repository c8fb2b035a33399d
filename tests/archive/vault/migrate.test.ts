// A vault made by the program before this one opens, whole, and what it kept is read as it was meant.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Agreement, Restriction } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { createDataKey, getBlock, putBlock } from '../../../archive/vault/blocks.ts';
import { pendingRows } from '../../../archive/vault/cleared-rows.ts';
import {
  agreementsOf, allDisclosures, insertAgreement, insertRestriction, latestAgreement, liftedOf, restrictionsOf,
} from '../../../archive/vault/consent-rows.ts';
import { scrubDue } from '../../../archive/vault/erase.ts';
import { particularsOf } from '../../../archive/vault/evidence-rows.ts';
import { appendJournal } from '../../../archive/vault/journal.ts';
import { deskFoundation } from '../../../archive/vault/migrations/desk-001-foundation.ts';
import { desk002 } from '../../../archive/vault/migrations/desk-002-items.ts';
import { desk003 } from '../../../archive/vault/migrations/desk-003-slots.ts';
import { identityFoundation } from '../../../archive/vault/migrations/identity-001-foundation.ts';
import { identity002 } from '../../../archive/vault/migrations/identity-002-evidence.ts';
import { readingFoundation } from '../../../archive/vault/migrations/reading-001-foundation.ts';
import { reading003 } from '../../../archive/vault/migrations/reading-003-cleared.ts';
import { stacksFoundation } from '../../../archive/vault/migrations/stacks-001-foundation.ts';
import { stacks003 } from '../../../archive/vault/migrations/stacks-003-testimony.ts';
import { text002 } from '../../../archive/vault/migrations/text-002-passages-and-index.ts';
import { allPeople } from '../../../archive/vault/person-rows.ts';
import { randomId } from '../../../archive/vault/random-id.ts';
import type { CompartmentName } from '../../../archive/vault/roles.ts';
import type { Database, Migration } from '../../../archive/vault/sql.ts';
import { templates } from '../../../archive/vault/template-rows.ts';
import { insertTestimony } from '../../../archive/vault/testimony-rows.ts';
import { openVault, type Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testimonyRowOf } from './invented-rows.ts';
import { cheap, faultOf, newTestimonyId, stacksOf } from './temp-vault.ts';

/** The lists of migrations as they stood before consent was whole. */
const before: Readonly<Record<CompartmentName, readonly Migration[]>> = {
  identity: [identityFoundation, identity002],
  stacks: [stacksFoundation, text002, stacks003],
  reading: [readingFoundation, text002, reading003],
  // Of the desk there is no older one here: what opens it looks there for passphrases' numbers. `fixtures` has one.
  desk: [deskFoundation, desk002, desk003],
};

const migrationsModule = '../../../archive/vault/migrations.ts';

/** The rest of the room, on the older migrations. */
async function olderProgram() {
  vi.resetModules();
  vi.doMock(migrationsModule, () => ({
    knownVersion: (compartment: CompartmentName) => before[compartment].length,
    schemaVersion: (db: Database) => db.pragma('user_version', { simple: true }),
    migrate: (db: Database, compartment: CompartmentName) => {
      for (const { number, sql } of before[compartment]) db.exec(`${sql}; PRAGMA user_version = ${String(number)}`);
    },
  }));
  try {
    const { createVault } = await import('../../../archive/vault/vault.ts');
    return createVault;
  } finally {
    vi.doUnmock(migrationsModule);
    vi.resetModules();
  }
}

const passphrase = randomBytes(12).toString('base64url');

/** Rows as the older program wrote them: with what it knew of an agreement, a restriction, a disclosure. */
function fillOldVault(vault: Vault, testimony: TestimonyId, other: TestimonyId): void {
  const stacks = stacksOf(vault);
  const agreement = {
    testimony, version: 1, status: 'in-force', capacity: 'self', method: 'written', evidence: 'held-elsewhere',
    scopes: { 'on-site-research': { answer: 'granted', from: null, until: null } }, recordedBy: 'Archivist',
    recordedAt: '2026-01-01T00:00:00.000Z',
  };
  const restriction = {
    id: 'r000000000001', testimony, kind: 'redact', target: { of: 'range', turn: 'abc123', version: 1, start: 0, end: 4 },
    reason: 'name', until: null, setBy: 'Archivist', setAt: '2026-01-01T00:00:00.000Z',
  };
  stacks.write((db) => {
    for (const id of [testimony, other]) {
      createDataKey(stacks, db, id);
      insertTestimony(db, testimonyRowOf(id));
    }
    putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.from('an old text'));
    insertAgreement(db, agreement as unknown as Agreement);
    insertRestriction(db, restriction as unknown as Restriction);
    const disclose = db.prepare('INSERT INTO disclosure (id, testimony, body) VALUES (?, ?, ?)');
    for (const [index, purpose] of ['publish', 'quote'].entries()) {
      const id = `d00000000000${String(index)}`;
      disclose.run(id, testimony, JSON.stringify({
        id, testimony, at: `2026-02-0${String(index + 1)}T00:00:00.000Z`, by: 'Archivist', to: null, purpose, agreement: 1,
        passages: [`${testimony}.abc123`], sha256: 'ab'.repeat(32),
      }));
    }
    appendJournal(db, vault, { verb: 'admit', target: testimony });
  });
  vault.identity?.write((db) => {
    const held = db.prepare('INSERT INTO evidence (testimony, version, held) VALUES (?, ?, ?)');
    held.run(testimony, 1, 'in the iron cabinet');
    held.run(other, 1, 'held-elsewhere');
  });
  vault.reading.write((db) => (
    db.prepare('INSERT INTO pending (operation, testimony, change) VALUES (?, ?, ?)').run('o1', testimony, Buffer.from('sealed'))
  ));
}

async function oldVault(testimony: TestimonyId, other: TestimonyId): Promise<string> {
  const folder = join(tempFolder(), 'vault');
  const createVault = await olderProgram();
  const vault = await createVault(folder, 'Archivist', passphrase, cheap);
  await vault.addUser('Cataloguer', 'cataloguer', passphrase);
  await vault.addUser('Scholar', 'scholar', passphrase);
  fillOldVault(vault, testimony, other);
  expect(vault.identity?.db.pragma('user_version', { simple: true })).toBe(2);
  vault.close();
  return folder;
}

test('an archivist’s opening brings every compartment up to date, and nothing that was kept is lost', async () => {
  const [testimony, other] = [newTestimonyId(), newTestimonyId()];
  const folder = await oldVault(testimony, other);
  const vault = await openVault(folder, 'Archivist', passphrase, cheap);
  onTestFinished(() => vault.close());
  const { identity, reading } = vault;
  const stacks = stacksOf(vault);
  if (identity === null) throw new Error('No identity.');
  expect(vault.readOnly).toBeNull();
  expect([identity, stacks, reading, vault.desk].map(({ db }) => db.pragma('user_version', { simple: true }))).toEqual([5, 10, 10, 3]);
  expect((await verifyVault(vault)).faults).toEqual([]);

  expect(latestAgreement(stacks.db, testimony)).toMatchObject({
    status: 'in-force', givenBy: 'narrator', givenAt: null, supersedes: null, reviewedBy: null, conclusion: null, contact: 'never',
  });
  expect(agreementsOf(stacks.db, testimony).unreadable).toBe(false);
  expect(restrictionsOf(stacks.db, testimony)).toMatchObject({ restrictions: [{ kind: 'redact', event: null }], unreadable: false });
  expect(allDisclosures(stacks.db).map(({ purpose, form }) => [purpose, form])).toEqual([['quote', 'copied-text'], ['publish', 'pdf']]);
  expect(getBlock(stacks, testimony, 'text', 0).toString()).toBe('an old text');
  expect(particularsOf(identity.db, testimony)).toEqual({ signedBy: null, interpreter: null, contact: null, heldAt: 'in the iron cabinet' });
  expect(particularsOf(identity.db, other)).toEqual({ signedBy: null, interpreter: null, contact: null, heldAt: null });
  expect(identity.db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'evidence'").get()).toBeUndefined();
  expect(pendingRows(reading.db)).toEqual([{ operation: 'o1', testimony, change: Buffer.from('sealed'), under: 'stacks' }]);
  expect([liftedOf(stacks.db, testimony), templates(stacks.db), allPeople(identity.db), scrubDue(reading.db)]).toEqual([[], [], [], []]);

  // It is an ordinary vault now: written to, closed, opened again by everyone.
  stacks.write((db) => appendJournal(db, vault, { verb: 'try', target: randomId('t', 12) }));
  vault.close();
  for (const user of ['Archivist', 'Cataloguer', 'Scholar']) {
    const again = await openVault(folder, user, passphrase, cheap);
    expect(again.readOnly).toBeNull();
    expect((await verifyVault(again)).faults).toEqual([]);
    again.close();
  }
});

test('a cataloguer brings up to date what a cataloguer may write; identity waits for an archivist, and a scholar for either', async () => {
  const folder = await oldVault(newTestimonyId(), newTestimonyId());
  const scholar = () => openVault(folder, 'Scholar', passphrase, cheap);
  expect(await faultOf(scholar)).toEqual({ code: 'not-permitted', detail: { file: 'reading.1', reason: 'migration' } });
  (await openVault(folder, 'Cataloguer', passphrase, cheap)).close();
  (await scholar()).close();
  const vault = await openVault(folder, 'Archivist', passphrase, cheap);
  expect(allPeople(vault.identity?.db as never)).toEqual([]);
  expect((await verifyVault(vault)).faults).toEqual([]);
  vault.close();
});
